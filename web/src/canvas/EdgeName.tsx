import { useEffect, useRef, useState } from 'react';
import { useCanvas } from './context';

interface Props {
  edge: string;
  name: string;
  onDone: () => void;
}

/** Names an edge: Enter or leaving keeps the name, Escape doesn't. */
export function EdgeName({ edge, name, onDone }: Props) {
  const { options, send } = useCanvas();
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => { input.current?.select(); }, []);

  const end = (keep: boolean) => {
    if (left.current) return;
    left.current = true;
    if (keep && text.trim() !== name) send({ type: 'name-edge', edge, text: text.trim() });
    onDone();
  };

  return (
    <input ref={input} className="edge-name-input nodrag nopan" value={text} aria-label={options.texts.nameEdge} maxLength={200} autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true);
        else if (event.key === 'Escape') end(false);
      }} />
  );
}
