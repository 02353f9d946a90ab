import { Panel, useReactFlow } from '@xyflow/react';
import { useCanvas } from './context';
import { Icon } from './Icon';

interface Props {
  fit: () => void;
  tidy: () => void;
  addNote: () => void;
  /** Whether the overview is shown; null where there is too little for one. */
  minimap: boolean | null;
  onMinimap: (shown: boolean) => void;
}

/** The canvas's own buttons. */
export function CanvasTools({ fit, tidy, addNote, minimap, onMinimap }: Props) {
  const { options: { texts, icons, readOnly } } = useCanvas();
  const flow = useReactFlow();
  return (
    <Panel position="bottom-left" className="canvas-tools" role="toolbar" aria-label={texts.canvas}>
      <Tool icon={icons['minus']} label={texts.zoomOut} onClick={() => void flow.zoomOut()} />
      <Tool icon={icons['plus']} label={texts.zoomIn} onClick={() => void flow.zoomIn()} />
      <Tool icon={icons['fit']} label={texts.fit} onClick={fit} />
      {!readOnly && <Tool icon={icons['layout']} label={texts.layout} onClick={tidy} />}
      {!readOnly && <Tool icon={icons['note']} label={texts.addNote} onClick={addNote} />}
      {minimap !== null && <Tool icon={icons['map']} label={texts.minimap} pressed={minimap} onClick={() => onMinimap(!minimap)} />}
    </Panel>
  );
}

function Tool({ icon, label, pressed, onClick }: { icon: string | undefined; label: string; pressed?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="canvas-tool" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      <Icon path={icon ?? ''} />
    </button>
  );
}
