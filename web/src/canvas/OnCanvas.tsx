import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useStoreApi } from '@xyflow/react';

/** What stands on the canvas and moves with it, without being a node. Its place is looked up once, not at every movement. */
export function OnCanvas({ children }: { children: ReactNode }) {
  const store = useStoreApi();
  const [place, setPlace] = useState<Element | null>(null);
  useLayoutEffect(() => {
    const find = () => setPlace(store.getState().domNode?.querySelector('.react-flow__viewport-portal') ?? null);
    find();
    return store.subscribe((state, before) => { if (state.domNode !== before.domNode) find(); });
  }, [store]);
  return place && createPortal(children, place);
}
