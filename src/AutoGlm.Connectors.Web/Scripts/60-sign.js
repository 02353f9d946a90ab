// The sign on a person's own screen that a page is being driven: a border, and a button that stops it. It is drawn in a
// closed shadow tree, above everything, and put back when a page takes it away. Observations leave it out.
(() => {
  const W = globalThis.__autoglm;
  if (W.sign) return;

  const words = /^zh/i.test(navigator.language)
    ? { agent: 'AutoGlm 正在操作此页面', person: '现在由您操作', stop: '停止' }
    : { agent: 'AutoGlm is working on this page', person: 'You have the controls', stop: 'Stop' };
  const hostStyle = 'all:initial!important;display:block!important;position:fixed!important;inset:0!important;margin:0!important;padding:0!important;border:0!important;' +
    'width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;overflow:visible!important;background:transparent!important;' +
    'pointer-events:none!important;z-index:2147483647!important;opacity:1!important;visibility:visible!important;transform:none!important;filter:none!important;clip-path:none!important';
  const sheet = `
    .edge { position: absolute; inset: 0; box-sizing: border-box; border: 4px solid #d9480f; pointer-events: none; }
    .bar { position: absolute; left: 50%; bottom: 10px; transform: translateX(-50%); display: flex; align-items: center; gap: 8px; box-sizing: border-box; max-width: calc(100% - 24px);
      padding: 4px 4px 4px 12px; border-radius: 16px; background: #1f1a17; color: #fff; font: 500 13px/20px system-ui, sans-serif; box-shadow: 0 2px 8px #0006; pointer-events: none; white-space: nowrap; }
    .who { overflow: hidden; text-overflow: ellipsis; }
    button { all: unset; pointer-events: auto; cursor: pointer; padding: 2px 14px; border-radius: 12px; background: #d9480f; color: #fff; font: 600 13px/20px system-ui, sans-serif; }
    button:hover { background: #b93c0b; }
    .person .edge { border-color: #2f6fd0; }
    .yields { opacity: 0; }
    .yields button { pointer-events: none; }`;

  let host = null, frame = null, button = null, who = null, until = 0, clock = 0, watch = null, toTell = null, mended = 0;

  const build = () => {
    host = document.createElement('div');
    host.setAttribute('aria-hidden', 'true');
    const root = host.attachShadow({ mode: 'closed' });
    const style = new CSSStyleSheet();
    style.replaceSync(sheet);
    root.adoptedStyleSheets = [style];
    frame = document.createElement('div');
    const edge = document.createElement('div'), bar = document.createElement('div');
    edge.className = 'edge';
    bar.className = 'bar';
    who = document.createElement('span');
    who.className = 'who';
    button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.textContent = words.stop;
    // Only a hand can press it. What a script sends is not trusted.
    button.addEventListener('click', event => { if (event.isTrusted) toTell?.('stop'); event.stopPropagation(); });
    bar.append(who, button);
    frame.append(edge, bar);
    root.append(frame);
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) host.addEventListener(kind, event => event.stopPropagation());
  };

  const dress = () => {
    if (host.getAttribute('style') !== hostStyle) host.setAttribute('style', hostStyle);
    for (const { name } of [...host.attributes]) if (!['style', 'aria-hidden', 'popover'].includes(name)) host.removeAttribute(name);
  };

  const isOnTop = () => {
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit === host || frame.classList.contains('yields');
  };

  const place = () => {
    if (!document.documentElement) return false;
    dress();
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
    try {
      // What a page opens later lies over it, until it is opened once more.
      if (host.matches(':popover-open') && !isOnTop()) host.hidePopover();
      if (!host.matches(':popover-open')) host.showPopover();
    } catch { /* A document that is being left opens nothing any more. */ }
    return true;
  };

  const remove = () => {
    clearInterval(clock);
    watch?.disconnect();
    host?.remove();
    host = frame = button = who = watch = null;
  };

  W.sign = {
    // Shows it for so many milliseconds, unless it is asked for again: who drives is gone when nobody asks any more.
    show: (driver, life, tell) => {
      toTell = tell;
      until = performance.now() + life;
      if (!host) {
        build();
        // A page that takes it away at once each time is not wrestled with: it is put back with the next beat.
        watch = new MutationObserver(() => { if (host && (host.parentNode !== document.documentElement || host.getAttribute('style') !== hostStyle) && mended++ < 20) place(); });
        watch.observe(document, { childList: true });
        if (document.documentElement) watch.observe(document.documentElement, { childList: true });
        watch.observe(host, { attributes: true });
        clock = setInterval(() => { mended = 0; if (performance.now() > until) remove(); else place(); }, 500);
      }
      frame.className = driver + (frame.classList.contains('yields') ? ' yields' : '');
      if (who.textContent !== words[driver]) who.textContent = words[driver];
      return place();
    },
    remove,
    is: node => node !== null && node === host,
    // Gives way to a tap that is to land where the button is, or to a hand that goes anywhere, and says whether it had to.
    yield: (x, y) => {
      if (!host) return false;
      const box = button.getBoundingClientRect();
      if (x !== undefined && (x < box.left - 4 || x > box.right + 4 || y < box.top - 4 || y > box.bottom + 4)) return false;
      frame.classList.add('yields');
      return true;
    },
    back: () => frame?.classList.remove('yields'),
  };
})();
