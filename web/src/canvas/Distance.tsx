import { useEffect, type RefObject } from 'react';
import { useStore } from '@xyflow/react';

/** Below this scale, what stands in a card can't be read; its name is shown large instead. */
const offFrom = 0.36;
/** Below this one, names can't be read either. */
const farFrom = 0.17;

/** Tells the style from how far the canvas is seen. A thousand cards move smoothly only when little is painted of each. */
export function Distance({ of }: { of: RefObject<HTMLElement | null> }) {
  const distance = useStore((state) => (state.transform[2] < farFrom ? 'far' : state.transform[2] < offFrom ? 'off' : 'near'));
  useEffect(() => {
    of.current!.dataset['distance'] = distance;
  }, [of, distance]);
  return null;
}
