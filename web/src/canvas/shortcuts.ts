import { useEffect, useRef } from 'react';
import { paste, putOnClipboard, type Clipboard } from './clipboard';
import type { CardEdge } from './FlowEdge';
import { cardsOf } from './model';

interface Shortcuts extends Clipboard {
  edges: CardEdge[];
  command: (name: string) => void;
  tidy: () => void;
  fit: () => void;
  selectAll: () => void;
  zoomToSelection: () => void;
  quickAdd: (edge?: string) => void;
  groupTitle: string;
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

    const onCopyOrCut = (event: ClipboardEvent) => {
      const cut = event.type === 'cut';
      if (isEditing(event.target) || isInDialog(event.target) || window.getSelection()?.toString() || (cut && latest.current.readOnly)) return;
      putOnClipboard(event, latest.current, cut);
    };

    const onPaste = (event: ClipboardEvent) => {
      const now = latest.current;
      if (now.readOnly || isEditing(event.target) || isInDialog(event.target)) return;
      if (paste(now, event.clipboardData?.getData('text/plain') ?? '', now.pasteAt())) event.preventDefault();
    };

    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopyOrCut);
    window.addEventListener('cut', onCopyOrCut);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopyOrCut);
      window.removeEventListener('cut', onCopyOrCut);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

function readKeys(event: KeyboardEvent, control: boolean, key: string, now: Shortcuts): boolean {
  if (control || key !== 'f') return false;
  if (event.shiftKey) now.zoomToSelection();
  else now.fit();
  return true;
}

function writeKeys(event: KeyboardEvent, control: boolean, key: string, now: Shortcuts): boolean {
  if (control) {
    if (key === 'z') now.command(event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') now.command('redo');
    else if (key === 'a') now.selectAll();
    else if (key === 'd') now.send({ type: 'duplicate', nodes: chosen(now.nodes) });
    else if (key === 'g') now.send({ type: 'group', nodes: chosen(cardsOf(now.nodes)), text: now.groupTitle });
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
  if (key === 'n' && event.shiftKey) {
    const at = now.pasteAt();
    now.send({ type: 'add-note', x: Math.round(at.x), y: Math.round(at.y) });
  } else if (key === '/' || key === 'n') now.quickAdd(chosen(now.edges)[0]);
  else if (key === 'd' && chosen(cardsOf(now.nodes)).length > 0) {
    const cards = cardsOf(now.nodes).filter((node) => node.selected);
    now.send({ type: 'disable', nodes: chosen(cards), on: cards.some((node) => !node.data.view.disabled) });
  } else if (key === 'f') return readKeys(event, control, key, now);
  else if (key === 'c' && chosen(now.nodes).length === 1) now.command('connect');
  else if (key === 'e' && chosen(cardsOf(now.nodes)).length === 1) now.command('data');
  else if (key === 'l' && event.shiftKey) now.tidy();
  else return false;
  return true;
}

function chosen(items: { id: string; selected?: boolean }[]): string[] {
  return items.filter((item) => item.selected).map((item) => item.id);
}
