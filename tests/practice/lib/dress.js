// Dresses a page in one of several looks, by the page's seeded source of looks; practice.js calls it before drawing.
// A look changes colours, density, shapes and the frame around the page, never what it says or does.
globalThis.practiceDress = (r, lang) => {
  const looks = ['bare', 'material', 'admin', 'dark', 'round', 'portal'];
  // Chinese pages look like Chinese portals more often than others do, which hardly ever do.
  const look = r.pick(lang === 'zh' ? [...looks, 'portal'] : looks);
  const root = document.documentElement;
  root.classList.add(`look-${look}`);
  const hue = r.int(0, 359);
  root.style.setProperty('--hue', String(hue));
  root.style.setProperty('--accent', look === 'portal' ? `hsl(${r.pick([4, 14, 24, 212])} 85% 45%)` : `hsl(${hue} 65% 40%)`);
  root.style.setProperty('--text-size', `${look === 'admin' ? r.int(12, 13) : look === 'material' ? 16 : r.int(14, 16)}px`);
  root.style.setProperty('--gap', `${look === 'admin' ? r.int(3, 5) : r.int(6, 12)}px`);
  root.style.setProperty('--corner', `${look === 'round' ? r.int(12, 22) : look === 'material' ? 4 : r.int(0, 5)}px`);
};

// Puts the furniture of an ordinary site around a page: heading, navigation, sometimes a side bar, a cookie notice, a foot.
// Returns where the page itself goes. Its words are in no list of words.js, so it never says what a goal names.
globalThis.practiceFrame = (root, ui) => {
  const { el } = practice, { r, lang } = ui, zh = lang === 'zh';
  const brand = r.pick(zh ? ['百汇', '云栖', '悦达', '合众'] : ['Lindenhof', 'Mosaic', 'Plateau', 'Tessera']);
  const link = text => el('a', { href: '#', onclick: event => event.preventDefault() }, text);
  const top = r.sample(zh ? ['首页', '关于我们', '资讯动态', '联系我们', '诚聘英才'] : ['Start', 'Our story', 'Stories', 'Contact us', 'Careers'], r.int(3, 5));
  const side = r.bool(0.35) ? el('aside', { style: { minWidth: '150px' } }, (zh ? ['概览', '最近使用', '草稿箱', '统计', '指南'] : ['Overview', 'Recently used', 'Drafts', 'Statistics', 'Guides']).map(text => el('p', {}, link(text)))) : null;
  const content = el('div', { style: { flex: 1, minWidth: 0, minHeight: `${r.int(300, 460)}px` } });
  root.append(
    el('header', { class: 'bar' }, el('strong', { style: { fontSize: '1.2em', marginRight: '20px' } }, brand), el('nav', { class: 'frame-links' }, top.map(link))),
    side ? el('div', { style: { display: 'flex', gap: '24px' } }, r.bool() ? [side, content] : [content, side]) : content,
    el('footer', { class: 'muted frame-links' }, `© ${brand} `, (zh ? ['隐私政策', '版权声明', '无障碍'] : ['Privacy', 'Imprint', 'Accessibility']).map(link)));
  if (r.bool(0.15)) {
    const notice = el('div', { class: 'cookies', role: r.bool() ? 'dialog' : null }, el('span', { style: { flex: 1 } }, zh ? '我们使用 Cookie 来改善您的体验。' : 'We use cookies to make this site better.'),
      (zh ? ['仅必要', '全部允许'] : ['Only necessary', 'Allow all']).map(text => el('button', { onclick: () => notice.remove() }, text)));
    setTimeout(() => document.body.append(notice));
  }
  return content;
};
