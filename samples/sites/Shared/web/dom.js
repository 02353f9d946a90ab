// Small helpers both sites share: building elements, texts in the page's language, cookies, JSON calls.

export const lang = document.documentElement.lang;
export const isChinese = lang.startsWith('zh');

const strings = JSON.parse(document.getElementById('strings').textContent);

/** The text of a key, with {placeholders} filled in. */
export function t(key, values = {}) {
  return (strings[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Builds an element. Properties that start with "on" are listeners, the rest attributes. */
export function el(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function cookie(name) {
  return document.cookie.split('; ').find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Remembers something until the browser is closed. */
export function setCookie(name, value) {
  document.cookie = `${name}=${value}; path=/; samesite=lax`;
}

/** Calls the site's own API. Resolves to { ok, status, body }; a broken connection rejects. */
export async function call(path, body) {
  const answer = await fetch(path, body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : null };
}

/** Runs once: shortly after the visitor's first move, or a moment after loading, whichever is sooner. */
export function soon(action) {
  const signs = ['pointerdown', 'keydown', 'scroll'];
  let timer = setTimeout(run, 900);
  function hurry() {
    clearTimeout(timer);
    signs.forEach(sign => removeEventListener(sign, hurry, true));
    timer = setTimeout(run, 250);
  }
  function run() {
    signs.forEach(sign => removeEventListener(sign, hurry, true));
    action();
  }
  signs.forEach(sign => addEventListener(sign, hurry, true));
}

/** Points the language links at this very page. */
export function keepPlace() {
  for (const link of document.querySelectorAll('a[data-lang]')) {
    const here = new URL(location.href);
    here.searchParams.set('lang', link.dataset.lang);
    link.href = here.pathname + here.search;
  }
}
