import { memo, useState } from 'react';
import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { useCanvas } from './context';
import { EdgeName } from './EdgeName';
import { Icon } from './Icon';
import { routeOf, type Point } from './route';
import { RouteHandle } from './RouteHandle';

export interface FlowEdgeData extends Record<string, unknown> {
  name: string | null;
  via: Point | null;
  /** How often the run that is shown went along it. */
  count: number;
}

export type CardEdge = Edge<FlowEdgeData, 'flow'>;

/** A connection with its name. Selected, it can be named, led elsewhere, taken apart by a node, removed. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CardEdge>) {
  const { options, distance, send, insertAt } = useCanvas();
  const [dragged, setDragged] = useState<Point | null>(null);
  const [naming, setNaming] = useState(false);
  const via = dragged ?? props.data?.via;
  const { path, middle } = routeOf(props, via);
  const editable = props.selected && !options.readOnly;
  const { texts, icons } = options;
  const name = props.data?.name ?? '';
  const often = (props.data?.count ?? 0) > 1;
  return (
    <>
      <BaseEdge id={props.id} path={path} markerEnd={props.markerEnd} interactionWidth={distance === 'near' ? 22 : 0} />
      {(editable || name !== '' || often || naming) && (
        <EdgeLabelRenderer>
          <span className="edge-tools nodrag nopan" style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}>
            {naming ? <EdgeName edge={props.id} name={name} onDone={() => setNaming(false)} />
              : name !== '' && <span className="edge-name" onDoubleClick={options.readOnly ? undefined : () => setNaming(true)}>{name}</span>}
            {often && <span className="edge-count">×{props.data!.count}</span>}
            {editable && !naming && (
              <span className="edge-buttons">
                <button type="button" className="edge-tool" aria-label={texts.insertHere} title={texts.insertHere}
                  onClick={(event) => insertAt(props.id, event.clientX, event.clientY)}>
                  <Icon path={icons['plus'] ?? ''} size={13} />
                </button>
                <button type="button" className="edge-tool" aria-label={texts.nameEdge} title={texts.nameEdge} data-name-edge onClick={() => setNaming(true)}>
                  <Icon path={icons['edit'] ?? ''} size={13} />
                </button>
                <RouteHandle edge={props.id} at={middle} routed={Boolean(props.data?.via)} onDrag={setDragged} />
                <button type="button" className="edge-tool edge-remove" aria-label={texts.deleteEdge} title={texts.deleteEdge}
                  onClick={() => send({ type: 'delete', nodes: [], edges: [props.id] })}>
                  <Icon path={icons['close'] ?? ''} size={12} />
                </button>
              </span>
            )}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
