import type { CardEdge } from './FlowEdge';
import type { CardNode } from './NodeCard';
import type { NoteNode } from './NoteCard';
import { handlesOf, sizeOf } from './size';
import type { EdgeView, NodeStatus, NodeView, NoteView, VisitorMark } from './types';

/** What stands on the canvas: nodes of the workflow, and notes. */
export type FlowNode = CardNode | NoteNode;

export function isCard(node: FlowNode): node is CardNode {
  return node.type === 'card';
}

export function cardsOf(nodes: FlowNode[]): CardNode[] {
  return nodes.filter(isCard);
}

export function toNode(view: NodeView, previous: CardNode | undefined, status: NodeStatus | null, readOnly: boolean, problems: string): CardNode {
  return {
    ...(previous ? settled(previous) : { measured: sizeOf(view), handles: handlesOf(view) }),
    id: view.id,
    type: 'card',
    // A node under the hand stays under the hand; where it is dropped is sent afterwards.
    position: previous?.dragging ? previous.position : { x: view.x, y: view.y },
    data: { ...previous?.data, view, status },
    draggable: !readOnly,
    ariaLabel: [view.title, view.subtitle, status?.label, view.problems.length > 0 ? problems.replace('{0}', String(view.problems.length)) : null].filter(Boolean).join(', '),
  };
}

/** The node without the measures it was placed by before it was drawn: those that were taken of it count. */
export function settled<T extends FlowNode>(node: T): T {
  if (!node.handles) return node;
  const { handles: _, ...rest } = node;
  return rest as T;
}

export function toNote(view: NoteView, previous: NoteNode | undefined, readOnly: boolean, label: string): NoteNode {
  return {
    ...previous,
    id: view.id,
    type: 'note',
    position: previous?.dragging ? previous.position : { x: view.x, y: view.y },
    width: view.width,
    height: view.height,
    data: { ...previous?.data, view },
    draggable: !readOnly,
    connectable: false,
    // Behind the cards: a note may lie under what it is about.
    zIndex: -1,
    ariaLabel: view.text === '' ? label : `${label}: ${view.text}`,
  };
}

/** The node as marked by somebody else's selection, or unmarked. */
export function withVisitor(node: FlowNode, visitor: VisitorMark | undefined): FlowNode {
  return isCard(node) ? { ...node, data: { ...node.data, visitor } } : { ...node, data: { ...node.data, visitor } };
}

/** Cards as they are, and exactly these notes. */
export function withNotes(nodes: FlowNode[], notes: NoteView[], readOnly: boolean, label: string): FlowNode[] {
  const before = new Map(nodes.map((node) => [node.id, node]));
  return [
    ...cardsOf(nodes),
    ...notes.map((view) => {
      const previous = before.get(view.id);
      return previous?.type === 'note' && same(previous.data.view, view) ? previous
        : toNote(view, previous?.type === 'note' ? previous : undefined, readOnly, label);
    }),
  ];
}

function same(one: NoteView, other: NoteView): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function toEdge(view: EdgeView, previous: CardEdge | undefined, label: string): CardEdge {
  return {
    ...previous,
    id: view.id,
    type: 'flow',
    source: view.from,
    sourceHandle: view.port,
    target: view.to,
    targetHandle: 'in',
    data: { name: view.name, via: view.via, count: previous?.data?.count ?? 0 },
    ariaLabel: label,
  };
}

/** The list after a patch: changed items replaced in place, new ones at the end, the rest untouched (same object). */
export function merge<T extends { id: string }, V extends { id: string }>(
  now: T[], changed: V[], removed: string[], make: (view: V, previous: T | undefined) => T): T[] {
  const gone = new Set(removed);
  const fresh = new Map(changed.map((view) => [view.id, view]));
  const kept: T[] = [];
  for (const item of now) {
    if (gone.has(item.id)) continue;
    const view = fresh.get(item.id);
    fresh.delete(item.id);
    kept.push(view ? make(view, item) : item);
  }
  for (const view of fresh.values()) kept.push(make(view, undefined));
  return kept;
}
