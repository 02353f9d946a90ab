import './page.js';
import { call, el, t } from './dom.js';

const { body } = await call('/api/search?sort=newest');
document.getElementById('fresh').append(...body.articles.slice(0, 6).map(article => el('li', {},
  el('a', { href: `/article/${article.id}` }, article.title),
  el('p.quiet', {}, `${article.journal} · ${article.date}`, article.core ? el('span.core', {}, t('core')) : null))));
