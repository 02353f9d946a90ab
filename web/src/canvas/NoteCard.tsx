import { memo, useEffect, useRef, useState } from 'react';
import { NodeResizer, NodeToolbar, Position, type Node, type NodeProps } from '@xyflow/react';
import { useCanvas } from './context';
import { Colours } from './Colours';
import { Icon } from './Icon';
import type { NoteView, VisitorMark } from './types';
import { VisitorTag } from './VisitorTag';

export interface NoteData extends Record<string, unknown> {
  view: NoteView;
  visitor?: VisitorMark | undefined;
}

export type NoteNode = Node<NoteData, 'note'>;

const least = 80;

/** A note. Enter or a double click begins writing, Escape ends it. */
export const NoteCard = memo(function NoteCard({ data, selected }: NodeProps<NoteNode>) {
  const { options, send } = useCanvas();
  const { view, visitor } = data;
  const [writing, setWriting] = useState(false);
  // What is being written is kept here: an answer of the server must not move the caret.
  const [text, setText] = useState(view.text);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => { if (!writing) setText(view.text); }, [view.text, writing]);
  useEffect(() => { if (writing) area.current?.focus(); }, [writing]);
  // A note that was just made has nothing to say yet: it is written at once.
  useEffect(() => { if (selected && view.text === '' && !options.readOnly) setWriting(true); }, [selected]);

  const end = () => {
    setWriting(false);
    area.current?.closest<HTMLElement>('.react-flow__node')?.focus();
  };

  return (
    <div className={`note colour-${view.colour}${selected ? ' is-selected' : ''}${visitor ? ` is-visited visitor-${visitor.number % 6}` : ''}`} data-note={view.id}
      onDoubleClick={options.readOnly ? undefined : () => setWriting(true)}>
      {visitor && <VisitorTag visitor={visitor} />}
      {selected && !options.readOnly && (
        <>
          <NodeResizer minWidth={least} minHeight={least} lineClassName="note-line" handleClassName="note-handle"
            onResizeEnd={(_, box) => send({
              type: 'note', id: view.id, x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height),
            })} />
          <NodeToolbar position={Position.Top} className="canvas-tools nodrag nopan" role="toolbar" aria-label={options.texts.note}>
            <Colours now={view.colour} onPick={(colour) => send({ type: 'note', id: view.id, colour })} />
            <button type="button" className="canvas-tool" aria-label={options.texts.rename} title={options.texts.rename} onClick={() => setWriting(true)}>
              <Icon path={options.icons['edit'] ?? ''} size={15} />
            </button>
            <button type="button" className="canvas-tool" aria-label={options.texts.delete} title={options.texts.delete}
              onClick={() => send({ type: 'delete', nodes: [view.id], edges: [] })}>
              <Icon path={options.icons['trash'] ?? ''} size={15} />
            </button>
          </NodeToolbar>
        </>
      )}
      {writing ? (
        <textarea ref={area} className="note-text nodrag nopan nowheel" value={text} aria-label={options.texts.note} maxLength={10_000}
          placeholder={options.texts.notePlaceholder}
          onChange={(event) => { setText(event.target.value); send({ type: 'note', id: view.id, text: event.target.value }); }}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => { if (event.key === 'Escape') end(); event.stopPropagation(); }} />
      ) : (
        <div className="note-text">{view.text || <span className="note-empty">{options.texts.notePlaceholder}</span>}</div>
      )}
    </div>
  );
});
