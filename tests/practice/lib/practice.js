// What every practice page shares: seeded chance, a state of its own that decides success, and a report of it.
// A page says what its world is, which goals it sets, how it is drawn and how a goal is solved; see README.md.
(() => {
  const query = new URLSearchParams(location.search);
  const seed = parseInt(query.get('seed') ?? '1', 10);
  const goalName = query.get('goal');
  const run = query.get('run');
  const peek = query.has('peek') || !run;

  // mulberry32: small, seeded and even enough for mixing pages.
  const source = start => {
    let a = start >>> 0;
    const next = () => {
      a = (a + 0x6d2b79f5) >>> 0;
      let t = Math.imul(a ^ (a >>> 15), 1 | a);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    // Another source that goes on as this one would.
    next.fork = () => source(a);
    return next;
  };
  const hash = text => { let h = 2166136261; for (const c of text) h = Math.imul(h ^ c.codePointAt(0), 16777619); return h >>> 0; };

  const words = globalThis.practiceWords ?? {};
  const randomOf = (next, lang) => {
    const r = {
      next,
      int: (from, to) => from + Math.floor(next() * (to - from + 1)),
      bool: (p = 0.5) => next() < p,
      pick: list => list[Math.floor(next() * list.length)],
      shuffle: list => { const copy = [...list]; for (let i = copy.length - 1; i > 0; i--) { const j = Math.floor(next() * (i + 1)); [copy[i], copy[j]] = [copy[j], copy[i]]; } return copy; },
      sample: (list, n) => r.shuffle(list).slice(0, n),
      // Words of the goal's language: r.of('names'), r.some('products', 5); see words.js for the lists there are.
      of: kind => r.pick(words[lang][kind]),
      some: (kind, n) => r.sample(words[lang][kind], n),
      // A day between so many days from today, at midnight local time.
      day: (from, to) => { const day = new Date(); day.setHours(0, 0, 0, 0); day.setDate(day.getDate() + r.int(from, to)); return day; },
    };
    return r;
  };

  let page, goal, world, state, lang, reported, sayDrawn;
  const drawn = new Promise(resolve => { sayDrawn = resolve; });
  // The disturbances are there before anything is drawn.
  if (query.get('faults')) document.write('<script src="/lib/faults.js"></script>');
  const key = `practice:${run}:${location.pathname}`;

  const isDone = () => {
    const rule = goal.done ?? page.done;
    // A question has no state to reach: what counts is the answer, which is compared outside, and that nothing was broken.
    try { return rule ? rule(state, world) === true : goal.answer !== undefined || goal.expect !== undefined; }
    catch { return false; }
  };

  let waiting = false;
  const check = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      if (!state) return;
      localStorage.setItem(key, JSON.stringify(state));
      const ok = isDone();
      if (ok === reported) return;
      reported = ok;
      if (!peek) navigator.sendBeacon(`/practice/report?run=${encodeURIComponent(run)}`, JSON.stringify({ ok, at: performance.timeOrigin + performance.now() }));
    });
  };

  const start = definition => {
    page = definition;
    const names = Object.keys(page.goals);
    if (!goalName) return;
    goal = page.goals[goalName];
    if (!goal) throw new Error(`No goal “${goalName}” here; there are ${names.join(', ')}.`);
    lang = goal.lang ?? 'en';
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    const r = randomOf(source(hash(`${location.pathname} ${goalName} ${seed}`)), lang);
    world = page.world ? page.world(r, lang, goalName) : {};
    const kept = peek ? null : localStorage.getItem(key);
    state = kept ? JSON.parse(kept) : page.state ? page.state(world) : {};
    // How it looks is drawn from another source, so that a page may add or drop a draw without changing its world.
    const dress = randomOf(source(hash(`dress ${location.pathname} ${seed}`)), lang);
    const draw = () => {
      globalThis.practiceDress?.(dress, lang);
      const looks = dress.next.fork();
      const paint = () => page.draw(document.body, world, state, { r: randomOf(looks.fork(), lang), lang, t: (en, zh) => lang === 'zh' ? zh : en, goal: goalName });
      if (globalThis.practiceFaults) practiceFaults.paint(paint, () => JSON.stringify(state)); else paint();
      for (const name of ['click', 'dblclick', 'contextmenu', 'input', 'change', 'keydown', 'keyup', 'pointerup', 'mouseup', 'drop', 'dragend', 'submit', 'scroll', 'focusin', 'paste', 'toggle', 'mouseover'])
        addEventListener(name, () => { check(); setTimeout(check, 0); }, { capture: true, passive: true });
      new MutationObserver(check).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
      check();
      sayDrawn();
    };
    const begin = () => globalThis.practiceFaults ? practiceFaults.begin(draw) : draw();
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin); else begin();
  };

  // Makes elements: el('button', {class: 'x', onclick: f}, 'text', child, …). Attributes starting with “on” are handlers.
  const el = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (name === 'style' && typeof value === 'object') Object.assign(made.style, value);
      else if (name === 'html') made.innerHTML = value;
      else if (name in made && typeof value !== 'string') made[name] = value;
      else made.setAttribute(name, value === true ? '' : value);
    }
    made.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false).map(child => child instanceof Node ? child : String(child)));
    return made;
  };

  // Also one of another window's document, which is no instance of this one's Element.
  const isElement = value => value?.nodeType === Node.ELEMENT_NODE;

  const tick = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));
  // Hands for solving a page in its own self-check; never used while a task runs.
  const by = {
    tick,
    // The innermost shown element whose text, label, placeholder or title is (or, failing that, holds) the words.
    find(selector, text, scope = document) {
      const named = [...scope.querySelectorAll(selector)];
      if (text === undefined) return named[0];
      const say = e => [e.innerText, e.value, e.getAttribute('aria-label'), e.placeholder, e.title, e.alt, e.labels?.[0]?.innerText].filter(Boolean).map(t => String(t).trim());
      return named.filter(e => say(e).includes(text)).at(-1) ?? named.filter(e => say(e).some(t => t.includes(text))).at(-1);
    },
    async click(selector, text, scope) { const e = isElement(selector) ? selector : by.find(selector, text, scope); if (!e) throw new Error(`No ${selector} “${text ?? ''}”.`); for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) e.dispatchEvent(new (kind.startsWith('p') ? PointerEvent : MouseEvent)(kind, { bubbles: true, cancelable: true })); e.click(); await tick(); },
    async type(selector, value, text, scope) { const e = isElement(selector) ? selector : by.find(selector, text, scope); if (!e) throw new Error(`No ${selector} “${text ?? ''}”.`); e.focus(); if (e.isContentEditable) e.textContent = value; else e.value = value; e.dispatchEvent(new InputEvent('input', { bubbles: true })); e.dispatchEvent(new Event('change', { bubbles: true })); await tick(); },
    async key(target, name, more = {}) { for (const kind of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, { key: name, bubbles: true, cancelable: true, ...more })); await tick(); },
    // Drags an element's middle onto another's middle, or to a point of the window, by pointer, mouse and drag events.
    async drag(from, to) {
      const middle = e => { const box = e.getBoundingClientRect(); return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }; };
      const start = { bubbles: true, cancelable: true, ...middle(from) }, end = { bubbles: true, cancelable: true, ...(isElement(to) ? middle(to) : { clientX: to.x, clientY: to.y }) };
      const over = isElement(to) ? to : document.elementFromPoint(to.x, to.y) ?? document.body;
      if (from.draggable) {
        const dataTransfer = new DataTransfer();
        for (const [kind, e, at] of [['dragstart', from, start], ['dragenter', over, end], ['dragover', over, end], ['drop', over, end], ['dragend', from, end]]) e.dispatchEvent(new DragEvent(kind, { ...at, dataTransfer }));
      } else for (const [kind, e, at] of [['down', from, start], ['move', from, start], ['move', over, end], ['up', over, end]])
        for (const type of [PointerEvent, MouseEvent]) e.dispatchEvent(new type((type === PointerEvent ? 'pointer' : 'mouse') + kind, at));
      await tick();
    },
    async until(question, limit = 4000) { for (const end = performance.now() + limit; performance.now() < end; await tick(20)) { const answer = question(); if (answer) return answer; } throw new Error('It never came true.'); },
  };

  globalThis.practice = {
    page: start, el, check, by, peek,
    // Seeded chance for a purpose of its own.
    chance: purpose => randomOf(source(hash(`${purpose} ${location.pathname} ${goalName} ${seed}`)), 'en'),
    list: () => Object.entries(page.goals).map(([name, g]) => ({ name, lang: g.lang ?? 'en' })),
    describe: () => ({
      text: typeof goal.text === 'function' ? goal.text(world) : goal.text,
      lang,
      inputs: goal.inputs?.(world) ?? {},
      outputs: goal.outputs?.(world) ?? [],
      answer: goal.answer ? goal.answer(world) : null,
      expect: goal.expect ?? 'succeeded',
      maxSteps: goal.maxSteps ?? page.maxSteps ?? 60,
      allow: goal.allow ?? page.allow ?? ['all'],
    }),
    isDone,
    // Before solving: not done (questions apart); afterwards: done. Says what is wrong, or null.
    selfCheck: async () => {
      await drawn;
      const question = goal.answer !== undefined || goal.expect !== undefined;
      if (!question && isDone()) return 'It counts as done before anything was done.';
      if (question) return isDone() || !(goal.done ?? page.done) ? null : 'An untouched page must be right for a question.';
      try { await (goal.solve ?? page.solve)(world, by, goalName, state); } catch (error) { return `The solution failed: ${error.message}`; }
      for (let i = 0; i < 50 && !isDone(); i++) await tick(20);
      return isDone() ? null : 'The solution does not count as done.';
    },
  };
})();
