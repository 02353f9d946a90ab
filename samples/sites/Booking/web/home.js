import './page.js';
import { call, el } from './dom.js';
import { setUpFinder } from './finder.js';
import { meta, photo, today } from './shape.js';

setUpFinder();
const { body } = await call(`/api/restaurants?date=${today}`);
document.getElementById('popular').append(...body
  .toSorted((one, other) => other.reviews - one.reviews)
  .slice(0, 4)
  .map(place => el('a.tile', { href: `/restaurant/${place.id}` },
    el('img', { src: photo(place.id), alt: '' }),
    el('div.text', {}, el('h3', {}, place.name), meta(place)))));
