import { Position, useStoreApi } from '@xyflow/react';
import type { CardEdge } from './FlowEdge';
import type { FlowNode } from './model';
import { OnCanvas } from './OnCanvas';
import { routeOf, type Point } from './route';

/** An edge that is drawn by itself from afar too: what is done with it is meant. */
export function standsOut(edge: CardEdge): boolean {
  return !!edge.selected;
}

/** Ways that were worked out already, by edge, with the ends they lead between. */
const known = new WeakMap<CardEdge, { ends: string; path: string }>();

/**
 * The connections seen from afar, as one line for each state of them: a thousand single ones, each with the parts one
 * can take hold of, are what makes a large workflow slow to move. Those of a node under the hand are a line apart, so
 * that the others aren't drawn anew with each of its steps.
 */
export function FarEdges({ edges, nodes }: { edges: CardEdge[]; nodes: FlowNode[] }) {
  const lookup = useStoreApi().getState().nodeLookup;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const endOf = (node: FlowNode | undefined, type: 'source' | 'target', handle: string | null | undefined): Point | null => {
    const bounds = node && lookup.get(node.id)?.internals.handleBounds?.[type]?.find((one) => !handle || one.id === handle);
    return bounds ? { x: node.position.x + bounds.x + (type === 'source' ? bounds.width : 0), y: node.position.y + bounds.y + bounds.height / 2 } : null;
  };
  const lines = new Map<string, { state: string; paths: string[] }>();
  for (const edge of edges) {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const [from, to] = [endOf(source, 'source', edge.sourceHandle), endOf(target, 'target', edge.targetHandle)];
    if (standsOut(edge) || !from || !to) continue;
    const state = edge.className ?? '';
    const key = `${state} ${!!source?.dragging || !!target?.dragging}`;
    const line = lines.get(key) ?? { state, paths: [] };
    lines.set(key, line);
    line.paths.push(wayOf(edge, from, to));
  }
  return (
    <OnCanvas>
      <svg className="far-edges" aria-hidden>
        {[...lines].map(([key, { state, paths }]) => (
          <g key={key} className={`react-flow__edge ${state}`}><path className="react-flow__edge-path" d={paths.join('')} /></g>
        ))}
      </svg>
    </OnCanvas>
  );
}

function wayOf(edge: CardEdge, from: Point, to: Point): string {
  const ends = `${from.x} ${from.y} ${to.x} ${to.y}`;
  const before = known.get(edge);
  if (before?.ends === ends) return before.path;
  const { path } = routeOf({
    sourceX: from.x, sourceY: from.y, targetX: to.x, targetY: to.y, sourcePosition: Position.Right, targetPosition: Position.Left,
  }, edge.data?.via);
  known.set(edge, { ends, path });
  return path;
}
