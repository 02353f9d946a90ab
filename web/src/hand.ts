// A person's hand on the live picture: mouse, touch, keyboard, input methods and the clipboard, sent in order.
import type { Box } from './live';

interface Input {
  kind: 'move' | 'down' | 'up' | 'wheel' | 'key-down' | 'key-up' | 'text' | 'accept' | 'dismiss' | 'back' | 'forward' | 'reload';
  x?: number;
  y?: number;
  button?: string;
  clicks?: number;
  deltaX?: number;
  deltaY?: number;
  text?: string;
}

/** A dialog of the browser's own, which holds the page up until it is answered. */
export interface PageDialog {
  kind: string;
  text: string;
  default: string;
}

export interface Hand {
  /** Whether the surface listens by now. */
  enable(on: boolean): void;
  /** Shows the dialog that waits for the person. */
  ask(dialog: PageDialog | null): void;
  /** Done when all that was done so far has reached the surface. */
  flush(): Promise<void>;
  dispose(): void;
}

const buttons = ['left', 'middle', 'right'];
const mostAtOnce = 100;
/** Pixels by which a finger may slip and still taps. */
const slip = 8;
const doubleClick = 400;

export function handOn(figure: HTMLElement, source: string, viewport: () => Box | null): Hand {
  const pad = figure.querySelector<HTMLTextAreaElement>('[data-hand-input]')!;
  const asking = figure.querySelector<HTMLFormElement>('[data-hand-dialog]')!;
  const gone = new AbortController();
  const options = { signal: gone.signal };
  const queue: Input[] = [];
  const held = new Set<string>();
  let sending = Promise.resolve();
  let busy = false;
  let enabled = false;
  let composing = false;
  let asked = '';
  let clicks = { count: 0, at: 0, x: 0, y: 0 };
  let finger: { id: number; x: number; y: number; moved: boolean } | null = null;

  // Who has gone elsewhere meanwhile isn't fetched back: their next key is meant for there.
  const free = () => document.activeElement === document.body || figure.contains(document.activeElement);

  const send = async () => {
    if (busy) return;
    busy = true;
    try {
      while (queue.length > 0 && !gone.signal.aborted) {
        const inputs = queue.splice(0, mostAtOnce);
        await fetch(source, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(inputs) });
      }
    } catch {
      // The Studio is gone; its page says so.
      queue.length = 0;
    } finally {
      busy = false;
    }
  };

  const push = (input: Input) => {
    if (!enabled) return;
    const last = queue[queue.length - 1];
    // What was not sent yet is outdone by where the mouse is now.
    if (input.kind === 'move' && last?.kind === 'move') queue.pop();
    if (input.kind === 'wheel' && last?.kind === 'wheel') {
      input.deltaX = (input.deltaX ?? 0) + (last.deltaX ?? 0);
      input.deltaY = (input.deltaY ?? 0) + (last.deltaY ?? 0);
      queue.pop();
    }
    queue.push(input);
    if (!busy) sending = send();
  };

  const place = (event: { clientX: number; clientY: number }) => {
    const area = pad.getBoundingClientRect();
    const view = viewport() ?? { x: 0, y: 0, width: area.width, height: area.height };
    return {
      x: view.x + ((event.clientX - area.left) / area.width) * view.width,
      y: view.y + ((event.clientY - area.top) / area.height) * view.height,
    };
  };

  const counted = (event: PointerEvent) => {
    const near = Math.abs(event.clientX - clicks.x) < slip && Math.abs(event.clientY - clicks.y) < slip;
    const count = near && event.timeStamp - clicks.at < doubleClick ? (clicks.count % 3) + 1 : 1;
    clicks = { count, at: event.timeStamp, x: event.clientX, y: event.clientY };
    return count;
  };

  const letGo = () => {
    for (const key of held) push({ kind: 'key-up', text: key });
    held.clear();
  };

  pad.addEventListener('pointerdown', (event) => {
    pad.focus({ preventScroll: true });
    event.preventDefault();
    if (event.pointerType === 'touch') {
      finger = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
      return;
    }
    pad.setPointerCapture(event.pointerId);
    push({ kind: 'down', ...place(event), button: buttons[event.button] ?? 'left', clicks: counted(event) });
  }, options);
  pad.addEventListener('pointermove', (event) => {
    if (!finger) {
      push({ kind: 'move', ...place(event), button: event.buttons & 2 ? 'right' : event.buttons & 4 ? 'middle' : 'left' });
      return;
    }
    if (event.pointerId !== finger.id) return;
    if (!finger.moved && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) < slip) return;
    const [from, to] = [place({ clientX: finger.x, clientY: finger.y }), place(event)];
    push({ kind: 'wheel', ...to, deltaX: from.x - to.x, deltaY: from.y - to.y });
    finger = { id: finger.id, x: event.clientX, y: event.clientY, moved: true };
  }, options);
  pad.addEventListener('pointerup', (event) => {
    if (finger) {
      if (event.pointerId !== finger.id) return;
      const tapped = !finger.moved;
      finger = null;
      if (!tapped) return;
      push({ kind: 'down', ...place(event), clicks: counted(event) });
    }
    push({ kind: 'up', ...place(event), button: buttons[Math.max(0, event.button)] ?? 'left', clicks: clicks.count });
  }, options);
  pad.addEventListener('pointercancel', () => { finger = null; }, options);
  pad.addEventListener('contextmenu', (event) => event.preventDefault(), options);
  pad.addEventListener('wheel', (event) => {
    event.preventDefault();
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 600 : 1;
    push({ kind: 'wheel', ...place(event), deltaX: event.deltaX * scale, deltaY: event.deltaY * scale });
  }, { signal: gone.signal, passive: false });

  pad.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.shiftKey) {
      event.preventDefault();
      letGo();
      figure.querySelector<HTMLElement>('[data-in-hand] button:last-of-type')?.focus();
      return;
    }
    if (event.isComposing || composing || event.key === 'Process' || event.key === 'Dead' || event.key === 'Unidentified') return;
    const pasting = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
    if (pasting) return;
    const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    // Letters come as text, so that each keyboard's own letters arrive; what keys do comes as keys.
    if (plain) return;
    event.preventDefault();
    // A Mac's command key is the other systems' control.
    const key = event.key === 'Meta' ? 'Control' : event.key;
    held.add(key);
    push({ kind: 'key-down', text: key });
  }, options);
  pad.addEventListener('keyup', (event) => {
    const key = event.key === 'Meta' ? 'Control' : event.key;
    if (!held.delete(key)) return;
    event.preventDefault();
    push({ kind: 'key-up', text: key });
  }, options);
  pad.addEventListener('compositionstart', () => { composing = true; }, options);
  pad.addEventListener('compositionend', (event) => {
    composing = false;
    if (event.data) push({ kind: 'text', text: event.data });
    pad.value = '';
  }, options);
  pad.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) return;
    if (pad.value) push({ kind: 'text', text: pad.value });
    pad.value = '';
  }, options);
  pad.addEventListener('blur', letGo, options);
  figure.addEventListener('click', (event) => {
    const deed = (event.target as HTMLElement).closest<HTMLElement>('[data-hand-do]')?.dataset['handDo'];
    if (deed === 'back' || deed === 'forward' || deed === 'reload') push({ kind: deed });
  }, options);

  const answer = (kind: 'accept' | 'dismiss') => {
    push({ kind, text: asking.querySelector('input')!.value });
    asking.hidden = true;
    pad.focus({ preventScroll: true });
  };
  asking.addEventListener('submit', (event) => { event.preventDefault(); answer('accept'); }, options);
  asking.querySelector('[data-hand-dialog-no]')!.addEventListener('click', () => answer('dismiss'), options);
  asking.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.shiftKey) return;
    event.preventDefault();
    answer('dismiss');
  }, options);

  return {
    ask: (dialog) => {
      const what = dialog ? JSON.stringify(dialog) : '';
      if (what === asked) return;
      asked = what;
      asking.hidden = !dialog;
      if (!dialog) return;
      const input = asking.querySelector('input')!;
      asking.querySelector('[data-hand-dialog-text]')!.textContent = dialog.text;
      input.hidden = dialog.kind !== 'prompt';
      input.value = dialog.default;
      asking.querySelector<HTMLElement>('[data-hand-dialog-no]')!.hidden = dialog.kind === 'alert';
      if (free()) (input.hidden ? asking.querySelector<HTMLElement>('[type=submit]')! : input).focus({ preventScroll: true });
    },
    enable: (on) => {
      if (on === enabled) return;
      enabled = on;
      pad.hidden = !on;
      if (on && free()) pad.focus({ preventScroll: true });
    },
    flush: () => {
      letGo();
      return sending;
    },
    dispose: () => {
      letGo();
      enabled = false;
      pad.hidden = true;
      asking.hidden = true;
      gone.abort();
    },
  };
}
