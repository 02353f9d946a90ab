import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import {
  applyEdgeChanges, applyNodeChanges, Background, BackgroundVariant, MiniMap, Panel, ReactFlow, useReactFlow,
  type Connection, type EdgeChange, type FinalConnectionState, type NodeChange,
} from '@xyflow/react';
import { Bodies } from './Bodies';
import { CanvasContext } from './context';
import { FlowEdge, type CardEdge } from './FlowEdge';
import { Icon } from './Icon';
import { arrange } from './layout';
import { merge, toEdge, toNode } from './model';
import { NodeCard, type CardNode } from './NodeCard';
import { QuickAdd } from './QuickAdd';
import type { CanvasOp, CanvasOptions, CanvasPatch, DotNet, KindView, NodeStatus } from './types';
import { useShortcuts } from './shortcuts';

const nodeTypes = { card: NodeCard };
const edgeTypes = { flow: FlowEdge };
const fitOptions = { padding: 0.09, maxZoom: 1, duration: 0 };
const cardWidth = 270;
const cardHeight = 130;
const cardGap = 60;
export const kindMime = 'application/x-autoglm-kind';

export interface CanvasHandle {
  patch: (patch: CanvasPatch) => void;
  statuses: (statuses: NodeStatus[]) => void;
  options: (options: CanvasOptions) => void;
  select: (ids: string[], reveal: boolean) => void;
  addInView: (kind: string) => void;
  fit: () => void;
}

interface QuickAddPlace {
  left: number;
  top: number;
  x: number;
  y: number;
  from?: string;
  port?: string;
}

interface Props {
  initial: CanvasPatch;
  options: CanvasOptions;
  dotnet: DotNet;
  ref: Ref<CanvasHandle>;
}

export function Canvas({ initial, options: firstOptions, dotnet, ref }: Props) {
  const [options, setOptions] = useState(firstOptions);
  const { readOnly, texts, icons } = options;
  const edgeLabel = (from: string, to: string) => texts.edge.replace('{0}', from).replace('{1}', to);
  const [nodes, setNodes] = useState<CardNode[]>(() => initial.nodes.map((view) => toNode(view, undefined, null, readOnly, texts.problems)));
  const [edges, setEdges] = useState<CardEdge[]>(() => initial.edges.map((view) =>
    toEdge(view, undefined, readOnly, edgeLabel(view.from, view.to))));
  const [bodies, setBodies] = useState(initial.bodies ?? []);
  const [quick, setQuick] = useState<QuickAddPlace | null>(null);
  const [minimap, setMinimap] = useState(true);
  const flow = useReactFlow<CardNode, CardEdge>();
  const wrapper = useRef<HTMLDivElement>(null);
  const selection = useRef('');
  const wanted = useRef<Set<string> | null>(null);

  const send = useCallback((op: CanvasOp) => void dotnet.invokeMethodAsync('OnOp', op), [dotnet]);
  const command = useCallback((name: string) => void dotnet.invokeMethodAsync('OnCommand', name), [dotnet]);
  const context = useMemo(() => ({ options, send }), [options, send]);

  useImperativeHandle(ref, () => ({
    patch(patch) {
      // A selection may be asked for before its nodes have come: it is made when they do.
      const wish = wanted.current;
      setNodes((now) => merge(now, patch.nodes, patch.removedNodes, (view, previous) =>
        toNode(view, previous, previous?.data.status ?? null, readOnly, texts.problems))
        .map((node) => (wish && !!node.selected !== wish.has(node.id) ? { ...node, selected: wish.has(node.id) } : node)));
      if (wish && patch.nodes.some((view) => wish.has(view.id))) wanted.current = null;
      setEdges((now) => merge(now, patch.edges, patch.removedEdges, (view, previous) =>
        toEdge(view, previous, readOnly, edgeLabel(view.from, view.to))));
      if (patch.bodies) setBodies(patch.bodies);
    },
    statuses(statuses) {
      const byId = new Map(statuses.map((status) => [status.id, status]));
      setNodes((now) => now.map((node) => {
        const status = byId.get(node.id) ?? null;
        if (JSON.stringify(status) === JSON.stringify(node.data.status)) return node;
        return toNode(node.data.view, node, status, readOnly, texts.problems);
      }));
      setEdges((now) => now.map((edge) => {
        const from = byId.get(edge.source);
        const to = byId.get(edge.target);
        const taken = !!from && !!to && (from.port === null || from.port === edge.sourceHandle);
        const flowing = taken && to.status === 'running';
        const className = flowing ? 'is-flowing' : taken ? 'is-taken' : '';
        return edge.className === className ? edge : { ...edge, className };
      }));
    },
    options: setOptions,
    select(ids, reveal) {
      const chosen = new Set(ids);
      wanted.current = ids.every((id) => flow.getNode(id)) ? null : chosen;
      selection.current = [...ids].sort().join(' ');
      setNodes((now) => now.map((node) => (!!node.selected === chosen.has(node.id) ? node : { ...node, selected: chosen.has(node.id) })));
      if (reveal && ids.length > 0) {
        requestAnimationFrame(() => void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1, padding: 0.4, duration: calm() ? 0 : 250 }));
      }
    },
    addInView(kind) {
      const box = wrapper.current!.getBoundingClientRect();
      const at = flow.screenToFlowPosition({ x: box.left + box.width * 0.1, y: box.top + box.height * 0.4 });
      const edge = flow.screenToFlowPosition({ x: box.right, y: box.bottom });
      const free = freePlace(at, edge.x - cardWidth, nodes.map((node) => node.position));
      send({ type: 'add', kind, x: Math.round(free.x), y: Math.round(free.y) });
    },
    // The space around the canvas may just have changed: measured first, fitted then.
    fit: () => window.setTimeout(() => void flow.fitView(fitOptions), 50),
  }));

  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    setNodes((now) => applyNodeChanges(changes, now));
    const moves = changes.flatMap((change) => change.type === 'position' && change.dragging === false && change.position
      ? [{ id: change.id, x: Math.round(change.position.x), y: Math.round(change.position.y) }] : []);
    if (moves.length > 0) send({ type: 'move', moves });
  }, [send]);

  const onEdgesChange = useCallback((changes: EdgeChange<CardEdge>[]) =>
    setEdges((now) => applyEdgeChanges(changes, now)), []);

  useEffect(() => {
    const ids = nodes.filter((node) => node.selected).map((node) => node.id).sort();
    const key = ids.join(' ');
    if (key === selection.current) return;
    selection.current = key;
    void dotnet.invokeMethodAsync('OnSelect', ids);
  }, [nodes, dotnet]);

  const onConnect = useCallback((connection: Connection) =>
    send({ type: 'connect', from: connection.source, port: connection.sourceHandle ?? 'out', to: connection.target }), [send]);

  const onReconnect = useCallback((edge: CardEdge, connection: Connection) =>
    send({ type: 'reconnect', edge: edge.id, from: connection.source, port: connection.sourceHandle ?? 'out', to: connection.target }), [send]);

  const openQuickAdd = useCallback((clientX: number, clientY: number, from?: string, port?: string) => {
    const box = wrapper.current!.getBoundingClientRect();
    const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
    setQuick({
      left: Math.max(8, Math.min(clientX - box.left, box.width - 300)),
      top: Math.max(8, Math.min(clientY - box.top, box.height - 320)),
      x: Math.round(at.x), y: Math.round(at.y), from, port,
    });
  }, [flow]);

  const onConnectEnd = useCallback((event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    if (state.isValid || !state.fromNode || state.fromHandle?.type !== 'source' || state.toNode) return;
    const point = 'changedTouches' in event ? event.changedTouches[0]! : event;
    openQuickAdd(point.clientX, point.clientY, state.fromNode.id, state.fromHandle.id ?? 'out');
  }, [openQuickAdd]);

  const onPick = useCallback((kind: KindView) => {
    if (!quick) return;
    send({ type: 'add', kind: kind.kind, x: quick.x, y: quick.y, from: quick.from, port: quick.port });
    setQuick(null);
    wrapper.current?.focus();
  }, [quick, send]);

  const onDrop = useCallback((event: React.DragEvent) => {
    const kind = event.dataTransfer.getData(kindMime);
    if (!kind) return;
    event.preventDefault();
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    send({ type: 'add', kind, x: Math.round(at.x - 40), y: Math.round(at.y - 24) });
  }, [flow, send]);

  const tidy = useCallback(() => {
    const chosen = nodes.filter((node) => node.selected);
    const scope = chosen.length > 1 ? chosen : nodes;
    send({ type: 'move', moves: arrange(scope, edges, bodies) });
    window.setTimeout(() => void flow.fitView({ ...fitOptions, duration: calm() ? 0 : 250 }), 60);
  }, [nodes, edges, bodies, flow, send]);

  useShortcuts({
    wrapper, readOnly, nodes, edges, send, command, tidy,
    fit: () => void flow.fitView(fitOptions),
    selectAll: () => setNodes((now) => now.map((node) => ({ ...node, selected: true }))),
    quickAdd: () => {
      const box = wrapper.current!.getBoundingClientRect();
      openQuickAdd(box.left + box.width / 2 - 140, box.top + box.height / 3);
    },
    pasteAt: () => {
      const box = wrapper.current!.getBoundingClientRect();
      return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    },
  });

  return (
    <CanvasContext.Provider value={context}>
      <div ref={wrapper} className="canvas" tabIndex={-1}
        onDragOver={(event) => { if (!readOnly && event.dataTransfer.types.includes(kindMime)) { event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; } }}
        onDrop={readOnly ? undefined : onDrop}>
        <ReactFlow<CardNode, CardEdge>
          nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes}
          onNodesChange={onNodesChange} onEdgesChange={onEdgesChange}
          onConnect={onConnect} onReconnect={onReconnect} onConnectEnd={onConnectEnd}
          onPaneClick={() => setQuick(null)}
          onDoubleClick={(event) => {
            if (!readOnly && (event.target as Element).classList.contains('react-flow__pane')) openQuickAdd(event.clientX, event.clientY);
          }}
          nodesConnectable={!readOnly} nodesDraggable={!readOnly} edgesReconnectable={!readOnly}
          onlyRenderVisibleElements deleteKeyCode={null} zoomOnDoubleClick={false}
          minZoom={0.1} maxZoom={2} fitView={initial.nodes.length > 0} fitViewOptions={fitOptions} connectionRadius={36} snapToGrid snapGrid={[4, 4]}
          aria-label={texts.canvas}
          ariaLabelConfig={{
            'node.a11yDescription.default': texts.nodeHelp,
            'node.a11yDescription.keyboardDisabled': texts.nodeHelp,
            'edge.a11yDescription.default': texts.edgeHelp,
            'minimap.ariaLabel': texts.minimap,
          }}
          proOptions={{ hideAttribution: true }}>
          <Bodies bodies={bodies} nodes={nodes} />
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} />
          {minimap && nodes.length > 5 && (
            <MiniMap pannable zoomable position="bottom-right" nodeClassName={(node) => `group-${(node as CardNode).data.view.group}`} nodeBorderRadius={10} />
          )}
          <Panel position="bottom-left" className="canvas-tools" role="toolbar" aria-label={texts.canvas}>
            <Tool icon={icons['minus']} label={texts.zoomOut} onClick={() => void flow.zoomOut()} />
            <Tool icon={icons['plus']} label={texts.zoomIn} onClick={() => void flow.zoomIn()} />
            <Tool icon={icons['fit']} label={texts.fit} onClick={() => void flow.fitView({ ...fitOptions, duration: calm() ? 0 : 250 })} />
            {!readOnly && <Tool icon={icons['layout']} label={texts.layout} onClick={tidy} />}
            {nodes.length > 5 && <Tool icon={icons['map']} label={texts.minimap} pressed={minimap} onClick={() => setMinimap(!minimap)} />}
          </Panel>
        </ReactFlow>
        {quick && (
          <QuickAdd left={quick.left} top={quick.top} needsInput={!!quick.from} onPick={onPick}
            onClose={() => { setQuick(null); wrapper.current?.focus(); }} />
        )}
      </div>
    </CanvasContext.Provider>
  );
}

function Tool({ icon, label, pressed, onClick }: { icon: string | undefined; label: string; pressed?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="canvas-tool" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      <Icon path={icon ?? ''} />
    </button>
  );
}

interface Place {
  x: number;
  y: number;
}

/** The first place beside others, row by row, so that nodes added one after the other don't lie on one another. */
function freePlace(at: Place, right: number, taken: Place[]): Place {
  const isFree = (x: number, y: number) => taken.every((place) => Math.abs(place.x - x) >= cardWidth || Math.abs(place.y - y) >= cardHeight);
  for (let y = at.y; ; y += cardHeight + cardGap) {
    let x = at.x;
    do {
      if (isFree(x, y)) return { x, y };
      x += cardWidth + cardGap;
    } while (x < right);
  }
}

function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
