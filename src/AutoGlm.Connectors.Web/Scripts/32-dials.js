// Sliders and spin buttons that are no native fields: what they stand at, and the numbers on the page that follow them.
(() => {
  const W = globalThis.__autoglm;
  if (W.dial) return;
  const { fold, byRef, elementOf } = W;

  const readouts = new WeakMap();
  let watched = null;

  const plainBox = box => [box.left, box.top, box.width, box.height];
  const frame = () => new Promise(resolve => {
    const late = setTimeout(resolve, 60);
    requestAnimationFrame(() => { clearTimeout(late); resolve(); });
  });
  const numberIn = text => {
    const found = /-?\d+(?:[.,]\d+)?/.exec(text ?? '');
    return found ? Number(found[0].replace(',', '.')) : null;
  };
  const stated = (element, name) => element.hasAttribute(name) ? numberIn(element.getAttribute(name)) : null;

  const dialSelector = '[role=slider],[role=spinbutton],[role=scrollbar]';
  const knobOf = element => {
    const own = element.closest(dialSelector) ?? (W.isKnob(element) ? element : null);
    if (own) return own;
    for (const inner of element.querySelectorAll('*')) if (inner.matches(dialSelector) || W.isKnob(inner)) return inner;
    return null;
  };

  // What the knob moves along: the nearest box around it, or beside it, that is much longer than itself.
  const trackOf = (knob, vertical) => {
    const size = box => vertical ? box.height : box.width;
    const own = knob.getBoundingClientRect();
    let around = knob;
    for (let level = 0; level < 4 && around; level++, around = W.flatParent(around)) {
      if (around.nodeType !== Node.ELEMENT_NODE) break;
      const box = around.getBoundingClientRect();
      if (size(box) > Math.max(40, size(own) * 2)) return box;
    }
    return own;
  };

  const upright = knob => {
    const said = knob.getAttribute('aria-orientation');
    if (said) return said === 'vertical';
    if (knob.getAttribute('role') === 'spinbutton') return true;
    for (let level = 0, around = W.flatParent(knob); level < 3 && around?.nodeType === Node.ELEMENT_NODE; level++, around = W.flatParent(around)) {
      const box = around.getBoundingClientRect();
      if (box.height > box.width * 2) return true;
      if (box.width > box.height * 2) return false;
    }
    return false;
  };

  const shownNumber = element => numberIn(element.value !== undefined && element.tagName !== 'LI' && element.tagName !== 'BUTTON' ? String(element.value) : element.textContent);

  W.dial = ref => {
    const start = elementOf(byRef(ref));
    if (!start) return { p: 'stale' };
    const knob = knobOf(start);
    if (!knob) return { p: 'nodial' };
    if (knob.matches(':disabled') || knob.closest('[aria-disabled=true]')) return { p: 'disabled' };
    const vertical = upright(knob);
    const words = knob.getAttribute('aria-valuetext');
    const readout = readouts.get(knob);
    const now = stated(knob, 'aria-valuenow') ?? numberIn(words) ?? (readout?.isConnected ? shownNumber(readout) : null);
    return {
      ref: W.refOf(knob), next: W.nextRef(), now, words: words === null ? null : fold(words), vertical, min: stated(knob, 'aria-valuemin'), max: stated(knob, 'aria-valuemax'),
      box: plainBox(knob.getBoundingClientRect()), track: plainBox(trackOf(knob, vertical)),
    };
  };

  W.focusDial = ref => {
    const knob = byRef(ref);
    if (knob && W.deepActive() !== knob) knob.focus({ preventScroll: true });
    return {};
  };

  // Remembers the numbers that the page shows, to find out which of them follows the knob.
  W.watchNumbers = ref => {
    const knob = byRef(ref);
    watched = { knob, before: new Map() };
    for (const element of document.querySelectorAll('body *')) {
      if (watched.before.size > 2000) break;
      if (element.firstElementChild || element === knob || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName)) continue;
      watched.before.set(element, shownNumber(element));
    }
    return {};
  };

  const distance = (knob, element) => {
    let steps = 0;
    for (let node = knob; node; node = W.flatParent(node), steps++) if (W.holds(node, element)) return steps;
    return 1000;
  };

  const findReadout = () => {
    let best = null, least = Infinity;
    for (const element of document.querySelectorAll('body *')) {
      if (element.firstElementChild || element === watched.knob || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName)) continue;
      const now = shownNumber(element);
      if (now === null || now === watched.before.get(element) || !W.hasBox(element)) continue;
      const far = distance(watched.knob, element);
      if (far < least) { best = element; least = far; }
    }
    if (best) { readouts.set(watched.knob, best); watched = null; }
  };

  // The state once the page had the time to draw what a key or a drag did.
  W.dialAfter = async ref => {
    await frame();
    await frame();
    if (watched) findReadout();
    return W.dial(ref);
  };

  // For the observation: what a knob without a stated value says by its place.
  W.knobPlace = knob => {
    const share = parseFloat(knob.style.left || knob.style.bottom);
    return /%$/.test(knob.style.left || knob.style.bottom) && !isNaN(share) ? `at ${Math.round(share)} %` : '';
  };
  W.readoutOf = knob => { const readout = readouts.get(knob); return readout?.isConnected ? shownNumber(readout) : null; };
})();
