import dagre from '@dagrejs/dagre';
import type { CardNode } from './NodeCard';
import { card } from './boxes';
import type { CardEdge } from './FlowEdge';
import type { BodyView } from './types';

/** Places nodes in columns from left to right, those of a body together; the top left of the whole stays where it was. */
export function arrange(nodes: CardNode[], edges: CardEdge[], bodies: BodyView[]): { id: string; x: number; y: number }[] {
  if (nodes.length === 0) return [];
  const graph = new dagre.graphlib.Graph({ multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 84, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(nodes.map((node) => node.id));
  for (const node of nodes) {
    graph.setNode(node.id, { width: node.measured?.width ?? card.width, height: node.measured?.height ?? card.height });
  }
  for (const edge of edges) {
    if (ids.has(edge.source) && ids.has(edge.target)) graph.setEdge(edge.source, edge.target, {}, edge.id);
  }
  group(graph, bodies, ids);
  dagre.layout(graph);

  const left = Math.min(...nodes.map((node) => node.position.x));
  const top = Math.min(...nodes.map((node) => node.position.y));
  const centre = (id: string) => graph.node(id) as { x: number; y: number; width: number; height: number };
  const turn = isUpsideDown(nodes, edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)), (id) => centre(id).y) ? -1 : 1;
  const placed = nodes.map((node) => {
    const { x, y, width, height } = centre(node.id);
    return { id: node.id, x: x - width / 2, y: y * turn - height / 2 };
  });
  const minX = Math.min(...placed.map((p) => p.x));
  const minY = Math.min(...placed.map((p) => p.y));
  return placed.map((p) => ({ id: p.id, x: Math.round(left + p.x - minX), y: Math.round(top + p.y - minY) }));
}

/** Whether more ports lead crosswise than in their order: the layout knows nothing of ports, and its mirror image is as good. */
function isUpsideDown(nodes: CardNode[], edges: CardEdge[], heightOf: (id: string) => number): boolean {
  const ports = new Map(nodes.map((node) => [node.id, node.data.view.ports.map((port) => port.name)]));
  let crosswise = 0;
  for (const [index, one] of edges.entries()) {
    for (const other of edges.slice(index + 1)) {
      if (one.source !== other.source) continue;
      const order = ports.get(one.source) ?? [];
      const below = order.indexOf(other.sourceHandle ?? '') - order.indexOf(one.sourceHandle ?? '');
      crosswise += Math.sign(below * (heightOf(one.target) - heightOf(other.target)));
    }
  }
  return crosswise > 0;
}

/** Makes each body a cluster, the smallest being the parent, so that nothing foreign comes to lie within its frame. */
function group(graph: InstanceType<typeof dagre.graphlib.Graph>, bodies: BodyView[], ids: Set<string>): void {
  const bySize = [...bodies].sort((a, b) => a.nodes.length - b.nodes.length);
  const smallest = (id: string) => bySize.find((body) => body.nodes.includes(id));
  for (const body of bySize) {
    if (body.nodes.some((id) => ids.has(id))) graph.setNode(clusterOf(body), {});
  }
  for (const id of ids) {
    const body = smallest(id);
    if (body) graph.setParent(id, clusterOf(body));
  }
  for (const body of bySize) {
    const outer = smallest(body.owner);
    if (outer && graph.hasNode(clusterOf(body)) && graph.hasNode(clusterOf(outer))) graph.setParent(clusterOf(body), clusterOf(outer));
  }
}

function clusterOf(body: BodyView): string {
  return `body:${body.id}`;
}
