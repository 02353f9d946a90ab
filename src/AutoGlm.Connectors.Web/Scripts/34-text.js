// Selecting text, and handing text to editors.
(() => {
  const W = globalThis.__autoglm;
  if (W.textPlace) return;
  const { fold, byRef, elementOf } = W;

  const isField = element => element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
  let pending = null;

  // The text of an element with white space folded, and where each of its characters stands.
  const textMap = root => {
    const at = [];
    let text = '', block = null;
    const put = (letter, node, offset) => {
      if (letter === ' ' && (text === '' || text.endsWith(' '))) return;
      text += letter;
      at.push([node, offset]);
    };
    const blockOf = node => {
      let parent = node.parentElement;
      while (parent && parent !== root && getComputedStyle(parent).display.startsWith('inline')) parent = parent.parentElement;
      return parent;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION)$/.test(parent.tagName) || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const own = blockOf(node);
      if (own !== block) { block = own; put(' ', node, 0); }
      for (let i = 0; i < node.length; i++) put(/[\s\u200b]/.test(node.data[i]) ? ' ' : node.data[i], node, i);
    }
    return { text, at };
  };

  const rangeOf = (map, start, length) => {
    const range = document.createRange();
    const [from, fromAt] = map.at[start], [to, toAt] = map.at[start + length - 1];
    range.setStart(from, fromAt);
    range.setEnd(to, toAt + 1);
    return range;
  };

  const charBox = ([node, offset], last) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const rects = range.getClientRects();
    return last ? rects[rects.length - 1] : rects[0];
  };

  const hostFor = start => {
    const element = elementOf(start);
    if (isField(element) || element.isContentEditable) return element;
    const ghost = W.ghostHost?.(element);
    if (ghost) return ghost;
    const field = element.textContent.trim() === '' ? element.querySelector('input,textarea') : null;
    return field ?? element;
  };

  // Where to press and let go the mouse to select the text; fields are done at once.
  W.textPlace = (ref, wanted) => {
    pending = null;
    const start = byRef(ref);
    if (!start) return { p: 'stale' };
    let element = hostFor(start);
    if (isField(element) && W.ghostHost(element)) element = W.ghostHost(element);
    element.scrollIntoViewIfNeeded(true);
    const around = element.getBoundingClientRect();
    const box = [around.left, around.top, around.width, around.height];
    if (isField(element)) {
      const value = element.value;
      if (!value) return { p: 'empty' };
      let from = wanted === null ? 0 : value.indexOf(wanted);
      if (from < 0) from = value.toLowerCase().indexOf(wanted.toLowerCase());
      if (from < 0) return { p: 'notext' };
      element.focus({ preventScroll: true });
      try { element.setSelectionRange(from, wanted === null ? value.length : from + wanted.length); } catch { element.select(); }
      return { done: true, box };
    }
    const map = textMap(element);
    const whole = map.text.trimEnd();
    if (!whole) return { p: 'empty' };
    const text = wanted === null ? whole.trimStart() : fold(wanted);
    let from = map.text.indexOf(text);
    if (from < 0) from = map.text.toLowerCase().indexOf(text.toLowerCase());
    if (from < 0 || !text) return { p: 'notext' };
    const range = rangeOf(map, from, text.length);
    const holder = elementOf(range.startContainer);
    holder.scrollIntoViewIfNeeded(true);
    const first = charBox(map.at[from], false), last = charBox(map.at[from + text.length - 1], true);
    pending = { element, range, text };
    const lone = elementOf(start).closest('a,button,[draggable=true]');
    const inView = rect => rect && rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
    if (!first || !last || lone || !inView(first) || !inView(last)) return { box };
    const x = first.left + Math.min(1, first.width * 0.2), y = (first.top + first.bottom) / 2;
    const toX = last.right - Math.min(1, last.width * 0.2), toY = (last.top + last.bottom) / 2;
    const reaches = (px, py) => { const hit = W.hitAt(px, py); return hit && (W.holds(element, hit) || W.holds(hit, element)); };
    return reaches(x, y) && reaches(toX, toY) ? { x, y, toX, toY, box } : { box };
  };

  // After the mouse: sets the selection from inside where the mouse did not hit it exactly.
  W.textSelected = () => {
    if (!pending) return {};
    const { element, range, text } = pending;
    pending = null;
    const root = element.getRootNode();
    const selection = root.getSelection?.() ?? getSelection();
    if (fold(selection.toString()) === text) return {};
    const active = W.deepActive();
    // An editor that draws its own selection has the focus in a field of its own by now.
    if (active && isField(active) && W.ghostHost(active)) return {};
    if (element.isContentEditable && !W.holds(element, active)) element.focus({ preventScroll: true });
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const holder = elementOf(range.endContainer);
    const last = range.getBoundingClientRect();
    holder.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, composed: true, view: window, clientX: last.right, clientY: last.bottom }));
    return {};
  };

  // Hands text over as pasting does; says whether the editor took it.
  W.paste = (ref, text) => {
    const target = W.deepActive() ?? byRef(ref);
    if (!target) return { taken: false };
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    target.dispatchEvent(event);
    return { taken: event.defaultPrevented };
  };
})();
