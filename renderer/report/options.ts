import type { Paper } from './drawing/frame';

/** The parts of the report that can be chosen, in their order. Cover and contents are always there. */
export const SECTION_IDS = [
  'summary',
  'method',
  'personas',
  'map',
  'scorecards',
  'moments',
  'matrix',
  'actions',
  'touchpoints',
  'formulas',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface ReportOptions {
  readonly sections: readonly SectionId[];
  /** The client's copy leaves out internal notes, single votes and the names of participants. */
  readonly copy: 'client' | 'full';
  readonly paper: Paper;
  /** Written into the file's properties; may be empty. */
  readonly author: string;
}

export const DEFAULT_REPORT_OPTIONS: ReportOptions = {
  sections: SECTION_IDS,
  copy: 'client',
  paper: 'a4',
  author: '',
};
