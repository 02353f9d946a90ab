// A button that opens a calendar of one month; the months turn by arrows.

import { el, icon, t } from './dom.js';
import { day, iso, longDate, monthName, shortDate, today, weekday } from './shape.js';

const ahead = 365;

/** @returns {{element: HTMLElement, value: string}} */
export function datePicker({ value, name, captionId, changed }) {
  const last = iso(new Date(day(today).getTime() + ahead * 86_400_000));
  let chosen = value < today ? today : value;
  let month = chosen.slice(0, 7);

  const label = el('span', { id: `${captionId}-value` });
  const button = el('button', {
    type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-labelledby': `${captionId} ${captionId}-value`,
  }, icon('calendar'), label);
  const hidden = el('input', { type: 'hidden', name });
  const panel = el('div.calendar', { role: 'dialog', 'aria-label': t('calendar.choose'), hidden: true });
  const element = el('div.picker', {}, button, panel, hidden);

  const show = () => {
    label.textContent = shortDate(chosen);
    hidden.value = chosen;
  };
  const open = on => {
    panel.hidden = !on;
    button.setAttribute('aria-expanded', on);
    if (on) draw();
  };
  const turn = by => {
    const first = day(`${month}-01`);
    first.setUTCMonth(first.getUTCMonth() + by);
    month = iso(first).slice(0, 7);
    draw();
  };
  const choose = date => {
    chosen = date;
    show();
    open(false);
    button.focus();
    changed?.(date);
  };

  function draw() {
    const first = day(`${month}-01`);
    const blank = (first.getUTCDay() + 6) % 7;
    const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    const monday = day('2024-01-01');
    const names = Array.from({ length: 7 }, (_, at) => el('span', {}, weekday(new Date(monday.getTime() + at * 86_400_000))));
    const days = Array.from({ length: count }, (_, at) => {
      const date = `${month}-${String(at + 1).padStart(2, '0')}`;
      return el('button', {
        type: 'button',
        'aria-label': longDate(date),
        'aria-pressed': date === chosen ? 'true' : 'false',
        'aria-current': date === today ? 'date' : null,
        disabled: date < today || date > last,
        onclick: () => choose(date),
      }, String(at + 1));
    });
    panel.replaceChildren(
      el('div.head', {},
        el('button.round', { type: 'button', 'aria-label': t('calendar.previous'), disabled: month <= today.slice(0, 7), onclick: () => turn(-1) }, icon('left')),
        el('span', { 'aria-live': 'polite' }, monthName(first)),
        el('button.round', { type: 'button', 'aria-label': t('calendar.next'), disabled: month >= last.slice(0, 7), onclick: () => turn(1) }, icon('right'))),
      el('div.days', {}, names, Array.from({ length: blank }, () => el('span')), days));
  }

  button.addEventListener('click', () => open(panel.hidden));
  // Redrawing takes the pressed arrow out of the page, so "outside" is judged by the path the click took.
  document.addEventListener('click', event => {
    if (!panel.hidden && !event.composedPath().includes(element)) open(false);
  });
  element.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      open(false);
      button.focus();
    }
  });
  show();
  return { element, get value() { return chosen; } };
}
