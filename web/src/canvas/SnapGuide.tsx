import { OnCanvas } from './OnCanvas';
import type { SnapLines } from './snap';

const far = 100_000;

/** The lines along which a dragged node is lined up with others. */
export function SnapGuide({ lines }: { lines: SnapLines }) {
  if (lines.x === null && lines.y === null) return null;
  return (
    <OnCanvas>
      {lines.x !== null && <div className="snap-line" style={{ transform: `translate(${lines.x}px, ${-far}px)`, height: 2 * far, width: 1 }} />}
      {lines.y !== null && <div className="snap-line" style={{ transform: `translate(${-far}px, ${lines.y}px)`, width: 2 * far, height: 1 }} />}
    </OnCanvas>
  );
}
