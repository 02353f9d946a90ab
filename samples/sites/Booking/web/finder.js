// The search form on the home and the result page.

import { el } from './dom.js';
import { datePicker } from './datepicker.js';
import { wishes } from './shape.js';
import { stepper } from './stepper.js';

const lunch = ['11:30', '12:00', '12:30', '13:00', '13:30'];
const dinner = Array.from({ length: 15 }, (_, at) => {
  const minutes = 17 * 60 + 30 + at * 15;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
});

export function setUpFinder() {
  const wish = wishes();
  document.getElementById('q').value = wish.q;
  const time = document.getElementById('time');
  time.append(...[...lunch, ...dinner].map(text => el('option', { value: text }, text)));
  time.value = wish.time;
  if (time.selectedIndex < 0) time.selectedIndex = 0;
  document.getElementById('date-field').append(datePicker({ value: wish.date, name: 'date', captionId: 'date-caption' }).element);
  document.getElementById('party-field').append(stepper({ value: wish.party, name: 'party', captionId: 'party-caption' }).element);
}
