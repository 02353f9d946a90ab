// The list of references under a field: walked with the arrow keys while the focus stays where it is.

import { matching, type Reference, type References } from './references';

let next = 0;

export class Popup {
  private readonly id = `references-${++next}`;
  private readonly element = document.createElement('div');
  private readonly list = document.createElement('div');
  private shown: Reference[] = [];
  private active = 0;

  /**
   * @param anchor Under which it opens, and which is described by it.
   * @param references What is offered.
   * @param pick Called with what was chosen.
   * @param leave Called when it closes without a choice.
   * @param searching Whether it has a search line of its own, for want of something typed in the field.
   */
  constructor(private readonly anchor: HTMLElement, private readonly references: References,
    private readonly pick: (reference: Reference) => void, private readonly leave: () => void, searching: boolean) {
    this.element.className = 'references-popup';
    this.list.id = this.id;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', references.texts.title);
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.click(event));
    if (searching) this.element.append(this.searchLine());
    this.element.append(this.list);
    document.body.append(this.element);
    this.describe(this.focused);
    this.filter('');
    window.addEventListener('scroll', this.place, { capture: true, passive: true });
    window.addEventListener('resize', this.place);
    if (searching) this.focused.focus();
  }

  filter(query: string) {
    const groups = matching(this.references.groups, query);
    this.shown = groups.flatMap((group) => group.references);
    this.active = 0;
    this.list.replaceChildren(...groups.flatMap((group) => [heading(group.title), ...group.references.map((reference) => this.option(reference))]));
    if (this.shown.length === 0) this.list.append(heading(this.references.texts.none));
    this.mark();
    this.place();
  }

  /** Returns whether the key was meant for the list. */
  key(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') this.leave();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.walk(event.key === 'ArrowDown' ? 1 : -1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && this.shown[this.active]) this.pick(this.shown[this.active]!);
    else return false;
    return true;
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.element.contains(target);
  }

  close() {
    window.removeEventListener('scroll', this.place, { capture: true });
    window.removeEventListener('resize', this.place);
    for (const name of ['aria-controls', 'aria-activedescendant', 'aria-autocomplete']) this.focused.removeAttribute(name);
    this.element.remove();
  }

  private get focused(): HTMLElement {
    return this.element.querySelector('input') ?? this.anchor;
  }

  private searchLine(): HTMLInputElement {
    const line = document.createElement('input');
    line.className = 'input';
    line.type = 'text';
    line.placeholder = this.references.texts.search;
    line.setAttribute('aria-label', this.references.texts.search);
    line.addEventListener('input', () => this.filter(line.value));
    line.addEventListener('keydown', (event) => {
      if (!this.key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    line.addEventListener('blur', () => this.leave());
    return line;
  }

  private describe(element: HTMLElement) {
    element.setAttribute('aria-controls', this.id);
    element.setAttribute('aria-autocomplete', 'list');
  }

  private option(reference: Reference): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.id}-${this.shown.indexOf(reference)}`;
    option.className = 'option';
    option.setAttribute('role', 'option');
    option.dataset['path'] = reference.path;
    option.append(piece('path', reference.path), piece('last', reference.last ?? reference.label));
    return option;
  }

  private walk(by: number) {
    if (this.shown.length === 0) return;
    this.active = (this.active + by + this.shown.length) % this.shown.length;
    this.mark();
  }

  private mark() {
    this.list.querySelectorAll('.option').forEach((option, index) => {
      option.setAttribute('aria-selected', index === this.active ? 'true' : 'false');
      if (index === this.active) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.shown.length > 0) this.focused.setAttribute('aria-activedescendant', `${this.id}-${this.active}`);
    else this.focused.removeAttribute('aria-activedescendant');
  }

  private click(event: MouseEvent) {
    const path = event.target instanceof Element ? event.target.closest<HTMLElement>('.option')?.dataset['path'] : undefined;
    const reference = this.shown.find((shown) => shown.path === path);
    if (reference) this.pick(reference);
  }

  /** Under the anchor, or above it where there is more room. */
  private readonly place = () => {
    const box = this.anchor.getBoundingClientRect();
    const width = Math.min(Math.max(box.width, 320), window.innerWidth - 16);
    const [below, above] = [window.innerHeight - box.bottom, box.top];
    const up = below < 200 && above > below;
    const style = this.element.style;
    style.width = `${width}px`;
    style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    style.maxHeight = `${Math.min(320, (up ? above : below) - 12)}px`;
    style.top = up ? '' : `${box.bottom + 4}px`;
    style.bottom = up ? `${window.innerHeight - box.top + 4}px` : '';
  };
}

function heading(text: string): HTMLElement {
  const element = piece('section-title', text);
  element.setAttribute('role', 'presentation');
  return element;
}

function piece(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
