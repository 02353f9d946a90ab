import { useStore } from '@xyflow/react';

/** How far off the canvas is seen: cards are read, only their names can be read, or not even these. */
export type Distance = 'near' | 'off' | 'far';

/** Below this scale, what stands in a card can't be read; its name is shown large instead. */
const offFrom = 0.36;
/** Below this one, names can't be read either. */
const farFrom = 0.17;

/** A thousand cards move smoothly only when little is drawn of each. */
export function useDistance(): Distance {
  return useStore((state) => (state.transform[2] < farFrom ? 'far' : state.transform[2] < offFrom ? 'off' : 'near'));
}
