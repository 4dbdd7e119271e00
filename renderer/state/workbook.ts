import { create } from 'zustand';
import type { Workbook } from '../storage/workbook';

interface CurrentWorkbook {
  /** null until the start has found the database and its backup in order. */
  readonly workbook: Workbook | null;
}

export const useWorkbook = create<CurrentWorkbook>(() => ({ workbook: null }));

/** The workbook, for code that runs only once it is open. */
export function openWorkbook(): Workbook {
  const { workbook } = useWorkbook.getState();
  if (!workbook) throw new Error('The workbook is not open');
  return workbook;
}
