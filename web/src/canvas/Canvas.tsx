import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import {
  applyEdgeChanges, applyNodeChanges, Background, BackgroundVariant, ReactFlow, useNodesInitialized, useReactFlow,
  type Connection, type EdgeChange, type FinalConnectionState, type NodeChange,
} from '@xyflow/react';
import { align, type Alignment } from './align';
import { Bodies } from './Bodies';
import { copySelection, key, pasteFromClipboard, type Clipboard } from './clipboard';
import { CanvasContext } from './context';
import { useDistance } from './distance';
import { FarEdges, standsOut } from './FarEdges';
import { FlowEdge, type CardEdge } from './FlowEdge';
import { Groups } from './Groups';
import { arrange } from './layout';
import { Menu, type MenuItem } from './Menu';
import { edgeItems, paneItems, selectionItems, type MenuDoings } from './menuItems';
import { cardsOf, isCard, merge, settled, toEdge, toNode, withNotes, withVisitor, type FlowNode } from './model';
import { NodeCard } from './NodeCard';
import { NoteCard } from './NoteCard';
import { Overview } from './Overview';
import { freePlace } from './place';
import { QuickAdd } from './QuickAdd';
import { useShortcuts } from './shortcuts';
import { noLines, snap, type SnapLines } from './snap';
import { SnapGuide } from './SnapGuide';
import { CanvasTools } from './CanvasTools';
import { useMoving } from './useMoving';
import { useStable } from './useStable';
import { useTogether } from './useTogether';
import type { CanvasOp, CanvasOptions, CanvasPatch, DotNet, EdgeStatus, KindView, NodeStatus, VisitorMark } from './types';

const nodeTypes = { card: NodeCard, note: NoteCard };
const edgeTypes = { flow: FlowEdge };
const fitOptions = { padding: 0.09, maxZoom: 1, duration: 0 };
const cardWidth = 270;
const grid: [number, number] = [4, 4];
const withoutAttribution = { hideAttribution: true };
export const kindMime = 'application/x-autoglm-kind';

export interface CanvasHandle {
  patch: (patch: CanvasPatch) => void;
  statuses: (nodes: NodeStatus[], edges: EdgeStatus[]) => void;
  visitors: (marks: VisitorMark[]) => void;
  options: (options: CanvasOptions) => void;
  select: (ids: string[], reveal: boolean) => void;
  selectionText: (text: string, ids: string[]) => void;
  addInView: (kind: string) => void;
  /** What the designer's own buttons and the command palette ask for. */
  perform: (name: string) => void;
  fit: () => void;
}

interface QuickAddPlace {
  left: number;
  top: number;
  x: number;
  y: number;
  from?: string | undefined;
  port?: string | undefined;
  edge?: string | undefined;
}

interface Props {
  initial: CanvasPatch;
  options: CanvasOptions;
  dotnet: DotNet;
  ref: Ref<CanvasHandle>;
}

export function Canvas({ initial, options: firstOptions, dotnet, ref }: Props) {
  const [options, setOptions] = useState(firstOptions);
  const { readOnly, texts } = options;
  const edgeLabel = (from: string, to: string) => texts.edge.replace('{0}', from).replace('{1}', to);
  const [nodes, setNodes] = useState<FlowNode[]>(() => withNotes(
    initial.nodes.map((view) => toNode(view, undefined, null, readOnly, texts.problems)), initial.notes ?? [], readOnly, texts.note));
  const [edges, setEdges] = useState<CardEdge[]>(() => initial.edges.map((view) =>
    toEdge(view, undefined, edgeLabel(view.from, view.to))));
  const [bodies, setBodies] = useState(initial.bodies ?? []);
  const [groups, setGroups] = useState(initial.groups ?? []);
  const [quick, setQuick] = useState<QuickAddPlace | null>(null);
  const [menu, setMenu] = useState<{ left: number; top: number; items: MenuItem[] } | null>(null);
  const [lines, setLines] = useState<SnapLines>(noLines);
  const [minimap, setMinimap] = useState(true);
  const flow = useReactFlow<FlowNode, CardEdge>();
  const wrapper = useRef<HTMLDivElement>(null);
  const selection = useRef('');
  const expected = useRef<string | null>(null);
  const wanted = useRef<Set<string> | null>(null);
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const shiftFrom = useRef<Map<string, { x: number; y: number }> | null>(null);
  const snapped = useRef<{ x: number; y: number } | null>(null);
  const toShow = useRef<string[] | null>(null);
  const measured = useNodesInitialized();
  const distance = useDistance();
  const moving = useMoving(wrapper, useTogether(wrapper));
  const outstanding = useMemo(() => edges.filter(standsOut), [edges]);
  const latest = useRef(nodes);
  latest.current = nodes;

  const send = useCallback((op: CanvasOp) => void dotnet.invokeMethodAsync('OnOp', op), [dotnet]);
  const command = useCallback((name: string) => void dotnet.invokeMethodAsync('OnCommand', name), [dotnet]);

  // The flow has taken the measures that nodes are placed by before they are drawn. Those taken of them count from now on.
  useEffect(() => setNodes((now) => now.map(settled)), []);

  const show = (ids: string[]) => void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1, padding: 0.4, duration: calm() ? 0 : 250 });
  useEffect(() => {
    // Before its size is known a node can't be shown, and the first view of all would come after it.
    if (!measured || !toShow.current) return;
    const ids = toShow.current;
    toShow.current = null;
    requestAnimationFrame(() => show(ids));
  }, [measured]);

  useImperativeHandle(ref, () => ({
    patch(patch) {
      // A selection may be asked for before its nodes have come: it is made when they do.
      const wish = wanted.current;
      setNodes((now) => {
        const cards = merge(cardsOf(now), patch.nodes, patch.removedNodes, (view, previous) =>
          toNode(view, previous, previous?.data.status ?? null, readOnly, texts.problems));
        const all: FlowNode[] = patch.notes
          ? withNotes([...cards, ...now.filter((node) => !isCard(node))], patch.notes, readOnly, texts.note)
          : [...cards, ...now.filter((node) => !isCard(node))];
        return all.map((node) => (wish && !!node.selected !== wish.has(node.id) ? { ...node, selected: wish.has(node.id) } : node));
      });
      if (wish && (patch.nodes.some((view) => wish.has(view.id)) || patch.notes?.some((view) => wish.has(view.id)))) wanted.current = null;
      setEdges((now) => merge(now, patch.edges, patch.removedEdges, (view, previous) =>
        toEdge(view, previous, edgeLabel(view.from, view.to))));
      if (patch.bodies) setBodies(patch.bodies);
      if (patch.groups) setGroups(patch.groups);
    },
    statuses(statuses, ways) {
      const byId = new Map(statuses.map((status) => [status.id, status]));
      setNodes((now) => now.map((node) => {
        if (!isCard(node)) return node;
        const status = byId.get(node.id) ?? null;
        if (JSON.stringify(status) === JSON.stringify(node.data.status)) return node;
        return toNode(node.data.view, node, status, readOnly, texts.problems);
      }));
      const taken = new Map(ways.map((way) => [way.id, way]));
      setEdges((now) => now.map((edge) => {
        const way = taken.get(edge.id);
        const className = way?.flowing ? 'is-flowing' : way ? 'is-taken' : '';
        const count = way?.count ?? 0;
        return edge.className === className && edge.data?.count === count ? edge : { ...edge, className, data: { ...edge.data!, count } };
      }));
    },
    visitors(marks) {
      const byId = new Map(marks.map((mark) => [mark.id, mark]));
      const changed = (node: FlowNode) => JSON.stringify(byId.get(node.id)) !== JSON.stringify(node.data.visitor);
      setNodes((now) => now.map((node) => (changed(node) ? withVisitor(node, byId.get(node.id)) : node)));
    },
    options: setOptions,
    select(ids, reveal) {
      wanted.current = ids.every((id) => flow.getNode(id)) ? null : new Set(ids);
      selectOnly(ids);
      selection.current = expected.current = key(ids);
      if (!reveal || ids.length === 0) return;
      if (measured) requestAnimationFrame(() => show(ids));
      else toShow.current = ids;
    },
    selectionText(text, ids) {
      wrapper.current!.dataset['selectionText'] = text;
      wrapper.current!.dataset['selectionIds'] = key(ids);
    },
    addInView(kind) {
      const box = wrapper.current!.getBoundingClientRect();
      const at = flow.screenToFlowPosition({ x: box.left + box.width * 0.1, y: box.top + box.height * 0.4 });
      const edge = flow.screenToFlowPosition({ x: box.right, y: box.bottom });
      const free = freePlace(at, edge.x - cardWidth, nodes.map((node) => node.position));
      send({ type: 'add', kind, x: Math.round(free.x), y: Math.round(free.y) });
    },
    perform(name) {
      const selected = latest.current.filter((node) => node.selected);
      if (name.startsWith('align:')) send({ type: 'move', moves: align(selected, name.slice(6) as Alignment) });
      else if (name === 'tidy') tidy();
      else if (name === 'fit') fit();
      else if (name === 'zoom-to-selection') zoomToSelection();
      else if (name === 'select-all') selectAll();
      else if (name === 'quick-add') quickAddInView();
      else if (name === 'add-note') addNote();
      else if (name === 'group') send({ type: 'group', nodes: cardsOf(selected).map((node) => node.id), text: texts.groupTitle });
      else if (name === 'cut' || name === 'copy') void copySelection(board, name === 'cut');
      else if (name === 'paste') void pasteFromClipboard(board, pasteAt());
    },
    // The space around the canvas may just have changed: measured first, fitted then.
    fit: () => window.setTimeout(() => void flow.fitView(fitOptions), 50),
  }));

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    const positions = changes.filter((change) => change.type === 'position');
    const [only] = positions;
    if (positions.length === 1 && only?.position) {
      const node = latest.current.find((one) => one.id === only.id);
      if (node && only.dragging) {
        const place = snap(node, only.position, latest.current.filter((one) => one.id !== only.id && isCard(one)), flow.getZoom());
        snapped.current = { x: place.x, y: place.y };
        setLines(place.lines);
      }
      // Where it was snapped to counts, not where the hand let go.
      if (snapped.current) only.position = snapped.current;
    }
    if (positions.some((change) => change.dragging === false)) {
      snapped.current = null;
      setLines(noLines);
    }
    if (changes.some((change) => change.type === 'select')) expected.current = null;
    setNodes((now) => applyNodeChanges(changes, now));
    const moves = positions.flatMap((change) => (change.dragging === false && change.position
      ? [{ id: change.id, x: Math.round(change.position.x), y: Math.round(change.position.y) }] : []));
    if (moves.length > 0) send({ type: 'move', moves });
  }, [flow, send]);

  const onEdgesChange = useCallback((changes: EdgeChange<CardEdge>[]) =>
    setEdges((now) => applyEdgeChanges(changes, now)), []);

  useEffect(() => {
    const ids = nodes.filter((node) => node.selected).map((node) => node.id);
    // Nodes that were on their way here when a selection was asked for don't have it yet: nobody took it back.
    if (expected.current !== null && expected.current !== key(ids)) return;
    expected.current = null;
    if (key(ids) === selection.current) return;
    selection.current = key(ids);
    void dotnet.invokeMethodAsync('OnSelect', ids);
  }, [nodes, dotnet]);

  const onConnect = useCallback((connection: Connection) =>
    send({ type: 'connect', from: connection.source, port: connection.sourceHandle ?? 'out', to: connection.target }), [send]);

  const onReconnect = useCallback((edge: CardEdge, connection: Connection) =>
    send({ type: 'reconnect', edge: edge.id, from: connection.source, port: connection.sourceHandle ?? 'out', to: connection.target }), [send]);

  const openQuickAdd = useCallback((clientX: number, clientY: number, into: { from?: string; port?: string; edge?: string } = {}) => {
    const box = wrapper.current!.getBoundingClientRect();
    const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
    setQuick({
      left: Math.max(8, Math.min(clientX - box.left, box.width - 300)),
      top: Math.max(8, Math.min(clientY - box.top, box.height - 320)),
      x: Math.round(at.x), y: Math.round(at.y), ...into,
    });
  }, [flow]);

  const insertAt = useCallback((edge: string, clientX: number, clientY: number) => openQuickAdd(clientX, clientY, { edge }), [openQuickAdd]);
  const context = useMemo(() => ({ options, distance, send, insertAt }), [options, distance, send, insertAt]);
  const names = useMemo(() => ({
    'node.a11yDescription.default': texts.nodeHelp,
    'node.a11yDescription.keyboardDisabled': texts.nodeHelp,
    'edge.a11yDescription.default': texts.edgeHelp,
  }), [texts]);

  const onConnectEnd = useCallback((event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    if (state.isValid || !state.fromNode || state.fromHandle?.type !== 'source' || state.toNode) return;
    const point = 'changedTouches' in event ? event.changedTouches[0]! : event;
    openQuickAdd(point.clientX, point.clientY, { from: state.fromNode.id, port: state.fromHandle.id ?? 'out' });
  }, [openQuickAdd]);

  const closeQuick = useCallback(() => {
    setQuick(null);
    wrapper.current?.focus();
  }, []);

  const onPick = useCallback((kind: KindView) => {
    if (!quick) return;
    const { from, port, edge, x, y } = quick;
    send({ type: 'add', kind: kind.kind, x, y, ...(from ? { from } : {}), ...(port ? { port } : {}), ...(edge ? { edge } : {}) });
    closeQuick();
  }, [quick, send, closeQuick]);

  const onDrop = useCallback((event: React.DragEvent) => {
    const kind = event.dataTransfer.getData(kindMime);
    if (!kind) return;
    event.preventDefault();
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    send({ type: 'add', kind, x: Math.round(at.x - 40), y: Math.round(at.y - 24) });
  }, [flow, send]);

  const tidy = useCallback(() => {
    const cards = cardsOf(nodes);
    const chosen = cards.filter((node) => node.selected);
    const scope = chosen.length > 1 ? chosen : cards;
    send({ type: 'move', moves: arrange(scope, edges, bodies) });
    window.setTimeout(() => void flow.fitView({ ...fitOptions, duration: calm() ? 0 : 250 }), 60);
  }, [nodes, edges, bodies, flow, send]);

  const fit = () => void flow.fitView({ ...fitOptions, duration: calm() ? 0 : 250 });
  const zoomToSelection = () => {
    const chosen = latest.current.filter((node) => node.selected);
    void flow.fitView({ ...fitOptions, padding: 0.2, maxZoom: 1.4, duration: calm() ? 0 : 250, ...(chosen.length > 0 ? { nodes: chosen } : {}) });
  };
  const selectOnly = (ids: string[]) => {
    const chosen = new Set(ids);
    expected.current = null;
    setNodes((now) => now.map((node) => (!!node.selected === chosen.has(node.id) ? node : { ...node, selected: chosen.has(node.id) })));
  };
  const selectAll = () => setNodes((now) => now.map((node) => ({ ...node, selected: true })));
  // Where the pointer is, or the middle of what is seen.
  const pasteAt = () => {
    if (pointer.current) return flow.screenToFlowPosition(pointer.current);
    const box = wrapper.current!.getBoundingClientRect();
    return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  };
  const addNote = () => {
    const at = pasteAt();
    send({ type: 'add-note', x: Math.round(at.x), y: Math.round(at.y) });
  };
  const quickAddInView = (edge?: string) => {
    const box = wrapper.current!.getBoundingClientRect();
    openQuickAdd(box.left + box.width / 2 - 140, box.top + box.height / 3, edge ? { edge } : {});
  };
  const board: Clipboard = { wrapper, dotnet, nodes, readOnly, send, pasteAt };

  useShortcuts({
    ...board, edges, command, tidy, fit, selectAll, zoomToSelection, quickAdd: quickAddInView, groupTitle: texts.groupTitle,
  });

  const openMenu = useStable((event: MouseEvent | React.MouseEvent, items: (doings: MenuDoings) => MenuItem[]) => {
    if (readOnly) return;
    event.preventDefault();
    const box = wrapper.current!.getBoundingClientRect();
    // Called up by a key there is no pointer: the menu opens at the thing itself.
    const target = (event.target as Element).getBoundingClientRect();
    const x = event.clientX || target.left + 24;
    const y = event.clientY || target.top + 24;
    setMenu({
      left: x - box.left,
      top: y - box.top,
      items: items({
        send, selectAll, tidy, fit, zoomToSelection,
        clipboard: (what, at) => void (what === 'paste' ? pasteFromClipboard(board, at ?? pasteAt()) : copySelection({ ...board, nodes: latest.current }, what === 'cut')),
        showData: () => command('data'),
        quickAdd: (edge) => openQuickAdd(x, y, edge ? { edge } : {}),
      }),
    });
  });

  // A plain click on one of several selected means this one.
  const onNodeClick = useStable((event: React.MouseEvent, node: FlowNode) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) selectOnly([node.id]);
  });
  const onNodeDoubleClick = useStable((_: React.MouseEvent, node: FlowNode) => { if (isCard(node)) command('data'); });

  const onNodeContextMenu = useStable((event: React.MouseEvent, node: FlowNode) => {
    const chosen = node.selected ? nodes.filter((one) => one.selected) : [node];
    if (!node.selected) selectOnly([node.id]);
    openMenu(event, (doings) => selectionItems(chosen, options, doings));
  });
  const onSelectionContextMenu = useStable((event: React.MouseEvent, chosen: FlowNode[]) =>
    openMenu(event, (doings) => selectionItems(chosen, options, doings)));
  const onEdgeContextMenu = useStable((event: React.MouseEvent, edge: CardEdge) =>
    openMenu(event, (doings) => edgeItems(edge, options, doings)));
  const onPaneContextMenu = useStable((event: MouseEvent | React.MouseEvent) =>
    openMenu(event, (doings) => paneItems(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), options, doings)));
  const onPaneClick = useStable(() => setQuick(null));

  const onShift = (ids: string[], dx: number, dy: number, done: boolean) => {
    shiftFrom.current ??= new Map(latest.current.map((node) => [node.id, node.position]));
    const start = shiftFrom.current;
    const moves = ids.flatMap((id) => {
      const from = start.get(id);
      return from ? [{ id, x: Math.round(from.x + dx), y: Math.round(from.y + dy) }] : [];
    });
    const places = new Map(moves.map(({ id, x, y }) => [id, { x, y }]));
    setNodes((now) => now.map((node) => (places.has(node.id) ? { ...node, position: places.get(node.id)! } : node)));
    if (!done) return;
    shiftFrom.current = null;
    send({ type: 'move', moves });
  };

  return (
    <CanvasContext.Provider value={context}>
      <div ref={wrapper} className="canvas" data-distance={distance} tabIndex={-1}
        onDragOver={(event) => { if (!readOnly && event.dataTransfer.types.includes(kindMime)) { event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; } }}
        onDrop={readOnly ? undefined : onDrop}
        onPointerMove={(event) => { pointer.current = { x: event.clientX, y: event.clientY }; }}
        onPointerLeave={() => { pointer.current = null; }}>
        <ReactFlow<FlowNode, CardEdge>
          nodes={nodes} edges={distance === 'far' ? outstanding : edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes}
          onNodesChange={onNodesChange} onEdgesChange={onEdgesChange}
          onConnect={onConnect} onReconnect={onReconnect} onConnectEnd={onConnectEnd}
          {...moving}
          onPaneClick={onPaneClick}
          onNodeClick={onNodeClick}
          onNodeDoubleClick={onNodeDoubleClick}
          onNodeContextMenu={onNodeContextMenu}
          onSelectionContextMenu={onSelectionContextMenu}
          onEdgeContextMenu={onEdgeContextMenu}
          onPaneContextMenu={onPaneContextMenu}
          onDoubleClick={(event) => {
            if (!readOnly && (event.target as Element).classList.contains('react-flow__pane')) openQuickAdd(event.clientX, event.clientY);
          }}
          nodesConnectable={!readOnly} nodesDraggable={!readOnly} edgesReconnectable={!readOnly && distance !== 'far'}
          onlyRenderVisibleElements={distance !== 'far'} deleteKeyCode={null} zoomOnDoubleClick={false}
          minZoom={0.1} maxZoom={2} fitView={initial.nodes.length > 0} fitViewOptions={fitOptions} connectionRadius={36} snapToGrid snapGrid={grid}
          aria-label={texts.canvas}
          ariaLabelConfig={names}
          proOptions={withoutAttribution}>
          <Groups groups={groups} nodes={nodes} onShift={onShift}
            onSelect={selectOnly} />
          <Bodies bodies={bodies} nodes={nodes} />
          {distance === 'far' && <FarEdges edges={edges} nodes={nodes} />}
          <SnapGuide lines={lines} />
          {distance !== 'far' && <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} />}
          {minimap && nodes.length > 5 && <Overview nodes={nodes} />}
          <CanvasTools fit={fit} tidy={tidy} addNote={addNote} minimap={nodes.length > 5 ? minimap : null} onMinimap={setMinimap} />
        </ReactFlow>
        {quick && (
          <QuickAdd left={quick.left} top={quick.top} needsInput={!!quick.from || !!quick.edge} onPick={onPick} onClose={closeQuick} />
        )}
        {menu && (
          <Menu left={menu.left} top={menu.top} label={texts.menu} items={menu.items}
            onClose={() => { setMenu(null); wrapper.current?.focus(); }} />
        )}
      </div>
    </CanvasContext.Provider>
  );
}

function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
