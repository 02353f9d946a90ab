import type { VisitorMark } from './types';

/** Says who else has this selected. */
export function VisitorTag({ visitor }: { visitor: VisitorMark }) {
  return <span className="visitor-tag">{visitor.label}</span>;
}
