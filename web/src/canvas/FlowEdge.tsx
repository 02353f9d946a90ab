import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, getBezierPath, type Edge, type EdgeProps } from '@xyflow/react';
import { useCanvas } from './context';
import { Icon } from './Icon';

export interface FlowEdgeData extends Record<string, unknown> {
  label: string | null;
}

export type CardEdge = Edge<FlowEdgeData, 'flow'>;

export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CardEdge>) {
  const { options, send } = useCanvas();
  const [path, x, y] = getBezierPath(props);
  const removable = props.selected && !options.readOnly;
  return (
    <>
      <BaseEdge id={props.id} path={path} markerEnd={props.markerEnd} interactionWidth={22} />
      {removable && (
        <EdgeLabelRenderer>
          <button type="button" className="edge-remove nodrag nopan" aria-label={options.texts.deleteEdge}
            title={options.texts.deleteEdge}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            onClick={() => send({ type: 'delete', nodes: [], edges: [props.id] })}>
            <Icon path={options.icons['close'] ?? ''} size={12} />
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
