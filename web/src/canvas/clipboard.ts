import type { RefObject } from 'react';
import type { FlowNode } from './model';
import type { CanvasOp, DotNet } from './types';

/** Largest text that is taken for a piece of workflow, in characters. */
const most = 1_000_000;

export interface Clipboard {
  wrapper: RefObject<HTMLDivElement | null>;
  dotnet: DotNet;
  nodes: FlowNode[];
  readOnly: boolean;
  send: (op: CanvasOp) => void;
  pasteAt: () => { x: number; y: number };
}

/** Answers the browser's own copy or cut. False when nothing is selected. */
export function putOnClipboard(event: ClipboardEvent, board: Clipboard, cut: boolean): boolean {
  const ids = selectedIds(board.nodes);
  if (ids.length === 0) return false;
  event.preventDefault();
  // The clipboard can only be filled at once; the designer gave the text of the selection beforehand, if it has had the time.
  const { selectionText, selectionIds } = board.wrapper.current?.dataset ?? {};
  if (selectionText && selectionIds === key(ids)) event.clipboardData?.setData('text/plain', selectionText);
  else void write(board, ids);
  if (cut) board.send({ type: 'delete', nodes: ids, edges: [] });
  return true;
}

export async function copySelection(board: Clipboard, cut: boolean): Promise<void> {
  const ids = selectedIds(board.nodes);
  if (ids.length === 0) return;
  await write(board, ids);
  if (cut) board.send({ type: 'delete', nodes: ids, edges: [] });
}

export async function pasteFromClipboard(board: Clipboard, at: { x: number; y: number }): Promise<void> {
  paste(board, await navigator.clipboard.readText(), at);
}

/** Puts in what is a piece of workflow; false for any other text. */
export function paste(board: Clipboard, text: string, at: { x: number; y: number }): boolean {
  if (!text.trimStart().startsWith('{') || text.length > most) return false;
  board.send({ type: 'paste', text, x: Math.round(at.x), y: Math.round(at.y) });
  return true;
}

export function key(ids: string[]): string {
  return [...ids].sort().join(' ');
}

async function write(board: Clipboard, ids: string[]): Promise<void> {
  const text = await board.dotnet.invokeMethodAsync<string>('OnCopy', ids);
  await navigator.clipboard.writeText(text);
}

function selectedIds(nodes: FlowNode[]): string[] {
  return nodes.filter((node) => node.selected).map((node) => node.id);
}
