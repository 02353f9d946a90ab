// When the connection to the Studio drops, Blazor tries to come back to the same page on the server. Where that is gone, because the
// Studio began anew, the page is loaded again as soon as it answers, and what was typed and not saved yet is typed again.

interface Typed {
  selector: string;
  value: string;
  focus: [number, number] | null;
}

const store = 'autoglm.typed';
/** Milliseconds. The designer saves soon after each edit; what was typed longer before the connection dropped is saved. */
const unsaved = 10_000;
const askAgain = 1000;
const patience = 30_000;
const settled = 5000;

type Field = HTMLInputElement | HTMLTextAreaElement;

const touched = new Map<string, number>();
let dropped = 0;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search', 'number', 'url', ''].includes(target.type));
}

/** How a field of the designer's panel is found again on the same page; null for others, of which nothing is kept. */
function selectorOf(field: Field): string | null {
  const panel = field.closest<HTMLElement>('[data-node-panel]');
  if (!panel) return null;
  const scope = `[data-node-panel="${CSS.escape(panel.dataset['nodePanel'] ?? '')}"]`;
  if (field.id) return `${scope} #${CSS.escape(field.id)}`;
  const label = field.getAttribute('aria-label');
  const around = field.closest<HTMLElement>('[data-field]');
  const within = around ? `${scope} [data-field="${CSS.escape(around.dataset['field'] ?? '')}"]` : scope;
  return label ? `${within} [aria-label="${CSS.escape(label)}"]` : null;
}

function find(selector: string): Field | null {
  const found = document.querySelector(selector);
  return isField(found) ? found : null;
}

function tell(field: Field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function keep() {
  const typed: Typed[] = [];
  for (const [selector, at] of touched) {
    const field = find(selector);
    if (!field || at < dropped - unsaved) continue;
    typed.push({ selector, value: field.value, focus: field === document.activeElement && field.type !== 'number' ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : null });
  }
  try {
    if (typed.length > 0) sessionStorage.setItem(store, JSON.stringify({ page: location.pathname, typed }));
  } catch {
    // A full or forbidden storage: the page comes back as it was saved.
  }
}

async function loadAgain() {
  for (;;) {
    try {
      if ((await fetch('/icons/mark.svg', { cache: 'no-store' })).ok) break;
    } catch {
      // It isn't there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, askAgain));
  }
  keep();
  location.reload();
}

/** Puts the caret where it was, and back there while the page that is being drawn takes it away; not once a person goes elsewhere. */
function hold(selector: string, caret: [number, number]) {
  const done = new AbortController();
  let held: Field | null = null;
  const back = () => {
    const field = find(selector);
    if (done.signal.aborted || !field || field === document.activeElement) return;
    field.focus();
    // A field that was left for a moment remembers where its caret was.
    if (field !== held) field.setSelectionRange(...caret);
    held = field;
  };
  document.addEventListener('pointerdown', () => done.abort(), { capture: true, signal: done.signal });
  document.addEventListener('keydown', (event) => {
    if (['Tab', 'Escape', 'Enter'].includes(event.key) || event.ctrlKey || event.metaKey) done.abort();
  }, { capture: true, signal: done.signal });
  document.addEventListener('focusin', () => setTimeout(back), { signal: done.signal });
  // A field that is drawn anew takes the focus along silently.
  const again = setInterval(back, 50);
  done.signal.addEventListener('abort', () => clearInterval(again));
  setTimeout(() => done.abort(), settled);
  back();
}

/** Types it again, field by field as they come; once more into a field that is drawn anew, unless a person has typed in it. */
function bring(typed: Typed[]) {
  const told = new Map<Typed, Field>();
  const left = new Set(typed);
  document.addEventListener('input', (event) => {
    if (event.isTrusted) for (const one of left) if (event.target === told.get(one)) left.delete(one);
  }, true);
  const look = () => {
    for (const one of left) {
      const field = find(one.selector);
      if (!field || field === told.get(one) || !('interactive' in document.documentElement.dataset)) continue;
      if (!told.has(one)) {
        setTimeout(() => left.delete(one), settled);
        if (one.focus) hold(one.selector, one.focus);
      }
      told.set(one, field);
      if (field.value === one.value) continue;
      field.value = one.value;
      tell(field);
    }
    if (left.size === 0) clearInterval(looking);
  };
  const looking = setInterval(look, 50);
  setTimeout(() => clearInterval(looking), patience);
  look();
}

document.addEventListener('input', (event) => {
  const selector = isField(event.target) ? selectorOf(event.target) : null;
  if (selector) touched.set(selector, Date.now());
}, true);

const sign = document.getElementById('components-reconnect-modal');
if (sign) {
  let leaving = false;
  new MutationObserver(() => {
    const is = (state: string) => sign.classList.contains(`components-reconnect-${state}`);
    if (is('show') && dropped === 0) dropped = Date.now();
    else if (is('hide') && dropped > 0) {
      // The same page on the server: it heard nothing of what was typed meanwhile.
      for (const [selector, at] of touched) if (at >= dropped) { const field = find(selector); if (field) tell(field); }
      dropped = 0;
    } else if ((is('failed') || is('rejected')) && !leaving) {
      leaving = true;
      dropped ||= Date.now();
      void loadAgain();
    }
  }).observe(sign, { attributes: true, attributeFilter: ['class'] });
}

try {
  const kept = JSON.parse(sessionStorage.getItem(store) ?? 'null') as { page: string; typed: Typed[] } | null;
  sessionStorage.removeItem(store);
  if (kept && kept.page === location.pathname) bring(kept.typed);
} catch {
  // What can't be read was not kept.
}
