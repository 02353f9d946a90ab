// The live picture of a surface: one frame after the other while somebody looks, with the announced target over it. While
// a person has taken over, what they do on the picture goes to the surface.
import { handOn, type Hand, type PageDialog } from './hand';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Milliseconds; the server sets the pace while the screen changes. */
const still = 300;
const retry = 1000;
const changesUntilStill = 3;
/** Pixels around what is seen: a picture that is scrolled to is there already. */
const nearby = '300px';

/** @param least Milliseconds from one picture to the next at the least, where many are watched at once; not while the screen is in a person's hands. */
export function watch(figure: HTMLElement, source: string, handSource: string, least = 0) {
  const image = figure.querySelector('img')!;
  const outline = figure.querySelector<HTMLElement>('[data-target]')!;
  const stopped = new AbortController();
  let viewport: Box | null = null;
  let target: Box | null = null;
  let shown: string | null = null;
  let tag: string | null = null;
  let unchanged = 0;
  let hand: Hand | null = null;
  let near = true;
  let pace = least;
  const seen = new IntersectionObserver((entries) => (near = entries.at(-1)!.isIntersecting), { rootMargin: nearby });
  seen.observe(figure);

  const place = () => {
    const visible = target && viewport && viewport.width > 0 && viewport.height > 0;
    outline.hidden = !visible;
    if (!target || !viewport || !visible) return;
    outline.style.left = `${(100 * (target.x - viewport.x)) / viewport.width}%`;
    outline.style.top = `${(100 * (target.y - viewport.y)) / viewport.height}%`;
    outline.style.width = `${(100 * target.width) / viewport.width}%`;
    outline.style.height = `${(100 * target.height) / viewport.height}%`;
  };

  /** Draws the next frame; milliseconds until the one after it, negative when there is none. */
  const show = async (): Promise<number> => {
    // Nobody looks: the surface isn't asked for pictures.
    figure.toggleAttribute('data-resting', document.hidden || (!near && !hand));
    if (figure.hasAttribute('data-resting')) return retry;
    const response = await fetch(source, { signal: stopped.signal, cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {} });
    if (response.headers.get('X-Surface') === 'closed') return -1;
    if (response.status !== 304 && (!response.ok || response.status === 204)) return retry;
    // It is in the person's hands when what they do is heard here, too.
    figure.dataset['hand'] = (hand && response.headers.get('X-Hand')) ?? 'task';
    hand?.enable(figure.dataset['hand'] === 'person');
    const dialog = response.headers.get('X-Dialog');
    hand?.ask(dialog ? (JSON.parse(decodeURIComponent(dialog)) as PageDialog) : null);
    unchanged = response.status === 304 ? unchanged + 1 : 0;
    if (response.status === 304) return unchanged > changesUntilStill && !hand ? still : 0;
    tag = response.headers.get('ETag');
    const numbers = (response.headers.get('X-Viewport') ?? '').split(',').map(Number);
    if (numbers.length === 4 && numbers.every(Number.isFinite)) {
      viewport = { x: numbers[0]!, y: numbers[1]!, width: numbers[2]!, height: numbers[3]! };
    }
    const url = URL.createObjectURL(await response.blob());
    image.src = url;
    await image.decode().catch(() => undefined);
    if (shown) URL.revokeObjectURL(shown);
    shown = url;
    figure.dataset['state'] = 'shown';
    place();
    return 0;
  };

  const loop = async () => {
    while (!stopped.signal.aborted) {
      const wait = await show().catch(() => retry);
      if (wait < 0 || stopped.signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, hand ? wait : Math.max(wait, pace)));
    }
  };

  void loop();
  return {
    target: (box: Box | null) => { target = box; place(); },
    hand: (on: boolean) => {
      hand?.dispose();
      hand = on ? handOn(figure, handSource, () => viewport) : null;
      if (!on) figure.dataset['hand'] = 'task';
    },
    pace: (milliseconds: number) => (pace = milliseconds),
    flush: () => hand?.flush() ?? Promise.resolve(),
    dispose: () => {
      stopped.abort();
      seen.disconnect();
      hand?.dispose();
      if (shown) URL.revokeObjectURL(shown);
    },
  };
}
