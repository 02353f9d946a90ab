import { useMemo, type RefObject } from 'react';
import type { Viewport } from '@xyflow/react';

/**
 * Says on the canvas's element while it is under way, and whether by a hand that holds it: the style then lets the
 * browser shift a picture of the canvas in place of painting it anew, and look for nothing under the pointer.
 */
export function useMoving(canvas: RefObject<HTMLElement | null>, moved: (view: Viewport) => void) {
  return useMemo(() => {
    const begin = (held: boolean) => { canvas.current!.dataset['moving'] = held ? 'held' : ''; };
    const end = () => { delete canvas.current!.dataset['moving']; };
    return {
      // A press alone isn't a movement yet: it may become a click on what lies there.
      onMove: (event: MouseEvent | TouchEvent | null, view: Viewport) => {
        begin(event !== null && 'buttons' in event && event.buttons !== 0);
        moved(view);
      },
      onMoveEnd: end,
      onNodeDrag: () => begin(true),
      onNodeDragStop: end,
    };
  }, [canvas, moved]);
}
