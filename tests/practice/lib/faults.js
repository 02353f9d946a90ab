// Disturbances of a practice page, seeded: ?faults=move,overlay,rerender,slow. What the page's handlers see and what its
// state says stays as it is without them; only where, when and as which elements things appear is disturbed.
(() => {
  const layers = new Set((new URLSearchParams(location.search).get('faults') ?? '').split(','));
  const chances = {};
  const chance = layer => chances[layer] ??= practice.chance(`fault ${layer}`);
  let pressed = false;
  addEventListener('pointerdown', () => { pressed = true; }, true);
  for (const name of ['pointerup', 'pointercancel', 'dragend', 'drop']) addEventListener(name, () => { pressed = false; }, true);

  // The page's own timers are counted: while one is pending, something still means the elements there are now.
  const { setTimeout: later, clearTimeout: stop, setInterval: often, requestAnimationFrame: soon } = window;
  const pending = new Set();
  const once = start => (work, ...given) => {
    const id = start((...said) => { pending.delete(id); return work(...said); }, ...given);
    pending.add(id);
    return id;
  };
  window.setTimeout = once(later);
  window.requestAnimationFrame = once(soon);
  window.setInterval = (...given) => { const id = often(...given); pending.add(id); return id; };
  window.clearTimeout = window.clearInterval = id => { pending.delete(id); stop(id); };

  const fetchNow = window.fetch;
  window.fetch = async (...given) => {
    const mark = {};
    pending.add(mark);
    try {
      if (layers.has('slow')) await new Promise(resolve => later(resolve, chance('slow').int(200, 1500)));
      return await fetchNow(...given);
    } finally { pending.delete(mark); }
  };

  const again = (layer, from, to, work) => {
    const next = () => later(() => { if (work() !== false) next(); }, chance(layer).int(from, to));
    next();
  };

  // Everything on the page moves, as it does when something above it arrives late.
  const move = () => again('move', 300, 1800, () => {
    if (pressed) return;
    const root = document.documentElement.style;
    root.paddingTop = `${chance('move').int(0, 90)}px`;
    root.paddingLeft = `${chance('move').int(0, 60)}px`;
  });

  // Something wants attention first; its own buttons make it go.
  const overlays = [
    { place: 'inset:0;display:flex;align-items:center;justify-content:center;background:rgba(20,25,35,.55)', box: 'max-width:26rem', en: ['Stay in the loop', 'Get our weekly letter with news and offers.', 'No thanks'], zh: ['订阅我们的周报', '每周为您送上新闻与优惠。', '不，谢谢'] },
    { place: 'inset:auto 0 0 0', box: 'border-radius:0', en: ['We value your privacy', 'We use cookies to make this site work better.', 'Accept all'], zh: ['我们重视您的隐私', '本站使用 Cookie 以改善体验。', '全部接受'] },
    { place: 'inset:0;display:flex;align-items:flex-start;justify-content:center;background:rgba(20,25,35,.4)', box: 'margin-top:4rem;max-width:22rem', en: ['How are we doing?', 'Take a short survey about this page.', '×'], zh: ['您的意见很重要', '请花一分钟参与页面调查。', '×'] },
  ];
  const overlay = () => {
    let left = chance('overlay').int(1, 3);
    let shown = null;
    again('overlay', 600, 4000, () => {
      if (pressed || shown?.isConnected) return;
      const kind = chance('overlay').pick(overlays);
      const [title, text, close] = document.documentElement.lang.startsWith('zh') ? kind.zh : kind.en;
      const { el } = practice;
      const away = el('button', { type: 'button', style: 'padding:.4rem 1rem;margin-top:.6rem', onclick: () => shown.remove() }, close);
      if (close === '×') away.setAttribute('aria-label', document.documentElement.lang.startsWith('zh') ? '关闭' : 'Close');
      shown = el('div', { style: `position:fixed;z-index:2147483000;${kind.place}` },
        el('div', { role: 'dialog', 'aria-label': title, style: `background:#fff;color:#222;padding:1.2rem 1.5rem;box-shadow:0 4px 24px rgba(0,0,0,.3);${kind.box}` }, el('h2', {}, title), el('p', {}, text), away));
      document.documentElement.append(shown);
      return --left > 0;
    });
  };

  // What is shown is replaced by elements that equal it. Where the new ones would not be equal, the old ones stay.
  const registers = [window, document, document.documentElement, document.body];
  const recording = draw => {
    const heard = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...given) {
      if (registers.includes(this ?? window)) heard.push([this ?? window, given]);
      return add.apply(this ?? window, given);
    };
    const waiting = new Set(pending);
    try { draw(); } finally { EventTarget.prototype.addEventListener = add; }
    return { timers: [...pending].filter(id => !waiting.has(id)), unhear: () => heard.forEach(([target, given]) => target.removeEventListener(...given)) };
  };
  const shape = () => document.body.innerHTML + JSON.stringify([...document.body.querySelectorAll('input,textarea,select,option')].map(e => [e.value, e.checked, e.selected, e.disabled, e.indeterminate]));
  const isDelicate = () => {
    const active = document.activeElement;
    return pressed || pending.size > 0 || (active && active !== document.body && active !== document.documentElement) || !getSelection().isCollapsed
      || document.body.querySelector('canvas,iframe,video,audio,dialog,[popover],script[src],input[type=file]')
      || [...document.body.querySelectorAll('*')].some(e => e.shadowRoot || e.scrollTop || e.scrollLeft || e.localName.includes('-') || e.matches(':popover-open'));
  };
  const rerender = (paint, stateNow, first) => again('rerender', 250, 1500, () => {
    if (isDelicate()) return;
    const [before, state, old] = [shape(), stateNow(), [...document.body.childNodes]];
    const scripts = old.filter(node => node.localName === 'script');
    document.body.replaceChildren(...scripts);
    const fresh = recording(paint);
    if (shape() === before && stateNow() === state && fresh.timers.length === 0) {
      first.unhear();
      first = fresh;
    } else {
      fresh.unhear();
      fresh.timers.forEach(id => clearTimeout(id));
      document.body.replaceChildren(...old);
    }
  });

  // Things come late: the page, what is fetched (above), and what is added later on.
  const slow = () => {
    new MutationObserver(changes => {
      for (const node of changes.flatMap(change => [...change.addedNodes])) {
        if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected || chance('slow').bool()) continue;
        const hidden = { visibility: 'hidden' };
        node.animate([hidden, hidden], { duration: chance('slow').int(150, 900) });
      }
    }).observe(document.body, { subtree: true, childList: true });
  };

  globalThis.practiceFaults = {
    // Called when the page could be drawn first.
    begin: draw => {
      if (!layers.has('slow')) return draw();
      later(() => { draw(); slow(); }, chance('slow').int(200, 2000));
    },
    // Called to draw the page; the state as text tells whether drawing changed it.
    paint: (paint, stateNow) => {
      const first = recording(paint);
      if (layers.has('rerender')) rerender(paint, stateNow, first);
      if (layers.has('move')) move();
      if (layers.has('overlay')) overlay();
    },
  };
})();
