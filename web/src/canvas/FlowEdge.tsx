import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, getBezierPath, type Edge, type EdgeProps } from '@xyflow/react';
import { useCanvas } from './context';
import { Icon } from './Icon';

export interface FlowEdgeData extends Record<string, unknown> {
  label: string | null;
}

export type CardEdge = Edge<FlowEdgeData, 'flow'>;

export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CardEdge>) {
  const { options, send, insertAt } = useCanvas();
  const [path, x, y] = getBezierPath(props);
  const removable = props.selected && !options.readOnly;
  return (
    <>
      <BaseEdge id={props.id} path={path} markerEnd={props.markerEnd} interactionWidth={22} />
      {removable && (
        <EdgeLabelRenderer>
          <span className="edge-tools nodrag nopan" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
            <button type="button" className="edge-tool" aria-label={options.texts.insertHere} title={options.texts.insertHere}
              onClick={(event) => insertAt(props.id, event.clientX, event.clientY)}>
              <Icon path={options.icons['plus'] ?? ''} size={13} />
            </button>
            <button type="button" className="edge-tool edge-remove" aria-label={options.texts.deleteEdge} title={options.texts.deleteEdge}
              onClick={() => send({ type: 'delete', nodes: [], edges: [props.id] })}>
              <Icon path={options.icons['close'] ?? ''} size={12} />
            </button>
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
