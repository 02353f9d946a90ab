// Looks and small tools of the held-back pages; loaded after lib/practice.js.
(() => {
  const looks = [
    { back: '#fbf7ee', card: '#fffdf8', ink: '#2d2a24', line: '#d9cfb8', font: 'Georgia, "Noto Serif CJK SC", serif', size: 16, round: 3, pad: 7 },
    { back: '#1f2530', card: '#2a3240', ink: '#e8edf5', line: '#465268', font: 'system-ui, "Noto Sans CJK SC", sans-serif', size: 15, round: 6, pad: 8 },
    { back: '#f2f5fb', card: '#ffffff', ink: '#1b2430', line: '#cfd8e6', font: '"Trebuchet MS", "WenQuanYi Micro Hei", sans-serif', size: 15, round: 16, pad: 9 },
    { back: '#ffffff', card: '#ffffff', ink: '#000000', line: '#999999', font: 'Verdana, sans-serif', size: 12, round: 0, pad: 3 },
    { back: '#eef1ec', card: '#f9fbf7', ink: '#24301f', line: '#b9c6b0', font: '"DejaVu Sans", sans-serif', size: 14, round: 8, pad: 6 },
  ];
  const accents = ['#0b6e99', '#a8442a', '#3f7a3a', '#6b4fa0', '#8a6a00', '#b0306a'];

  globalThis.practiceDress = r => {
    const l = r.pick(looks), accent = r.pick(accents), wide = r.pick(['720px', '980px', '1180px']), side = r.pick(['0 auto', '0', '0 6vw']);
    css(`:root{--accent:${accent};--ink:${l.ink};--line:${l.line};--card:${l.card};--back:${l.back};--round:${l.round}px;--pad:${l.pad}px}
*{box-sizing:border-box} body{margin:0;background:${l.back};color:${l.ink};font:${l.size}px/1.45 ${l.font}}
.wrap{max-width:${wide};margin:${side};padding:calc(var(--pad)*2)}
button,.btn{font:inherit;padding:var(--pad) calc(var(--pad)*2);border:1px solid var(--line);border-radius:var(--round);background:var(--card);color:inherit;cursor:pointer;margin:2px;display:inline-block}
button.main,.btn.main{background:var(--accent);border-color:var(--accent);color:#fff} button:disabled{opacity:.45;cursor:default}
input,select,textarea{font:inherit;padding:var(--pad);border:1px solid var(--line);border-radius:var(--round);background:var(--card);color:inherit;max-width:100%}
table{border-collapse:collapse} td,th{border-bottom:1px solid var(--line);padding:var(--pad) calc(var(--pad)*1.6);text-align:left}
a{color:var(--accent)} .card{background:var(--card);border:1px solid var(--line);border-radius:var(--round);padding:calc(var(--pad)*2);margin:0 0 12px}
.row{display:flex;gap:10px;align-items:center;flex-wrap:wrap} .muted{opacity:.7;font-size:.9em} .bad{color:#c0392b} .good{color:#2e8b57}
nav.top{display:flex;gap:14px;padding:10px 16px;border-bottom:1px solid var(--line);align-items:center;flex-wrap:wrap}
.veil{position:fixed;inset:0;background:#0008;display:flex;align-items:center;justify-content:center;z-index:50} .veil>*{background:var(--card);padding:22px;border-radius:var(--round);max-width:520px;max-height:90vh;overflow:auto}`);
  };

  // A page may be drawn anew: the same rules are laid down once.
  const laid = new Set();
  const css = text => { if (laid.has(text)) return; laid.add(text); const sheet = document.createElement('style'); sheet.textContent = text; document.head.append(sheet); };
  const svg = (tag, attributes = {}, ...children) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) name.startsWith('on') ? made.addEventListener(name.slice(2), value) : made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const { el } = practice;
  const toast = text => { const t = el('div', { role: 'status', style: 'position:fixed;bottom:14px;left:14px;background:#333;color:#fff;padding:8px 14px;border-radius:4px;z-index:90' }, text); document.body.append(t); setTimeout(() => t.remove(), 2500); };
  // Redraws `box` for the part of the address after “#”, now and whenever it changes.
  const routes = (box, view) => {
    const show = () => { const [name, ...rest] = decodeURIComponent(location.hash.replace(/^#\/?/, '')).split('/'); box.replaceChildren(...[view(name, ...rest)].flat(9).filter(Boolean)); };
    addEventListener('hashchange', show);
    show();
    return show;
  };
  const go = path => { location.hash = '/' + path; };
  const veil = (...content) => { const cover = el('div', { class: 'veil' }, el('div', { role: 'dialog', 'aria-modal': 'true' }, content)); document.body.append(cover); return () => cover.remove(); };
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const copy = value => JSON.parse(JSON.stringify(value));
  const iso = day => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const longDay = (day, lang) => lang === 'zh' ? `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日` : `${day.getDate()} ${months[day.getMonth()]} ${day.getFullYear()}`;
  const mark = (shape, size = 20) => svg('svg', { width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }, svg('path', { d: shape }));

  // Hands for solving only.
  const middle = e => { const b = e.getBoundingClientRect(); return { clientX: b.left + b.width / 2, clientY: b.top + b.height / 2 }; };
  const fire = (target, kind, at) => target.dispatchEvent(new (kind.startsWith('pointer') ? PointerEvent : MouseEvent)(kind, { bubbles: true, cancelable: true, composed: true, button: 0, buttons: 1, ...at }));
  const pull = async (from, at, target = document.body) => {
    const a = middle(from);
    for (const k of ['pointerdown', 'mousedown']) fire(from, k, a);
    for (const share of [0.3, 0.7, 1]) { const p = { clientX: a.clientX + (at.clientX - a.clientX) * share, clientY: a.clientY + (at.clientY - a.clientY) * share }; for (const k of ['pointermove', 'mousemove']) fire(target, k, p); await practice.by.tick(5); }
    for (const k of ['pointerup', 'mouseup']) fire(target, k, at);
    await practice.by.tick();
  };
  const drop = async (from, to, at = middle(to)) => {
    const dataTransfer = new DataTransfer();
    for (const [e, k] of [[from, 'dragstart'], [to, 'dragenter'], [to, 'dragover'], [to, 'drop'], [from, 'dragend']]) { e.dispatchEvent(new DragEvent(k, { bubbles: true, cancelable: true, dataTransfer, ...at })); await practice.by.tick(); }
  };
  globalThis.kit = { css, svg, toast, routes, go, veil, same, copy, iso, months, longDay, mark, hand: { middle, fire, pull, drop } };
})();
