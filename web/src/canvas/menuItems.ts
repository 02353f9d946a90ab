import { align, type Alignment } from './align';
import type { CardEdge } from './FlowEdge';
import type { MenuItem } from './Menu';
import { cardsOf, type FlowNode } from './model';
import type { CanvasOp, CanvasOptions } from './types';

/** What the menu's items set going besides what they send. */
export interface MenuDoings {
  send: (op: CanvasOp) => void;
  clipboard: (what: 'cut' | 'copy' | 'paste', at?: { x: number; y: number }) => void;
  quickAdd: (edge?: string) => void;
  showData: () => void;
  selectAll: () => void;
  tidy: () => void;
  fit: () => void;
  zoomToSelection: () => void;
}

const alignments: { how: Alignment; text: 'alignLeft' | 'alignCentre' | 'alignRight' | 'alignTop' | 'alignMiddle' | 'alignBottom' | 'distributeAcross' | 'distributeDown'; from: number }[] = [
  { how: 'left', text: 'alignLeft', from: 2 },
  { how: 'centre', text: 'alignCentre', from: 2 },
  { how: 'right', text: 'alignRight', from: 2 },
  { how: 'top', text: 'alignTop', from: 2 },
  { how: 'middle', text: 'alignMiddle', from: 2 },
  { how: 'bottom', text: 'alignBottom', from: 2 },
  { how: 'across', text: 'distributeAcross', from: 3 },
  { how: 'down', text: 'distributeDown', from: 3 },
];

/** For the nodes and notes that are selected. */
export function selectionItems(selected: FlowNode[], { texts, icons }: CanvasOptions, doings: MenuDoings): MenuItem[] {
  const ids = selected.map((node) => node.id);
  const cards = cardsOf(selected);
  const cardIds = cards.map((node) => node.id);
  const enabled = cards.some((node) => !node.data.view.disabled);
  const one = cards.length === 1 ? cards[0]!.data.view : undefined;
  const items: MenuItem[] = [
    { label: texts.cut, icon: icons['cut'], keys: 'Ctrl X', run: () => doings.clipboard('cut') },
    { label: texts.copy, icon: icons['copy'], keys: 'Ctrl C', run: () => doings.clipboard('copy') },
    { label: texts.duplicate, icon: icons['duplicate'], keys: 'Ctrl D', run: () => doings.send({ type: 'duplicate', nodes: ids }) },
  ];
  if (one) items.unshift({ label: texts.data, icon: icons['data'], keys: 'E', run: doings.showData });
  if (selected.length > 1) {
    items.push(...alignments.filter(({ from }) => selected.length >= from).map(({ how, text }, index) => ({
      label: texts[text], icon: icons[`align-${how}`], row: 'align', apart: index === 0,
      run: () => doings.send({ type: 'move', moves: align(selected, how) }),
    })));
    items.push({ label: texts.layout, icon: icons['layout'], keys: 'Shift L', run: doings.tidy });
  }
  if (cards.length > 0) {
    items.push({ label: enabled ? texts.disable : texts.enable, icon: icons['eye'], keys: 'D', apart: true, run: () => doings.send({ type: 'disable', nodes: cardIds, on: enabled }) });
    items.push({ label: texts.group, icon: icons['group'], keys: 'Ctrl G', run: () => doings.send({ type: 'group', nodes: cardIds, text: texts.groupTitle }) });
    items.push({ label: texts.extract, icon: icons['agent'], run: () => doings.send({ type: 'extract', nodes: cardIds }) });
    if (one?.kind === 'agent') items.push({ label: texts.inline, icon: icons['ungroup'], run: () => doings.send({ type: 'inline', nodes: cardIds }) });
  }
  items.push({ label: texts.zoomToSelection, icon: icons['fit'], keys: 'Shift F', apart: true, run: doings.zoomToSelection });
  items.push({ label: texts.delete, icon: icons['trash'], keys: 'Del', apart: true, run: () => doings.send({ type: 'delete', nodes: ids, edges: [] }) });
  return items;
}

export function edgeItems(edge: CardEdge, { texts, icons }: CanvasOptions, doings: MenuDoings): MenuItem[] {
  return [
    { label: texts.insertHere, icon: icons['plus'], keys: '/', run: () => doings.quickAdd(edge.id) },
    ...(edge.data?.via ? [{ label: texts.straightenEdge, icon: icons['route'], run: () => doings.send({ type: 'route', edge: edge.id, on: false }) }] : []),
    { label: texts.deleteEdge, icon: icons['trash'], keys: 'Del', apart: true, run: () => doings.send({ type: 'delete', nodes: [], edges: [edge.id] }) },
  ];
}

/** For a place on the empty canvas, in canvas units. */
export function paneItems(at: { x: number; y: number }, { texts, icons }: CanvasOptions, doings: MenuDoings): MenuItem[] {
  return [
    { label: texts.addNode, icon: icons['plus'], keys: '/', run: () => doings.quickAdd() },
    { label: texts.addNote, icon: icons['note'], keys: 'Shift N', run: () => doings.send({ type: 'add-note', x: Math.round(at.x), y: Math.round(at.y) }) },
    { label: texts.paste, icon: icons['form'], keys: 'Ctrl V', run: () => doings.clipboard('paste', at) },
    { label: texts.selectAll, icon: icons['select'], keys: 'Ctrl A', apart: true, run: doings.selectAll },
    { label: texts.layout, icon: icons['layout'], keys: 'Shift L', run: doings.tidy },
    { label: texts.fit, icon: icons['fit'], keys: 'F', run: doings.fit },
  ];
}
