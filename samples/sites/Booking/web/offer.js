// The welcome offer that lays itself over the first page of a visit until it is closed.

import { cookie, el, icon, setCookie, soon, t } from './dom.js';

const seen = 'tavola_offer';

function show() {
  const before = document.activeElement;
  const close = () => {
    setCookie(seen, 'closed');
    removeEventListener('keydown', escape);
    veil.remove();
    before?.focus?.();
  };
  const escape = event => event.key === 'Escape' && close();
  const closer = el('button.round', { type: 'button', 'aria-label': t('offer.close'), onclick: close }, icon('close'));
  const email = el('input', { type: 'email', placeholder: t('offer.email'), 'aria-label': t('offer.email'), required: true });
  const form = el('form', {}, email, el('button.primary', { type: 'submit' }, t('offer.join')));
  form.addEventListener('submit', event => {
    event.preventDefault();
    form.replaceChildren(el('strong', { role: 'status' }, t('offer.thanks')));
  });
  const veil = el('div.veil', {},
    el('div.offer', { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'offer-heading' },
      el('img', { src: '/assets/img/trattoria-lucia.svg', alt: '' }),
      el('div.text', {},
        el('div.kicker', {}, t('offer.kicker')),
        el('h2', { id: 'offer-heading' }, t('offer.heading')),
        el('p', {}, t('offer.text')),
        form),
      closer));
  document.body.append(veil);
  addEventListener('keydown', escape);
  // Whoever is typing keeps the cursor; everybody else starts at the way out.
  if (!before?.matches?.('input, textarea, select')) closer.focus();
}

export function setUpOffer() {
  if (cookie(seen) !== 'closed') soon(show);
}
