import type { FlowNode } from './model';

/** What a card measures before it has been drawn. */
export const card = { width: 264, height: 120 };

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boxOf(node: FlowNode): Box {
  const { x, y } = node.position;
  return {
    left: x,
    top: y,
    right: x + (node.measured?.width ?? node.width ?? card.width),
    bottom: y + (node.measured?.height ?? node.height ?? card.height),
  };
}

/** The smallest box around all of them; there is at least one. */
export function around(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
