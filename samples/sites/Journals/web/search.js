import './page.js';
import { call, el, icon, isChinese, t } from './dom.js';

// The address bar is the state: every filter changes it, and going back restores what was shown.
let query = new URLSearchParams(location.search);
const by = id => document.getElementById(id);
const languages = [...document.querySelectorAll('input[name=language]')];
const orders = ['relevance', 'newest', 'cited'];
const order = () => (orders.includes(query.get('sort')) ? query.get('sort') : 'relevance');
const authors = names => names.join(isChinese ? '；' : ', ');

for (const select of [by('from'), by('to')]) {
  const thisYear = Number(document.documentElement.dataset.today.slice(0, 4));
  for (let year = thisYear; year >= 2015; year--) select.append(el('option', { value: year }, String(year)));
}

function change(values, keepPage = false) {
  for (const [name, value] of Object.entries(values)) {
    query.delete(name);
    for (const one of [value].flat()) if (one) query.append(name, one);
  }
  if (!keepPage) query.delete('page');
  history.pushState(null, '', query.size ? `?${query}` : location.pathname);
  load();
}

function showFilters(found) {
  by('core').checked = query.get('core') === '1';
  for (const box of languages) box.checked = query.getAll('language').includes(box.value);
  by('from').value = query.get('from') ?? '';
  by('to').value = query.get('to') ?? '';
  by('count-core').textContent = found.core;
  by('count-zh').textContent = found.languages.zh ?? 0;
  by('count-en').textContent = found.languages.en ?? 0;
  by('sort').replaceChildren(t('sort.label', { order: t(`sort.${order()}`) }), icon('down'));
}

function row(article, at, found) {
  return el('tr', {},
    el('td.place', {}, String((found.page - 1) * 10 + at + 1)),
    el('td.title', {}, el('a', { href: `/article/${article.id}` }, article.title)),
    el('td', {}, authors(article.authors)),
    el('td', {}, article.journal, article.core ? el('span.core', {}, t('core')) : null),
    el('td.date', {}, article.date),
    el('td.num', { 'data-label': t('column.cited') }, String(article.citations)),
    el('td.num', { 'data-label': t('column.downloads') }, String(article.downloads)));
}

function showList(found) {
  const heads = ['title', 'authors', 'journal', 'date', 'cited', 'downloads'];
  by('list').replaceChildren(found.total
    ? el('table', {},
        el('thead', {}, el('tr', {}, el('th', {}, '#'), heads.map((name, at) => el(at > 3 ? 'th.num' : 'th', {}, t(`column.${name}`))))),
        el('tbody', {}, found.articles.map((article, at) => row(article, at, found))))
    : el('div.empty', {}, el('h2', {}, t('result.none')), el('p.quiet', {}, t('result.noneHelp'))));
  by('found').textContent = found.total === 1 ? t('result.one') : t('result.found', { count: found.total });
  by('where').textContent = found.total ? t('result.page', { page: found.page, pages: found.pages }) : '';
}

function showPages({ page, pages }) {
  const turn = to => () => {
    change({ page: to > 1 ? String(to) : '' }, true);
    scrollTo(0, 0);
  };
  const button = (label, to, here = false) => el(here ? 'button.plain.here' : 'button.plain', {
    type: 'button', onclick: turn(to), 'aria-current': here ? 'page' : null, disabled: to < 1 || to > pages,
  }, label);
  by('pages').replaceChildren(...(pages < 2 ? [] : [
    button(t('page.previous'), page - 1),
    ...Array.from({ length: pages }, (_, at) => button(String(at + 1), at + 1, at + 1 === page)),
    button(t('page.next'), page + 1)]));
}

async function load() {
  const asked = query.toString();
  by('list').classList.add('dim');
  const { body } = await call(`/api/search?${query}`);
  if (asked !== query.toString()) return; // A later search has overtaken this one.
  by('list').classList.remove('dim');
  showFilters(body);
  showList(body);
  showPages(body);
}

function openMenu(open) {
  by('orders').hidden = !open;
  by('sort').setAttribute('aria-expanded', open);
  if (!open) return;
  by('orders').replaceChildren(...orders.map(name => el('button', {
    type: 'button', role: 'menuitemradio', 'aria-checked': name === order() ? 'true' : 'false',
    onclick: () => {
      openMenu(false);
      change({ sort: name === 'relevance' ? '' : name });
    },
  }, t(`sort.${name}`), icon('check'))));
}

by('core').addEventListener('change', event => change({ core: event.target.checked ? '1' : '' }));
for (const box of languages) {
  box.addEventListener('change', () => change({ language: languages.filter(one => one.checked).map(one => one.value) }));
}
by('apply').addEventListener('click', () => change({ from: by('from').value, to: by('to').value }));
by('clear').addEventListener('click', event => {
  event.preventDefault();
  change({ core: '', language: [], from: '', to: '' });
});
by('sort').addEventListener('click', () => openMenu(by('orders').hidden));
document.addEventListener('click', event => {
  if (!event.composedPath().includes(by('sort').parentElement)) openMenu(false);
});
addEventListener('keydown', event => event.key === 'Escape' && openMenu(false));
addEventListener('popstate', () => {
  query = new URLSearchParams(location.search);
  load();
});
await load();
