// Says when a frame is calm: parsed, no changes that matter, no finite animations, nothing that says "busy".
(() => {
  const W = globalThis.__autoglm;
  if (W.calm) return;

  const noise = new WeakMap();
  const watched = { childList: true, subtree: true, characterData: true, attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'open', 'src', 'value', 'aria-busy', 'aria-hidden', 'aria-expanded', 'aria-disabled', 'aria-checked', 'aria-selected'] };

  // An element that keeps changing (a clock, a carousel) stops counting after a while.
  const matters = records => {
    let any = false;
    for (const record of records) {
      if (W.sign.is(record.target) || (record.addedNodes.length === 1 && W.sign.is(record.addedNodes[0]))) continue;
      const seen = (noise.get(record.target) ?? 0) + 1;
      noise.set(record.target, seen);
      if (seen <= (record.type === 'attributes' ? 10 : 60)) any = true;
    }
    return any;
  };

  const busySelector = '[aria-busy=true],progress:not([value]),.spinner,.loading,.loader,.skeleton,[class*=spinner],[class*=Spinner],[class*=loading-],[class*=is-loading],[class*=skeleton],[role=progressbar]:not([aria-valuenow])';
  const inPlace = element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  };
  const inView = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && inPlace(element);
  const busyText = /^(loading|please wait|processing|searching|submitting|saving|sending|加载中|正在加载|请稍候|处理中|提交中|搜索中|保存中|请稍等)[\s.…·。]*$/i;

  const ignored = new WeakSet();
  W.busy = () => {
    for (const element of document.querySelectorAll(busySelector)) if (!ignored.has(element) && inView(element)) return element;
    const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.length > 40 || node.length < 3) continue;
      if (busyText.test(node.data.trim()) && node.parentElement && !ignored.has(node.parentElement) && inView(node.parentElement)) return node.parentElement;
    }
    return null;
  };

  // A busy sign that outlasted the wait is part of the page's dress; it isn't waited for again.
  W.ignoreBusy = () => {
    for (let busy = W.busy(), i = 0; busy && i < 50; busy = W.busy(), i++) ignored.add(busy);
  };

  const animating = () => {
    for (const animation of document.getAnimations()) {
      if (animation.playState !== 'running') continue;
      const effect = animation.effect;
      const timing = effect?.getComputedTiming();
      if (!timing || !isFinite(timing.endTime) || timing.endTime - (animation.currentTime ?? 0) > 2000) continue;
      const target = effect.target;
      // What is being faded in can't be seen at first; it counts by its place. A wave or ripple after a tap says nothing and takes no tap.
      if (target && inPlace(target) && !(target.textContent.trim() === '' && getComputedStyle(target).pointerEvents === 'none')) return true;
    }
    return false;
  };

  const soon = call => {
    let called = false;
    const once = () => { if (!called) { called = true; call(); } };
    setTimeout(once, 60);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once, 0)));
  };

  // Resolves when nothing that matters is going on, or after `limit` ms, and says why it stopped. Two frames are enough
  // where nothing changes; after a change or the beginning of a request it takes `quiet` ms without another; short
  // timers are waited for, as their kind has brought something before.
  W.calm = (quiet, limit) => new Promise(resolve => {
    const begun = performance.now();
    let last = document.readyState === 'complete' ? -Infinity : begun, waited = false;
    const observer = new MutationObserver(records => note(records));
    const note = records => { if (matters(records)) { last = performance.now(); waited = false; } };
    observer.observe(document, watched);
    const done = why => { observer.disconnect(); resolve(why); };
    const again = ms => setTimeout(look, Math.max(8, ms));
    const look = () => {
      const records = observer.takeRecords();
      if (records.length) note(records);
      const now = performance.now();
      if (now - begun >= limit) return done(now - last < quiet ? 'restless' : 'limit');
      if (document.readyState === 'loading') return again(quiet);
      if (now - last < quiet) return again(quiet - (now - last));
      const pending = W.pending();
      if (pending.requests) { last = now; waited = false; return again(quiet); }
      if (pending.timers) { waited = true; return again(pending.timers + 4); }
      if (waited) W.pendingInVain();
      waited = false;
      if (animating()) return again(16);
      done(W.busy() ? 'busy' : 'calm');
    };
    soon(look);
  });

  // Resolves at the next change that matters, or after `limit` ms.
  W.change = limit => new Promise(resolve => {
    const late = setTimeout(() => { observer.disconnect(); resolve(false); }, limit);
    const observer = new MutationObserver(records => {
      if (!matters(records)) return;
      clearTimeout(late);
      observer.disconnect();
      resolve(true);
    });
    observer.observe(document, watched);
  });
})();
