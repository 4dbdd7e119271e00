import { create } from 'zustand';
import type { Id } from '../model/primitives';
import { DEFAULT_REPORT_OPTIONS, type ReportOptions } from '../report/options';

/** What was chosen for the report of each map since the app was started: it outlives its screen. */
const useChosen = create<{ readonly byMap: Readonly<Record<Id, ReportOptions>> }>(() => ({ byMap: {} }));

export function useReportOptions(mapId: Id): ReportOptions {
  return useChosen(({ byMap }) => byMap[mapId] ?? DEFAULT_REPORT_OPTIONS);
}

export function chooseReportOptions(mapId: Id, options: ReportOptions): void {
  useChosen.setState(({ byMap }) => ({ byMap: { ...byMap, [mapId]: options } }));
}
