import { create } from 'zustand';

/** A PDF that is being made. */
export interface PdfInMaking {
  /** The file it is going to be. */
  readonly name: string;
  /** How much of the work is done, 0–1. */
  readonly share: number;
  /** null when it cannot be stopped any more. */
  readonly cancel: (() => void) | null;
}

interface RunningExport {
  /** The one PDF that is being made, `choosing` while a person is asked where to; it outlives the screen it was started on. */
  readonly running: PdfInMaking | 'choosing' | null;
}

export const useRunningExport = create<RunningExport>(() => ({ running: null }));

/** False when another export is under way: one at a time. */
export function beginExport(): boolean {
  if (useRunningExport.getState().running !== null) return false;
  useRunningExport.setState({ running: 'choosing' });
  return true;
}

export function showExport(running: PdfInMaking): void {
  useRunningExport.setState({ running });
}

export function endExport(): void {
  useRunningExport.setState({ running: null });
}
