import { type CellEdit, type CellRating, writeCells } from '../../model/commands/cell-commands';
import type { Command } from '../../model/commands/command';
import type { MapDocument } from '../../model/document';
import { scoreOf } from '../../model/journey';
import { type CellLane, cellFields, cellText } from '../../model/map-cells';
import type { Id, Language } from '../../model/primitives';
import type { Score } from '../../model/score';
import type { Touchpoint } from '../../model/touchpoint';
import { parseNumber } from '../../model/typed-values';
import { LIMITS } from '../limits';
import { isDash, saysNotApplicable } from '../table/cells';
import { shownEmotion, writtenEmotion, writtenNumber } from './written-cells';

/** A row that cells are copied from and pasted to: a lane that holds text, or `emotion`, of the persona in focus. */
export type CellRow = CellLane;

export interface CellArea {
  /** From top to bottom. */
  readonly rows: readonly CellRow[];
  /** From left to right. */
  readonly touchpointIds: readonly Id[];
}

/** The cells' texts as they stand on the screen in a language: one row a lane, one column a touchpoint. */
export function copyCells(
  document: MapDocument,
  area: CellArea,
  personaId: Id | undefined,
  language: Language,
): string[][] {
  return area.rows.map((row) =>
    area.touchpointIds.map((id) => {
      const touchpoint = document.touchpoints[id];
      if (!touchpoint) return '';
      if (row === 'emotion')
        return personaId === undefined ? '' : writtenEmotion(scoreOf(document, id, personaId), language, 'n/a');
      const { waitingMinutes } = touchpoint;
      return row === 'waiting' && waitingMinutes !== null
        ? writtenNumber(waitingMinutes, language)
        : cellText(row, touchpoint);
    }),
  );
}

interface Cleared {
  readonly command: Command | null;
  readonly count: number;
}

/**
 * Empties cells whose texts are on the clipboard. Ratings that were voted stay: the clipboard has their mean, and the
 * votes would be lost. `voted` is how many those are.
 */
export function cutCells(
  document: MapDocument,
  area: CellArea,
  personaId: Id | undefined,
): Cleared & { readonly voted: number } {
  const hasVotes = (id: Id) => personaId !== undefined && (scoreOf(document, id, personaId)?.votes.length ?? 0) > 0;
  const voted = new Set(area.rows.includes('emotion') ? area.touchpointIds.filter(hasVotes) : []);
  return { ...clearCells(document, area, personaId, voted), voted: voted.size };
}

/**
 * Empties cells, ratings too, but for those of `rated`; names stay. `count` is how many of them held something: with
 * none there is no command.
 */
export function clearCells(
  document: MapDocument,
  area: CellArea,
  personaId: Id | undefined,
  rated: ReadonlySet<Id> = new Set(),
): Cleared {
  const rows = area.rows.filter((row) => row !== 'name');
  const filled = area.touchpointIds.flatMap((touchpointId) => {
    const touchpoint = document.touchpoints[touchpointId];
    const score = personaId === undefined ? undefined : scoreOf(document, touchpointId, personaId);
    const held = rows.filter((row) =>
      row === 'emotion'
        ? !rated.has(touchpointId) && (score?.notApplicable || shownEmotion(score) !== null)
        : touchpoint && cellText(row, touchpoint) !== '',
    );
    return held.length > 0 ? [{ touchpointId, held }] : [];
  });
  const count = filled.reduce((sum, { held }) => sum + held.length, 0);
  if (count === 0) return { command: null, count };
  const edits = filled.flatMap(({ touchpointId, held }): CellEdit[] => {
    const touchpoint = document.touchpoints[touchpointId];
    const fields: CellEdit['fields'] = {};
    for (const row of held)
      if (touchpoint && row !== 'emotion') Object.assign(fields, cellFields(row, '', { ...touchpoint, ...fields }));
    return [{ touchpointId, fields }];
  });
  const ratings = filled.flatMap(({ touchpointId, held }): CellRating[] =>
    personaId !== undefined && held.includes('emotion') ? [{ touchpointId, personaId, emotion: null }] : [],
  );
  return { command: writeCells('clearCells', edits, count, ratings), count };
}

/** Why a text does not fit a cell. */
type Unfit = 'minutes' | 'tooLong' | 'tooManyChannels';

export interface Misfit<Why extends string = Unfit> {
  readonly kind: Why;
  readonly row: CellRow;
  /** Of the touchpoint. */
  readonly name: string;
  readonly text: string;
}

/** Why cells were not pasted. Nothing of them was, then. */
export type PasteProblem =
  | { readonly kind: 'tooWide' | 'tooHigh'; readonly block: number; readonly room: number }
  /** The curve is among the rows, and the map has no persona. */
  | { readonly kind: 'nobody' }
  | Misfit<Unfit | NoEmotion | 'nameless'>;

/** `mean`: only votes come to it, and single votes are not copied with their mean. */
type NoEmotion = 'emotion' | 'mean';

export type Pasted =
  | { readonly kind: 'ok'; readonly command: Command; readonly area: CellArea }
  | { readonly kind: 'refused'; readonly problem: PasteProblem };

/**
 * Pastes a block of cells. One cell alone fills all that is selected; a larger block fills from the first selected cell
 * on, as far as it reaches, in `space`: every row and touchpoint from there on. All of it fits, or nothing is pasted.
 * A cell that reads the same already is left as it is, with the votes behind it.
 */
export function pasteCells(
  document: MapDocument,
  block: readonly (readonly string[])[],
  {
    selected,
    space,
    personaId,
  }: { readonly selected: CellArea; readonly space: CellArea; readonly personaId?: Id | undefined },
): Pasted {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const single = block.length === 1 && width === 1;
  const area = single
    ? selected
    : { rows: space.rows.slice(0, block.length), touchpointIds: space.touchpointIds.slice(0, width) };
  if (!single && block.length > area.rows.length)
    return refused({ kind: 'tooHigh', block: block.length, room: space.rows.length });
  if (!single && width > area.touchpointIds.length)
    return refused({ kind: 'tooWide', block: width, room: space.touchpointIds.length });

  const edits: CellEdit[] = [];
  const ratings: CellRating[] = [];
  for (const [column, touchpointId] of area.touchpointIds.entries()) {
    const touchpoint = document.touchpoints[touchpointId];
    if (!touchpoint) continue;
    const fields: CellEdit['fields'] = {};
    for (const [line, row] of area.rows.entries()) {
      // A row that ends early ends in empty cells.
      const text = (single ? block[0]?.[0] : block[line]?.[column]) ?? '';
      const misfit = (kind: Unfit | NoEmotion | 'nameless') => refused({ kind, row, name: touchpoint.name, text });
      if (row === 'emotion') {
        if (personaId === undefined) return refused({ kind: 'nobody' });
        const score = scoreOf(document, touchpointId, personaId);
        if (tellsNothingNew(text, score)) continue;
        const emotion = readEmotion(text);
        if (emotion === 'emotion' || emotion === 'mean') return misfit(emotion);
        ratings.push({ touchpointId, personaId, emotion });
        continue;
      }
      if (text === cellText(row, { ...touchpoint, ...fields })) continue;
      const written = pastedFields(row, text, { ...touchpoint, ...fields });
      if (typeof written === 'string') return misfit(written);
      if (written.name === '') return misfit('nameless');
      Object.assign(fields, written);
    }
    edits.push({ touchpointId, fields });
  }
  const count = area.rows.length * area.touchpointIds.length;
  return { kind: 'ok', command: writeCells('pasteCells', edits, count, ratings), area };
}

/** What a text pasted into a cell makes of its touchpoint, or why it does not fit. */
export function pastedFields(row: CellRow, text: string, touchpoint: Touchpoint): CellEdit['fields'] | Unfit {
  if (text.length > LIMITS.text) return 'tooLong';
  const written = cellFields(row, text.replace(/\r\n?/g, '\n'), touchpoint);
  if (written === null) return 'minutes';
  return (written.channels?.length ?? 0) > LIMITS.channels ? 'tooManyChannels' : written;
}

function refused(problem: PasteProblem): Pasted {
  return { kind: 'refused', problem };
}

/** null for an empty cell, or why it is no emotion that can be agreed on. */
function readEmotion(text: string): CellRating['emotion'] | NoEmotion {
  if (isEmpty(text)) return null;
  if (saysNotApplicable(text)) return 'notApplicable';
  const emotion = parseNumber(text);
  if (emotion === null || Math.abs(emotion) > 2) return 'emotion';
  return Number.isInteger(emotion) ? emotion : 'mean';
}

/** Whether a text pasted over a rating tells what it tells. An empty one says nothing of what the room has voted. */
function tellsNothingNew(text: string, score: Score | undefined): boolean {
  if (isEmpty(text)) return score === undefined || score.votes.length > 0;
  const emotion = parseNumber(text);
  return emotion !== null && emotion === shownEmotion(score);
}

function isEmpty(text: string): boolean {
  return text.trim() === '' || isDash(text.trim());
}
