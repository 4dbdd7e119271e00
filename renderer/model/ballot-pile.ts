import type { TouchpointBallots } from './commands/vote-commands';
import type { MapDocument } from './document';
import type { Id } from './primitives';
import { scoreId } from './score';
import { ANSWERS, hasVotes, type Outcome, outcomeOf, type Question } from './voting';

/** What stands in one place of a sheet: an answer, nothing, or text that is no answer and waits to be mended. */
export type Entry = number | string | null;

interface Sheet {
  /** Seat or name; empty when the sheets are anonymous. */
  readonly voter: string;
  /** One for each of `columnsOf`. */
  readonly entries: readonly Entry[];
}

/** Paper ballots while they are keyed in: a sheet for each person, all with the same questions. */
export interface BallotPile {
  readonly personaId: Id;
  /** In the order in which they are printed. */
  readonly touchpointIds: readonly Id[];
  readonly withImportance: boolean;
  readonly sheets: readonly Sheet[];
}

export interface PileColumn {
  readonly touchpointId: Id;
  readonly question: Question;
}

export function newPile(given: Omit<BallotPile, 'sheets'>, voters: readonly string[]): BallotPile {
  const entries = columnsOf(given).map(() => null);
  return { ...given, sheets: voters.map((voter) => ({ voter, entries })) };
}

/** Emotion, then importance, touchpoint by touchpoint: as one reads a sheet. */
export function columnsOf({
  touchpointIds,
  withImportance,
}: Pick<BallotPile, 'touchpointIds' | 'withImportance'>): PileColumn[] {
  const questions: readonly Question[] = withImportance ? ['emotion', 'importance'] : ['emotion'];
  return touchpointIds.flatMap((touchpointId) => questions.map((question) => ({ touchpointId, question })));
}

/** One sheet more than was thought: it lay under another one, or somebody came late. */
export function withSheet(pile: BallotPile, voter: string): BallotPile {
  return { ...pile, sheets: [...pile.sheets, { voter, entries: columnsOf(pile).map(() => null) }] };
}

export function withEntry(pile: BallotPile, row: number, column: number, entry: Entry): BallotPile {
  return withBlock(pile, row, column, [[entry]]);
}

/** Writes a block of entries from a place on; what lies outside of the pile is left out. */
function withBlock(pile: BallotPile, row: number, column: number, block: readonly (readonly Entry[])[]): BallotPile {
  return {
    ...pile,
    sheets: pile.sheets.map((sheet, at) => {
      const line = block[at - row];
      if (!line) return sheet;
      const written = (entry: Entry, index: number) => {
        const next = line[index - column];
        return next === undefined ? entry : next;
      };
      return { ...sheet, entries: sheet.entries.map(written) };
    }),
  };
}

/** The first place in which two piles about the same differ: what an undo changed. null where none does. */
export function changedPlace(
  before: BallotPile,
  after: BallotPile,
): { readonly row: number; readonly column: number } | null {
  for (const [row, { entries }] of after.sheets.entries()) {
    const column = entries.findIndex((entry, at) => entry !== before.sheets[row]?.entries[at]);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** How emotions are written: as the five faces 1–5 from left to right, or as −2…+2. */
export type EmotionScale = 'faces' | 'signed';

export function answerOfFace(face: number): number {
  return face - 3;
}

/** An answer as people write it; what is none stays as it was written. */
export function readEntry(question: Question, text: string, scale: EmotionScale): Entry {
  const written = text.trim();
  if (written === '') return null;
  const tight = written.replace(/^[\u2212\u2013]/, '-');
  if (!/^[-+]?\d$/.test(tight)) return written;
  const number = Number(tight) + 0;
  const answer = question === 'emotion' && scale === 'faces' ? answerOfFace(number) : number;
  return ANSWERS[question].includes(answer) ? answer : written;
}

export interface Pasted {
  readonly pile: BallotPile;
  readonly scale: EmotionScale;
  /** Cells that hold no answer; they stand in the table to be mended. */
  readonly faults: number;
  /** Cells that lay outside of the pile. */
  readonly outside: number;
}

/**
 * Writes the cells of a spreadsheet into the pile. A sign or a nought among the emotions says that all of them are
 * written as −2…+2; otherwise they are faces 1–5.
 */
export function paste(pile: BallotPile, row: number, column: number, cells: readonly (readonly string[])[]): Pasted {
  const columns = columnsOf(pile);
  const asked = (index: number) => columns[column + index]?.question;
  const isSigned = (text: string, index: number) =>
    asked(index) === 'emotion' && /^([-+\u2212\u2013]\d|0)$/.test(text.trim());
  const scale: EmotionScale = cells.some((line) => line.some(isSigned)) ? 'signed' : 'faces';
  const rows = cells.slice(0, Math.max(0, pile.sheets.length - row));
  const block = rows.map((line) =>
    line.slice(0, Math.max(0, columns.length - column)).map((text, index) => {
      const question = asked(index);
      return question ? readEntry(question, text, scale) : null;
    }),
  );
  const inside = block.reduce((sum, line) => sum + line.length, 0);
  const given = cells.reduce((sum, line) => sum + line.length, 0);
  return {
    pile: withBlock(pile, row, column, block),
    scale,
    faults: block.flat().filter((entry) => typeof entry === 'string').length,
    outside: given - inside,
  };
}

/** Mean, spread and number of the answers in a column; null while there are none. */
export function outcomeOfColumn(pile: BallotPile, column: number, question: Question): Outcome | null {
  return outcomeOf(question, answersIn(pile, column));
}

function answersIn(pile: BallotPile, column: number): number[] {
  return pile.sheets.flatMap(({ entries }) => {
    const entry = entries[column];
    return typeof entry === 'number' ? [entry] : [];
  });
}

/** Places whose text is no answer, sheet by sheet. */
export function faultsIn(pile: BallotPile): { readonly row: number; readonly column: number }[] {
  return pile.sheets.flatMap(({ entries }, row) =>
    entries.flatMap((entry, column) => (typeof entry === 'string' ? [{ row, column }] : [])),
  );
}

/** Sheets on which something was keyed. */
export function keyedSheets(pile: BallotPile): number {
  return pile.sheets.filter(({ entries }) => entries.some((entry) => entry !== null)).length;
}

/**
 * The votes of a pile by touchpoint. Votes without a name stand by their answer: in the order of the sheets they would
 * still tell who they are.
 */
export function ballotsIn(pile: BallotPile, newId: () => Id): TouchpointBallots[] {
  const columns = columnsOf(pile);
  const votesOn = (touchpointId: Id, question: Question) => {
    const column = columns.findIndex((each) => each.touchpointId === touchpointId && each.question === question);
    const votes = pile.sheets.flatMap(({ voter, entries }) => {
      const answer = entries[column];
      return typeof answer === 'number' ? [{ voter, answer }] : [];
    });
    const nameless = votes.filter(({ voter }) => voter === '').sort((a, b) => a.answer - b.answer);
    // Ids rise with time: they are given in the order that may be seen.
    return [...votes.filter(({ voter }) => voter !== ''), ...nameless].map((vote) => ({ id: newId(), ...vote }));
  };
  return pile.touchpointIds
    .map((touchpointId) => ({
      touchpointId,
      votes: votesOn(touchpointId, 'emotion').map(({ id, voter, answer }) => ({ id, voter, emotion: answer })),
      importanceVotes: votesOn(touchpointId, 'importance').map(({ id, voter, answer }) => ({
        id,
        voter,
        importance: answer,
      })),
    }))
    .filter(({ votes, importanceVotes }) => votes.length + importanceVotes.length > 0);
}

/** The same pile, its nameless sheets in an order that says nothing of how they lay: by what stands on them. */
export function withoutOrder(pile: BallotPile): BallotPile {
  const key = ({ entries }: Sheet) => JSON.stringify(entries);
  const named = pile.sheets.filter(({ voter }) => voter !== '');
  const nameless = pile.sheets.filter(({ voter }) => voter === '');
  return { ...pile, sheets: [...named, ...nameless.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))] };
}

/** Touchpoints of the pile that have votes already of a kind that was keyed in: what becomes of them must be asked. */
export function votedBefore(document: Pick<MapDocument, 'scores'>, pile: BallotPile): Id[] {
  const voted = columnsOf(pile).flatMap(({ touchpointId, question }, column) => {
    const score = document.scores[scoreId(touchpointId, pile.personaId)];
    return answersIn(pile, column).length > 0 && hasVotes(question, score) ? [touchpointId] : [];
  });
  return [...new Set(voted)];
}
