import './page.js';
import { call, el, icon, t } from './dom.js';
import { datePicker } from './datepicker.js';
import { address, guests, meta, nearNote, photo, slotButtons, wishes } from './shape.js';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const wish = wishes();
const place = document.getElementById('place');
const times = el('div', { 'aria-live': 'polite' });

document.getElementById('back').href = address('/search', { date: wish.date, time: wish.time, party: wish.party });

const load = () => call(address(`/api/restaurants/${id}`, { date: wish.date, time: wish.time }));

function showTimes(found) {
  const lunch = found.slots.filter(slot => slot.time < '15:00');
  const dinner = found.slots.filter(slot => slot.time >= '15:00');
  times.replaceChildren(...(found.open
    ? [nearNote(found, wish),
      el('h3', {}, t('restaurant.lunch')), el('div.slots.grid', {}, slotButtons(found, lunch, wish)),
      el('h3', {}, t('restaurant.dinner')), el('div.slots.grid', {}, slotButtons(found, dinner, wish)),
      el('p.help', {}, t('restaurant.pick'))].filter(Boolean)
    : [el('p.near', {}, t('search.closed'))]));
}

async function changed() {
  history.replaceState(null, '', address(location.pathname, { date: wish.date, time: wish.time, party: wish.party }));
  const { body } = await load();
  showTimes(body);
}

function show(found) {
  document.title = `${found.name} · Tavola`;
  const picker = datePicker({
    value: wish.date, name: 'date', captionId: 'date-caption',
    changed: date => { wish.date = date; changed(); },
  });
  const party = el('select', { id: 'party', onchange: () => { wish.party = Number(party.value); changed(); } },
    Array.from({ length: 10 }, (_, at) => el('option', { value: at + 1, selected: at + 1 === wish.party }, guests(at + 1))));
  place.append(
    el('img.cover', { src: photo(id), alt: '' }),
    el('div.columns', {},
      el('div', {},
        el('section.place-head', {}, el('h1', {}, found.name), meta(found), el('p', {}, found.tagline)),
        el('section', {}, el('h2', {}, t('restaurant.about')), el('p', {}, found.about)),
        el('section', {}, el('h2', {}, t('restaurant.where')),
          el('p', {}, icon('pin'), ' ', found.address), el('p', {}, icon('clock'), ' ', t('restaurant.hours')))),
      el('aside.panel', {},
        el('h2', {}, t('restaurant.reserve')),
        el('div.field', {}, el('span.caption', { id: 'date-caption' }, t('search.date')), picker.element),
        el('div.field', {}, el('label', { for: 'party' }, t('search.party')), party),
        times)));
  showTimes(found);
}

const { ok, body } = await load();
if (ok) show(body);
else place.append(el('div.empty', {}, el('h2', {}, t('restaurant.missing'))));
