import type { Table } from 'dexie';
import { pairOf, type Score, scoreId } from '../model/score';
import type { Id } from '../model/primitives';
import { inPieces } from '../model/pieces';

/**
 * The scores of one touchpoint in one record. A large map has more scores than all else, and what it costs to read a
 * map goes by the number and the size of its records.
 */
export interface StoredScores {
  readonly mapId: Id;
  /** The touchpoint's. */
  readonly id: Id;
  /** By persona: of the score what the key does not say, and is not as in `UNSAID`. Not trusted. */
  readonly scores: Readonly<Record<Id, unknown>>;
}

/**
 * A score by itself, filed under its own id, as versions 1 and 2 stored each. It stays until it is written again. They are
 * not gathered by an upgrade of the database: Chromium 114, killed in the middle of one, opens what it had before as if the
 * upgrade had been done.
 */
export type StoredScore = ScoreChange;

/** One score of a map written or (with `row: null`) removed, under `scoreId(touchpointId, personaId)`. */
export interface ScoreChange {
  readonly mapId: Id;
  readonly id: Id;
  readonly row: unknown;
}

/** What is not stored of a score, being most often so. Never changed: what is on the disk goes by it. */
const UNSAID: Readonly<Omit<Score, 'id' | 'touchpointId' | 'personaId'>> = {
  emotion: null,
  importance: null,
  evidence: 'assumed',
  votes: [],
  importanceVotes: [],
  earlierRounds: [],
  notApplicable: false,
};

/**
 * The scores of a record, each as it was given; of one that lacked a field `UNSAID` has it. What is no score comes as it
 * is, for the schemas to refuse.
 */
export function scoresIn(record: StoredScores | StoredScore): ScoreChange[] {
  if ('row' in record) return [record];
  const { mapId, id: touchpointId, scores } = record;
  // Never stored without one.
  if (!isRecord(scores) || Object.keys(scores).length === 0) return [{ mapId, id: touchpointId, row: scores }];
  return Object.entries(scores).map(([personaId, said]) => {
    const id = scoreId(touchpointId, personaId);
    return { mapId, id, row: isRecord(said) ? { id, touchpointId, personaId, ...UNSAID, ...said } : said };
  });
}

/** Changes of scores, by the key of the record that each belongs into. */
export function byTouchpoint(changes: readonly ScoreChange[]): Map<string, { key: [Id, Id]; changes: ScoreChange[] }> {
  const records = new Map<string, { key: [Id, Id]; changes: ScoreChange[] }>();
  for (const change of changes) {
    const key: [Id, Id] = [change.mapId, pairOf(change.id).touchpointId];
    const known = records.get(key.join(' '));
    if (known) known.changes.push(change);
    else records.set(key.join(' '), { key, changes: [change] });
  }
  return records;
}

/**
 * The record after changes of its scores; null when none is left. What was stored of them by itself has to be removed
 * with the same write. `stored` is not trusted.
 */
export function withScores(
  stored: StoredScores | StoredScore | undefined,
  [mapId, id]: readonly [Id, Id],
  changes: readonly ScoreChange[],
): StoredScores | null {
  const scores = new Map(stored && 'scores' in stored && isRecord(stored.scores) ? Object.entries(stored.scores) : []);
  for (const change of changes) {
    const { personaId } = pairOf(change.id);
    if (change.row === null) scores.delete(personaId);
    else scores.set(personaId, saidOf(change.id, change.row));
  }
  return scores.size > 0 ? { mapId, id, scores: Object.fromEntries(scores) } : null;
}

/** Writes scores into the records of their touchpoints. */
export async function storeScores(
  records: Table<StoredScores | StoredScore, [Id, Id]>,
  changes: readonly ScoreChange[],
): Promise<void> {
  await records.bulkDelete(changes.map(({ mapId, id }) => [mapId, id]));
  for (const piece of inPieces([...byTouchpoint(changes).values()], () => null)) {
    const stored = await records.bulkGet(piece.map(({ key }) => key));
    const after = piece.map(({ key, changes: ofRecord }, at) => withScores(stored[at], key, ofRecord));
    await records.bulkPut(after.filter((record) => record !== null));
    await records.bulkDelete(piece.filter((_, at) => after[at] === null).map(({ key }) => key));
  }
}

function saidOf(id: Id, row: unknown): unknown {
  if (!isRecord(row)) return row;
  const unsaid: Readonly<Record<string, unknown>> = { id, ...pairOf(id), ...UNSAID };
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => !isAlike(value, unsaid[field])));
}

function isAlike(value: unknown, unsaid: unknown): boolean {
  return value === unsaid || (Array.isArray(value) && value.length === 0 && Array.isArray(unsaid));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
