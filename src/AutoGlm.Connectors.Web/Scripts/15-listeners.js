// Asks the page's world which elements were given listeners, and keeps the answer.
(() => {
  const W = globalThis.__autoglm;
  if (W.listenOn) return;

  const tap = 1, press = 2, key = 4, wheel = 8;
  const bits = new WeakMap();
  let ask = null, after = null, fresh = true, keysAnywhere = false, answered = 0;

  W.listenOn = channel => {
    if (ask) return;
    ask = channel + 'ask';
    after = channel + 'after';
    addEventListener(channel + 'pending', event => { event.stopImmediatePropagation(); answered = event.detail; }, true);
    addEventListener(channel + 'tell', event => {
      event.stopImmediatePropagation();
      const target = event.composedPath()[0];
      if (target === document) keysAnywhere = true;
      else bits.set(target, event.detail);
    }, true);
  };

  W.gatherListeners = () => {
    if (!ask) return;
    document.dispatchEvent(new UIEvent(ask, { detail: fresh ? 1 : 0 }));
    fresh = false;
  };

  // What an action set off that has yet to happen: milliseconds until the last short timer, requests begun since asked last.
  W.pending = () => {
    answered = 0;
    if (after) document.dispatchEvent(new UIEvent(after, { detail: 0 }));
    return { timers: Math.floor(answered / 1000), requests: answered % 1000 };
  };
  // The timers told of came and changed nothing.
  W.pendingInVain = () => { if (after) document.dispatchEvent(new UIEvent(after, { detail: 1 })); };

  // 0: no listener of its own for taps; 1: only for pressing, as things have that are dragged or swiped; 2: for taps.
  W.tapListener = element => {
    const found = bits.get(element) ?? 0;
    return found & tap ? 2 : found & press ? 1 : 0;
  };

  // Whether keys pressed on the element are heard by something nearer than the whole page.
  W.hearsKeys = element => {
    for (let node = element; node && node !== document.body && node.nodeType === Node.ELEMENT_NODE; node = W.flatParent(node))
      if ((bits.get(node) ?? 0) & key || node.hasAttribute('onkeydown') || node.hasAttribute('onkeypress')) return true;
    return false;
  };

  W.hearsWheel = element => {
    for (let node = element; node && node !== document.body && node.nodeType === Node.ELEMENT_NODE; node = W.flatParent(node))
      if ((bits.get(node) ?? 0) & wheel || node.hasAttribute('onwheel')) return true;
    return false;
  };

  W.pageHearsKeys = () => keysAnywhere || ((bits.get(document.body) ?? 0) & key) !== 0 || ((bits.get(document.documentElement) ?? 0) & key) !== 0;
})();
