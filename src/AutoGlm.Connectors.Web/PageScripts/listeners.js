// Runs in the page's own world before the page's scripts, and remembers which elements were given listeners for taps
// and keys: for many home-made controls that is the only sign that they are controls. The observing script asks for
// them by an event whose name only the two know; the answer is an event on each element. Nothing is written to the page.
// It also knows what an action set off that has yet to happen: short timers, and requests by script.
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
  const attend = () => { apply(listen, document, [ask, answer]); apply(listen, document, [after, tellPending]); };

  // A timer set by a timer set by a timer is a clock of the page's own; a long one is not waited for.
  const longest = 600, deepest = 2;
  const after = channel + 'after', pended = channel + 'pending';
  const clock = performance.now.bind(performance);
  const source = Function.prototype.toString;
  const timers = new Map(), idle = new Set();
  const forget = Map.prototype.delete, put = Map.prototype.set, each = Map.prototype.forEach, has = Set.prototype.has, add = Set.prototype.add;
  let depth = 0, started = 0;
  const sortOf = (work, wait) => wait + ':' + apply(source, work, []).length;

  const setTimer = {
    apply(target, self, args) {
      const work = args[0], wait = +args[1] || 0, own = depth;
      if (typeof work !== 'function' || own > 50) return apply(target, self, args);
      let id = 0;
      args[0] = function (...given) {
        apply(forget, timers, [id]);
        const before = depth;
        depth = own + 1;
        try { return apply(work, this, given); } finally { depth = before; }
      };
      id = apply(target, self, args);
      if (wait <= longest && own <= deepest) {
        const sort = sortOf(work, wait);
        if (!apply(has, idle, [sort])) apply(put, timers, [id, { due: clock() + wait, sort }]);
      }
      return id;
    },
  };
  const clearTimer = { apply(target, self, args) { apply(forget, timers, [args[0]]); return apply(target, self, args); } };
  const beginning = { apply(target, self, args) { started++; return apply(target, self, args); } };
  const replace = (owner, name, handler) => {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (descriptor?.configurable && descriptor.value) defineProperty(owner, name, { ...descriptor, value: new Proxy(descriptor.value, handler) });
  };
  replace(window, 'setTimeout', setTimer);
  replace(window, 'clearTimeout', clearTimer);
  replace(window, 'fetch', beginning);
  replace(XMLHttpRequest.prototype, 'send', beginning);

  // Tells the milliseconds until the last short timer, times 1000, plus the requests begun since the last question. Asked
  // with 1: what was told of since then came and brought nothing, so that timers of its sort need no waiting again.
  let told = [];
  const tellPending = event => {
    if (apply(detailOf, event, []) === 1) {
      for (let i = 0; i < told.length; i++) apply(add, idle, [told[i]]);
      told = [];
      return;
    }
    let left = 0;
    const now = clock(), current = [];
    apply(each, timers, [timer => {
      if (timer.due < now - 1000) return;
      left = Math.max(left, timer.due - now, 1);
      if (current.length < 50) current[current.length] = timer.sort;
    }]);
    if (current.length) told = current;
    const begun = Math.min(started, 999);
    started = 0;
    apply(dispatch, document, [new UIEvent(pended, { detail: Math.ceil(left) * 1000 + begun })]);
  };

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
