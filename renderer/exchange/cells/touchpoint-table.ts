import type { PastedTouchpoint } from '../../model/commands/cell-commands';
import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id, Language } from '../../model/primitives';
import { type Evidence, newScore, type Score } from '../../model/score';
import type { Touchpoint, TouchpointKind } from '../../model/touchpoint';
import { TOUCHPOINT_FIELDS } from '../../model/touchpoint-fields';
import { checkTable } from '../table/check-table';
import { columnTitle } from '../table/column-names';
import { nameKey } from '../table/fold';
import { guessMapping } from '../table/guess-mapping';
import { readPastedTable } from '../table/read-table';
import type { ColumnTarget, ImportField, TableRefusal } from '../table/table';
import type { MappingProblem, TableProblem } from '../table/table-problem';
import type { CellRow } from './cell-block';
import { readBlock } from './clipboard-text';
import { readPastedTouchpoints } from './touchpoint-list';
import { readTouchpointRows, type TouchpointRows } from './touchpoint-rows';
import { writtenEmotion, writtenImportance, writtenNumber } from './written-cells';

/** Words of a table that are chosen and not typed, in the language of the window. */
export interface TableWords {
  readonly language: Language;
  readonly kind: (kind: TouchpointKind) => string;
  readonly evidence: (evidence: Evidence) => string;
  readonly notApplicable: string;
}

/**
 * Touchpoints as a table for other programs: a row of names that the import knows again, then one row a touchpoint.
 * A column in which nothing stands is left out.
 */
export function touchpointTable(document: MapDocument, ids: ReadonlySet<Id>, words: TableWords): string[][] {
  const rows = journeyOf(document).touchpoints.filter(({ touchpoint }) => ids.has(touchpoint.id));
  const column = (title: string, texts: readonly string[]) => ({ title, texts });
  const titled = (target: Exclude<ColumnTarget, { kind: 'ignore' }>, texts: readonly string[]) =>
    column(columnTitle(target, words.language), texts);
  const columns = [
    titled(
      { kind: 'stage' },
      rows.map(({ stage }) => stage.name),
    ),
    ...tableFields().map((field) =>
      titled(
        { kind: 'field', field },
        rows.map(({ touchpoint }) => fieldText(touchpoint, field, words)),
      ),
    ),
    ...Object.values(document.lanes).map(({ id, title }) =>
      column(
        title,
        rows.map(({ touchpoint }) => touchpoint.laneTexts[id] ?? ''),
      ),
    ),
    ...personasOf(document).flatMap(({ id, name }) =>
      (['emotion', 'importance', 'evidence'] as const).map((kind) =>
        titled(
          { kind, persona: name },
          rows.map(({ touchpoint }) => scoreText(scoreOf(document, touchpoint.id, id), kind, words)),
        ),
      ),
    ),
  ].filter(({ texts }) => texts.some((text) => text !== ''));
  return [columns.map(({ title }) => title), ...rows.map((_, row) => columns.map(({ texts }) => texts[row] ?? ''))];
}

function tableFields(): ImportField[] {
  return (Object.keys(TOUCHPOINT_FIELDS) as (keyof Touchpoint)[]).filter(
    (field): field is ImportField =>
      field !== 'id' && field !== 'stageId' && field !== 'order' && field !== 'pictureIds' && field !== 'laneTexts',
  );
}

function fieldText(touchpoint: Touchpoint, field: ImportField, words: TableWords): string {
  const value = touchpoint[field];
  if (value === null) return '';
  if (field === 'kind') return touchpoint.kind === null ? '' : words.kind(touchpoint.kind);
  if (typeof value === 'number') return writtenNumber(value, words.language);
  return typeof value === 'object' ? value.join('; ') : value;
}

function scoreText(score: Score | undefined, kind: 'emotion' | 'importance' | 'evidence', words: TableWords): string {
  if (!score) return '';
  if (kind === 'evidence') return score.evidence === 'assumed' ? '' : words.evidence(score.evidence);
  const { language, notApplicable } = words;
  return kind === 'importance' ? writtenImportance(score, language) : writtenEmotion(score, language, notApplicable);
}

/** Ratings of a table that the map cannot hold. */
export interface LeftOutRatings {
  /** People whom the map has not. */
  readonly personas: readonly string[];
  /** How many are means of votes, in halves and thirds: what is agreed on is a whole number. */
  readonly means: number;
}

export type ReadTouchpoints =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'ok'; readonly touchpoints: readonly PastedTouchpoint[] } & LeftOutRatings)
  | Exclude<TouchpointRows, { kind: 'ok' }>
  | { readonly kind: 'refused'; readonly refusal: TableRefusal }
  | { readonly kind: 'mapping'; readonly problem: MappingProblem; readonly header: readonly string[] }
  | { readonly kind: 'cell'; readonly problem: TableProblem };

/** What touchpoints are pasted into. */
interface PasteTarget {
  readonly personas: readonly Persona[];
  /** Who a column of ratings that names nobody is taken for. */
  readonly focused: Id | undefined;
  /** Lanes of text below the names, as they are shown from top to bottom. */
  readonly lanes: readonly CellRow[];
}

/**
 * Touchpoints in text from elsewhere: a table whose first row names its columns, else one whose columns go to the name
 * and to the lanes below it, or a list with one a line.
 */
export function readTouchpoints(
  text: string,
  { personas, focused, lanes }: PasteTarget,
  newId: () => Id,
): ReadTouchpoints {
  const read = readPastedTable(text, '');
  if (read.kind === 'tooLarge') return { kind: 'refused', refusal: read };
  const header = read.kind === 'ok' ? read.table.header : null;
  if (read.kind !== 'ok' || header === null) {
    const rows: TouchpointRows = text.includes('\t')
      ? readTouchpointRows(readBlock(text), lanes)
      : { kind: 'ok', touchpoints: readPastedTouchpoints(text) };
    if (rows.kind !== 'ok') return rows;
    const touchpoints = rows.touchpoints.map((fields) => ({ touchpoint: { ...fields, id: newId() }, scores: [] }));
    return touchpoints.length === 0 ? { kind: 'none' } : { kind: 'ok', touchpoints, personas: [], means: 0 };
  }
  const { content, problems, mappingProblems } = checkTable(read.table, guessMapping(read.table));
  const [wrongMapping] = mappingProblems;
  if (wrongMapping) return { kind: 'mapping', problem: wrongMapping, header };
  // The table that was copied from a map has them, and it comes back.
  const means = problems.filter(({ key }) => key === 'emotionNotWhole' || key === 'importanceNotWhole');
  const wrongCell = problems.find((problem) => !means.includes(problem));
  if (wrongCell) return { kind: 'cell', problem: wrongCell };
  if (content.touchpoints.length === 0) return { kind: 'none' };
  const byName = new Map(personas.map(({ id, name }) => [nameKey(name), id]));
  const idOf = content.personas.map((name) => (name === '' ? focused : byName.get(nameKey(name))));
  const unknown = new Set<string>();
  const touchpoints = content.touchpoints.map(({ fields, scores }): PastedTouchpoint => {
    const id = newId();
    return {
      touchpoint: { ...fields, id },
      scores: scores.flatMap(({ persona, ...score }) => {
        const personaId = idOf[persona];
        if (personaId !== undefined) return [newScore({ touchpointId: id, personaId, ...score })];
        unknown.add(content.personas[persona] ?? '');
        return [];
      }),
    };
  });
  return { kind: 'ok', touchpoints, personas: [...unknown], means: means.length };
}
