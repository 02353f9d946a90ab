import './page.js';
import { call, el, icon, isChinese, t } from './dom.js';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const paper = document.getElementById('paper');
const dialog = document.getElementById('cite');
const separator = isChinese ? '；' : ', ';

if (document.referrer.startsWith(`${location.origin}/search`)) document.getElementById('back').href = document.referrer;

const find = (field, text) => `/search?${new URLSearchParams({ field, q: text })}`;

function spread(article) {
  const facts = [
    ['article.journal', article.journal], ['article.date', article.date], ['article.language', t(`filter.${article.language}`)],
    ['article.cited', article.citations], ['article.downloads', article.downloads],
  ];
  document.title = `${article.title} · ${t('brand')}`;
  document.getElementById('citation').textContent =
    `${article.authors.join(', ')}. ${article.title}[J]. ${article.journal}, ${article.date.slice(0, 4)}.`;
  paper.append(
    el('h1', {}, article.title),
    el('p.by', {}, article.authors.flatMap((name, at) => [at ? separator : '', el('a', { href: find('author', name) }, name)]),
      article.core ? el('span.core', {}, t('article.core')) : null),
    el('dl', {}, facts.map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, String(value))))),
    el('h2', {}, t('article.abstract')), el('p', {}, article.abstract),
    el('h2', {}, t('article.keywords')), el('div.tags', {}, article.keywords.map(word => el('a', { href: find('keyword', word) }, word))),
    el('button.plain', { type: 'button', onclick: () => dialog.showModal() }, icon('quote'), t('article.cite')));
}

const closer = document.getElementById('cite-close');
closer.addEventListener('click', () => dialog.close());
closer.addEventListener('keydown', event => event.key === 'Enter' && dialog.close());
document.getElementById('copy').addEventListener('click', async event => {
  await navigator.clipboard.writeText(document.getElementById('citation').textContent);
  event.target.textContent = t('article.copied');
});

const { ok, body } = await call(`/api/articles/${encodeURIComponent(id)}`);
if (ok) spread(body);
else paper.append(el('h1', {}, t('article.missing')));
