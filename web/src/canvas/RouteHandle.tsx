import { useRef } from 'react';
import { useReactFlow } from '@xyflow/react';
import { useCanvas } from './context';
import { Icon } from './Icon';
import type { Point } from './route';

interface Props {
  edge: string;
  at: Point;
  routed: boolean;
  /** While it is dragged; null when that is over. */
  onDrag: (to: Point | null) => void;
}

const stride = 20;

/** Leads an edge elsewhere: dragged with the mouse or moved with the arrow keys; a double click or Delete leads it straight again. */
export function RouteHandle({ edge, at, routed, onDrag }: Props) {
  const { options, send } = useCanvas();
  const flow = useReactFlow();
  const last = useRef<Point | null>(null);
  const route = (to: Point) => send({ type: 'route', edge, on: true, x: Math.round(to.x), y: Math.round(to.y) });
  const straighten = () => routed && send({ type: 'route', edge, on: false });
  const { texts, icons } = options;

  const onPointerDown = (event: React.PointerEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    last.current = null;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: React.PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    last.current = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    onDrag(last.current);
  };
  const onPointerUp = (event: React.PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (last.current) route(last.current);
    last.current = null;
    onDrag(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowLeft: [-stride, 0], ArrowRight: [stride, 0], ArrowUp: [0, -stride], ArrowDown: [0, stride] }[event.key];
    if (by) route({ x: at.x + by[0]!, y: at.y + by[1]! });
    else if (event.key === 'Delete' || event.key === 'Backspace') straighten();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <button type="button" className="edge-tool edge-route" aria-label={texts.routeEdge} title={`${texts.routeEdge}. ${texts.routeEdgeHelp}`} data-route
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onDoubleClick={straighten} onKeyDown={onKeyDown}>
      <Icon path={icons['route'] ?? ''} size={13} />
    </button>
  );
}
