import { createContext, useContext } from 'react';
import type { Distance } from './distance';
import type { CanvasOptions, CanvasOp } from './types';

export interface CanvasContextValue {
  options: CanvasOptions;
  distance: Distance;
  send: (op: CanvasOp) => void;
  /** Opens the quick list for a node to be put into an edge, at a point of the window. */
  insertAt: (edge: string, clientX: number, clientY: number) => void;
}

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export function useCanvas(): CanvasContextValue {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('The canvas context is missing.');
  return value;
}
