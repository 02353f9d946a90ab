// A count of guests between a minus and a plus.

import { el, t } from './dom.js';
import { guests } from './shape.js';

export function stepper({ value, name, captionId }) {
  let count = value;
  const label = el('span', { 'aria-live': 'polite' });
  const hidden = el('input', { type: 'hidden', name });
  const less = el('button.round', { type: 'button', 'aria-label': t('search.less'), onclick: () => step(-1) }, '−');
  const more = el('button.round', { type: 'button', 'aria-label': t('search.more'), onclick: () => step(1) }, '+');
  const step = by => {
    count = Math.min(10, Math.max(1, count + by));
    label.textContent = guests(count);
    hidden.value = count;
    less.disabled = count === 1;
    more.disabled = count === 10;
  };
  step(0);
  return { element: el('div.stepper', { role: 'group', 'aria-labelledby': captionId }, less, label, more, hidden), get value() { return count; } };
}
