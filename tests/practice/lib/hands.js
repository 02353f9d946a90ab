// Hands for the self-checks of pages made with component libraries, which listen for real pointers and keys and keep the
// value of a field to themselves. Never used while a task runs.
(() => {
  const at = e => { const box = e.getBoundingClientRect(); return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true, composed: true, button: 0, view: window }; };
  const { by } = practice, tick = by.tick;
  const visible = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 0;
  const hands = {
    visible,
    // All elements that fit, in shadow trees too.
    all(selector, scope = document) { return [...scope.querySelectorAll(selector), ...[...scope.querySelectorAll('*')].filter(e => e.shadowRoot).flatMap(e => hands.all(selector, e.shadowRoot))]; },
    named(selector, text, scope = document) {
      const seen = hands.all(selector, scope).filter(visible), say = e => (e.innerText ?? e.textContent ?? '').trim();
      return seen.find(e => say(e) === text) ?? seen.find(e => say(e).replace(/\s+/g, '') === text.replace(/\s+/g, '')) ?? seen.find(e => e.title === text || e.getAttribute('aria-label') === text) ?? seen.find(e => say(e).startsWith(text)) ?? seen.find(e => say(e).includes(text));
    },
    async press(e) {
      if (!e) throw new Error('Nothing there to press.');
      const where = at(e);
      for (const kind of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove', 'pointerdown', 'mousedown']) e.dispatchEvent(new (kind.startsWith('p') ? PointerEvent : MouseEvent)(kind, where));
      (e.closest('input,button,[tabindex]') ?? e).focus?.();
      for (const kind of ['pointerup', 'mouseup', 'click']) e.dispatchEvent(new (kind.startsWith('p') ? PointerEvent : MouseEvent)(kind, where));
      await tick(60);
    },
    async hover(e) { const where = at(e); for (const kind of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) e.dispatchEvent(new (kind.startsWith('p') ? PointerEvent : MouseEvent)(kind, where)); await tick(350); },
    async pick(selector, text, scope) { await hands.press(await by.until(() => hands.named(selector, text, scope))); await tick(120); },
    async write(field, value) {
      field.focus();
      const own = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(own.prototype, 'value').set.call(field, value);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await tick(60);
    },
    async key(target, key, more = {}) { const code = { Enter: 13, Escape: 27, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, ArrowLeft: 37, Tab: 9, Backspace: 8 }[key] ?? 0; for (const kind of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, { key, code: key, keyCode: code, which: code, bubbles: true, cancelable: true, composed: true, ...more })); await tick(40); },
  };
  globalThis.hands = hands;
})();
