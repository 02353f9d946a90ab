import { useCallback, useEffect, type RefObject } from 'react';
import { useReactFlow, type Viewport } from '@xyflow/react';

/** While the others are taken along, what they say of it goes nowhere. */
let leading = false;
const rooms = new WeakMap<Element, Set<(view: Viewport) => void>>();

/**
 * Canvases within one element marked `data-together` show the same piece at the same scale: the one a person moves
 * leads, the others follow. Returns what a canvas calls when its view has changed.
 */
export function useTogether(canvas: RefObject<HTMLElement | null>): (view: Viewport) => void {
  const flow = useReactFlow();
  const follow = useCallback((view: Viewport) => void flow.setViewport(view), [flow]);
  const room = () => canvas.current?.closest('[data-together]');
  useEffect(() => {
    const here = room();
    if (!here) return;
    const all = rooms.get(here) ?? new Set();
    rooms.set(here, all.add(follow));
    return () => void all.delete(follow);
  }, [follow]);
  return useCallback((view) => {
    const here = room();
    const led = canvas.current!.matches(':hover') || canvas.current!.contains(document.activeElement);
    if (!here || !led || leading) return;
    leading = true;
    rooms.get(here)?.forEach((other) => { if (other !== follow) other(view); });
    leading = false;
  }, [follow]);
}
