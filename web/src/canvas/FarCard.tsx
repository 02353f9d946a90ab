import { Handle, useStoreApi, type NodeHandle } from '@xyflow/react';
import type { CardData } from './NodeCard';
import { useCanvas } from './context';
import { handlesOf, sizeOf } from './size';
import { VisitorTag } from './VisitorTag';

interface Props {
  id: string;
  data: CardData;
  className: string;
}

/**
 * A node seen from afar: its box, and its ports where they are close up, so that connections stay where they are.
 * From very far, ports are places only: nobody can take hold of them there, and each real one listens to every movement.
 */
export function FarCard({ id, data: { view, status, visitor }, className }: Props) {
  const { options: { readOnly }, distance } = useCanvas();
  const known = useStoreApi().getState().nodeLookup.get(id);
  const { width, height } = known?.measured.height ? known.measured : sizeOf(view);
  const bounds = known?.internals.handleBounds;
  const handles: NodeHandle[] = bounds ? [...(bounds.target ?? []), ...(bounds.source ?? [])] : handlesOf(view);
  return (
    <>
      <div className={className} style={{ width, height }} data-node={view.id} data-name={view.title} data-status={status?.status}>
        {visitor && <VisitorTag visitor={visitor} />}
      </div>
      {handles.map((handle) => {
        const key = `${handle.type} ${handle.id}`;
        const place = { left: handle.x, top: handle.y, width: handle.width, height: handle.height };
        return distance === 'far'
          ? <span key={key} className={`react-flow__handle place ${handle.type}`} style={place} data-handleid={handle.id} data-handlepos={handle.position} />
          : <Handle key={key} type={handle.type} id={handle.id ?? null} position={handle.position} className="port place" style={place} aria-hidden isConnectable={!readOnly} />;
      })}
    </>
  );
}
