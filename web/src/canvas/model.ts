import type { CardEdge } from './FlowEdge';
import type { CardNode } from './NodeCard';
import type { CanvasPatch, EdgeView, NodeStatus, NodeView } from './types';

export function toNode(view: NodeView, previous: CardNode | undefined, status: NodeStatus | null, readOnly: boolean, problems: string): CardNode {
  return {
    ...previous,
    id: view.id,
    type: 'card',
    // A node under the hand stays under the hand; where it is dropped is sent afterwards.
    position: previous?.dragging ? previous.position : { x: view.x, y: view.y },
    data: { view, status },
    draggable: !readOnly,
    initialWidth: 264,
    initialHeight: 96,
    ariaLabel: [view.title, view.subtitle, status?.label, view.problems.length > 0 ? problems.replace('{0}', String(view.problems.length)) : null].filter(Boolean).join(', '),
  };
}

export function toEdge(view: EdgeView, previous: CardEdge | undefined, readOnly: boolean, label: string): CardEdge {
  return {
    ...previous,
    id: view.id,
    type: 'flow',
    source: view.from,
    sourceHandle: view.port,
    target: view.to,
    targetHandle: 'in',
    data: { label: view.label },
    reconnectable: !readOnly,
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

export const emptyPatch: CanvasPatch = { nodes: [], removedNodes: [], edges: [], removedEdges: [], bodies: null };
