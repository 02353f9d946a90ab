// The cookie notice over the bottom of the page, until it is answered.

import { cookie, el, setCookie, soon, t } from './dom.js';

const name = 'xuehai_consent';

function show() {
  const answer = choice => () => {
    setCookie(name, choice);
    banner.remove();
  };
  const banner = el('section.cookies', { role: 'dialog', 'aria-label': t('cookie.label') },
    el('div', {}, el('strong', {}, t('cookie.heading')), el('p.quiet', {}, t('cookie.text'))),
    el('div.buttons', {},
      el('button.plain', { type: 'button', onclick: answer('necessary') }, t('cookie.reject')),
      el('button.primary', { type: 'button', onclick: answer('all') }, t('cookie.accept'))));
  document.body.append(banner);
}

export function setUpCookies() {
  if (!cookie(name)) soon(show);
}
