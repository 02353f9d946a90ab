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
