import { Position, type NodeHandle } from '@xyflow/react';
import type { NodeView } from './types';

/** The measures of a card as its style sets them, in canvas units. */
const width = 264;
const border = 1;
/** Between the paddings, and how many Latin letters stand on one line there. */
const inner = 238;
const lineUnits = 37;
const head = 58.4;
const lineHeight = 18.2;
const gap = 7;
const tag = { height: 18.8, gap: 4, sides: 14, letter: 6 };
const bodyEnd = 11;
const port = 22.8;
const portsEdge = 9;
const dot = 12;

/** A card's measures before it has been drawn, near enough to place it and to draw its connections. Drawn, it is measured. */
export function sizeOf(view: NodeView): { width: number; height: number } {
  return { width, height: Math.round(2 * border + head + bodyOf(view) + (view.ports.length > 1 ? portsEdge + view.ports.length * port : 0)) };
}

/** Where its ports are, in the same sense. */
export function handlesOf(view: NodeView): NodeHandle[] {
  const list = border + head + bodyOf(view) + portsEdge / 2;
  // A single port stands on the card's edge, several stand within it.
  const [right, places] = view.ports.length === 1 ? [width, [border + head / 2]] : [width - border, view.ports.map((_, index) => list + (index + 0.5) * port)];
  const at = (type: 'source' | 'target', id: string, position: Position, x: number, y: number): NodeHandle =>
    ({ type, id, position, x: x - dot / 2, y: y - dot / 2, width: dot, height: dot });
  return [
    ...(view.takesInput ? [at('target', 'in', Position.Left, border, 28 + border)] : []),
    ...view.ports.map(({ name }, index) => at('source', name, Position.Right, right, places[index]!)),
  ];
}

function bodyOf(view: NodeView): number {
  const parts = [
    ...view.summary.map((line) => Math.min(3, Math.max(1, Math.ceil(unitsOf(line) / lineUnits))) * lineHeight),
    ...(view.tags.length > 0 ? [rowsOf(view.tags) * (tag.height + tag.gap) - tag.gap] : []),
  ];
  return parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) + (parts.length - 1) * gap + bodyEnd;
}

function rowsOf(tags: string[]): number {
  let [rows, used] = [1, 0];
  for (const text of tags) {
    const wide = Math.min(inner, unitsOf(text) * tag.letter + tag.sides);
    if (used > 0 && used + tag.gap + wide > inner) [rows, used] = [rows + 1, wide];
    else used += (used > 0 ? tag.gap : 0) + wide;
  }
  return rows;
}

/** How wide it is shown: Latin letters take about half the room of Chinese ones, and the braces of a reference none. */
function unitsOf(text: string): number {
  let units = 0;
  for (const letter of text.replace(/\{\{|\}\}/g, '')) units += letter.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return units;
}
