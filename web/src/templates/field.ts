// Text fields that may hold templates: where the caret stands in one, and putting a reference there.

export type Field = HTMLInputElement | HTMLTextAreaElement;

export function isField(target: EventTarget | null): target is Field {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset['template'] !== undefined;
}

/** A template that is being written: its text from the braces to the caret, and where the braces stand. */
export interface Open {
  start: number;
  query: string;
}

const begun = /\{\{\s*([^{}]*)$/;

export function openTemplate(field: Field): Open | null {
  const caret = field.selectionStart;
  if (caret === null || caret !== field.selectionEnd) return null;
  const found = begun.exec(field.value.slice(0, caret));
  // Blocks ({{#each …}}) are written by hand.
  return found && !/^[#/@]/.test(found[1]!) ? { start: found.index, query: found[1]!.trim() } : null;
}

/** Puts a template where the caret stands, in place of one that was begun there. */
export function insertTemplate(field: Field, path: string) {
  const caret = field.selectionEnd ?? field.value.length;
  const start = openTemplate(field)?.start ?? field.selectionStart ?? caret;
  const rest = field.value.slice(caret);
  const closing = /^[^{}\n]*\}\}/.exec(rest);
  const end = start < caret && closing ? caret + closing[0].length : caret;
  field.focus();
  field.setRangeText(`{{${path}}}`, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
