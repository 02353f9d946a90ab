import './page.js';
import { call, el, t } from './dom.js';
import { guests, photo, shortDate } from './shape.js';

const list = document.getElementById('list');
const ask = document.getElementById('ask');
const toast = document.getElementById('toast');
let doomed;

function row(booking) {
  const live = booking.status === 'confirmed';
  return el(live ? 'article.booking' : 'article.booking.off', {},
    el('img', { src: photo(booking.restaurantId), alt: '' }),
    el('div', {},
      el('h3', {}, booking.restaurant),
      el('div.meta', {}, el('span', {}, `${shortDate(booking.date)} ${booking.time}`), el('span', {}, guests(booking.party)), el('span', {}, booking.name)),
      el('div.meta', {}, el('span.code', {}, booking.number), el('span.badge', {}, t(live ? 'mine.confirmed' : 'mine.cancelled')))),
    live ? el('button.plain', { type: 'button', onclick: () => question(booking) }, t('mine.cancel')) : null);
}

function question(booking) {
  doomed = booking;
  document.getElementById('ask-text').textContent =
    t('mine.sureHelp', { name: booking.restaurant, date: shortDate(booking.date), time: booking.time });
  ask.showModal();
}

async function show() {
  const { body } = await call('/api/my/bookings');
  list.replaceChildren(...(body.length
    ? body.map(row)
    : [el('div.empty', {}, el('h2', {}, t('mine.empty')), el('p', {}, t('mine.emptyHelp')), el('a.primary', { href: '/' }, t('search.go')))]));
}

document.getElementById('keep').addEventListener('click', () => ask.close());
document.getElementById('give-up').addEventListener('click', async () => {
  ask.close();
  await call(`/api/my/bookings/${doomed.number}/cancel`, {});
  toast.textContent = t('mine.gone', { number: doomed.number });
  toast.hidden = false;
  await show();
});
await show();
