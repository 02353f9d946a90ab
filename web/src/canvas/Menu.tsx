import { useEffect, useRef } from 'react';
import { Icon } from './Icon';

export interface MenuItem {
  label: string;
  icon?: string | undefined;
  keys?: string;
  /** A line above it. */
  apart?: boolean;
  /** Items of one row stand side by side as icons. */
  row?: string;
  run: () => void;
}

interface Props {
  left: number;
  top: number;
  label: string;
  items: MenuItem[];
  onClose: () => void;
}

/** What can be done at a place or with what is selected. Arrow keys walk, Enter chooses, Escape leaves. */
export function Menu({ left, top, label, items, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    const box = menu.current!.getBoundingClientRect();
    const room = menu.current!.parentElement!.getBoundingClientRect();
    // It may have come to stick out at the right or below.
    menu.current!.style.left = `${Math.max(8, Math.min(left, room.width - box.width - 8))}px`;
    menu.current!.style.top = `${Math.max(8, Math.min(top, room.height - box.height - 8))}px`;
    buttons()[0]?.focus();
  }, [left, top]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    const next = steps[event.key];
    if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key.length === 1) all.find((button) => button.dataset['label']?.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={menu} className="menu nowheel nodrag nopan" role="menu" aria-label={label} style={{ left, top }} onKeyDown={onKeyDown}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onClose(); }}>
      {rows(items).map((row) => (
        <div key={row[0]!.label} role="none" className={`${row[0]!.row ? 'menu-row' : ''}${row[0]!.apart ? ' menu-apart' : ''}`}>
          {row.map((item) => (
            <button key={item.label} type="button" role="menuitem" className={item.row ? 'canvas-tool' : 'menu-item'} data-label={item.label}
              aria-label={item.row ? item.label : undefined} title={item.row ? item.label : undefined}
              onClick={() => { onClose(); item.run(); }}>
              {item.icon && <Icon path={item.icon} size={16} />}
              {!item.row && <span>{item.label}</span>}
              {!item.row && item.keys && <kbd>{item.keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function rows(items: MenuItem[]): MenuItem[][] {
  const made: MenuItem[][] = [];
  for (const item of items) {
    const last = made.at(-1);
    if (item.row && last?.[0]?.row === item.row) last.push(item);
    else made.push([item]);
  }
  return made;
}
