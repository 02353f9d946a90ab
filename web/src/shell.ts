// Small things of the page around the canvas: preferences kept in cookies, dragging from the palette, the connection's state.

import './calendar';
import './menus';
import './reconnect';
import './templates/complete';

export { askToNotify, mayNotify, notify } from './notify';

const year = 60 * 60 * 24 * 365;

function keep(name: string, value: string) {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; samesite=strict`;
}

export function setTheme(theme: 'light' | 'dark' | 'system') {
  keep('autoglm.theme', theme);
  document.documentElement.dataset['theme'] = theme;
}

export function theme(): string {
  return document.documentElement.dataset['theme'] ?? 'system';
}

export function setLanguage(culture: string) {
  keep('.AspNetCore.Culture', `c=${culture}|uic=${culture}`);
  location.reload();
}

export function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A full or forbidden storage only means that nothing is remembered.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

export function focus(selector: string) {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Leads to a field of the open node panel: what hides it is opened, and it is marked until the focus leaves it. */
export function focusField(name: string) {
  const field = document.querySelector<HTMLElement>(`[data-node-panel] [data-field="${CSS.escape(name)}"]`);
  if (!field) return;
  for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  const control = field.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"], button, summary');
  if (!control) field.tabIndex = -1;
  field.scrollIntoView({ block: 'center' });
  (control ?? field).focus({ preventScroll: true });
  field.dataset['pointed'] = '';
  field.addEventListener('focusout', () => delete field.dataset['pointed'], { once: true });
}

export function toEnd(selector: string) {
  const list = document.querySelector<HTMLElement>(selector);
  list?.scrollTo({ top: list.scrollHeight });
}

let before: Element | null = null;

export function enter(selector: string) {
  before = document.activeElement;
  focus(selector);
}

export function leave() {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  before = null;
}

export function reveal(selector: string) {
  document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}

interface Listener {
  invokeMethodAsync(method: string): Promise<void>;
}

/** The keys that work on every page. */
export function listen(listener: Listener) {
  const isWriting = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') void listener.invokeMethodAsync('OnPalette');
    else if (event.key === '?' && !control && !event.altKey && !isWriting(event.target)) void listener.invokeMethodAsync('OnHelp');
    // In the palette these keys walk through the list, and the caret stays.
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target instanceof Element && event.target.id === 'command-palette') event.preventDefault();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  // From here on the page answers; before, it was only seen.
  document.documentElement.dataset['interactive'] = '';
  return { dispose: () => window.removeEventListener('keydown', onKeyDown) };
}

document.addEventListener('dragstart', (event) => {
  const source = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node-kind]') : null;
  if (!source || !event.dataTransfer) return;
  event.dataTransfer.setData('application/x-autoglm-kind', source.dataset['nodeKind']!);
  event.dataTransfer.effectAllowed = 'copy';
});
