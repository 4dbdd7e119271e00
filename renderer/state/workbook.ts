import { create } from 'zustand';
import type { MapSummary } from '../storage/map-summary';
import type { Workbook } from '../storage/workbook';

interface CurrentWorkbook {
  /** null until the start has found the database and its backup in order. */
  readonly workbook: Workbook | null;
  /** Every map, as of a generation of the workbook: the first screen need not ask for them. */
  readonly mapsAtStart: { readonly generation: number; readonly maps: readonly MapSummary[] } | null;
}

export const useWorkbook = create<CurrentWorkbook>(() => ({ workbook: null, mapsAtStart: null }));

/** The workbook, for code that runs only once it is open. */
export function openWorkbook(): Workbook {
  const { workbook } = useWorkbook.getState();
  if (!workbook) throw new Error('The workbook is not open');
  return workbook;
}
