import dagre from '@dagrejs/dagre';
import type { CardNode } from './NodeCard';
import type { CardEdge } from './FlowEdge';

const fallbackWidth = 264;
const fallbackHeight = 120;

/** Places nodes in columns from left to right; the top left of the whole stays where it was. */
export function arrange(nodes: CardNode[], edges: CardEdge[]): { id: string; x: number; y: number }[] {
  if (nodes.length === 0) return [];
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 84, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(nodes.map((node) => node.id));
  for (const node of nodes) {
    graph.setNode(node.id, { width: node.measured?.width ?? fallbackWidth, height: node.measured?.height ?? fallbackHeight });
  }
  for (const edge of edges) {
    if (ids.has(edge.source) && ids.has(edge.target)) graph.setEdge(edge.source, edge.target, {}, edge.id);
  }
  dagre.layout(graph);

  const left = Math.min(...nodes.map((node) => node.position.x));
  const top = Math.min(...nodes.map((node) => node.position.y));
  const placed = nodes.map((node) => {
    const { x, y, width, height } = graph.node(node.id) as { x: number; y: number; width: number; height: number };
    return { id: node.id, x: x - width / 2, y: y - height / 2 };
  });
  const minX = Math.min(...placed.map((p) => p.x));
  const minY = Math.min(...placed.map((p) => p.y));
  return placed.map((p) => ({ id: p.id, x: Math.round(left + p.x - minX), y: Math.round(top + p.y - minY) }));
}
