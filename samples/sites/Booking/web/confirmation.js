import './page.js';
import { call, el, icon, t } from './dom.js';
import { guests, longDate } from './shape.js';

const number = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const { ok, body } = await call(`/api/my/bookings/${encodeURIComponent(number)}`);
const facts = ok && [
  ['field.restaurant', body.restaurant], ['field.address', body.address], ['field.date', longDate(body.date)], ['field.time', body.time],
  ['field.guests', guests(body.party)], ['field.name', body.name], body.requests && ['field.requests', body.requests],
].filter(Boolean);

document.getElementById('done').append(ok
  ? el('section.panel.done', {},
      el('div.seal', {}, icon('check')),
      el('h1', {}, t('done.heading')),
      el('p.quiet', {}, t('done.lead', { name: body.name })),
      el('div.number', {}, el('span', {}, t('done.number')), el('strong', {}, body.number)),
      el('dl', {}, facts.flatMap(([key, text]) => [el('dt', {}, t(key)), el('dd', {}, text)])),
      el('div.actions', {},
        el('button.plain', { type: 'button', onclick: () => print() }, icon('print'), t('done.print')),
        el('a.plain', { href: '/search' }, t('done.more')),
        el('a.primary', { href: '/bookings' }, t('done.mine'))))
  : el('div.empty', {}, el('h1', {}, t('done.missing')), el('p'), el('a.plain', { href: '/bookings' }, t('done.mine'))));
