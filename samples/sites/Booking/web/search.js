import './page.js';
import { call, el, t } from './dom.js';
import { setUpFinder } from './finder.js';
import { address, guests, heart, longDate, meta, nearNote, photo, slotButtons, wishes } from './shape.js';

const wish = wishes();
const results = document.getElementById('results');
const count = document.getElementById('count');
const onlyFree = document.getElementById('only-free');
const sort = document.getElementById('sort');

setUpFinder();
document.getElementById('asked').textContent = t('search.for', { date: longDate(wish.date), guests: guests(wish.party) });
results.append(el('div.bone'), el('div.bone'), el('div.bone'));

const minutes = time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The five times around the one wished for, or the first free evening ones. */
function around(slots) {
  const centre = wish.time ? minutes(wish.time) : 19 * 60;
  return slots
    .toSorted((one, other) => Math.abs(minutes(one.time) - centre) - Math.abs(minutes(other.time) - centre))
    .slice(0, 5)
    .toSorted((one, other) => minutes(one.time) - minutes(other.time));
}

function card(place) {
  const page = address(`/restaurant/${place.id}`, { date: wish.date, time: wish.time, party: wish.party });
  const go = () => { location.href = page; };
  const slots = around(place.slots);
  return el('article.card', {},
    el('div.photo', {
      role: 'button', tabindex: '0', 'aria-label': t('card.open', { name: place.name }), onclick: go,
      onkeydown: event => event.key === 'Enter' && go(),
    }, el('img', { src: photo(place.id), alt: '' })),
    el('div.body', {},
      el('h2', {}, el('a', { href: page }, place.name)),
      meta(place),
      el('p', {}, place.tagline),
      place.open
        ? [el('div.slots', {},
            slots.some(slot => slot.free) ? slotButtons(place, slots, wish) : el('span.quiet', {}, t('search.fullDay')),
            el('a.all', { href: page }, t('search.more.times'))),
          nearNote(place, wish)]
        : el('p.near', {}, t('search.closed'))),
    heart(place.id));
}

const orders = {
  best: () => 0,
  rating: (one, other) => other.rating - one.rating,
  price: (one, other) => one.price - other.price,
};

const { body: places } = await call(address('/api/restaurants', { q: wish.q, date: wish.date, time: wish.time }));

function show() {
  const shown = places
    .filter(place => !onlyFree.checked || around(place.slots).some(slot => slot.free))
    .toSorted(orders[sort.value]);
  count.textContent = shown.length === 0 ? t('search.none') : t(shown.length === 1 ? 'search.one' : 'search.many', { count: shown.length });
  results.replaceChildren(...(shown.length
    ? shown.map(card)
    : [el('div.empty', {}, el('h2', {}, t('search.none')), el('p', {}, t('search.noneHelp')), el('a.plain', { href: '/search' }, t('restaurant.back')))]));
}

onlyFree.addEventListener('change', show);
sort.addEventListener('change', show);
show();
