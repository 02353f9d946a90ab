// Completion of templates in every field marked data-template: by typing {{, by the button beside it, and by values that are
// clicked or dragged from the data beside the panel (data-insert).

import { insertTemplate, isField, openTemplate, type Field } from './field';
import { Popup } from './popup';
import { referencesFor } from './references';

let popup: Popup | null = null;
let owner: Field | null = null;
/** The field or code editor that was written in last, for values that are clicked. */
let last: HTMLElement | null = null;

function close() {
  popup?.close();
  popup = null;
  owner = null;
}

function open(field: Field, searching: boolean): boolean {
  close();
  const references = referencesFor(field);
  if (!references) return false;
  owner = field;
  const pick = ({ path }: { path: string }) => {
    close();
    insertTemplate(field, path);
  };
  const leave = () => {
    const back = searching && popup !== null;
    close();
    if (back && document.activeElement === document.body) field.focus();
  };
  popup = new Popup(field, references, pick, leave, searching);
  return true;
}

document.addEventListener('input', (event) => {
  if (!isField(event.target)) return;
  const begun = openTemplate(event.target);
  if (!begun) close();
  else if (popup && owner === event.target) popup.filter(begun.query);
  else if (open(event.target, false)) popup!.filter(begun.query);
});

document.addEventListener('keydown', (event) => {
  if (!popup || event.target !== owner || !popup.key(event)) return;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });

document.addEventListener('focusin', (event) => {
  if (isField(event.target)) last = event.target;
  else if (event.target instanceof Element) last = event.target.closest<HTMLElement>('[data-code]') ?? last;
});

document.addEventListener('focusout', (event) => {
  if (popup && event.target === owner && !popup.contains(event.relatedTarget)) close();
});

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('[data-template-pick]');
  const beside = button?.parentElement?.querySelector('[data-template], [data-code]') ?? null;
  if (isField(beside)) open(beside, true);
  else beside?.dispatchEvent(new CustomEvent('pick-template'));
  const value = event.target.closest<HTMLElement>('[data-insert]')?.dataset['insert'];
  if (value === undefined) return;
  const field = last?.isConnected ? last : document.querySelector('[data-reference-scope] :is([data-template], [data-code])');
  if (isField(field)) insertTemplate(field, value);
  else field?.dispatchEvent(new CustomEvent('insert-template', { detail: value }));
});

// Dropped on any field, the browser puts the text there by itself and tells of it as of typing.
document.addEventListener('dragstart', (event) => {
  const value = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-insert]')?.dataset['insert'] : undefined;
  if (value === undefined || !event.dataTransfer) return;
  event.dataTransfer.setData('text/plain', `{{${value}}}`);
  event.dataTransfer.effectAllowed = 'copy';
});
