import { useCallback, useRef } from 'react';

/**
 * A function that stays the same while what it does is always the latest. What is given to the flow must stay the
 * same: a new function would draw all nodes and edges anew, at each step of a drag.
 */
export function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: A) => latest.current(...args), []);
}
