import './page.js';
import { call, el, icon, t } from './dom.js';
import { address, guests, listed, longDate, photo, shortDate, wishes } from './shape.js';

const wish = wishes();
const id = new URLSearchParams(location.search).get('restaurant') ?? '';
const form = document.getElementById('details');
const review = document.getElementById('review');
const notice = document.getElementById('notice');
const confirm = document.getElementById('confirm');
let place;

const value = name => form.elements[name].value.trim();

function step(name) {
  form.hidden = name !== 'details';
  review.hidden = name !== 'review';
  for (const item of document.querySelectorAll('[data-step]')) item.classList.toggle('now', item.dataset.step === name);
}

function showSummary() {
  document.getElementById('summary').replaceChildren(
    el('img', { src: photo(id), alt: '' }),
    el('h2', {}, place.name),
    el('ul', {},
      el('li', {}, icon('calendar'), shortDate(wish.date)),
      el('li', {}, icon('clock'), wish.time),
      el('li', {}, icon('people'), guests(wish.party)),
      el('li', {}, icon('pin'), place.area)),
    el('a.change', { href: address(`/restaurant/${id}`, { date: wish.date, party: wish.party }) }, t('book.otherTime')));
}

function showFacts() {
  const facts = [
    ['field.restaurant', place.name], ['field.date', longDate(wish.date)], ['field.time', wish.time], ['field.guests', guests(wish.party)],
    ['field.name', value('name')], ['field.phone', value('phone') || t('book.none')], ['field.requests', value('requests') || t('book.none')],
  ];
  document.getElementById('facts').replaceChildren(...facts.flatMap(([key, text]) => [el('dt', {}, t(key)), el('dd', {}, text)]));
}

function showFaults(faults) {
  for (const name of ['name', 'phone', 'requests', 'acceptTerms']) {
    document.getElementById(`${name}-error`).textContent = faults[name] ? t(faults[name]) : '';
    form.elements[name].classList.toggle('bad', Boolean(faults[name]));
    form.elements[name].toggleAttribute('aria-invalid', Boolean(faults[name]));
  }
  form.elements[Object.keys(faults)[0]]?.focus();
}

function check() {
  const faults = {};
  if (!value('name')) faults.name = 'error.name';
  if (value('phone') && !/^\+?[0-9 ()-]{6,20}$/.test(value('phone'))) faults.phone = 'error.phone';
  if (!form.elements.acceptTerms.checked) faults.acceptTerms = 'error.terms';
  showFaults(faults);
  return Object.keys(faults).length === 0;
}

function showTaken({ time, alternatives }) {
  const key = ['book.takenNone', 'book.takenOne'][alternatives.length] ?? 'book.taken';
  notice.replaceChildren(el('div.alert', {},
    el('strong', {}, t(key, { time, times: listed(alternatives) })),
    alternatives.length ? t('book.takenHelp') : null,
    el('div.slots', {}, alternatives.map(other =>
      el('button.slot', { type: 'button', onclick: () => switchTo(other) }, t('book.switch', { time: other }))))));
}

function switchTo(time) {
  wish.time = time;
  history.replaceState(null, '', address('/book', { restaurant: id, date: wish.date, time, party: wish.party }));
  showSummary();
  showFacts();
  notice.replaceChildren(el('div.note', {}, t('book.switched', { time })));
}

async function send() {
  confirm.textContent = t('book.sending');
  try {
    const { status, body } = await call('/api/bookings', {
      restaurant: id, date: wish.date, time: wish.time, party: wish.party,
      name: value('name'), phone: value('phone'), requests: value('requests'), acceptTerms: form.elements.acceptTerms.checked,
    });
    if (status === 201) location.href = `/confirmation/${body.number}`;
    else if (status === 409) showTaken(body);
    else if (body?.faults) {
      step('details');
      showFaults(body.faults);
    } else notice.replaceChildren(el('div.alert', {}, t('book.gone')));
  } catch {
    notice.replaceChildren(el('div.alert', {}, t('book.trouble')));
  }
  confirm.textContent = t('book.confirm');
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (!check()) return;
  notice.replaceChildren();
  showFacts();
  step('review');
  scrollTo(0, 0);
});
document.getElementById('edit').addEventListener('click', () => step('details'));
confirm.addEventListener('click', send);

const answer = await call(address(`/api/restaurants/${id}`, { date: wish.date }));
if (answer.ok && wish.time) {
  place = answer.body;
  showSummary();
  step('details');
} else location.replace('/search');
