// Finds the place to tap, and does what must be done from inside: choosing options, setting native pickers, scrolling.
(() => {
  const W = globalThis.__autoglm;
  if (W.locate) return;
  const { fold, byRef, elementOf } = W;

  const frame = () => new Promise(resolve => {
    const late = setTimeout(resolve, 60);
    requestAnimationFrame(() => { clearTimeout(late); resolve(); });
  });
  const boxOf = node => {
    if (node.canvas) return node.rect();
    if (node.nodeType === Node.TEXT_NODE) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    }
    return node.getBoundingClientRect();
  };
  const rectsOf = node => {
    if (node.canvas) return [node.rect()];
    if (node.nodeType !== Node.TEXT_NODE) return node.getClientRects();
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getClientRects();
  };
  W.frames = async times => { while (times-- > 0) await frame(); return {}; };
  const same = (a, b) => Math.abs(a.left - b.left) < 0.6 && Math.abs(a.top - b.top) < 0.6 && Math.abs(a.width - b.width) < 0.6 && Math.abs(a.height - b.height) < 0.6;
  const plainBox = box => [box.left, box.top, box.width, box.height];

  const pointsOf = node => {
    const points = node.canvas ? [node.spot()] : [];
    for (const rect of rectsOf(node)) {
      const l = Math.max(rect.left, 0), t = Math.max(rect.top, 0), r = Math.min(rect.right, innerWidth), b = Math.min(rect.bottom, innerHeight);
      if (r - l < 0.5 || b - t < 0.5) continue;
      const w = r - l, h = b - t;
      points.push([l + w / 2, t + h / 2]);
      if (w > 24 || h > 24) points.push([l + w * 0.2, t + h / 2], [l + w * 0.8, t + h / 2], [l + w / 2, t + h * 0.2], [l + w / 2, t + h * 0.8], [l + 3, t + 3], [r - 3, b - 3]);
      if (points.length > 28) break;
    }
    return points;
  };

  const covererOf = (element, hit) => {
    if (!hit) return 0;
    let top = hit, known = null;
    for (let node = hit; node && !W.holds(node, element); node = W.flatParent(node)) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      top = node;
      if (W.hasRef(node)) known = node;
    }
    // The outermost one that was shown: the overlay rather than a word in it.
    return W.refOf(known ?? top);
  };

  const tryPoints = (node, element) => {
    let first = null;
    for (const [x, y] of pointsOf(node)) {
      const hit = W.hitAt(x, y);
      if (W.takesTapOf(element, hit)) return { x, y };
      first ??= { hit, x, y };
    }
    return first ? { cover: first.hit } : null;
  };

  const disabled = element => element.matches(':disabled') || element.closest('[aria-disabled=true]') !== null;

  // Where to rest the mouse so that what is shown only under it comes up: the nearest thing around it that can be seen.
  W.around = async ref => {
    const node = byRef(ref);
    if (!node) return { p: 'stale' };
    for (let around = W.flatParent(elementOf(node)); around && around !== document.body; around = W.flatParent(around)) {
      if (around.nodeType !== Node.ELEMENT_NODE || !around.checkVisibility({ visibilityProperty: true })) continue;
      const box = around.getBoundingClientRect();
      if (box.width < 8 || box.height < 8 || box.right < 4 || box.left > innerWidth - 4) continue;
      around.scrollIntoViewIfNeeded(true);
      await frame();
      const place = pointsOf(around).find(([x, y]) => { const hit = W.hitAt(x, y); return hit && W.holds(around, hit); });
      if (place) return { x: place[0], y: place[1] };
    }
    return { p: 'invisible' };
  };

  // Everything before a tap: connected, in view, at rest, not covered, not disabled.
  W.locate = async (ref, purpose) => {
    let node = byRef(ref);
    if (!node) return { p: 'stale' };
    const field = elementOf(node);
    node = W.ghostHost(field) ?? node;
    const element = elementOf(node);
    if (purpose !== 'hover' && purpose !== 'look' && disabled(element)) return { p: 'disabled', box: plainBox(boxOf(node)) };
    let box = boxOf(node);
    if (box.width < 0.5 && box.height < 0.5) {
      const inner = [...element.querySelectorAll('*')].find(child => { const b = child.getBoundingClientRect(); return b.width > 1 && b.height > 1; });
      if (!inner) return { p: 'invisible' };
      box = inner.getBoundingClientRect();
    }
    if (!element.checkVisibility({ visibilityProperty: true })) return { p: 'invisible' };
    const seen = W.seenAt.get(field);
    let resting = seen && performance.now() - seen[2] > 34 && Math.abs(seen[0] - box.left) < 0.6 && Math.abs(seen[1] - box.top) < 0.6 &&
      !document.getAnimations().some(moving => moving.playState === 'running' && moving.effect?.target && W.holds(moving.effect.target, element));
    element.scrollIntoViewIfNeeded(true);
    let now = boxOf(node);
    if (!same(now, box)) { resting = false; box = now; }
    const until = performance.now() + 1500;
    let found = null, centred = false, coveredSince = 0;
    while (true) {
      if (!resting) {
        await frame();
        if (!node.isConnected) return { p: 'stale' };
        now = boxOf(node);
        if (!same(now, box)) { box = now; if (performance.now() < until) continue; }
        resting = true;
      }
      found = tryPoints(node, element);
      if (found && found.x !== undefined) break;
      if (!centred) {
        centred = true;
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        now = boxOf(node);
        if (!same(now, box)) { box = now; resting = false; }
        continue;
      }
      coveredSince ||= performance.now();
      if (performance.now() - coveredSince > 200 || performance.now() > until) break;
      resting = false;
    }
    if (!found) return { p: 'invisible', box: plainBox(box) };
    if (found.x === undefined) return { p: 'covered', cover: covererOf(element, found.cover), what: found.cover ? W.cap(fold(found.cover.textContent ?? ''), 60) : '', box: plainBox(box), next: W.nextRef() };
    // A button that says something else by now is another button.
    const face = purpose === 'tap' ? W.seenFaces.get(field) : undefined;
    if (face !== undefined && W.faceOf(field) !== face) return { p: 'changed', box: plainBox(box) };
    const shift = seen && !node.canvas ? { sx: box.left - seen[0], sy: box.top - seen[1] } : {};
    return { x: found.x, y: found.y, ...shift, box: plainBox(box), href: element.closest('a[href]')?.href };
  };

  W.place = ref => {
    const node = byRef(ref);
    return node ? { p: 'placed', box: plainBox(boxOf(node)) } : { p: 'stale' };
  };

  // For dragging one of several alike onto another: how far beyond the other's middle a sorted list wants it.
  W.sorting = (ref, to) => {
    const one = elementOf(byRef(ref)), other = elementOf(byRef(to));
    if (!one || !other || W.holds(one, other) || W.holds(other, one)) return {};
    let common = W.flatParent(one);
    while (common && !W.holds(common, other)) common = W.flatParent(common);
    if (!common) return {};
    const under = node => { while (W.flatParent(node) !== common) node = W.flatParent(node); return node; };
    const first = under(one), second = under(other);
    if (first.tagName !== second.tagName) return {};
    const a = first.getBoundingClientRect(), b = second.getBoundingClientRect();
    const dx = b.left - a.left, dy = b.top - a.top;
    if (Math.abs(a.width - b.width) > Math.max(a.width, b.width) / 2 || Math.abs(a.height - b.height) > Math.max(a.height, b.height)) return {};
    return Math.abs(dy) > Math.abs(dx) ? { x: 0, y: Math.sign(dy) * b.height * 0.2 } : { x: Math.sign(dx) * b.width * 0.2, y: 0 };
  };

  // For a point inside a child frame: where the frame is drawn, and whether something lies over that point.
  W.frameAt = (ref, x, y) => {
    const element = byRef(ref);
    if (!element) return { p: 'stale' };
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const left = box.left + element.clientLeft + parseFloat(style.paddingLeft), top = box.top + element.clientTop + parseFloat(style.paddingTop);
    const hit = W.hitAt(left + x, top + y);
    if (hit !== element) return { p: 'covered', x: left, y: top, cover: covererOf(element, hit), what: hit ? W.cap(fold(hit.textContent ?? ''), 60) : '', next: W.nextRef() };
    return { x: left, y: top };
  };

  const editableIn = element => {
    const usable = item => (item instanceof HTMLTextAreaElement || item instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|reset|image|file|hidden)$/.test(item.type)) && !item.disabled || item.isContentEditable;
    if (usable(element)) return element;
    if (element instanceof HTMLLabelElement && element.control && usable(element.control)) return element.control;
    const inner = element.querySelectorAll('input,textarea,[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]');
    for (const item of inner) if (usable(item)) return item;
    const root = element.shadowRoot;
    if (root) for (const item of root.querySelectorAll('input,textarea,[contenteditable]')) if (usable(item)) return item;
    return null;
  };

  // Typing means something to a terminal or game that hears keys, though it has nothing to write into.
  const hearsTyping = element => {
    if (!element || element === document.body) return W.pageHearsKeys();
    return W.hearsKeys(element) || (W.pageHearsKeys() && (element.hasAttribute('tabindex') || element.closest('[class*=terminal i],[class*=console i],[id*=terminal i],[id*=console i]') !== null || element.tagName === 'CANVAS'));
  };

  const editorKind = element => {
    if (element.closest('[class*=terminal i],[class*=xterm i],[id*=terminal i]')) return 'terminal';
    if (element.tagName === 'TEXTAREA' && W.ghostHost(element)) return 'code';
    return element.isContentEditable && element.closest('.cm-editor,[class*=code-editor i],[class*=CodeMirror i],[data-language]') ? 'code' : null;
  };

  const pickers = /^(date|time|datetime-local|month|week|color|range)$/;

  // What a field says of itself beside its label, and what it stands under.
  const fieldHints = element => {
    const group = element.closest('fieldset,[role=group]');
    const titles = 'h1,h2,h3,h4,legend,[role=heading]';
    let part = element.parentElement;
    while (part && part !== document.body && !(part.matches('form,dialog,[role=dialog],section,main,[role=main]') && part.querySelector(titles))) part = part.parentElement;
    const filled = element.getAttribute('autocomplete');
    const said = [
      filled && filled !== 'off' && filled !== 'on' ? 'autocomplete=' + filled : '', element.id, element.getAttribute('name'), element.getAttribute('placeholder'), element.title,
      group?.getAttribute('aria-label') ?? group?.querySelector('legend')?.textContent, part?.querySelector(titles)?.textContent,
    ];
    return said.map(text => fold(text ?? '')).filter(text => text).join(' | ');
  };

  // A code's boxes, one character each: as many as there are characters, from the first on, or none.
  W.codeBoxes = (ref, length) => {
    const element = byRef(ref);
    if (!element || element.tagName !== 'INPUT' || element.maxLength !== 1 || length < 2) return { boxes: [] };
    for (let around = element.parentElement, up = 0; around && up < 5; around = around.parentElement, up++) {
      const boxes = [...around.querySelectorAll('input')].filter(box => box.maxLength === 1 && !box.disabled && !box.readOnly && box.type === element.type && box.getClientRects().length > 0);
      if (boxes.length > length) return { boxes: [] };
      if (boxes.length === length) return { boxes: boxes.map(box => W.refOf(box)), next: W.nextRef() };
    }
    return { boxes: [] };
  };

  // What kind of typing a node takes; ref 0 is whatever has the focus.
  W.typing = ref => {
    const start = ref ? elementOf(byRef(ref)) : W.deepActive();
    if (!start) return { p: 'stale' };
    const active = W.deepActive();
    const element = editableIn(start) ?? (active && active !== document.body ? editableIn(active) : null);
    if (!element) return { p: start.tagName === 'SELECT' ? 'select' : 'nottext', keys: hearsTyping(ref ? start : null) };
    if (element.disabled || element.closest('[aria-disabled=true]')) return { p: 'disabled' };
    if (element.readOnly) return { p: 'readonly', ref: W.refOf(element), next: W.nextRef() };
    const type = editorKind(element) ?? (element.tagName === 'INPUT' ? element.type : element.tagName === 'TEXTAREA' ? 'textarea' : 'rich');
    const label = W.statedName(element, 'textbox') || element.getAttribute('placeholder') || element.getAttribute('name') || element.id || '';
    return {
      ref: W.refOf(element), next: W.nextRef(), type, picker: pickers.test(type), masked: type === 'password', label: W.cap(fold(label), 200), hints: W.cap(fieldHints(element), 400),
      origin: location.origin, focused: W.deepActive() === element, single: element.maxLength === 1,
    };
  };

  W.focusFor = (ref, append) => {
    const element = byRef(ref);
    if (!element) return { p: 'stale' };
    if (W.deepActive() !== element && !(element.isContentEditable && W.holds(element, W.deepActive()))) element.focus({ preventScroll: true });
    const field = element.tagName === 'INPUT' || element.tagName === 'TEXTAREA';
    if (field && W.ghostHost(element) && element.tagName === 'TEXTAREA') return { empty: false };
    if (field) {
      if (append) { try { element.setSelectionRange(element.value.length, element.value.length); } catch { return { end: true }; } }
      else element.select();
      return { empty: element.value === '' };
    }
    if (append) {
      const selection = element.getRootNode().getSelection?.() ?? getSelection();
      selection.selectAllChildren(element);
      selection.collapseToEnd();
    }
    return { rich: true, empty: element.textContent === '' };
  };

  // Where keys go that are meant for a node: the node, what can be written into in it, or what has the focus in it already.
  W.focusKeys = ref => {
    const element = elementOf(byRef(ref));
    if (!element) return {};
    const active = W.deepActive();
    if (active && active !== document.body && W.holds(element, active)) return {};
    const target = element.matches('input,select,textarea,button,a[href],[tabindex]') ? element : editableIn(element) ?? element.closest('[tabindex]') ?? element.querySelector('[tabindex],button,a[href]') ?? element;
    target.focus({ preventScroll: true });
    return {};
  };

  W.fieldText = ref => {
    const element = byRef(ref);
    return !element ? null : element.isContentEditable && element.value === undefined ? element.innerText : element.value;
  };

  const setNative = (element, value) => {
    const proto = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, 'value').set.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // The ways people write what a picker holds, turned into its own.
  const written = (type, value) => {
    switch (type) {
      case 'color': {
        if (/^#[0-9a-f]{6}$/i.test(value) || !CSS.supports('color', value)) return value.toLowerCase();
        const paint = new OffscreenCanvas(1, 1).getContext('2d');
        paint.fillStyle = value;
        return paint.fillStyle;
      }
      case 'time': return /^\d:\d\d/.test(value) ? '0' + value : value;
      case 'datetime-local': return value.replace(/^(\d{4})[/.](\d\d)[/.](\d\d)/, '$1-$2-$3').replace(/\s+/, 'T');
      case 'date': case 'month': return value.replace(/[/.]/g, '-');
      default: return value;
    }
  };

  W.setPicker = (ref, value) => {
    const element = byRef(ref);
    if (!element) return { p: 'stale' };
    value = written(element.type, value);
    const probe = element.cloneNode();
    probe.value = value;
    if (value !== '' && probe.value === '') return { p: 'format', type: element.type };
    if (element.type === 'color' && !/^#[0-9a-f]{6}$/i.test(value)) return { p: 'format', type: element.type };
    if (element.type === 'range' && isNaN(Number(value))) return { p: 'format', type: element.type };
    element.focus({ preventScroll: true });
    setNative(element, value);
    return { value: element.value };
  };

  // A secret goes in black on black, so that no picture taken from now on can show it.
  const blacken = element => {
    const style = element.style;
    for (const [name, value] of [['color', '#000'], ['-webkit-text-fill-color', '#000'], ['background', '#000'], ['text-shadow', 'none'], ['caret-color', '#000'], ['-webkit-text-security', 'disc'], ['transition', 'none']])
      if (style.getPropertyPriority(name) !== 'important' || name === 'background') style.setProperty(name, value, 'important');
  };

  W.keepSecret = ref => {
    const element = byRef(ref);
    if (!element) return { p: 'stale' };
    W.secretFields.add(element);
    blacken(element);
    return {};
  };

  // Blackens every place that shows one of the values: fields by value, elements that are given it to show (as words in place
  // of a picture, as what may be typed, as what styles put before their text), and text that repeats it, in one piece or in parts.
  W.blackOut = values => {
    const shows = text => text && values.some(value => value.length < 4 ? text.trim() === value : text.includes(value));
    const bare = text => text.replace(/\s+/g, '');
    // Shorter ones come about by chance where parts are put together.
    const whole = values.map(bare).filter(value => value.length >= 6);
    const hide = element => {
      blacken(element);
      // A list shows its choice itself.
      if (/^(OPTION|OPTGROUP)$/.test(element.tagName)) { const list = element.closest('select'); if (list) blacken(list); }
    };
    const visit = root => {
      const pieces = [];
      let said = '';
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) {
          const parent = node.parentElement;
          if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue;
          if (shows(node.data)) hide(parent);
          const text = whole.length ? bare(node.data) : '';
          if (text && parent.checkVisibility()) {
            pieces.push([said.length, parent]);
            said += text;
          }
        } else {
          if (node.shadowRoot) visit(node.shadowRoot);
          if (node.tagName === 'INPUT' || node.tagName === 'TEXTAREA') {
            if (W.secretFields.has(node) || shows(node.value)) { W.secretFields.add(node); blacken(node); }
          }
          if (node !== document.documentElement && node !== document.body && [...node.attributes].some(attribute => shows(attribute.value))) hide(node);
        }
      }
      for (const value of whole)
        for (let at = said.indexOf(value); at >= 0; at = said.indexOf(value, at + 1))
          pieces.forEach(([begin, parent], index) => {
            if (begin < at + value.length && (pieces[index + 1]?.[0] ?? said.length) > at) hide(parent);
          });
    };
    visit(document);
  };

  W.choose = (ref, wanted, append) => {
    let element = elementOf(byRef(ref));
    if (!element) return { p: 'stale' };
    if (element instanceof HTMLOptionElement) element = element.closest('select');
    if (element instanceof HTMLLabelElement && element.control) element = element.control;
    if (!(element instanceof HTMLSelectElement)) return { p: 'notselect' };
    if (disabled(element)) return { p: 'disabled' };
    const options = [...element.options];
    const pick = label => {
      const low = label.toLowerCase();
      return options.find(option => fold(option.label) === label) ?? options.find(option => fold(option.label).toLowerCase() === low) ??
        options.find(option => option.value === label);
    };
    const labels = element.multiple ? wanted.split('\n').map(fold).filter(label => label) : [fold(wanted)];
    const picked = labels.map(pick);
    const missing = picked.findIndex(option => !option);
    if (missing >= 0) return { p: 'nooption', missing: labels[missing], offers: options.slice(0, 12).map(option => fold(option.label)) };
    const shut = picked.find(option => option.disabled || option.closest('optgroup[disabled]'));
    if (shut) return { p: 'optiondisabled', missing: fold(shut.label) };
    element.scrollIntoViewIfNeeded(true);
    element.focus({ preventScroll: true });
    if (element.multiple) {
      if (!append) for (const option of options) option.selected = false;
      for (const option of picked) option.selected = true;
    } else element.selectedIndex = picked[0].index;
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    return { box: plainBox(element.getBoundingClientRect()) };
  };

  W.checkState = ref => {
    let element = elementOf(byRef(ref));
    if (!element) return { p: 'stale' };
    if (element instanceof HTMLLabelElement && element.control) element = element.control;
    const box = plainBox(element.getBoundingClientRect());
    // A switch that a framework draws says its state itself; the box under it may lag behind.
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type) && !(element.getAttribute('role') === 'switch' && element.hasAttribute('aria-checked'))) return { on: element.checked, radio: element.type === 'radio', box };
    for (const name of ['aria-checked', 'aria-pressed', 'aria-selected']) {
      const value = element.getAttribute(name);
      if (value !== null) return { on: value === 'true', radio: element.getAttribute('role') === 'radio', box };
    }
    const inner = element.querySelector('input[type=checkbox],input[type=radio]');
    if (inner) return { on: inner.checked, radio: inner.type === 'radio', box };
    return { p: 'notcheck', box };
  };

  W.checkedWithin = async (ref, on, ms) => {
    const until = performance.now() + ms;
    while (true) {
      const state = W.checkState(ref);
      if (state.p || state.on === on) return state;
      if (performance.now() > until) return state;
      await frame();
    }
  };

  // A control that can't be tapped from outside (no size, under its own decoration) is tapped from inside.
  W.clickInside = ref => {
    let element = elementOf(byRef(ref));
    if (!element) return { p: 'stale' };
    if (element instanceof HTMLLabelElement && element.control) element = element.control;
    element.click();
    return {};
  };

  const scrollable = (element, horizontal) => {
    const style = getComputedStyle(element);
    return horizontal
      ? element.scrollWidth > element.clientWidth + 1 && /(auto|scroll)/.test(style.overflowX)
      : element.scrollHeight > element.clientHeight + 1 && /(auto|scroll)/.test(style.overflowY);
  };

  const scrollerFor = (ref, horizontal) => {
    const page = document.scrollingElement ?? document.documentElement;
    if (ref) {
      const start = elementOf(byRef(ref));
      if (!start) return null;
      for (let node = start; node && node.nodeType === Node.ELEMENT_NODE; node = W.flatParent(node))
        if (node !== page && node !== document.body && scrollable(node, horizontal)) return node;
      const inner = [...start.querySelectorAll('*')].find(child => scrollable(child, horizontal));
      return inner ?? (W.hearsWheel(start) ? start : page);
    }
    if (horizontal ? page.scrollWidth > page.clientWidth + 1 : page.scrollHeight > page.clientHeight + 1) return page;
    let best = page, area = 0;
    for (let node = W.hitAt(innerWidth / 2, innerHeight / 2); node && node.nodeType === Node.ELEMENT_NODE; node = W.flatParent(node))
      if (scrollable(node, horizontal)) return node;
    for (const element of document.querySelectorAll('body *')) {
      const box = element.clientWidth * element.clientHeight;
      if (box > area && box > innerWidth * innerHeight * 0.1 && scrollable(element, horizontal)) { best = element; area = box; }
    }
    return best;
  };

  W.scroll = (ref, direction) => {
    const horizontal = direction === 'left' || direction === 'right';
    const target = scrollerFor(ref, horizontal);
    if (!target) return { p: 'stale' };
    const page = target === (document.scrollingElement ?? document.documentElement);
    const [height, width] = page ? [innerHeight, innerWidth] : [target.clientHeight, target.clientWidth];
    const before = horizontal ? target.scrollLeft : target.scrollTop;
    const sign = direction === 'up' || direction === 'left' ? -1 : 1;
    if (direction === 'top' || direction === 'bottom') target.scrollTo({ top: direction === 'top' ? 0 : target.scrollHeight, behavior: 'instant' });
    else target.scrollBy({ left: horizontal ? sign * width * 0.8 : 0, top: horizontal ? 0 : sign * height * 0.8, behavior: 'instant' });
    const after = horizontal ? target.scrollLeft : target.scrollTop;
    const box = page ? [0, 0, innerWidth, innerHeight] : plainBox(target.getBoundingClientRect());
    return { moved: Math.abs(after - before) >= 1, box, x: box[0] + box[2] / 2, y: box[1] + box[3] / 2, height, width };
  };

  W.fileInput = ref => {
    const element = elementOf(byRef(ref));
    if (!element) return null;
    if (element instanceof HTMLInputElement && element.type === 'file') return element;
    if (element instanceof HTMLLabelElement && element.control?.type === 'file') return element.control;
    return element.querySelector('input[type=file]');
  };

  W.storage = () => {
    try {
      const read = store => { const all = {}; for (let i = 0; i < store.length; i++) all[store.key(i)] = store.getItem(store.key(i)); return all; };
      return JSON.stringify({ origin: location.origin, local: read(localStorage), session: read(sessionStorage) });
    } catch { return null; }
  };
})();
