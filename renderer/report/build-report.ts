import type { MapDocument } from '../model/document';
import type { Day } from '../model/primitives';
import type { ReportOptions, SectionId } from './options';
import { SECTION_IDS } from './options';
import { type ReportSource, readSource } from './report-source';
import { type ActionsSection, buildActions } from './sections/actions';
import { buildCover, type CoverSection } from './sections/cover';
import { buildFormulas, type FormulasSection } from './sections/formulas';
import { buildMap, type MapSection } from './sections/map';
import { buildMatrix, type MatrixSection } from './sections/matrix';
import { buildMethod, type MethodSection } from './sections/method';
import { buildMoments, type MomentsSection } from './sections/moments';
import { buildPersonas, type PersonasSection } from './sections/personas';
import { buildScorecards, type ScorecardsSection } from './sections/scorecards';
import { buildSummary, type SummarySection } from './sections/summary';
import { buildTouchpoints, type TouchpointsSection } from './sections/touchpoints';
import type { Words } from './words';

export type Section =
  | SummarySection
  | MethodSection
  | PersonasSection
  | MapSection
  | ScorecardsSection
  | MomentsSection
  | MatrixSection
  | ActionsSection
  | TouchpointsSection
  | FormulasSection;

/** A report as data: what its pages say, before anything is measured or drawn. */
export interface Report {
  readonly title: string;
  readonly client: string;
  readonly author: string;
  readonly imprint: string;
  readonly brandColour: string | null;
  readonly options: ReportOptions;
  readonly cover: CoverSection;
  /** Chosen sections that have something to say, in order. */
  readonly sections: readonly Section[];
}

/** How each section is read from the map; null where it would be empty. */
const BUILDERS: { readonly [Id in SectionId]: (source: ReportSource) => Extract<Section, { id: Id }> | null } = {
  summary: buildSummary,
  method: buildMethod,
  personas: buildPersonas,
  map: buildMap,
  scorecards: buildScorecards,
  moments: buildMoments,
  matrix: buildMatrix,
  actions: buildActions,
  touchpoints: buildTouchpoints,
  formulas: buildFormulas,
};

/** Reads a map into a report in the words' language. `today` dates the edition. */
export function buildReport(document: MapDocument, options: ReportOptions, words: Words, today: Day): Report {
  const source = readSource(document, options, words, today);
  const cover = buildCover(source);
  const chosen: readonly SectionId[] = SECTION_IDS.filter((id) => options.sections.includes(id));
  return {
    title: cover.title,
    client: document.map.client.trim(),
    author: options.author.trim() || document.map.branding.name.trim() || 'Touchline',
    imprint: imprintOf(source),
    brandColour: document.map.branding.colour,
    options,
    cover,
    sections: chosen.flatMap((id): Section[] => {
      const section = BUILDERS[id](source);
      return section ? [section] : [];
    }),
  };
}

function imprintOf({ document: { map }, options, words }: ReportSource): string {
  const { t, format } = words;
  return [
    map.client.trim(),
    map.workshopDate ? t('imprint.workshop', { date: format.day(map.workshopDate) }) : '',
    t(`imprint.${options.copy}`),
  ]
    .filter((part) => part !== '')
    .join('  ·  ');
}
