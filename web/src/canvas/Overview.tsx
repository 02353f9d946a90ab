import { useEffect, useRef } from 'react';
import { Panel, useReactFlow, useStoreApi, type ReactFlowState } from '@xyflow/react';
import { around, boxOf, type Box } from './boxes';
import { useCanvas } from './context';
import { isCard, type FlowNode } from './model';
import { useTheme } from './useTheme';

const size = { width: 168, height: 112 };
const margin = 0.06;

/** The whole workflow in small, with what is seen of it. A press or drag goes there, the wheel changes the scale. */
export function Overview({ nodes }: { nodes: FlowNode[] }) {
  const { options: { texts } } = useCanvas();
  const flow = useReactFlow();
  const store = useStoreApi();
  const cards = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const place = useRef({ left: 0, top: 0, scale: 1 });
  const theme = useTheme();

  // What is seen moves with every frame, the workflow doesn't: the one is a box that is shifted, the other a picture.
  useEffect(() => {
    const show = (state: ReactFlowState) => {
      const { left, top, scale } = place.current;
      const [x, y, zoom] = state.transform;
      Object.assign(frame.current!.style, {
        transform: `translate(${(-x / zoom - left) * scale}px, ${(-y / zoom - top) * scale}px)`,
        width: `${(state.width / zoom) * scale}px`,
        height: `${(state.height / zoom) * scale}px`,
      });
    };
    const drawing = requestAnimationFrame(() => {
      place.current = draw(cards.current!, nodes);
      show(store.getState());
    });
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) show(state);
    });
    return () => {
      cancelAnimationFrame(drawing);
      stop();
    };
  }, [nodes, store, theme]);

  const go = (event: React.PointerEvent) => {
    if ((event.buttons & 1) === 0) return;
    const box = cards.current!.getBoundingClientRect();
    const { left, top, scale } = place.current;
    event.currentTarget.setPointerCapture(event.pointerId);
    void flow.setCenter(left + (event.clientX - box.left) / scale, top + (event.clientY - box.top) / scale, { zoom: flow.getZoom(), duration: 0 });
  };

  return (
    <Panel position="bottom-right" className="overview" role="img" aria-label={texts.minimap} onPointerDown={go} onPointerMove={go}
      onWheel={(event) => void (event.deltaY < 0 ? flow.zoomIn() : flow.zoomOut())}>
      <canvas ref={cards} style={size} />
      <span ref={frame} className="overview-frame" />
    </Panel>
  );
}

/** Draws the nodes in the colours of their groups; says where on the canvas the picture begins, and its scale. */
function draw(canvas: HTMLCanvasElement, nodes: FlowNode[]): { left: number; top: number; scale: number } {
  const ratio = window.devicePixelRatio;
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  const boxes = nodes.map(boxOf);
  const all: Box = around(boxes);
  const [width, height] = [(all.right - all.left) * (1 + 2 * margin), (all.bottom - all.top) * (1 + 2 * margin)];
  const scale = Math.min(size.width / width, size.height / height);
  const left = (all.left + all.right - size.width / scale) / 2;
  const top = (all.top + all.bottom - size.height / scale) / 2;
  const pen = canvas.getContext('2d')!;
  const style = getComputedStyle(canvas);
  const colours = new Map<string, string>();
  const colourOf = (name: string) => {
    if (!colours.has(name)) colours.set(name, style.getPropertyValue(name).trim());
    return colours.get(name)!;
  };
  pen.scale(ratio, ratio);
  pen.globalAlpha = 0.65;
  nodes.forEach((node, index) => {
    const box = boxes[index]!;
    pen.fillStyle = colourOf(isCard(node) ? `--g-${node.data.view.group}` : '--line-strong');
    pen.fillRect((box.left - left) * scale, (box.top - top) * scale, (box.right - box.left) * scale, (box.bottom - box.top) * scale);
  });
  return { left, top, scale };
}
