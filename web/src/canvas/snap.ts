import { boxOf, type Box } from './boxes';
import type { FlowNode } from './model';

/** Where lines are drawn while a node is dragged, in canvas units; null where nothing is in line. */
export interface SnapLines {
  x: number | null;
  y: number | null;
}

export const noLines: SnapLines = { x: null, y: null };

/** How far off, in pixels on the screen, something still counts as in line. */
const reach = 8;

/** A place near the wished one at which the node is in line with others: by its edges or its middle, each way by itself. */
export function snap(node: FlowNode, wish: { x: number; y: number }, others: FlowNode[], zoom: number): { x: number; y: number; lines: SnapLines } {
  const box = boxOf({ ...node, position: wish });
  const boxes = others.map(boxOf);
  const across = nearest(points(box, 'left', 'right'), boxes.flatMap((other) => points(other, 'left', 'right')), reach / zoom);
  const down = nearest(points(box, 'top', 'bottom'), boxes.flatMap((other) => points(other, 'top', 'bottom')), reach / zoom);
  return { x: wish.x + (across?.by ?? 0), y: wish.y + (down?.by ?? 0), lines: { x: across?.line ?? null, y: down?.line ?? null } };
}

function points(box: Box, start: 'left' | 'top', end: 'right' | 'bottom'): number[] {
  return [box[start], (box[start] + box[end]) / 2, box[end]];
}

/** Like is lined up with like: left edges with left edges, middles with middles. */
function nearest(own: number[], others: number[], within: number): { by: number; line: number } | null {
  let best: { by: number; line: number } | null = null;
  others.forEach((line, index) => {
    const by = line - own[index % own.length]!;
    if (Math.abs(by) <= within && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, line };
  });
  return best;
}
