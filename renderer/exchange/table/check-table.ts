import { brief } from '../../model/cut-text';
import type { Evidence } from '../../model/score';
import { oneLine, parseChannels, parseMinutes } from '../../model/typed-values';
import { LIMITS } from '../limits';
import { isDash, parseEmotion, parseEvidence, parseImportance, parseKind, saysNotApplicable } from './cells';
import { nameKey } from './fold';
import { guessLanguage, targetKey } from './guess-mapping';
import type { ColumnTarget, EmotionScale, ImportField, Mapping, Table, TableRow } from './table';
import type { TableContent, TableScore, TableTouchpoint } from './table-content';
import {
  type CellPlace,
  cellKey,
  type Decisions,
  type MappingProblem,
  type TableNote,
  type TableProblem,
} from './table-problem';

export interface CheckedTable {
  /** Everything that fits. What a problem names is left out of it. */
  readonly content: TableContent;
  /** Open ones only, by row, then column. */
  readonly problems: readonly TableProblem[];
  readonly mappingProblems: readonly MappingProblem[];
  readonly notes: readonly TableNote[];
}

/** Reads a table's cells as the mapping says. */
export function checkTable(
  table: Table,
  mapping: Mapping,
  decisions: Decisions = new Map(),
  emotionScale: EmotionScale = 'fromMinusTwo',
): CheckedTable {
  const mappingProblems = problemsOfMapping(mapping);
  if (mappingProblems.length > 0) {
    const content = { language: guessLanguage(table), stages: [], personas: [], touchpoints: [] };
    return { content, problems: [], mappingProblems, notes: [] };
  }
  const reading = new Reading(table, mapping, decisions, emotionScale);
  for (const row of table.rows) reading.readRow(row);
  return reading.result();
}

function problemsOfMapping(mapping: Mapping): MappingProblem[] {
  const columns = new Map<string, number>();
  const problems: MappingProblem[] = [];
  mapping.forEach((target, column) => {
    if (target.kind === 'ignore') return;
    const key = targetKey(target);
    const first = columns.get(key);
    if (first === undefined) columns.set(key, column);
    else problems.push({ key: 'columnTwice', columns: [first, column] });
  });
  if (!columns.has(targetKey({ kind: 'field', field: 'name' }))) problems.push({ key: 'nameColumnMissing' });
  return problems;
}

/** Names once each, in the order of appearance, compared folded. */
class Names {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  indexOf(name: string): number {
    const key = nameKey(name);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** Long cells are shown by their beginning. */
const SHOWN = 60;

class Reading {
  readonly #table: Table;
  readonly #mapping: Mapping;
  readonly #decisions: Decisions;
  /** Columns of emotions that are from 1 to 5. */
  readonly #fromOne: ReadonlySet<number>;
  readonly #keptFromMinusTwo: number;
  readonly #stageColumn: number;
  readonly #nameColumn: number;
  readonly #stages = new Names();
  readonly #personas = new Names();
  readonly #touchpoints: TableTouchpoint[] = [];
  readonly #problems: TableProblem[] = [];
  #stage: number | null = null;
  #stagesFromAbove = 0;
  #rowsLeftOut = 0;

  constructor(table: Table, mapping: Mapping, decisions: Decisions, emotionScale: EmotionScale) {
    this.#table = table;
    this.#mapping = mapping;
    this.#decisions = decisions;
    const emotions =
      emotionScale === 'fromOne' ? mapping.flatMap(({ kind }, at) => (kind === 'emotion' ? [at] : [])) : [];
    this.#fromOne = new Set(emotions.filter((column) => !isFromMinusTwo(table, column)));
    this.#keptFromMinusTwo = emotions.length - this.#fromOne.size;
    this.#stageColumn = mapping.findIndex(({ kind }) => kind === 'stage');
    this.#nameColumn = mapping.findIndex((target) => target.kind === 'field' && target.field === 'name');
    for (const target of mapping) if (isScore(target)) this.#personas.indexOf(target.persona);
  }

  readRow(row: TableRow): void {
    const filled = this.#mapping.flatMap(({ kind }, column) =>
      kind !== 'ignore' && (row.cells[column] ?? '') !== '' ? [column] : [],
    );
    if (filled.length === 0) return;

    const hasOwnStage = this.#readStage(row);
    // A row with nothing but a stage names the stage of the rows below it.
    if (filled.length === 1 && filled[0] === this.#stageColumn) return;

    const nameAt = { row: row.number, column: this.#nameColumn };
    const name = oneLine(this.#text(row, this.#nameColumn));
    if (name === '') {
      this.#problem('nameMissing', nameAt, '');
      this.#rowsLeftOut += 1;
      return;
    }
    if (this.#stageColumn >= 0 && this.#stage === null) {
      this.#problem('stageMissing', { row: row.number, column: this.#stageColumn }, '');
      this.#rowsLeftOut += 1;
      return;
    }
    if (this.#stageColumn >= 0 && !hasOwnStage) this.#stagesFromAbove += 1;

    const fields: Record<string, unknown> = {};
    this.#mapping.forEach((target, column) => {
      if (target.kind !== 'field') return;
      const value = this.#readField(row, column, target.field);
      if (value !== undefined) fields[target.field] = value;
    });
    // A name too long is a problem of its own; what is left of the row has nothing to be called by.
    if (fields['name'] === undefined) {
      this.#rowsLeftOut += 1;
      return;
    }
    this.#touchpoints.push({
      row: row.number,
      stage: this.#stageColumn >= 0 ? this.#stage : null,
      fields,
      scores: this.#readScores(row),
    });
  }

  result(): CheckedTable {
    const notes: TableNote[] = [
      { key: 'noStages', count: this.#stageColumn < 0 ? this.#touchpoints.length : 0 },
      { key: 'stageFromAbove', count: this.#stagesFromAbove },
      { key: 'rowsLeftOut', count: this.#rowsLeftOut },
      { key: 'keptFromMinusTwo', count: this.#keptFromMinusTwo },
      { key: 'columnsIgnored', count: this.#ignoredColumns() },
    ];
    return {
      content: {
        language: guessLanguage(this.#table),
        stages: this.#stages.list,
        personas: this.#personas.list,
        touchpoints: this.#touchpoints,
      },
      problems: this.#problems.sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column),
      mappingProblems: [],
      notes: notes.filter(({ count }) => count > 0),
    };
  }

  /** Whether the row names a stage itself. */
  #readStage(row: TableRow): boolean {
    if (this.#stageColumn < 0) return false;
    const name = oneLine(this.#text(row, this.#stageColumn));
    if (name === '' || this.#tooLong(row, this.#stageColumn, name)) return false;
    this.#stage = this.#stages.indexOf(name);
    return true;
  }

  #readField(row: TableRow, column: number, field: ImportField): unknown {
    const text = this.#text(row, column);
    if (text === '' || this.#tooLong(row, column, text)) return undefined;
    const place = { row: row.number, column };
    switch (field) {
      case 'channels': {
        const channels = parseChannels(text);
        if (channels.length <= LIMITS.channels) return channels;
        return this.#problem('tooManyChannels', place, channels.length);
      }
      case 'kind': {
        if (isDash(text)) return undefined;
        return parseKind(text) ?? this.#problem('kindUnknown', place, text);
      }
      case 'waitingMinutes':
      case 'expectedWaitingMinutes': {
        if (isDash(text)) return undefined;
        const minutes = parseMinutes(text);
        if (minutes === null) return this.#problem('minutesNotNumber', place, text);
        return minutes >= 0 ? minutes : this.#problem('minutesNegative', place, text);
      }
      case 'name':
      case 'department':
      case 'person':
      case 'backstageDepartment':
      case 'backstageSystem':
        return oneLine(text);
      case 'does':
      case 'thinks':
      case 'expects':
      case 'pains':
      case 'delights':
      case 'backstageProcess':
      case 'metrics':
      case 'internalNote':
        return text;
    }
  }

  #readScores(row: TableRow): TableScore[] {
    const scores = new Map<number, { -readonly [Key in keyof TableScore]: TableScore[Key] }>();
    this.#mapping.forEach((target, column) => {
      if (!isScore(target)) return;
      const text = this.#text(row, column);
      if (text === '' || isDash(text)) return;
      const persona = this.#personas.indexOf(target.persona);
      const score = scores.get(persona) ?? {
        persona,
        emotion: null,
        importance: null,
        evidence: 'assumed',
        notApplicable: false,
      };
      const place = { row: row.number, column };
      if (target.kind === 'evidence') {
        const evidence: Evidence | undefined = parseEvidence(text) ?? this.#problem('evidenceUnknown', place, text);
        if (evidence === undefined) return;
        score.evidence = evidence;
      } else if (saysNotApplicable(text)) {
        score.notApplicable = true;
      } else if (target.kind === 'emotion') {
        score.emotion = this.#grade('emotion', text, place, -2, 2);
        if (score.emotion === null) return;
      } else {
        score.importance = this.#grade('importance', text, place, 1, 5);
        if (score.importance === null) return;
      }
      scores.set(persona, score);
    });
    return [...scores.values()];
  }

  #grade(
    scale: 'emotion' | 'importance',
    text: string,
    place: Pick<CellPlace, 'row' | 'column'>,
    lowest: number,
    highest: number,
  ): number | null {
    const fromOne = scale === 'emotion' && this.#fromOne.has(place.column);
    const middle = fromOne ? 3 : 0;
    const value = scale === 'emotion' ? parseEmotion(text, middle) : parseImportance(text);
    const problem =
      value === null
        ? 'NotNumber'
        : value < lowest || value > highest
          ? 'OutOfRange'
          : Number.isInteger(value)
            ? null
            : 'NotWhole';
    if (problem === null) return value;
    const nearest = value !== null && problem === 'NotWhole' ? nearestStep(value) + middle : null;
    this.#problem(fromOne ? 'emotionNotOneToFive' : `${scale}${problem}`, place, text, nearest);
    return null;
  }

  /** The cell as corrected; empty when left out. */
  #text(row: TableRow, column: number): string {
    const decision = this.#decisions.get(cellKey({ row: row.number, column }));
    if (decision?.kind === 'corrected') return decision.text.trim();
    return decision?.kind === 'leftOut' ? '' : (row.cells[column] ?? '');
  }

  #tooLong(row: TableRow, column: number, text: string): boolean {
    if (text.length <= LIMITS.text) return false;
    this.#problem('textTooLong', { row: row.number, column }, text.length);
    return true;
  }

  /** Notes a problem, unless the person has decided to leave the cell out. */
  #problem(
    key: TableProblem['key'],
    place: Pick<CellPlace, 'row' | 'column'>,
    found: string | number,
    nearest: number | null = null,
  ): undefined {
    if (this.#decisions.get(cellKey(place))?.kind === 'leftOut') return;
    const shown = typeof found === 'string' ? brief(found, SHOWN) : found;
    this.#problems.push({
      key,
      found: shown,
      nearest,
      place: { ...place, header: this.#table.header?.[place.column] || null },
    });
  }

  #ignoredColumns(): number {
    return this.#mapping.filter(
      ({ kind }, column) => kind === 'ignore' && this.#table.rows.some(({ cells }) => cells[column] !== ''),
    ).length;
  }
}

/**
 * Whether a column can only be on our own scale: some of its numbers are below 1 and none is above 2. One persona may be
 * rated from −2 and another from 1, and a 1 of the first is no "very bad".
 */
function isFromMinusTwo({ rows }: Table, column: number): boolean {
  const numbers = rows.flatMap(({ cells }) => {
    const cell = cells[column] ?? '';
    return /\d/.test(cell) ? (parseEmotion(cell) ?? []) : [];
  });
  return numbers.some((number) => number < 1) && numbers.every((number) => number <= 2);
}

function isScore(target: ColumnTarget): target is Extract<ColumnTarget, { readonly persona: string }> {
  return target.kind === 'emotion' || target.kind === 'importance' || target.kind === 'evidence';
}

/** Halves go away from the middle, as everything the app prints does: a mean of −0.5 is bad rather than neutral. */
function nearestStep(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}
