import { useEffect, useRef, type RefObject } from 'react';
import type { CardEdge } from './FlowEdge';
import type { CardNode } from './NodeCard';
import type { CanvasOp } from './types';

interface Shortcuts {
  wrapper: RefObject<HTMLDivElement | null>;
  readOnly: boolean;
  nodes: CardNode[];
  edges: CardEdge[];
  send: (op: CanvasOp) => void;
  command: (name: string) => void;
  tidy: () => void;
  fit: () => void;
  selectAll: () => void;
  quickAdd: () => void;
  pasteAt: () => { x: number; y: number };
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], .rz-dialog') !== null;
}

/** The designer's keys. They work wherever the focus is, but never while something is typed. */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && key === 's') {
        event.preventDefault();
        now.command('save');
        return;
      }
      if (isEditing(event.target) || isInDialog(event.target)) return;
      const run = now.readOnly ? readKeys(event, control, key, now) : writeKeys(event, control, key, now);
      if (run) event.preventDefault();
    };

    const onCopy = (event: ClipboardEvent) => {
      if (isEditing(event.target) || window.getSelection()?.toString()) return;
      const ids = latest.current.nodes.filter((node) => node.selected).map((node) => node.id);
      if (ids.length === 0) return;
      // The clipboard can only be filled now; the designer gave the text of the selection beforehand.
      const text = latest.current.wrapper.current?.dataset['selectionText'];
      if (!text) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };

    const onPaste = (event: ClipboardEvent) => {
      const now = latest.current;
      if (now.readOnly || isEditing(event.target) || isInDialog(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.trimStart().startsWith('{') || text.length > 1_000_000) return;
      event.preventDefault();
      const at = now.pasteAt();
      now.send({ type: 'paste', text, x: Math.round(at.x), y: Math.round(at.y) });
    };

    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopy);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

function readKeys(_event: KeyboardEvent, control: boolean, key: string, now: Shortcuts): boolean {
  if (!control && key === 'f') {
    now.fit();
    return true;
  }
  return false;
}

function writeKeys(event: KeyboardEvent, control: boolean, key: string, now: Shortcuts): boolean {
  if (control) {
    if (key === 'z') now.command(event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') now.command('redo');
    else if (key === 'a') now.selectAll();
    else if (key === 'd') now.send({ type: 'duplicate', nodes: chosen(now.nodes) });
    else return false;
    return true;
  }
  if (key === 'delete' || key === 'backspace') {
    const nodes = chosen(now.nodes);
    const edges = chosen(now.edges);
    if (nodes.length + edges.length === 0) return false;
    now.send({ type: 'delete', nodes, edges });
    return true;
  }
  if (key === '/' || key === 'n') now.quickAdd();
  else if (key === 'f') now.fit();
  else if (key === 'c' && chosen(now.nodes).length === 1) now.command('connect');
  else if (key === 'l' && event.shiftKey) now.tidy();
  else return false;
  return true;
}

function chosen(items: { id: string; selected?: boolean }[]): string[] {
  return items.filter((item) => item.selected).map((item) => item.id);
}
