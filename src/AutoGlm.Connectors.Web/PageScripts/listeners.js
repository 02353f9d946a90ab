// Runs in the page's own world before the page's scripts, and remembers which elements were given listeners for taps
// and keys: for many home-made controls that is the only sign that they are controls. The observing script asks for
// them by an event whose name only the two know; the answer is an event on each element. Nothing is written to the page.
(channel => {
  const tap = 1, press = 2, key = 4, wheel = 8;
  const kinds = {
    __proto__: null, click: tap, dblclick: tap, mousedown: press, mouseup: press, pointerdown: press, pointerup: press,
    touchstart: press, touchend: press, keydown: key, keypress: key, keyup: key, wheel, mousewheel: wheel,
  };
  const ask = channel + 'ask', tell = channel + 'tell';
  const { EventTarget, UIEvent, WeakRef, WeakMap, Proxy, Reflect, Node, HTMLElement, SVGElement, Object: { getOwnPropertyDescriptor, defineProperty } } = window;
  const { apply } = Reflect;
  const listen = EventTarget.prototype.addEventListener, dispatch = EventTarget.prototype.dispatchEvent;
  const isConnected = getOwnPropertyDescriptor(Node.prototype, 'isConnected').get;
  const nodeType = getOwnPropertyDescriptor(Node.prototype, 'nodeType').get;
  const deref = WeakRef.prototype.deref;
  const get = WeakMap.prototype.get, set = WeakMap.prototype.set;
  const detailOf = getOwnPropertyDescriptor(UIEvent.prototype, 'detail').get;
  const known = new WeakMap();
  let all = [], pending = [], global = 0;

  const note = (target, bit) => {
    try {
      if (target === window || target === document || target == null) { if (bit === key) global = key; return; }
      if (apply(nodeType, target, []) !== 1) return;
      const bits = apply(get, known, [target]);
      if (bits === undefined && all.length < 50000) all[all.length] = new WeakRef(target);
      if (bits & bit) return;
      apply(set, known, [target, bits | bit]);
      pending[pending.length] = new WeakRef(target);
    } catch { /* A target that is no node takes no taps. */ }
  };

  const answer = event => {
    const asked = apply(detailOf, event, []) === 1 ? all : pending;
    pending = [];
    for (let i = 0; i < asked.length; i++) {
      const target = apply(deref, asked[i], []);
      if (!target) continue;
      if (!apply(isConnected, target, [])) { pending[pending.length] = asked[i]; continue; }
      apply(dispatch, target, [new UIEvent(tell, { composed: true, detail: apply(get, known, [target]) })]);
    }
    if (global) apply(dispatch, document, [new UIEvent(tell, { detail: global })]);
  };
  const attend = () => apply(listen, document, [ask, answer]);
  attend();

  const wrap = (owner, name, part, read) => {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (!descriptor?.configurable || !descriptor[part]) return;
    descriptor[part] = new Proxy(descriptor[part], { apply(target, self, args) { read(self, args); return apply(target, self, args); } });
    defineProperty(owner, name, descriptor);
  };
  wrap(EventTarget.prototype, 'addEventListener', 'value', (self, args) => {
    const bit = typeof args[0] === 'string' ? kinds[args[0]] : 0;
    if (bit) { note(self, bit); if (document.readyState === 'loading') attend(); }
  });
  for (const kind in kinds)
    for (const owner of [HTMLElement.prototype, SVGElement.prototype])
      wrap(owner, 'on' + kind, 'set', (self, args) => { if (typeof args[0] === 'function') note(self, kinds[kind]); });
})
