import { useRef, useState } from 'react';
import { useReactFlow } from '@xyflow/react';
import { around, boxOf } from './boxes';
import { Colours } from './Colours';
import { useCanvas } from './context';
import { Icon } from './Icon';
import type { FlowNode } from './model';
import { OnCanvas } from './OnCanvas';
import type { GroupView } from './types';

const side = 28;
const head = 58;
const stride = 8;

interface Props {
  groups: GroupView[];
  nodes: FlowNode[];
  /** Shifts nodes as if they were dragged; the last call of a movement has done = true. */
  onShift: (ids: string[], dx: number, dy: number, done: boolean) => void;
  onSelect: (ids: string[]) => void;
}

/** Frames around the groups, behind everything; each is moved, named and dissolved by its heading. */
export function Groups({ groups, nodes, onShift, onSelect }: Props) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <OnCanvas>
      {groups.map((group) => {
        const inside = group.nodes.flatMap((id) => byId.get(id) ?? []);
        if (inside.length === 0) return null;
        const box = around(inside.map(boxOf));
        return (
          <div key={group.id} className={`group-frame colour-${group.colour}`} data-group={group.id}
            style={{
              transform: `translate(${box.left - side}px, ${box.top - head}px)`,
              width: box.right - box.left + 2 * side,
              height: box.bottom - box.top + head + side,
            }}>
            <GroupHead group={group} onShift={onShift} onSelect={onSelect} />
          </div>
        );
      })}
    </OnCanvas>
  );
}

function GroupHead({ group, onShift, onSelect }: { group: GroupView } & Pick<Props, 'onShift' | 'onSelect'>) {
  const { options, send } = useCanvas();
  const { texts, icons, readOnly } = options;
  const flow = useReactFlow();
  const [naming, setNaming] = useState(false);
  const [active, setActive] = useState(false);
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  const shift = (event: React.PointerEvent, done: boolean) => {
    if (!from.current) return;
    const zoom = flow.getZoom();
    const dx = (event.clientX - from.current.x) / zoom;
    const dy = (event.clientY - from.current.y) / zoom;
    if (Math.abs(dx) + Math.abs(dy) > 3) from.current.moved = true;
    if (from.current.moved) onShift(group.nodes, dx, dy, done);
    else if (done) onSelect(group.nodes);
    if (done) from.current = null;
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const arrow = arrows[event.key];
    if (event.key === 'Enter') setNaming(true);
    else if (event.key === ' ') onSelect(group.nodes);
    else if (readOnly) return;
    else if (arrow) onShift(group.nodes, arrow[0] * stride, arrow[1] * stride, true);
    else if (event.key === 'Delete' || event.key === 'Backspace') send({ type: 'ungroup', id: group.id });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="group-head nodrag nopan" onFocus={() => setActive(true)}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setActive(false); }}>
      {naming && !readOnly ? (
        <input className="group-name" autoFocus defaultValue={group.title} aria-label={texts.groupTitle} maxLength={200}
          onBlur={(event) => { setNaming(false); send({ type: 'change-group', id: group.id, text: event.target.value }); }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
            event.stopPropagation();
          }} />
      ) : (
        <button type="button" className="group-title" title={group.title} aria-description={texts.groupHelp} onKeyDown={onKeyDown}
          onDoubleClick={() => setNaming(true)}
          onPointerDown={(event) => {
            if (readOnly || event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = { x: event.clientX, y: event.clientY, moved: false };
          }}
          onPointerMove={(event) => shift(event, false)}
          onPointerUp={(event) => shift(event, true)}>
          {group.title || texts.groupTitle}
        </button>
      )}
      {active && !readOnly && !naming && (
        <span className="canvas-tools" role="toolbar" aria-label={group.title || texts.groupTitle}>
          <Colours now={group.colour} onPick={(colour) => send({ type: 'change-group', id: group.id, colour })} />
          <button type="button" className="canvas-tool" aria-label={texts.rename} title={texts.rename} onClick={() => setNaming(true)}>
            <Icon path={icons['edit'] ?? ''} size={15} />
          </button>
          <button type="button" className="canvas-tool" aria-label={texts.ungroup} title={texts.ungroup} onClick={() => send({ type: 'ungroup', id: group.id })}>
            <Icon path={icons['ungroup'] ?? ''} size={15} />
          </button>
        </span>
      )}
    </div>
  );
}
