import { OnCanvas } from './OnCanvas';
import { boxOf, type Box } from './boxes';
import type { FlowNode } from './model';
import type { BodyView } from './types';

const side = 22;
const head = 40;
/** A frame around each body, behind the cards; an inner one lies within the outer one's. */
export function Bodies({ bodies, nodes }: { bodies: BodyView[]; nodes: FlowNode[] }) {
  const boxes = boxesOf(bodies, nodes);
  return (
    <OnCanvas>
      {bodies.map((body) => {
        const box = boxes.get(body.id);
        return box && (
          <div key={body.id} className={`body-frame group-${body.group}`} data-body={body.id}
            style={{ transform: `translate(${box.left}px, ${box.top}px)`, width: box.right - box.left, height: box.bottom - box.top }}>
            <span className="body-label">{body.label}</span>
          </div>
        );
      })}
    </OnCanvas>
  );
}

function boxesOf(bodies: BodyView[], nodes: FlowNode[]): Map<string, Box> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxes = new Map<string, Box>();
  // A body holds more nodes than any body within it, so that those are measured first.
  for (const body of [...bodies].sort((a, b) => a.nodes.length - b.nodes.length)) {
    const inside = new Set(body.nodes);
    const parts: Box[] = body.nodes.flatMap((id) => {
      const node = byId.get(id);
      return node ? [boxOf(node)] : [];
    });
    for (const inner of bodies) {
      const box = inside.has(inner.owner) ? boxes.get(inner.id) : undefined;
      if (box) parts.push(box);
    }
    if (parts.length === 0) continue;
    boxes.set(body.id, {
      left: Math.min(...parts.map((part) => part.left)) - side,
      top: Math.min(...parts.map((part) => part.top)) - head,
      right: Math.max(...parts.map((part) => part.right)) + side,
      bottom: Math.max(...parts.map((part) => part.bottom)) + side,
    });
  }
  return boxes;
}
