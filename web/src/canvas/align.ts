import { around, boxOf, type Box } from './boxes';
import type { FlowNode } from './model';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

export interface Move {
  id: string;
  x: number;
  y: number;
}

/** Where nodes go that are lined up, or spread so that the gaps between them are equal; those that stay are left out. */
export function align(nodes: FlowNode[], how: Alignment): Move[] {
  const boxes = nodes.map((node) => ({ id: node.id, box: boxOf(node) }));
  if (boxes.length < 2) return [];
  const whole = around(boxes.map((one) => one.box));
  const placed = how === 'across' || how === 'down' ? spread(boxes, how) : boxes.map(({ id, box }) => ({ id, ...lined(box, whole, how) }));
  return placed
    .map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }))
    .filter(({ id, x, y }) => boxes.some((one) => one.id === id && (one.box.left !== x || one.box.top !== y)));
}

function lined(box: Box, whole: Box, how: Alignment): { x: number; y: number } {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  switch (how) {
    case 'left': return { x: whole.left, y: box.top };
    case 'centre': return { x: (whole.left + whole.right - width) / 2, y: box.top };
    case 'right': return { x: whole.right - width, y: box.top };
    case 'top': return { x: box.left, y: whole.top };
    case 'middle': return { x: box.left, y: (whole.top + whole.bottom - height) / 2 };
    default: return { x: box.left, y: whole.bottom - height };
  }
}

function spread(boxes: { id: string; box: Box }[], how: 'across' | 'down'): Move[] {
  const [start, end] = how === 'across' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const sorted = [...boxes].sort((one, other) => one.box[start] - other.box[start]);
  const whole = around(sorted.map((one) => one.box));
  const filled = sorted.reduce((sum, { box }) => sum + box[end] - box[start], 0);
  const gap = (whole[end] - whole[start] - filled) / (sorted.length - 1);
  let next = whole[start];
  return sorted.map(({ id, box }) => {
    const at = next;
    next += box[end] - box[start] + gap;
    return how === 'across' ? { id, x: at, y: box.top } : { id, x: box.left, y: at };
  });
}
