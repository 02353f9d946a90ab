// The contract between the designer (C#, which owns the document) and this view of it.

export interface PortView {
  name: string;
  label: string;
}

export interface NodeView {
  id: string;
  kind: string;
  group: string;
  title: string;
  subtitle: string;
  summary: string[];
  tags: string[];
  ports: PortView[];
  takesInput: boolean;
  x: number;
  y: number;
  disabled: boolean;
  /** Whether runs from the designer use a pinned output instead of executing it. */
  pinned: boolean;
  /** Texts of the problems, worst first; empty when the node is fine. */
  problems: string[];
  severity: 'error' | 'warning' | null;
}

export interface EdgeView {
  id: string;
  from: string;
  port: string;
  to: string;
  /** What the port is called. */
  label: string | null;
  /** What people call the edge. */
  name: string | null;
  /** The point it is led through, in canvas units. */
  via: { x: number; y: number } | null;
}

/** The body of a loop or a try: a frame is drawn around its nodes. */
export interface BodyView {
  id: string;
  owner: string;
  group: string;
  label: string;
  /** Those of bodies within it among them. */
  nodes: string[];
}

/** A sticky note; its id can't be a node's. */
export interface NoteView {
  id: string;
  text: string;
  colour: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A titled frame around nodes that a person put together. */
export interface GroupView {
  id: string;
  title: string;
  colour: string;
  nodes: string[];
}

/** Where a node stands in the run that is shown, by node id. */
export interface NodeStatus {
  id: string;
  /** running, waiting, paused, succeeded, failed, terminated, timed-out, needs-user, cancelled or skipped. */
  status: string;
  label: string;
  detail: string;
  /** How often it ran in this run. */
  count: number;
  /** The port its token left by. */
  port: string | null;
}

/** What went along an edge in the run that is shown, by edge id. */
export interface EdgeStatus {
  id: string;
  count: number;
  /** Whether what it leads to is being executed. */
  flowing: boolean;
}

/** Someone else has selected a node. */
export interface VisitorMark {
  id: string;
  number: number;
  label: string;
}

export interface CanvasPatch {
  nodes: NodeView[];
  removedNodes: string[];
  edges: EdgeView[];
  removedEdges: string[];
  /** All of them; null where they are as before. */
  bodies: BodyView[] | null;
  groups: GroupView[] | null;
  notes: NoteView[] | null;
}

export interface KindView {
  kind: string;
  group: string;
  groupTitle: string;
  title: string;
  help: string;
  icon: string;
  takesInput: boolean;
}

export interface CanvasTexts {
  canvas: string;
  fit: string;
  zoomIn: string;
  zoomOut: string;
  layout: string;
  minimap: string;
  addNode: string;
  searchNodes: string;
  nothingFound: string;
  nodeHelp: string;
  edgeHelp: string;
  edge: string;
  deleteEdge: string;
  disabled: string;
  pinned: string;
  data: string;
  nameEdge: string;
  routeEdge: string;
  routeEdgeHelp: string;
  straightenEdge: string;
  undo: string;
  redo: string;
  problems: string;
  note: string;
  notePlaceholder: string;
  groupTitle: string;
  groupHelp: string;
  colour: string;
  menu: string;
  cut: string;
  copy: string;
  paste: string;
  duplicate: string;
  delete: string;
  enable: string;
  disable: string;
  group: string;
  ungroup: string;
  rename: string;
  addNote: string;
  selectAll: string;
  zoomToSelection: string;
  insertHere: string;
  extract: string;
  inline: string;
  alignLeft: string;
  alignCentre: string;
  alignRight: string;
  alignTop: string;
  alignMiddle: string;
  alignBottom: string;
  distributeAcross: string;
  distributeDown: string;
}

export interface CanvasOptions {
  readOnly: boolean;
  kinds: KindView[];
  icons: Record<string, string>;
  texts: CanvasTexts;
  colours: string[];
}

/** What a person did; the answer is a patch. */
export type CanvasOp =
  | { type: 'move'; moves: { id: string; x: number; y: number }[] }
  | { type: 'connect'; from: string; port: string; to: string }
  | { type: 'reconnect'; edge: string; from: string; port: string; to: string }
  | { type: 'name-edge'; edge: string; text: string }
  | { type: 'route'; edge: string; on: boolean; x?: number; y?: number }
  | { type: 'delete'; nodes: string[]; edges: string[] }
  | { type: 'add'; kind: string; x: number; y: number; from?: string; port?: string; edge?: string }
  | { type: 'duplicate'; nodes: string[] }
  | { type: 'paste'; text: string; x: number; y: number }
  | { type: 'disable'; nodes: string[]; on: boolean }
  | { type: 'add-note'; x: number; y: number }
  | { type: 'note'; id: string; text?: string; colour?: string; x?: number; y?: number; width?: number; height?: number }
  | { type: 'group'; nodes: string[]; text: string }
  | { type: 'change-group'; id: string; text?: string; colour?: string }
  | { type: 'ungroup'; id: string }
  | { type: 'extract'; nodes: string[] }
  | { type: 'inline'; nodes: string[] };

export interface DotNet {
  invokeMethodAsync<T>(method: string, ...args: unknown[]): Promise<T>;
}
