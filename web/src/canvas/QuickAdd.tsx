import { useEffect, useMemo, useRef, useState } from 'react';
import { useCanvas } from './context';
import { Icon } from './Icon';
import type { KindView } from './types';

interface Props {
  left: number;
  top: number;
  /** Only kinds that something can lead to. */
  needsInput: boolean;
  onPick: (kind: KindView) => void;
  onClose: () => void;
}

/** A small searchable list of node kinds at a place on the canvas. */
export function QuickAdd({ left, top, needsInput, onPick, onClose }: Props) {
  const { options } = useCanvas();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    // What is called so comes before what only speaks of it.
    const rank = ({ title, kind, help }: KindView) => [title.toLowerCase().startsWith(wanted), kind.startsWith(wanted), title.toLowerCase().includes(wanted),
      `${kind} ${help}`.toLowerCase().includes(wanted)].indexOf(true);
    return options.kinds.filter((kind) => (!needsInput || kind.takesInput) && rank(kind) >= 0).sort((one, other) => rank(one) - rank(other));
  }, [options.kinds, query, needsInput]);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => setActive(0), [query]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((index) => (index + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      const kind = found[active];
      if (kind) onPick(kind);
    } else if (event.key === 'Escape') {
      onClose();
    }
    event.stopPropagation();
  };

  return (
    <div className="quick-add nowheel nodrag nopan" style={{ left, top }} role="dialog" aria-label={options.texts.addNode}
      onKeyDown={onKeyDown} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onClose(); }}>
      <input ref={input} value={query} onChange={(event) => setQuery(event.target.value)} placeholder={options.texts.searchNodes}
        aria-label={options.texts.searchNodes} role="combobox" aria-expanded="true" aria-controls="quick-add-list"
        aria-activedescendant={found[active] ? `quick-add-${found[active].kind}` : undefined} />
      <ul id="quick-add-list" role="listbox" aria-label={options.texts.addNode}>
        {found.map((kind, index) => (
          <li key={kind.kind} id={`quick-add-${kind.kind}`} role="option" aria-selected={index === active}
            className={`group-${kind.group}`} onMouseEnter={() => setActive(index)}
            onMouseDown={(event) => { event.preventDefault(); onPick(kind); }}>
            <span className="card-icon"><Icon path={kind.icon} size={16} /></span>
            <span className="card-names"><span className="card-title">{kind.title}</span><span className="quick-help">{kind.help}</span></span>
          </li>
        ))}
        {found.length === 0 && <li className="quick-none" role="presentation">{options.texts.nothingFound}</li>}
      </ul>
    </div>
  );
}
