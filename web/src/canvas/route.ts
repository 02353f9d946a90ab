import { getBezierPath, Position, type EdgeProps } from '@xyflow/react';

export interface Point {
  x: number;
  y: number;
}

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'targetX' | 'targetY' | 'sourcePosition' | 'targetPosition'>;

/** The way of an edge as an SVG path, and its middle: through a point where there is one. */
export function routeOf(ends: Ends, via: Point | null | undefined): { path: string; middle: Point } {
  if (!via) {
    const [path, x, y] = getBezierPath(ends);
    return { path, middle: { x, y } };
  }
  const [first] = getBezierPath({ ...ends, targetX: via.x, targetY: via.y, targetPosition: Position.Left });
  const [second] = getBezierPath({ ...ends, sourceX: via.x, sourceY: via.y, sourcePosition: Position.Right });
  return { path: `${first} ${second}`, middle: via };
}
