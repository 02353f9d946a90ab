// Menus that the browser opens by itself (details): here they close, and arrows walk through them.

const menus = 'details[data-menu]';

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > .items :is(a, button):not(:disabled)')];
}

function close(menu: HTMLDetailsElement, refocus: boolean) {
  menu.open = false;
  if (refocus) menu.querySelector('summary')?.focus();
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(`${menus}[open]`))
    if (!target || !menu.contains(target)) close(menu, false);
    // What was chosen may open a dialog, which gives the focus back to where it was: to the menu's button.
    else if (target.closest('.items :is(a, button)')) close(menu, true);
});

document.addEventListener('focusout', (event) => {
  const menu = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>(`${menus}[open]`) : null;
  if (menu && event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close(menu, false);
});

document.addEventListener('keydown', (event) => {
  const menu = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>(`${menus}[open]`) : null;
  if (!menu) return;
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape') close(menu, true);
  else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(at <= 0 ? -1 : at - 1)?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
