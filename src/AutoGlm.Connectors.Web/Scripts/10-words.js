// Lives in an isolated world of each frame: the page's own scripts can neither see nor change it.
// This part keeps references and turns elements into words: roles, names, colours.
(() => {
  if (globalThis.__autoglm) return;

  const refs = new WeakMap();
  const nodes = new Map();
  let next = 1;

  const fold = text => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  const cap = (text, limit) => text.length > limit ? text.slice(0, limit - 1) + '…' : text;

  const refOf = node => {
    let ref = refs.get(node);
    if (ref === undefined) {
      ref = next++;
      refs.set(node, ref);
      nodes.set(ref, new WeakRef(node));
      if (ref % 4096 === 0)
        for (const [key, weak] of nodes) if (!weak.deref()) nodes.delete(key);
    }
    return ref;
  };

  const byRef = ref => {
    const node = nodes.get(ref)?.deref();
    return node?.isConnected ? node : null;
  };

  const elementOf = node => node && node.nodeType === Node.TEXT_NODE ? node.parentElement : node?.canvas ?? node;

  // The parent as it is rendered: slots and shadow hosts count, the light tree does not.
  const flatParent = node => {
    if (node.assignedSlot) return node.assignedSlot;
    const parent = node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : parent;
  };

  const holds = (outer, inner) => {
    for (let node = inner; node; node = flatParent(node)) if (node === outer) return true;
    return false;
  };

  const hitAt = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    // Our own sign gives way to what is under it.
    if (globalThis.__autoglm.sign?.is(hit)) hit = document.elementsFromPoint(x, y).find(element => element !== hit) ?? null;
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };

  // Whether a tap that lands on hit is a tap on element: itself, a part of it, or its label.
  const takesTapOf = (element, hit) => {
    if (!hit) return false;
    if (holds(element, hit)) return true;
    if (element.labels)
      for (const label of element.labels) if (holds(label, hit)) return true;
    if (element instanceof HTMLLabelElement && element.control) return holds(element.control, hit);
    return standsFor(element, hit);
  };

  // What is drawn over a field within the field's own small frame (what is chosen, a hint, a handle around a hidden dial)
  // hands the tap on to it.
  const standsFor = (field, hit) => {
    if (field.tagName !== 'INPUT' || hit.closest('button,a[href],[role=button],[role=option]')) return false;
    const most = field.type === 'range' ? 64 : 600, frame = field.type === 'range' ? 2 : 5;
    for (let host = flatParent(field), level = 0; host?.getBoundingClientRect && level < frame; host = flatParent(host), level++) {
      const box = host.getBoundingClientRect();
      if (box.height > 64 || box.width > most || host.querySelectorAll('input:not([type=hidden]),select,textarea').length > 1) return false;
      if (holds(host, hit)) return true;
    }
    return false;
  };

  const deepActive = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };

  const inputRoles = {
    button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox', radio: 'radio',
    range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'button', color: 'button',
  };
  const tagRoles = {
    ARTICLE: 'article', ASIDE: 'complementary', BUTTON: 'button', DATALIST: 'listbox', DETAILS: 'group',
    DIALOG: 'dialog', FIELDSET: 'group', FIGURE: 'figure', FORM: 'form', H1: 'heading', H2: 'heading', H3: 'heading',
    H4: 'heading', H5: 'heading', H6: 'heading', LI: 'listitem', MAIN: 'main', MENU: 'list', METER: 'meter',
    NAV: 'navigation', OL: 'list', OUTPUT: 'status', PROGRESS: 'progressbar', SEARCH: 'search', SUMMARY: 'button',
    TABLE: 'table', TEXTAREA: 'textbox', TR: 'row', UL: 'list', DT: 'term', DD: 'definition', IFRAME: 'iframe',
    FRAME: 'iframe', CANVAS: 'img', OPTION: 'option',
  };

  const roleOf = (element, inGrid) => {
    const stated = element.getAttribute('role');
    if (stated) {
      const role = stated.trim().split(/\s+/)[0].toLowerCase();
      if (role === 'none' || role === 'presentation') return 'generic';
      if (role === 'image') return 'img';
      if (role) return role;
    }
    const tag = element.tagName;
    switch (tag) {
      case 'A': case 'AREA': return element.hasAttribute('href') ? 'link' : 'generic';
      case 'INPUT': return element.hasAttribute('list') && !inputRoles[element.type] ? 'combobox' : inputRoles[element.type] ?? 'textbox';
      case 'SELECT': return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
      case 'IMG': return 'img';
      case 'TD': return inGrid ?? element.closest('[role=grid],[role=treegrid]') ? 'gridcell' : 'cell';
      case 'TH': return element.scope === 'row' || element.scope === 'rowgroup' ? 'rowheader' : 'columnheader';
      case 'SECTION': return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : 'generic';
      case 'HEADER': return element.closest('article,section,main,aside,nav,dialog') ? 'generic' : 'banner';
      case 'FOOTER': return element.closest('article,section,main,aside,nav,dialog') ? 'generic' : 'contentinfo';
      default: return tagRoles[tag] ?? 'generic';
    }
  };

  // A slider's handle of an older library: focusable, nameless, called so by its class alone.
  const isKnob = element => /(?:^|[\s_-])(?:handle|thumb|knob)/i.test(element.getAttribute('class') ?? '') &&
    (element.hasAttribute('tabindex') || element.tagName === 'A' || element.style.left !== '' || element.style.bottom !== '') &&
    /slider|range|track/i.test(`${element.getAttribute('class')} ${element.parentElement?.getAttribute('class') ?? ''} ${element.parentElement?.parentElement?.getAttribute('class') ?? ''}`);

  const hasBox = element => { const box = element.getBoundingClientRect(); return box.width > 1 && box.height > 1; };

  // Editors of code, terminals and one-time codes take their typing in a field that nobody sees, beside what they draw.
  // Gives what is drawn for such a field; null for a field that shows itself.
  const ghostHost = field => {
    if (field.tagName !== 'TEXTAREA' && field.tagName !== 'INPUT' || /^(checkbox|radio|file|hidden|button|submit|reset|image|range|color)$/.test(field.type)) return null;
    if (field.tagName === 'INPUT' && (field.getAttribute('aria-hidden') === 'true' || field.tabIndex < 0)) return null;
    const own = field.getBoundingClientRect();
    let ghost = own.width < 8 || own.height < 8 || getComputedStyle(field).opacity === '0';
    if (!ghost) {
      const around = field.parentElement?.getBoundingClientRect();
      ghost = around !== undefined && (around.width < 8 || around.height < 8) && getComputedStyle(field.parentElement).overflow !== 'visible';
    }
    if (!ghost || !field.checkVisibility({ visibilityProperty: true })) return null;
    let host = field.parentElement;
    for (let level = 0; host && host !== document.body && level < 6; level++, host = host.parentElement ?? host.getRootNode().host) {
      const box = host.getBoundingClientRect();
      if (box.width >= 60 && box.height >= 20 && host.innerText?.trim() !== undefined && host.tagName !== 'FORM' && (host.children.length > 1 || level > 0)) return host;
    }
    return null;
  };

  // The lines that an editor draws, in their order on the screen, without line numbers.
  const drawnText = host => {
    const lines = [...host.querySelectorAll('[class*="line" i],[class*="row" i]')].filter(line =>
      /(?:^|[\s_-])(?:line|row|lines?-content)(?:$|\s)|view-line(?:$|\s)|-line(?:$|\s)/i.test(line.getAttribute('class')) &&
      !/number|gutter|cursor|highlight|selection|active|current/i.test(line.getAttribute('class')) && line.checkVisibility());
    const inner = lines.filter(line => !lines.some(other => other !== line && line.contains(other)));
    if (!inner.length) return host.innerText ?? '';
    return inner.map(line => [line.getBoundingClientRect().top, line.textContent.replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ')])
      .sort((a, b) => a[0] - b[0]).map(line => line[1]).join('\n');
  };

  // Text of an element for labels and descriptions, shown or not.
  const textOf = (element, except) => {
    if (element.nodeType === Node.TEXT_NODE) return element.data;
    if (element.nodeType !== Node.ELEMENT_NODE || element === except) return '';
    const tag = element.tagName;
    if (tag === 'SCRIPT' || tag === 'STYLE' || tag === 'SELECT' || tag === 'TEXTAREA' || tag === 'NOSCRIPT') return '';
    const label = element.getAttribute('aria-label');
    if (label) return ' ' + label + ' ';
    if (tag === 'IMG') return ' ' + (element.alt || '') + ' ';
    let text = '';
    for (let child = element.firstChild; child; child = child.nextSibling) text += textOf(child, except);
    return /^(SPAN|B|I|EM|STRONG|A|SMALL|SUB|SUP|MARK|CODE|ABBR|U|S|FONT|TIME|BDI|LABEL)$/.test(tag) ? text : ' ' + text + ' ';
  };

  const textOfIds = (element, attribute) => {
    const ids = element.getAttribute(attribute);
    if (!ids) return '';
    const root = element.getRootNode();
    let text = '';
    for (const id of ids.trim().split(/\s+/)) {
      const target = root.getElementById?.(id);
      if (target) text += ' ' + (target instanceof HTMLInputElement ? target.value : textOf(target));
    }
    return fold(text);
  };

  const labelText = element => {
    let text = '';
    if (element.labels) for (const label of element.labels) text += ' ' + textOf(label, element);
    return fold(text);
  };

  const childText = (element, tag) => {
    for (const child of element.children) if (child.tagName.toUpperCase() === tag) return fold(textOf(child));
    return '';
  };

  // The name that does not come from content, and whether a title was used up for it.
  // What a button or link says, in letters alone: counters and marks on it may change. Undefined for what says more than a button does.
  const faceOf = element => {
    if (!element.matches('button,a[href],summary,input[type=button],input[type=submit],[role=button],[role=link],[role=menuitem]')) return undefined;
    const text = element.tagName === 'INPUT' ? element.value : element.textContent;
    if (text.length > 300) return undefined;
    return ((element.getAttribute('aria-label') ?? '') + text).replace(/[^\p{L}]+/gu, '');
  };

  const statedName = (element, role) => {
    let name = textOfIds(element, 'aria-labelledby') || fold(element.getAttribute('aria-label') ?? '');
    if (name) return name;
    switch (element.tagName) {
      case 'INPUT':
        if (element.type === 'submit' || element.type === 'button' || element.type === 'reset')
          return fold(element.value) || labelText(element) || (element.type === 'submit' ? 'Submit' : element.type === 'reset' ? 'Reset' : '');
        if (element.type === 'image') return fold(element.alt || element.value || '') || labelText(element);
        return labelText(element);
      case 'SELECT': case 'TEXTAREA': case 'METER': case 'PROGRESS': case 'OUTPUT': return labelText(element);
      case 'BUTTON': return '';
      case 'IMG': case 'AREA': return fold(element.alt ?? '');
      case 'FIELDSET': return childText(element, 'LEGEND');
      case 'TABLE': return childText(element, 'CAPTION');
      case 'FIGURE': return childText(element, 'FIGCAPTION');
      case 'svg': return childText(element, 'TITLE');
      case 'OPTION': return fold(element.label);
      default: return element.labels ? labelText(element) : '';
    }
  };

  const fileStem = address => {
    const match = /([^/?#]+?)(?:\.[a-z0-9]{1,5})?(?:[?#].*)?$/i.exec(address.startsWith('data:') ? '' : address);
    return match ? cap(match[1], 60) : '';
  };

  const iconPattern = /(?:^|[\s_-])(?:icon|ico|fa|bi|mdi|glyphicon|ri|ti|lucide|anticon|octicon|pi|feather)[_-]{1,2}([a-z][\w-]+)/i;

  // What an icon without a name is called by its author: file, symbol or class.
  const iconHint = (element, strict) => {
    let budget = 6;
    const queue = [element];
    while (queue.length && budget-- > 0) {
      const item = queue.shift();
      if (item.tagName === 'IMG' && item.src) { const stem = fileStem(item.src); if (stem) return stem; }
      const symbol = item.getAttribute('href') ?? item.getAttribute('xlink:href');
      if (item.tagName === 'use' && symbol) return symbol.replace(/^.*#/, '').replace(/^(icon|ico|i)[-_]/, '');
      const data = item.getAttribute('data-icon') ?? item.getAttribute('data-lucide') ?? item.getAttribute('data-feather');
      if (data) return cap(data, 60);
      const named = iconPattern.exec(item.getAttribute('class') ?? '');
      if (named) return named[1];
      queue.push(...item.children);
    }
    if (strict) return '';
    return fold((element.getAttribute('class') ?? '').split(/\s+/).filter(word => /^[a-z][a-z-]{2,24}$/i.test(word)).slice(0, 2).join(' '));
  };

  const colorNames = new Map();
  const colorName = css => {
    let name = colorNames.get(css);
    if (name === undefined) {
      if (colorNames.size > 2000) colorNames.clear();
      colorNames.set(css, name = findColorName(css));
    }
    return name;
  };

  const findColorName = css => {
    const match = /rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?/.exec(css);
    if (!match || match[4] === '0') return '';
    const [r, g, b] = [match[1] / 255, match[2] / 255, match[3] / 255];
    const max = Math.max(r, g, b), min = Math.min(r, g, b), light = (max + min) / 2, spread = max - min;
    if (light < 0.1) return 'black';
    if (light > 0.95) return 'white';
    const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
    if (saturation < 0.15) return 'gray';
    let hue = max === r ? ((g - b) / spread) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
    hue = (hue * 60 + 360) % 360;
    if (hue < 15 || hue >= 345) return light > 0.75 ? 'pink' : light < 0.45 && saturation < 0.65 ? 'brown' : 'red';
    if (hue < 45) return light < 0.35 ? 'brown' : 'orange';
    if (hue < 70) return 'yellow';
    if (hue < 165) return 'green';
    if (hue < 195) return 'cyan';
    if (hue < 255) return 'blue';
    if (hue < 290) return 'purple';
    if (hue < 320) return light < 0.42 || light > 0.6 ? 'purple' : 'magenta';
    return light > 0.48 ? 'pink' : 'magenta';
  };

  globalThis.__autoglm = {
    fold, cap, refOf, byRef, elementOf, flatParent, holds, hitAt, takesTapOf, deepActive, roleOf, textOf, textOfIds,
    statedName, labelText, fileStem, iconHint, colorName, isKnob, iconStrict: element => iconHint(element, true), hasBox, ghostHost, drawnText,
    hasRef: node => refs.has(node),
    secretFields: new WeakSet(),
    seenAt: new WeakMap(), seenFaces: new WeakMap(), faceOf,
    startRefs: start => { if (next < start) next = start; },
    nextRef: () => next,
  };
})();
