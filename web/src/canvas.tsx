import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import './canvas/canvas.css';
import { Canvas, type CanvasHandle } from './canvas/Canvas';
import type { CanvasOptions, CanvasPatch, DotNet, EdgeStatus, NodeStatus, VisitorMark } from './canvas/types';

/** Shows a workflow in `element`; what a person does goes to `dotnet`, changes come back through the handle. */
export function mount(element: HTMLElement, dotnet: DotNet, initial: CanvasPatch, options: CanvasOptions) {
  const root = createRoot(element);
  const handle = createRef<CanvasHandle>();
  // Patches that arrive before React has committed wait for it.
  const waiting: ((canvas: CanvasHandle) => void)[] = [];
  const when = (run: (canvas: CanvasHandle) => void) => (handle.current ? run(handle.current) : void waiting.push(run));
  const ready = (canvas: CanvasHandle | null) => {
    handle.current = canvas;
    if (canvas) for (const run of waiting.splice(0)) run(canvas);
  };
  root.render(
    <ReactFlowProvider>
      <Canvas ref={ready} initial={initial} options={options} dotnet={dotnet} />
    </ReactFlowProvider>,
  );
  return {
    patch: (patch: CanvasPatch) => when((canvas) => canvas.patch(patch)),
    statuses: (nodes: NodeStatus[], edges: EdgeStatus[] = []) => when((canvas) => canvas.statuses(nodes, edges)),
    visitors: (marks: VisitorMark[]) => when((canvas) => canvas.visitors(marks)),
    options: (next: CanvasOptions) => when((canvas) => canvas.options(next)),
    select: (ids: string[], reveal: boolean) => when((canvas) => canvas.select(ids, reveal)),
    selectionText: (text: string, ids: string[]) => when((canvas) => canvas.selectionText(text, ids)),
    addInView: (kind: string) => when((canvas) => canvas.addInView(kind)),
    perform: (name: string) => when((canvas) => canvas.perform(name)),
    fit: () => when((canvas) => canvas.fit()),
    dispose: () => root.unmount(),
  };
}
