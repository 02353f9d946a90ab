// Says what a drawn thing looks like, in the same few words for SVG, CSS and canvas: kind and colour.
(() => {
  const W = globalThis.__autoglm;
  if (W.svgKind) return;

  const near = (a, b, share = 0.08) => Math.abs(a - b) <= Math.max(a, b) * share + 0.6;
  const named = ['', '', '', 'triangle', '', 'pentagon', 'hexagon', '', 'octagon'];

  const roundKind = (width, height) => near(width, height) ? 'circle' : 'ellipse';
  const boxKind = (width, height) => Math.max(width, height) > 12 * Math.min(width, height) ? 'line' : near(width, height) ? 'square' : 'rectangle';

  // Corners are given as points in a row; the last may repeat the first.
  const polygonKind = points => {
    if (points.length > 1 && near(points[0][0], points.at(-1)[0], 0.01) && near(points[0][1], points.at(-1)[1], 0.01)) points = points.slice(0, -1);
    const count = points.length;
    if (count < 3) return 'line';
    const cx = points.reduce((sum, p) => sum + p[0], 0) / count, cy = points.reduce((sum, p) => sum + p[1], 0) / count;
    const radii = points.map(p => Math.hypot(p[0] - cx, p[1] - cy));
    if (count === 4) {
      const sides = points.map((p, i) => Math.hypot(p[0] - points[(i + 1) % 4][0], p[1] - points[(i + 1) % 4][1]));
      if (!near(radii[0], radii[2]) || !near(radii[1], radii[3]) || !near(radii[0], radii[1])) return near(sides[0], sides[2]) && near(sides[1], sides[3]) ? 'diamond' : 'polygon';
      return near(sides[0], sides[1]) ? Math.abs(points[0][0] - points[1][0]) > sides[0] * 0.2 && Math.abs(points[0][1] - points[1][1]) > sides[0] * 0.2 ? 'diamond' : 'square' : 'rectangle';
    }
    if (count >= 8 && count % 2 === 0) {
      const even = radii.filter((_, i) => i % 2 === 0), odd = radii.filter((_, i) => i % 2 === 1);
      const [low, high] = [Math.min(...even), Math.max(...even)][0] > Math.max(...odd) ? [Math.max(...odd), Math.min(...even)] : [Math.max(...even), Math.min(...odd)];
      if (high > low * 1.25) return 'star';
    }
    if (count > 10 && near(Math.min(...radii), Math.max(...radii))) return 'circle';
    return named[count] || 'polygon';
  };

  const pathKind = (path, box) => {
    const data = path.getAttribute('d') ?? '';
    if (!/[csqta]/i.test(data)) {
      const points = [];
      let x = 0, y = 0;
      for (const [, letter, numbers] of data.matchAll(/([mlhvz])([^mlhvz]*)/gi)) {
        const values = (numbers.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
        const relative = letter === letter.toLowerCase(), kind = letter.toLowerCase();
        for (let i = 0; i < values.length;) {
          if (kind === 'h') x = values[i++] + (relative ? x : 0);
          else if (kind === 'v') y = values[i++] + (relative ? y : 0);
          else { x = values[i++] + (relative && points.length ? x : 0); y = (values[i++] ?? 0) + (relative && points.length ? y : 0); }
          points.push([x, y]);
          if (points.length > 200) return 'polygon';
        }
      }
      return /z\s*$/i.test(data) || points.length > 3 ? polygonKind(points) : 'line';
    }
    const length = path.getTotalLength();
    if (!length) return 'polygon';
    const points = Array.from({ length: 16 }, (_, i) => path.getPointAtLength(length * i / 16));
    const bounds = path.getBBox();
    const cx = bounds.x + bounds.width / 2, cy = bounds.y + bounds.height / 2;
    const round = points.every(p => Math.abs(Math.hypot((p.x - cx) / (bounds.width || 1), (p.y - cy) / (bounds.height || 1)) - 0.5) < 0.05);
    if (round) return roundKind(box.width, box.height);
    const fill = getComputedStyle(path).fill;
    return fill === 'none' && !/z\s*$/i.test(data) ? 'line' : 'polygon';
  };

  W.svgKind = (element, box) => {
    switch (element.tagName) {
      case 'circle': return 'circle';
      case 'ellipse': return roundKind(box.width, box.height);
      case 'rect': {
        const rx = element.rx.baseVal.value || element.ry.baseVal.value, side = Math.min(element.width.baseVal.value, element.height.baseVal.value);
        return side > 0 && rx >= side * 0.48 && near(box.width, box.height) ? 'circle' : boxKind(box.width, box.height);
      }
      case 'line': return 'line';
      case 'polyline': case 'polygon': {
        if (element.tagName === 'polyline' && getComputedStyle(element).fill === 'none') {
          const ends = [element.points[0], element.points[element.points.numberOfItems - 1]];
          if (!ends[0] || Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) > 1) return 'line';
        }
        return polygonKind([...element.points].map(p => [p.x, p.y]));
      }
      case 'path': return pathKind(element, box);
      case 'image': return 'picture';
      case 'text': return /^\d$/.test(element.textContent.trim()) ? 'digit' : /^\p{L}$/u.test(element.textContent.trim()) ? 'letter' : 'text';
      case 'use': {
        const target = element.ownerDocument.getElementById((element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').replace(/^#/, ''));
        if (!target) return 'polygon';
        const inner = target.matches('circle,ellipse,rect,line,polyline,polygon,path,text') ? target : target.querySelector('circle,ellipse,rect,line,polyline,polygon,path');
        return !inner ? 'polygon' : inner.tagName === 'path' || inner.tagName === 'rect' || inner.tagName === 'ellipse' ? W.svgKind(inner, box) : W.svgKind(inner, box);
      }
      default: return 'polygon';
    }
  };

  W.svgColour = (element, style, kind) => {
    if (kind === 'line') return W.colorName(style.stroke) || W.colorName(style.fill);
    if (element.tagName === 'use') {
      const own = W.colorName(style.fill);
      const target = element.ownerDocument.getElementById((element.getAttribute('href') ?? '').replace(/^#/, ''));
      const inner = target?.firstElementChild ?? target;
      return (inner && inner.hasAttribute('fill') ? W.colorName(getComputedStyle(inner).fill) : '') || own;
    }
    const gradient = /url\("?#([^")]+)/.exec(style.fill);
    const stop = gradient && element.ownerDocument.getElementById(gradient[1])?.querySelector('stop');
    return (stop ? W.colorName(getComputedStyle(stop).stopColor) : W.colorName(style.fill)) || W.colorName(style.stroke);
  };

  const clear = css => css === 'transparent' || /^rgba\(.*,\s*0\)$/.test(css);

  // Whether a border goes all round, so that a box of its ground's colour can be seen.
  W.isFramed = style => ['Top', 'Right', 'Bottom', 'Left'].every(side => parseFloat(style[`border${side}Width`]) >= 1 && !clear(style[`border${side}Color`]));

  // The form of an empty box: kind and colour, or null where it shows nothing.
  W.boxForm = (element, style, box) => {
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    const widths = sides.map(side => parseFloat(style[`border${side}Width`]) || 0);
    const colours = sides.map(side => style[`border${side}Color`]);
    const inner = [box.width - widths[1] - widths[3], box.height - widths[0] - widths[2]];
    if (inner[0] < 1.5 && inner[1] < 1.5 && widths.some(width => width > 3)) {
      const drawn = [0, 1, 2, 3].filter(i => widths[i] > 0 && !clear(colours[i]));
      return drawn.length === 1 ? { kind: 'triangle', colour: W.colorName(colours[drawn[0]]) } : drawn.length === 4 ? { kind: boxKind(box.width, box.height), colour: W.colorName(colours[0]) } : null;
    }
    let colour = clear(style.backgroundColor) ? '' : W.colorName(style.backgroundColor);
    if (style.backgroundImage.includes('gradient(')) colour = W.colorName(/rgba?\([^)]*\)/.exec(style.backgroundImage)?.[0] ?? '') || colour;
    if (!colour && Math.min(...widths) >= 1 && !colours.some(clear)) colour = W.colorName(colours[0]);
    if (!colour) return null;
    const clip = /^(polygon|circle|ellipse)\((.*)\)$/.exec(style.clipPath);
    if (clip) {
      if (clip[1] === 'circle') return { kind: 'circle', colour };
      if (clip[1] === 'ellipse') return { kind: roundKind(box.width, box.height), colour };
      const points = clip[2].split(',').map(pair => (pair.match(/-?[\d.]+(%|px)?/g) ?? []).slice(0, 2).map((part, i) => part.endsWith('px') ? parseFloat(part) : parseFloat(part) / 100 * (i ? box.height : box.width)));
      return { kind: polygonKind(points.filter(point => point.length === 2)), colour };
    }
    const radius = style.borderTopLeftRadius, share = radius.endsWith('%') ? parseFloat(radius) / 100 : parseFloat(radius) / Math.max(1, Math.min(box.width, box.height));
    const all = style.borderTopLeftRadius === style.borderBottomRightRadius && style.borderTopRightRadius === style.borderBottomLeftRadius && style.borderTopLeftRadius === style.borderTopRightRadius;
    if (all && share >= 0.48 && (radius.endsWith('%') || near(box.width, box.height))) return { kind: roundKind(box.width, box.height), colour };
    const turned = /^matrix\(([-\d.]+),\s*([-\d.]+)/.exec(style.transform);
    if (turned && Math.abs(Math.abs(turned[1]) - Math.abs(turned[2])) < 0.1 && Math.abs(turned[2]) > 0.3) return { kind: 'diamond', colour };
    return { kind: boxKind(box.width, box.height), colour };
  };
})();
