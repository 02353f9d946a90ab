// Reads a frame into a tree of UI nodes: one walk over the rendered tree, style and box of each element read once,
// nothing written, so that layout is computed at most once.
(() => {
  const W = globalThis.__autoglm;
  if (W.observe) return;
  const { fold, cap, refOf } = W;

  const S = {
    Disabled: 1, Checked: 2, Selected: 4, Expanded: 8, Collapsed: 16, Focused: 32, Required: 64, Invalid: 128,
    ReadOnly: 256, Clickable: 512, Editable: 1024, Offscreen: 2048, Covered: 4096, Modal: 8192, Secret: 16384,
    Scrollable: 32768, Multiple: 65536, Mixed: 131072, Busy: 262144, Floating: 524288,
  };
  const BREAK = { brk: true };
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'META', 'LINK', 'TITLE', 'BASE', 'COL',
    'COLGROUP', 'SOURCE', 'TRACK', 'PARAM', 'RP', 'WBR', 'DATALIST', 'OBJECT', 'EMBED']);
  const tapRoles = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'menuitemcheckbox',
    'menuitemradio', 'option', 'treeitem', 'combobox', 'listbox', 'textbox', 'searchbox', 'spinbutton', 'slider',
    'scrollbar', 'gridcell']);
  const namedByContent = new Set(['button', 'link', 'heading', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio',
    'option', 'treeitem', 'checkbox', 'radio', 'switch', 'tooltip', 'columnheader', 'rowheader', 'combobox', 'gridcell']);
  const namedWhenPlain = new Set(['cell', 'listitem', 'term', 'definition', 'alert', 'status', 'log', 'note', 'row',
    'figure', 'math', 'code', 'blockquote', 'marquee', 'timer', 'progressbar', 'generic']);
  const nested = new Set(['group', 'menu', 'list', 'tree', 'listbox', 'menubar', 'table']);
  // Containers that say nothing of their own when they have no name.
  const plain = new Set(['generic', 'paragraph', 'rowgroup', 'strong', 'emphasis', 'subscript', 'superscript', 'code',
    'insertion', 'deletion', 'mark', 'time', 'blockquote', 'caption', 'legend', 'directory', 'document', 'separator']);
  const handlers = '[onclick],[onmousedown],[onmouseup],[onpointerdown],[ondblclick],[ontouchstart],[oncontextmenu]';
  const signs = handlers + ',[tabindex],[draggable]';
  const ITEMS = Symbol('items');
  const shapes = new Set(['circle', 'rect', 'ellipse', 'polygon', 'polyline', 'line', 'path', 'text', 'image', 'use']);

  let now, view, budget, count, left, hits, frames, active, range, canvases, scrolledX, scrolledY;

  const meet = (a, l, t, r, b) => [Math.max(a[0], l), Math.max(a[1], t), Math.min(a[2], r), Math.min(a[3], b)];
  const hasArea = c => c[2] - c[0] >= 1 && c[3] - c[1] >= 1;
  const round = v => Math.round(v * 10) / 10;
  const off = (c, l, t, r, b) => Math.min(c[2], r) - Math.max(c[0], l) <= 0 || Math.min(c[3], b) - Math.max(c[1], t) <= 0;

  const joinItems = (items, role, spoken) => {
    let text = '';
    for (const item of items) {
      if (item === BREAK) text += ' ';
      else if (item.t !== undefined) { if (!(spoken && item.mute)) text += item.t; }
      else if (!(nested.has(item.o) && role !== 'link' && role !== 'button'))
        text += ' ' + (item.n || (item[ITEMS] ? joinItems(item[ITEMS], item.o, true) || joinItems(item[ITEMS], item.o, false) : '')) + (item.v && item.s & S.Editable ? ' ' + item.v : '') + ' ';
    }
    return fold(text);
  };

  const textNode = (first, last, text, element, ctx) => {
    range.setStart(first, 0);
    range.setEnd(last, last.length);
    const box = range.getBoundingClientRect();
    const out = off(ctx.clip, box.left, box.top, box.right, box.bottom);
    if (box.right + scrolledX <= 0 || box.bottom + scrolledY <= 0) return null;
    if (out && count > budget) { left++; return null; }
    count++;
    return {
      r: refOf(first), o: 'text', n: cap(text, 8000), s: out ? S.Offscreen : 0,
      b: [round(box.left), round(box.top), round(box.width), round(box.height)],
    };
  };

  // Joins neighbouring runs of text into one piece and drops the marks between.
  const settle = (items, ctx) => {
    const kids = [];
    let text = '', first = null, last = null, colour = '';
    const flush = () => {
      const folded = fold(text);
      if (folded && first) {
        const node = textNode(first, last, folded, null, ctx);
        if (node) { if (colour) node.co = colour; kids.push(node); }
      }
      text = colour = ''; first = last = null;
    };
    for (const item of items) {
      if (item.t !== undefined) {
        text += item.t;
        if (item.n && item.t.trim()) { first ??= item.n; last = item.n; colour ||= item.co; }
      } else {
        flush();
        if (item !== BREAK) kids.push(item);
      }
    }
    flush();
    return kids;
  };

  const flagsOf = (element, role) => {
    let flags = 0;
    const is = name => element.getAttribute(name) === 'true';
    if (element.disabled === true || is('aria-disabled') || (element.disabled === false && element.matches(':disabled'))) flags |= S.Disabled;
    const checked = element.getAttribute('aria-checked');
    if (element.tagName === 'INPUT' && (element.type === 'checkbox' || element.type === 'radio') && !(checked && element.getAttribute('role') === 'switch')) {
      if (element.checked) flags |= S.Checked;
      if (element.indeterminate) flags |= S.Mixed;
    } else if (checked === 'true') flags |= S.Checked;
    else if (checked === 'mixed') flags |= S.Mixed;
    const current = element.getAttribute('aria-current');
    if (is('aria-selected') || is('aria-pressed') || (current && current !== 'false') || (element.tagName === 'OPTION' && element.selected)) flags |= S.Selected;
    const expanded = element.getAttribute('aria-expanded');
    if (expanded === 'true') flags |= S.Expanded;
    else if (expanded === 'false') flags |= S.Collapsed;
    else if (element.tagName === 'SUMMARY' && element.parentElement?.tagName === 'DETAILS') flags |= element.parentElement.open ? S.Expanded : S.Collapsed;
    if (element === active) flags |= S.Focused;
    if (element.required === true || is('aria-required')) flags |= S.Required;
    const invalid = element.getAttribute('aria-invalid');
    if ((invalid && invalid !== 'false') || (element.willValidate && element.matches(':user-invalid'))) flags |= S.Invalid;
    if (element.readOnly === true && element.tagName !== 'BUTTON' || is('aria-readonly')) flags |= S.ReadOnly;
    if (is('aria-modal') || (element.tagName === 'DIALOG' && element.matches(':modal'))) flags |= S.Modal;
    if (is('aria-busy')) flags |= S.Busy;
    if (element.multiple === true || is('aria-multiselectable')) flags |= S.Multiple;
    return flags;
  };

  const takesText = element => {
    if (element.tagName === 'TEXTAREA') return true;
    if (element.tagName === 'INPUT') return !/^(checkbox|radio|button|submit|reset|image|file|hidden|range|color)$/.test(element.type);
    return false;
  };

  const isSecret = element => (element.tagName === 'INPUT' && element.type === 'password') || W.secretFields.has(element);

  const valueOf = (element, role, editableRoot, ghost) => {
    if (isSecret(element)) return undefined;
    switch (element.tagName) {
      case 'INPUT':
        if (/^(checkbox|radio|button|submit|reset|image|hidden)$/.test(element.type)) return undefined;
        if (element.type === 'file') return [...element.files].map(file => file.name).join(', ') || undefined;
        return element.value;
      case 'TEXTAREA': return ghost ? W.drawnText(ghost) : element.value;
      case 'SELECT': return [...element.selectedOptions].map(option => fold(option.label)).join(', ');
      case 'PROGRESS': case 'METER': return element.hasAttribute('value') ? String(element.value) : undefined;
    }
    if (editableRoot) return cap((element.closest('.cm-editor') ? W.drawnText(element) : element.innerText).trim(), 8000);
    const stated = element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow');
    return stated ?? undefined;
  };

  // Lists that are typed into draw what is chosen, or what to do, over an empty field: pale where it is only a hint.
  const drawnOver = field => {
    const own = field.getBoundingClientRect(), right = Math.max(own.right, own.left + 40);
    for (let host = field.parentElement, level = 0; host && level < 4 && host.tagName !== 'FORM'; host = host.parentElement, level++) {
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(), seen = 0; node && seen < 20; node = walker.nextNode()) {
        if (!node.data.trim()) continue;
        seen++;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect(), holder = node.parentElement;
        // A label that floats in its field is no value of it.
        if (holder.closest('label') || box.width < 1 || box.left > right || box.right < own.left - 4 || box.top > own.bottom || box.bottom < own.top || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const [ink, usual] = [shade(getComputedStyle(holder).color), shade(getComputedStyle(field).color)];
        return { text: fold(holder.textContent), pale: Math.abs(ink[0] - usual[0]) > 0.15 || usual[1] - ink[1] > 0.3 };
      }
    }
    return null;
  };
  // Lightness and opacity of a colour.
  const shade = css => { const [r, g, b, a = 1] = (css.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number); return [(Math.max(r, g, b) + Math.min(r, g, b)) / 510, a]; };

  const fill = (node, element, role, editableRoot, ghost) => {
    const tag = element.tagName;
    node.g = tag.toLowerCase();
    const key = element.id || element.getAttribute('name') || element.getAttribute('data-testid') || element.getAttribute('data-test') || (element.autocomplete === 'one-time-code' ? 'one-time-code' : '');
    if (key && typeof key === 'string') node.k = cap(key, 80);
    const value = valueOf(element, role, editableRoot, ghost);
    if (value !== undefined) node.v = cap(value, 8000);
    let hint = '';
    if (tag === 'INPUT' && role === 'combobox' && !element.value) {
      const drawn = drawnOver(element);
      if (drawn?.pale) hint = cap(drawn.text, 200);
      else if (drawn) node.v = cap(drawn.text, 8000);
    }
    // A closed list that is no field says what is chosen by its content.
    if (role === 'combobox' && tag !== 'INPUT' && tag !== 'SELECT' && node.v === undefined && node.n) { const says = fold(element.innerText ?? ''); if (says && says !== node.n && says.length < 200) node.v = says; }
    if (isSecret(element)) node.s |= S.Secret;
    if (tag === 'INPUT') node.i = element.type;
    else if (tag === 'BUTTON' && element.type === 'submit' && element.form) node.i = 'submit';
    const placeholder = element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? (editableRoot ? element.getAttribute('data-placeholder') : null);
    if (placeholder) node.p = fold(placeholder);
    if (tag === 'A' || tag === 'AREA') { if (element.hasAttribute('href')) node.h = cap(String(element.href?.baseVal ?? element.href), 2000); }
    if (tag === 'SELECT') {
      node.q = [];
      for (const option of element.options) { if (node.q.length >= 500) break; node.q.push(cap(fold(option.label), 200)); }
    }
    const min = element.getAttribute('min') ?? element.getAttribute('aria-valuemin');
    const max = element.getAttribute('max') ?? element.getAttribute('aria-valuemax');
    if (min) node.mi = min;
    if (max) node.ma = max;
    if (node.s & S.Invalid) {
      const error = textOfIdsOr(element, 'aria-errormessage') || (element.willValidate && element.matches(':user-invalid') ? element.validationMessage : '');
      if (error) node.e = cap(error, 500);
    }
    let description = textOfIdsOr(element, 'aria-describedby') || fold(element.getAttribute('aria-description') ?? '');
    const title = fold(element.getAttribute('title') ?? '');
    if (!node.n && title) node.n = title;
    else if (!description && title && title !== node.n) description = title;
    if (!node.n && node.p) node.n = node.p;
    if (hint) node.p ??= hint;
    if (description) node.d = cap(description, 500);
    // A sign without words, drawn by its style alone, is called what its author called it.
    if (!node.n && !node.k && element.childElementCount < 5 && !element.textContent.trim()) {
      const called = [...element.classList].find(name => speakingClass.test(name));
      if (called) node.k = cap(called, 80);
    }
  };
  const speakingClass = /burger|menu|drawer|toggle|search|cart|close|grip|handle|drag|more|dots|kebab|ellipsis|back|next|prev|play|pause|mute|edit|delete|remove|trash|star|heart|like|plus|minus|add/i;
  const textOfIdsOr = (element, attribute) => element.hasAttribute(attribute) ? W.textOfIds(element, attribute) : '';

  const levelOf = (element, role) => {
    const stated = element.getAttribute('aria-level') ?? (role === 'row' ? element.getAttribute('aria-rowindex') : null);
    if (stated) return parseInt(stated, 10) || undefined;
    if (role === 'heading' && /^H[1-6]$/.test(element.tagName)) return +element.tagName[1];
    if (element.tagName === 'TR') return element.rowIndex + 1;
    return undefined;
  };

  // What is put into a slot; null where an element simply has its children.
  const slotted = element => {
    const assigned = element.tagName === 'SLOT' ? element.assignedNodes() : null;
    return assigned?.length ? assigned : null;
  };

  const shown = element => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };

  const walkShape = (element, out, ctx) => {
    for (const child of element.children) {
      const tag = child.tagName;
      if (tag === 'g' || tag === 'a' || tag === 'svg' || tag === 'switch') {
        walkShape(child, out, { ...ctx, taps: ctx.taps || child.hasAttribute('onclick') || W.tapListener(child) > 0 || tag === 'a' });
        continue;
      }
      if (!shapes.has(tag)) continue;
      const style = getComputedStyle(child);
      if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') continue;
      const box = child.getBoundingClientRect();
      if (box.width < 2 && box.height < 2) continue;
      if (count > budget) { left++; continue; }
      const kind = W.svgKind(child, box), colour = W.svgColour(child, style, kind);
      const text = tag === 'text' ? fold(child.textContent) : '';
      const node = {
        r: refOf(child), o: kind === 'text' ? 'text' : 'graphics-symbol', g: tag, n: text || fold(child.getAttribute('aria-label') ?? childTitle(child)),
        d: fold(`${kind} ${colour}`), s: ctx.taps || child.hasAttribute('onclick') || style.cursor === 'pointer' || W.tapListener(child) ? S.Clickable : 0,
        b: [round(box.left), round(box.top), round(box.width), round(box.height)],
      };
      if (colour) node.co = colour;
      if (child.id) node.k = cap(child.id, 80);
      if (off(ctx.clip, box.left, box.top, box.right, box.bottom)) node.s |= S.Offscreen;
      else if (node.s & S.Clickable) hits.push([node, child, box]);
      count++;
      out.push(node);
    }
  };
  const childTitle = element => { for (const child of element.children) if (child.tagName === 'title') return child.textContent; return ''; };

  // A listener of its own makes an element a control, unless it is so large, or holds so much that is one itself, that
  // it rather listens for its parts or for swipes.
  const takesListenedTaps = (element, box) => {
    const kind = W.tapListener(element);
    if (!kind) return false;
    if (element.tagName === 'CANVAS') return true;
    const area = box.width * box.height;
    if (area > view0 * 0.4) return false;
    if (!element.firstElementChild) return true;
    const parts = element.querySelector('a[href],button,input,select,textarea,[onclick],[tabindex],[role=button]');
    return kind === 2 ? !parts || area < view0 * 0.15 : !parts && area < view0 * 0.15;
  };

  // Whether an element listens for its parts: a list, or equal boxes side by side as on a board.
  const delegates = element => {
    if (W.tapListener(element) !== 2 && !element.hasAttribute('onclick')) return false;
    if (element.tagName === 'UL' || element.tagName === 'OL') return true;
    if (element.childElementCount < 4 || element.childElementCount > 500) return false;
    const first = element.firstElementChild, box = first.getBoundingClientRect();
    let beside = 0;
    for (const child of element.children) {
      const other = child.getBoundingClientRect();
      if (child.tagName !== first.tagName || Math.abs(other.width - box.width) > 2 || Math.abs(other.height - box.height) > 2) return false;
      if (Math.abs(other.top - box.top) < 2) beside++;
    }
    return beside > 1 && box.width >= 8 && box.height >= 8;
  };

  const speaks = element => {
    for (let child = element.firstChild; child; child = child.nextSibling) if (child.nodeType === 3 && child.data.trim()) return true;
    return false;
  };

  // How many parts an element has, its own words and boxes around a single box looked through; a component's are in its shadow.
  const partsOf = element => {
    if (element.shadowRoot) return 2;
    if (element.childElementCount === 1 && element.tagName !== 'LABEL' && speaks(element)) return 2;
    let at = element;
    while (at.childElementCount === 1) at = at.firstElementChild;
    return at.childElementCount;
  };
  const twins = (a, b) => b !== null && b.tagName === a.tagName && b.classList[0] === a.classList[0] && partsOf(b) > 1;
  // One of several boxes alike that holds words and something to press: a post, a product, an entry without a role of its own.
  const isCard = (element, items) => (twins(element, element.nextElementSibling) || twins(element, element.previousElementSibling)) && partsOf(element) > 1 &&
    items.some(item => item.s & S.Clickable && !(item.s & S.Editable) && item.g !== 'select') && items.some(item => item.t !== undefined ? item.t.trim() : item.o !== 'button' && (item.n || item.c || item[ITEMS]));

  // A box with a handle to draw it larger, or a framed one in which things lie about: its own place must be known.
  const isFrame = (items, style) => items.some(item => item.sizes) ||
    (items.some(item => item.o === 'graphics-symbol') && W.isFramed(style) && items.every(item => item.o === 'graphics-symbol' || (item.o === undefined && !item.t?.trim()))) ||
    (style.position === 'relative' && parseFloat(style.borderTopWidth) > 0 && parseFloat(style.borderLeftWidth) > 0 && items.some(item => item.placed && item.o));

  // A padded box with a ground or border of its own stands apart from the words beside it, as a badge or chip does.
  const isBadge = style => parseFloat(style.paddingLeft) > 0 && parseFloat(style.paddingRight) > 0 &&
    (parseFloat(style.borderLeftWidth) > 0 || !/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(style.backgroundColor));

  const walk = (element, ctx, out) => {
    const tag = element.tagName;
    if (skipped.has(tag)) return;
    if (tag === 'BR') { out.push(BREAK); return; }
    const style = getComputedStyle(element);
    const display = style.display;
    if (display === 'none') return;
    let measured = null;
    const boxOf = () => measured ??= element.getBoundingClientRect();
    const visible = style.visibility === 'visible';
    const clear = ctx.clear || style.opacity === '0';
    const inline = display === 'inline' || display === 'contents' || display.startsWith('ruby');
    const inlineBlock = display.startsWith('inline-');
    // What stands in a line of text is neither placed nor clipped.
    const position = inline ? 'static' : style.position;
    const overflow = inline ? 'visible' : style.overflowY;

    let role = W.roleOf(element, ctx.grid);
    const native = tag === 'INPUT' || tag === 'SELECT' || tag === 'TEXTAREA' || tag === 'BUTTON' || tag === 'SUMMARY' || role === 'link';
    const editableRoot = element.isContentEditable === true && !(element.parentElement?.isContentEditable);
    const pointer = !native && !ctx.taps && style.cursor === 'pointer';
    let handled = !native && element.matches(signs) &&
      (element.matches(handlers) || (element.hasAttribute('tabindex') && element.tabIndex >= 0) || (element.draggable === true && tag !== 'IMG' && tag !== 'A'));
    if (!native && role === 'generic' && element.classList.length && W.isKnob(element)) { role = 'slider'; handled = true; }
    let parted = false;
    if (!native && !ctx.taps && tag !== 'LABEL') {
      parted = delegates(element);
      if (parted) handled = false;
      else if (!handled && (ctx.parted || (W.tapListener(element) && takesListenedTaps(element, boxOf())))) handled = true;
    }
    const pointerRoot = pointer && !ctx.pointer && !ctx.taps && tag !== 'BODY' && tag !== 'HTML' && tag !== 'LABEL';
    let taps = native || tapRoles.has(role) || handled || editableRoot || pointerRoot;
    if (tag === 'BODY' || tag === 'HTML') taps = editableRoot;

    // What lies outside its scrolling parent is out of sight; what is folded to nothing is not there at all.
    let base = position === 'fixed' ? view : position === 'absolute' ? ctx.posClip : ctx.clip;
    let clip = base;
    if (overflow !== 'visible' && tag !== 'BODY' && tag !== 'HTML') {
      const box = boxOf();
      clip = meet(base, box.left, box.top, box.right, box.bottom);
      if ((box.width < 0.5 || box.height < 0.5) && (!taps || role === 'listbox') && element.firstElementChild?.tagName !== 'TEXTAREA') return;
    }
    if (!inline && !taps && element.firstElementChild && style.contentVisibility === 'hidden') return;
    const positioned = position !== 'static' || ((clip !== ctx.posClip) && !inline && style.transform !== 'none');

    const inner = {
      clip, posClip: positioned ? clip : ctx.posClip, pointer: pointer || (ctx.pointer && pointer), clear,
      taps: ctx.taps || native || (tapRoles.has(role) && role !== 'gridcell' && role !== 'treeitem' && role !== 'listbox'),
      parted, style, up: ctx, ground: undefined, grid: ctx.grid || role === 'grid' || role === 'treegrid',
      mute: ctx.mute || element.getAttribute('aria-hidden') === 'true', label: ctx.label, depth: ctx.depth + 1,
    };
    if (inner.depth > 400) return;

    if (tag === 'svg') { walkSvg(element, style, boxOf(), ctx, clip, taps || pointerRoot, visible, out); return; }

    // A label whose control is styled away stands for the control; a label of a shown control only names it.
    let proxied = null;
    if (tag === 'LABEL' && visible) {
      const control = element.control;
      if (control) {
        if (/^(checkbox|radio|file)$/.test(control.type) && !shown(control)) proxied = control;
        else if (shown(control)) inner.label = control;
      }
    }

    const leafControl = tag === 'INPUT' || tag === 'SELECT' || tag === 'TEXTAREA' || tag === 'IMG' || tag === 'IFRAME' ||
      tag === 'FRAME' || tag === 'CANVAS' || tag === 'VIDEO' || tag === 'AUDIO' || tag === 'PROGRESS' || tag === 'METER' || editableRoot;
    const items = [];
    let ink;
    if (!leafControl) {
      const closed = tag === 'DETAILS' && !element.open;
      const take = child => {
        const type = child.nodeType;
        if (type === 3) {
          const data = child.data;
          if (!visible || clear || closed || !data) return;
          if (inner.label && inner.label !== ctx.proxied) { if (data.trim()) items.push({ t: ' ' }); return; }
          const text = data.replace(/[\s\u200b]+/g, ' ');
          if (ink === undefined && text !== ' ') ink = vivid(style.color) || vivid(style.backgroundColor);
          items.push({ t: text, n: child, mute: inner.mute, co: ink });
        } else if (type === 1 && !(closed && child.tagName !== 'SUMMARY')) walk(child, inner, items);
      };
      const assigned = slotted(element);
      if (assigned) assigned.forEach(take);
      else for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling) take(child);
    }

    // Most containers say nothing of their own: their place need not be measured.
    const card = items.length > 1 && visible && !taps && !inline && !ctx.taps && role === 'generic' && isCard(element, items) || items.length > 0 && role === 'generic' && isFrame(items, style);
    const dissolves = items.length > 0 && visible && !taps && !proxied && !card && plain.has(role) && position !== 'fixed' && position !== 'sticky' && position !== 'absolute' &&
      overflow !== 'auto' && overflow !== 'scroll' && !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby');
    const emitted = dissolves ? null : emit(element, { style, box: boxOf(), overflow, role, native, taps, handled, pointerRoot, pointer, visible, clear, clip, base, position, editableRoot, proxied, items, ctx, inner, leafControl, card });
    if (emitted) {
      if (!inline) out.push(BREAK);
      out.push(emitted);
      if (!inline) out.push(BREAK);
      return;
    }
    if (!items.length) { if (!inline && display !== 'none') out.push(BREAK); return; }
    const edge = inline || inlineBlock ? (isBadge(style) ? BREAK : inline ? null : { t: ' ' }) : BREAK;
    if (edge) out.push(edge);
    for (const item of items) out.push(item);
    if (edge) out.push(edge);
  };

    const walkSvg = (element, style, box, ctx, clip, taps, visible, out) => {
    if (!visible || box.width < 1 || box.height < 1) return;
    const name = W.statedName(element, 'img') || fold(childTitle(element));
    // A small picture of paths is an icon; one of plain shapes is what it shows.
    const drawn = !ctx.taps && (box.width > 56 || box.height > 56 || (!element.querySelector('path,use') && element.childElementCount <= 3));
    if (!drawn && !name && !taps) return;
    const kids = [];
    if (drawn) walkShape(element, kids, { clip, taps: element.hasAttribute('onclick') || W.tapListener(element) > 0 });
    if (!name && !taps && !kids.length) return;
    count++;
    const node = {
      r: refOf(element), o: kids.length ? 'graphics-document' : 'img', g: 'svg', n: name, s: taps && !ctx.taps ? S.Clickable : 0,
      b: [round(box.left), round(box.top), round(box.width), round(box.height)], c: kids,
    };
    if (!name && taps) { const hint = W.iconHint(element); if (hint) node.d = 'icon ' + hint; }
    if (off(ctx.clip, box.left, box.top, box.right, box.bottom)) node.s |= S.Offscreen;
    else if (node.s & S.Clickable) hits.push([node, element, box]);
    out.push(node);
  };

  const emit = (element, a) => {
    const { style, box, native, proxied, items, ctx, visible, clear, editableRoot } = a;
    let { role, taps } = a;
    const tag = element.tagName;
    const sized = box.width >= 1 && box.height >= 1;
    if (tag === 'INPUT' && element.type === 'hidden') return null;
    // A field of a point's size that neither eyes nor keys reach keeps the value of the parts that are shown instead.
    if (tag === 'INPUT' && box.width <= 1 && box.height <= 21 && element.tabIndex < 0 && element.getAttribute('aria-hidden') === 'true' && takesText(element)) return null;
    if (!visible && !items.length) return null;
    if (clear && !taps && !items.length) return null;
    const ghost = (tag === 'TEXTAREA' || tag === 'INPUT') && visible ? W.ghostHost(element) : null;
    if (ghost) {
      a.box = ghost.getBoundingClientRect();
      return emitField(element, ghost, a);
    }
    // A control without any size is reached through its label instead.
    if ((native || editableRoot) && !sized && !items.some(item => item.b) && style.display !== 'contents') return null;
    if (tag === 'INPUT' && /^(checkbox|radio|file)$/.test(element.type) && (clear || box.width <= 1 || !visible) && element.labels?.length) {
      for (const label of element.labels) if (shown(label)) return null;
    }
    if (proxied) {
      role = W.roleOf(proxied);
      taps = true;
    }
    if (editableRoot && !/^(textbox|searchbox|combobox)$/.test(role)) role = 'textbox';
    if (!visible) { taps = false; if (native) return null; }
    const listed = !visible ? 'generic' : role;

    const floats = visible && sized && tag !== 'BODY' && tag !== 'HTML' && (a.position === 'fixed' || a.position === 'sticky' ||
      (a.position === 'absolute' && parseInt(style.zIndex, 10) > 0)) && box.width * box.height > 400;
    const scrolls = visible && sized && tag !== 'BODY' && tag !== 'HTML' && tag !== 'TEXTAREA' && tag !== 'INPUT' && tag !== 'SELECT' &&
      a.overflow !== 'visible' && (((a.overflow === 'auto' || a.overflow === 'scroll') && element.scrollHeight > element.clientHeight + 2) ||
       (/(auto|scroll)/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 2));

    let name = '';
    let swatch = '', form = null;
    const mayDissolve = plain.has(listed);
    if (listed !== 'generic' || taps || element.hasAttribute('aria-label')) name = W.statedName(proxied ?? element, listed);
    if (mayDissolve && !taps && !floats && !scrolls && !name && !a.card) {
      // A coloured box without words may be what is asked for (a swatch, a tile, a shape).
      if (items.length || !sized || box.width < 8 || box.height < 8 || box.width * box.height > 90000 || count > budget || ctx.taps || clear || !visible) return null;
      if (style.backgroundImage !== 'none' && style.backgroundImage.startsWith('url')) swatch = 'picture ' + W.fileStem(style.backgroundImage.slice(5, -2));
      else {
        form = W.boxForm(element, style, box);
        if (!form || (form.colour === groundOf(ctx) && form.kind !== 'triangle' && !W.isFramed(style))) return null;
        swatch = `${form.kind} ${form.colour}`;
      }
    }
    if (listed === 'list' || listed === 'form' || listed === 'banner' || listed === 'contentinfo' || listed === 'group' || listed === 'figure' ||
        listed === 'table' || listed === 'row' || listed === 'listitem' || listed === 'article' || listed === 'main' || listed === 'region')
      if (!items.length && !name && !taps && tag !== 'FIELDSET') return null;
    if (taps && listed === 'generic' && !items.length && !name && box.width * box.height > view0 * 0.8 && !a.handled) return null;
    if (a.pointerRoot && listed === 'generic' && !a.handled && box.width * box.height > view0 * 0.7) taps = false;
    if (listed === 'generic' && !taps && !floats && !scrolls && !name && !swatch && !a.card) return null;
    if (floats && listed === 'generic' && !items.length && !taps && !name) return null;

    const out = off(a.base, box.left, box.top, box.right, box.bottom);
    if (out && !taps && !items.length && count > budget) { left++; return null; }
    if (out && (box.right + scrolledX <= 0 || box.bottom + scrolledY <= 0) && !items.length && !taps) return null;

    const node = { r: refOf(element), o: listed, s: flagsOf(proxied ?? element, listed), b: [round(box.left), round(box.top), round(box.width), round(box.height)] };
    if (element === active) node.s |= S.Focused;
    if (taps && !ctx.mutedTaps) node.s |= S.Clickable;
    if (floats) node.s |= S.Floating;
    if (style.cursor.endsWith('-resize')) node.sizes = 1;
    if (a.position === 'absolute') node.placed = 1;
    if (scrolls) node.s |= S.Scrollable;
    if (takesText(element) || editableRoot) { if (!(node.s & (S.Disabled | S.ReadOnly))) node.s |= S.Editable; }
    if (out) node.s |= S.Offscreen;
    if (!(node.s & (S.Selected | S.Checked)) && taps && element.classList.length &&
        /(?:^|\s)(?:is-|--)?(?:selected|active|current|checked|chosen)(?:\s|$)/i.test(element.getAttribute('class'))) node.s |= S.Selected;

    // Content becomes the name where the role asks for it; children stay only where they say more than the name.
    const others = items.filter(item => item.o !== undefined);
    let runs = 0, open = false;
    for (const item of items) {
      if (item.t === undefined) open = false;
      else if (item.t.trim() && !open) { runs++; open = true; }
    }
    const hasParts = others.some(item => item.o !== 'img' || item.s & S.Clickable);
    let keepKids = items.length > 0;
    const byContent = namedByContent.has(listed) || (taps && listed === 'generic');
    const words = items.length && !a.leafControl && (byContent || proxied || (!name && !others.length && runs <= 1))
      ? joinItems(items, listed, true) || joinItems(items, listed, false) : '';
    if (byContent) {
      if (!name && (listed !== 'generic' || words.length <= 300)) name = words;
      if (!hasParts && runs <= 1 && (words === '' || name.includes(words) || name)) keepKids = words !== '' && name !== words && !name.includes(words) && listed !== 'heading';
    } else if (namedWhenPlain.has(listed) && !name && !others.length && runs <= 1 && words) {
      name = words;
      keepKids = false;
    } else if (proxied) {
      name ||= words;
      keepKids = hasParts;
    }
    node.n = cap(name, 2000);
    fill(node, proxied ?? element, listed, editableRoot);
    if (proxied) node.g = 'label';
    if (keepKids) node.c = settle(items, a.inner);
    if (!node.n && items.length) node[ITEMS] = items;
    const level = levelOf(element, listed);
    if (level !== undefined) node.l = level;
    if (swatch) node.d ??= swatch;
    if (form) { node.o = 'graphics-symbol'; node.co = form.colour; }
    else if (taps || !node.c) {
      const ground = standsOut(style.backgroundColor, ctx);
      const colour = ground || vivid(style.color);
      if (colour) node.co = colour;
    }
    if (listed === 'slider' && node.v === undefined) {
      const follows = W.readoutOf(element);
      if (follows !== null) node.v = String(follows);
      const place = W.knobPlace(element);
      if (place) node.d ??= place;
    }
    if (tag === 'IMG') {
      if (!node.n) {
        if (!taps && !(a.pointer && !ctx.taps) && (box.width < 24 || box.height < 24)) return null;
        const stem = W.fileStem(element.currentSrc || element.src || '');
        if (stem) node.d ??= stem;
      }
    } else if (tag === 'CANVAS') {
      node.d ??= 'canvas';
      if (!out && box.width >= 24 && box.height >= 24 && canvases++ < 4) addAreas(element, node, taps);
    }
    else if (tag === 'VIDEO' || tag === 'AUDIO') node.d ??= tag.toLowerCase();
    else if (taps && !node.n && !node.c?.length && !native0.has(tag)) {
      let hint = pseudoText(element) || W.iconStrict(element);
      if (!hint && !items.length && listed === 'generic' && !node.d) {
        const own = W.boxForm(element, style, box);
        if (own) { node.d = `${own.kind} ${own.colour}`; node.o = 'graphics-symbol'; node.co = own.colour; }
      }
      hint ||= node.d ? '' : W.iconHint(element);
      if (hint) node.d ??= 'icon ' + hint;
    }
    if (!taps && a.pointer && !ctx.taps && !node.c?.length && listed !== 'generic') { node.s |= S.Clickable; taps = true; }
    if (tag === 'IFRAME' || tag === 'FRAME') {
      if (box.width < 8 || box.height < 8) return null;
      frames.push([node.r, box.left + element.clientLeft + parseFloat(style.paddingLeft), box.top + element.clientTop + parseFloat(style.paddingTop),
        ...meet(a.base, box.left, box.top, box.right, box.bottom)]);
    }
    count++;
    if (taps || node.s & S.Editable) {
      const before = W.seenAt.get(element);
      if (!before || Math.abs(before[0] - box.left) > 0.5 || Math.abs(before[1] - box.top) > 0.5) W.seenAt.set(element, [box.left, box.top, now]);
      const face = taps ? W.faceOf(element) : undefined;
      if (face === undefined) W.seenFaces.delete(element);
      else W.seenFaces.set(element, face);
      if (!out) hits.push([node, element, box]);
    } else if ((tag === 'IFRAME') && !out) hits.push([node, element, box]);
    return node;
  };
  const addAreas = (canvas, node, taps) => {
    const areas = W.canvasAreas(canvas);
    if (!areas.length) return;
    node.c = areas.map(area => {
      const box = area.rect();
      count++;
      return {
        r: refOf(area), o: 'graphics-symbol', g: 'canvas', d: fold(`${area.kind} ${area.colour}`), co: area.colour || undefined, s: taps ? S.Clickable : 0,
        b: [round(box.left), round(box.top), round(box.width), round(box.height)],
      };
    });
  };

  const plainColours = new Set(['', 'black', 'gray', 'white']);
  const vivid = css => { const name = W.colorName(css); return plainColours.has(name) ? '' : name; };
  const standsOut = (css, ctx) => { const name = W.colorName(css); return name && name !== 'white' && name !== groundOf(ctx) ? name : ''; };
  const groundOf = ctx => ctx.ground ??= W.colorName(ctx.style.backgroundColor) || groundOf(ctx.up);

  // A field that nobody sees is shown as what is drawn for it.
  const emitField = (element, host, a) => {
    const box = a.box;
    const role = /^(searchbox|combobox)$/.test(a.role) ? a.role : 'textbox';
    const node = { r: refOf(element), o: role, s: flagsOf(element, role) | S.Clickable, b: [round(box.left), round(box.top), round(box.width), round(box.height)] };
    if (!(node.s & (S.Disabled | S.ReadOnly))) node.s |= S.Editable;
    node.n = cap(W.statedName(element, role), 2000);
    fill(node, element, role, false, host);
    if (off(view, box.left, box.top, box.right, box.bottom)) node.s |= S.Offscreen;
    else hits.push([node, host, box]);
    W.seenAt.set(element, [box.left, box.top, now]);
    count++;
    return node;
  };
  const native0 = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
  let view0 = 1;

  const pseudoText = element => {
    for (const which of ['::before', '::after']) {
      const content = getComputedStyle(element, which).content;
      const match = /^"(.*)"$/.exec(content);
      if (match) { const text = fold(match[1].replace(/[\ue000-\uf8ff]/g, '')); if (text) return text; }
    }
    return '';
  };

  // A node is covered when no tried point of its visible part would take the tap.
  const markCovered = () => {
    for (const [node, element, box] of hits) {
      const l = Math.max(box.left, 0), t = Math.max(box.top, 0), r = Math.min(box.right, innerWidth), b = Math.min(box.bottom, innerHeight);
      if (r - l < 1 || b - t < 1) continue;
      if (W.takesTapOf(element, W.hitAt((l + r) / 2, (t + b) / 2))) continue;
      let free = false;
      if (element.getClientRects().length > 1 || r - l > 24 || b - t > 24) {
        const rect = element.getClientRects()[0] ?? box;
        const points = [[(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2], [l + (r - l) * 0.2, t + (b - t) * 0.5], [l + (r - l) * 0.8, t + (b - t) * 0.5],
          [l + (r - l) * 0.5, t + (b - t) * 0.2], [l + (r - l) * 0.5, t + (b - t) * 0.8], [l + 3, t + 3], [r - 3, b - 3]];
        for (const [x, y] of points) if (W.takesTapOf(element, W.hitAt(x, y))) { free = true; break; }
      }
      if (!free) node.s |= S.Covered;
    }
  };

  const lean = node => {
    if (node.n === '') node.n = undefined;
    if (!node.s) node.s = undefined;
    if (node.c) { if (!node.c.length) node.c = undefined; else for (const child of node.c) lean(child); }
  };

  W.observe = (start, limit, clip) => {
    W.startRefs(start);
    view = clip ?? [0, 0, innerWidth, innerHeight];
    view0 = innerWidth * innerHeight;
    budget = limit; count = 0; left = 0; hits = []; frames = []; canvases = 0;
    now = performance.now();
    scrolledX = scrollX; scrolledY = scrollY;
    active = W.deepActive();
    W.gatherListeners();
    range = document.createRange();
    const body = document.body ?? document.documentElement;
    // A page that is being written anew has no element at all for a moment.
    const items = [];
    const ctx = { clip: view, posClip: view, pointer: false, clear: false, taps: false, mute: false, label: null, depth: 0, ground: 'white', grid: false };
    if (body) walk(body, ctx, items);
    // What floats above a page is sometimes put beside its body.
    for (const beside of document.documentElement?.children ?? []) if (beside !== body && beside.localName !== 'head' && !W.sign.is(beside)) walk(beside, ctx, items);
    const kids = settle(items, ctx);
    if (left) kids.push({ r: refOf(document), o: 'note', n: '…', d: `${left} pieces further away are left out; scroll to see them` });
    markCovered();
    for (const kid of kids) lean(kid);
    const page = document.scrollingElement ?? document.documentElement ?? { scrollTop: 0, clientHeight: 0, scrollHeight: 0 };
    const root = refOf(document.documentElement ?? document);
    const answer = JSON.stringify({
      url: document.URL, title: document.title, next: W.nextRef(), w: innerWidth, h: innerHeight,
      up: page.scrollTop > 1, down: page.scrollTop + page.clientHeight < page.scrollHeight - 1,
      root, frames, kids,
    });
    hits = frames = range = null;
    return answer;
  };
})();
