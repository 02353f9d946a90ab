// What the pages have in common: the visit's wishes in the address bar, dates and counts in words.

import { cookie, el, icon, isChinese, lang, setCookie, t } from './dom.js';

export const today = document.documentElement.dataset.today;

/** Date, time, party and words from the address bar, with the usual defaults. */
export function wishes() {
  const query = new URLSearchParams(location.search);
  const date = /^\d{4}-\d\d-\d\d$/.test(query.get('date') ?? '') ? query.get('date') : today;
  const party = Math.min(10, Math.max(1, Number.parseInt(query.get('party') ?? '2', 10) || 2));
  return { q: query.get('q') ?? '', date, time: query.get('time') ?? '', party };
}

export function address(path, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
  return query.size ? `${path}?${query}` : path;
}

/** A yyyy-MM-dd text as a Date at noon UTC, so that no time zone moves it. */
export const day = text => new Date(`${text}T12:00:00Z`);
export const iso = date => date.toISOString().slice(0, 10);

const format = options => new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', ...options });
const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
export const longDate = text => long.format(day(text));
export const shortDate = text => short.format(day(text));
export const monthName = date => format({ month: 'long', year: 'numeric' }).format(date);
export const weekday = date => format({ weekday: isChinese ? 'narrow' : 'short' }).format(date);

export const guests = count => (count === 1 ? t('guests.one') : t('guests.many', { count }));
export const listed = times => (times.length < 2 ? times.join('') : times.slice(0, -1).join(isChinese ? '、' : ', ') + t('book.and') + times.at(-1));
export const photo = id => `/assets/img/${id}.svg`;

export function meta(place) {
  return el('div.meta', {},
    el('span.stars', {}, `★ ${place.rating.toFixed(1)}`),
    el('span', {}, t('card.reviews', { count: place.reviews.toLocaleString(lang) })),
    el('span', {}, place.cuisine), el('span', {}, '¥'.repeat(place.price)), el('span', {}, place.area));
}

/** Times as buttons; a full one stays visible but can't be pressed. */
export function slotButtons(place, slots, wish) {
  return slots.map(slot => el(slot.time === wish.time ? 'button.slot.wanted' : 'button.slot', {
    type: 'button',
    disabled: !slot.free,
    title: slot.free ? null : t('slot.full'),
    onclick: () => {
      location.href = address('/book', { restaurant: place.id, date: wish.date, time: slot.time, party: wish.party });
    },
  }, slot.time));
}

export function nearNote(place, wish) {
  if (!wish.time || place.slots.find(slot => slot.time === wish.time)?.free !== false) return null;
  const key = place.near.length ? 'slot.near' : 'slot.nearNone';
  return el('p.near', {}, t(key, { time: wish.time, times: listed([...place.near].sort()) }));
}

/** The hearts; remembered until the browser closes. */
export function heart(id) {
  const saved = () => (cookie('tavola_saved') ?? '').split('.').filter(Boolean);
  const button = el('button.round.heart', { type: 'button' }, icon('heart'));
  const show = () => {
    const on = saved().includes(id);
    button.setAttribute('aria-pressed', on);
    button.title = t(on ? 'card.saved' : 'card.save');
  };
  button.addEventListener('click', () => {
    const others = saved().filter(other => other !== id);
    setCookie('tavola_saved', (others.length === saved().length ? [...others, id] : others).join('.'));
    show();
  });
  show();
  return button;
}
