// Finds areas of one colour in a canvas, as far as its pixels tell. The canvas itself is left alone: a copy is read.
(() => {
  const W = globalThis.__autoglm;
  if (W.canvasAreas) return;

  const largest = 1 << 20, working = 160000, most = 60;
  const known = new WeakMap();
  const slow = new WeakMap();

  // What a reference to a part of a canvas stands for: it lives as long as the area is seen at its place.
  class Area {
    constructor(canvas, kind, colour) { Object.assign(this, { canvas, kind, colour, gone: false }); }
    get isConnected() { return !this.gone && this.canvas.isConnected; }
    rect() {
      const around = this.canvas.getBoundingClientRect();
      const [sx, sy] = [around.width / this.canvas.width, around.height / this.canvas.height];
      return new DOMRect(around.left + this.x * sx, around.top + this.y * sy, this.w * sx, this.h * sy);
    }
    spot() {
      const around = this.canvas.getBoundingClientRect();
      return [around.left + this.px * around.width / this.canvas.width, around.top + this.py * around.height / this.canvas.height];
    }
  }

  const pixels = canvas => {
    const scale = Math.min(1, Math.sqrt(working / (canvas.width * canvas.height)));
    const w = Math.max(1, Math.round(canvas.width * scale)), h = Math.max(1, Math.round(canvas.height * scale));
    const copy = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true });
    copy.imageSmoothingEnabled = false;
    copy.drawImage(canvas, 0, 0, w, h);
    return { data: copy.getImageData(0, 0, w, h).data, w, h, scale };
  };

  // Silhouette: of each row the outermost pixels, so that drawn outlines count like filled shapes.
  const kindOf = (region, left, right) => {
    const w = region.x1 - region.x0 + 1, h = region.y1 - region.y0 + 1;
    if (Math.min(w, h) <= 2 && Math.max(w, h) >= 8 || Math.max(w, h) > 12 * Math.min(w, h)) return 'line';
    const width = share => { const row = region.y0 + Math.round((h - 1) * share); return Math.max(0, right[row] - left[row] + 1) / w; };
    let area = 0;
    for (let row = region.y0; row <= region.y1; row++) area += Math.max(0, right[row] - left[row] + 1);
    const full = area / (w * h), [top, quarter, middle, three, bottom] = [0.06, 0.25, 0.5, 0.75, 0.94].map(width);
    if (full < 0.25 && region.size / (w * h) < 0.25) return 'line';
    const square = Math.abs(w - h) <= Math.max(w, h) * 0.1 + 1;
    if (full > 0.93) return square ? 'square' : 'rectangle';
    if (full > 0.72 && full < 0.86 && Math.abs(top - bottom) < 0.2 && middle > 0.9 && quarter > 0.7 && three > 0.7) return square ? 'circle' : 'ellipse';
    if (full > 0.4 && full < 0.62) {
      if (Math.abs(quarter - three) > 0.3 && (top < 0.25 && bottom > 0.75 || bottom < 0.25 && top > 0.75)) return 'triangle';
      if (middle > 0.85 && top < 0.3 && bottom < 0.3) return 'diamond';
      if (middle < 0.75 && Math.abs(quarter - three) > 0.3 || left[region.y0] <= region.x0 + 1 === right[region.y0] < region.x1 - 1) return 'triangle';
    }
    return 'polygon';
  };

  const regionsOf = ({ data, w, h }) => {
    const total = w * h, keys = new Int32Array(total), labels = new Int32Array(total).fill(-1), stack = new Int32Array(total);
    for (let i = 0, p = 0; i < total; i++, p += 4)
      keys[i] = data[p + 3] < 128 ? -1 : (data[p] >> 4 << 8) | (data[p + 1] >> 4 << 4) | (data[p + 2] >> 4);
    const rim = new Map();
    for (let x = 0; x < w; x++) for (const i of [x, (h - 1) * w + x]) rim.set(keys[i], (rim.get(keys[i]) ?? 0) + 1);
    for (let y = 0; y < h; y++) for (const i of [y * w, y * w + w - 1]) rim.set(keys[i], (rim.get(keys[i]) ?? 0) + 1);
    let ground = -1, best = 0;
    for (const [key, count] of rim) if (count > best) { best = count; ground = key; }
    const regions = [];
    for (let seed = 0; seed < total; seed++) {
      if (labels[seed] !== -1 || keys[seed] === -1 || keys[seed] === ground) continue;
      const key = keys[seed], label = regions.length;
      const region = { seed, size: 0, x0: w, y0: h, x1: 0, y1: 0, sx: 0, sy: 0, r: data[seed * 4], g: data[seed * 4 + 1], b: data[seed * 4 + 2] };
      let top = 0;
      stack[top++] = seed;
      labels[seed] = label;
      while (top) {
        const i = stack[--top], x = i % w, y = (i - x) / w;
        region.size++; region.sx += x; region.sy += y;
        if (x < region.x0) region.x0 = x;
        if (x > region.x1) region.x1 = x;
        if (y < region.y0) region.y0 = y;
        if (y > region.y1) region.y1 = y;
        if (x > 0 && labels[i - 1] === -1 && keys[i - 1] === key) { labels[i - 1] = label; stack[top++] = i - 1; }
        if (x < w - 1 && labels[i + 1] === -1 && keys[i + 1] === key) { labels[i + 1] = label; stack[top++] = i + 1; }
        if (y > 0 && labels[i - w] === -1 && keys[i - w] === key) { labels[i - w] = label; stack[top++] = i - w; }
        if (y < h - 1 && labels[i + w] === -1 && keys[i + w] === key) { labels[i + w] = label; stack[top++] = i + w; }
      }
      regions.push(region);
      if (regions.length > 20000) return { regions: [], labels };
    }
    return { regions, labels };
  };

  const measure = canvas => {
    const image = pixels(canvas);
    const { regions, labels } = regionsOf(image);
    const least = Math.max(20, 30 * image.scale * image.scale);
    const found = regions.map((region, label) => ({ region, label })).filter(({ region }) => region.size >= least && Math.max(region.x1 - region.x0, region.y1 - region.y0) >= 5)
      .sort((a, b) => b.region.size - a.region.size).slice(0, most);
    return found.map(({ region, label }) => {
      const left = new Int32Array(image.h).fill(image.w), right = new Int32Array(image.h).fill(-1);
      for (let y = region.y0; y <= region.y1; y++)
        for (let x = region.x0, i = y * image.w + x; x <= region.x1; x++, i++)
          if (labels[i] === label) { if (x < left[y]) left[y] = x; if (x > right[y]) right[y] = x; }
      const cx = Math.round(region.sx / region.size), cy = Math.round(region.sy / region.size);
      const inside = labels[cy * image.w + cx] === label;
      return {
        kind: kindOf(region, left, right), colour: W.colorName(`rgb(${region.r}, ${region.g}, ${region.b})`),
        x: region.x0 / image.scale, y: region.y0 / image.scale, w: (region.x1 - region.x0 + 1) / image.scale, h: (region.y1 - region.y0 + 1) / image.scale,
        px: ((inside ? cx : region.seed % image.w) + 0.5) / image.scale, py: ((inside ? cy : Math.floor(region.seed / image.w)) + 0.5) / image.scale,
      };
    });
  };

  W.canvasAreas = canvas => {
    if (canvas.width * canvas.height > largest || canvas.width < 8 || canvas.height < 8) return [];
    const skip = slow.get(canvas) ?? 0;
    if (skip > 0) { slow.set(canvas, skip - 1); return known.get(canvas)?.filter(area => !area.gone) ?? []; }
    const begun = performance.now();
    let found;
    try { found = measure(canvas); } catch { return []; }
    if (performance.now() - begun > 40) slow.set(canvas, 3);
    const before = known.get(canvas) ?? [];
    const left = new Set(before);
    const areas = found.map(one => {
      let area = null;
      for (const old of left)
        if (old.kind === one.kind && old.colour === one.colour && Math.abs(old.x - one.x) < 2.5 && Math.abs(old.y - one.y) < 2.5 && Math.abs(old.w - one.w) < 3) { area = old; break; }
      if (area) left.delete(area);
      return Object.assign(area ?? new Area(canvas, one.kind, one.colour), one);
    });
    for (const old of left) old.gone = true;
    known.set(canvas, areas);
    return areas.sort((a, b) => Math.abs(a.y - b.y) > 10 ? a.y - b.y : a.x - b.x);
  };
})();
