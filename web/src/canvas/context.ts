import { createContext, useContext } from 'react';
import type { CanvasOptions, CanvasOp } from './types';

export interface CanvasContextValue {
  options: CanvasOptions;
  send: (op: CanvasOp) => void;
}

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export function useCanvas(): CanvasContextValue {
  const value = useContext(CanvasContext);
  if (!value) throw new Error('The canvas context is missing.');
  return value;
}
