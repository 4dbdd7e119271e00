import { describe, expect, it } from 'vitest';
import { snapshotsToKeep } from '../../../../electron/backup/retention';
import type { SnapshotHead } from '../../../../electron/backup/snapshot-file';

function head(sequence: number, fields: Partial<SnapshotHead> = {}): SnapshotHead {
  return {
    id: `s${sequence}`,
    format: 1,
    workbookId: 'w',
    sequence,
    generation: sequence,
    maps: 1,
    touchpoints: 10,
    bytes: 1,
    sha256: '0'.repeat(64),
    takenAt: '2026-11-25T10:00:00.000Z',
    reason: 'timed',
    fuller: false,
    aside: false,
    ...fields,
  };
}

const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);
const onDay = (sequence: number, day: number) =>
  head(sequence, { takenAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z` });

describe('the snapshots to keep', () => {
  it('are the 20 newest', () => {
    expect(snapshotsToKeep(numbers(50).map((number) => head(number)))).toEqual(
      new Set(numbers(20, 31).map((number) => `s${number}`)),
    );
  });

  it('are the newest of each of 14 days besides', () => {
    const heads = numbers(20).flatMap((day) => [onDay(day * 2 - 1, day), onDay(day * 2, day)]);
    const kept = snapshotsToKeep(heads);
    // 20 recent ones are days 11–20, both; then the newer one of days 7–10.
    expect(kept).toEqual(new Set([...numbers(20, 21), 14, 16, 18, 20].map((number) => `s${number}`)));
  });

  it('are the 20 newest that a person asked for, and the 5 newest before each act that cannot be taken back', () => {
    const kept = numbers(25).map((number) => head(number, { reason: 'manual' }));
    const acts = numbers(7, 26).map((number) => head(number, { reason: 'beforeImport' }));
    const other = numbers(7, 33).map((number) => head(number, { reason: 'beforeRestore' }));
    const timed = numbers(30, 40).map((number) => head(number));
    expect(snapshotsToKeep([...kept, ...acts, ...other, ...timed])).toEqual(
      new Set(
        [...numbers(20, 6), ...numbers(5, 28), ...numbers(5, 35), ...numbers(20, 50)].map((number) => `s${number}`),
      ),
    );
  });

  it('are fewer where they are large: the newest, the days, and no more than the disk can bear', () => {
    const large = { bytes: 400 * 1024 ** 2 };
    const heads = numbers(30).flatMap((day) => [
      { ...onDay(day * 2 - 1, day), ...large },
      { ...onDay(day * 2, day), ...large },
    ]);
    const fuller = head(1, { ...large, fuller: true, maps: 3, takenAt: '2026-11-01T10:00:00.000Z' });
    // The five newest, 56 to 60, and the fuller one; then five days before those in two gigabytes.
    expect(snapshotsToKeep([fuller, ...heads.slice(1)])).toEqual(
      new Set(['s60', 's59', 's58', 's57', 's56', 's54', 's52', 's50', 's48', 's46', 's1']),
    );
  });

  it('are five states that the journals may lead on from, however many were put aside', () => {
    const large = { bytes: 3 * 1024 ** 3 };
    const states = numbers(6).map((number) => head(number, large));
    const aside = numbers(6, 7).map((number) => head(number, { ...large, aside: true, fuller: true, maps: number }));
    const kept = snapshotsToKeep([...states, ...aside]);
    for (const number of numbers(5, 2)) expect(kept).toContain(`s${number}`);
  });

  it('are those put aside, which take the place of no other: neither of the newest, nor of a day, nor of a reason', () => {
    const states = [
      ...numbers(7).map((number) => onDay(number, number)),
      ...numbers(7, 8).map((number) => head(number, { reason: 'beforeRestore' })),
      ...numbers(20, 20).map((number) => head(number)),
    ];
    const aside = numbers(30, 50).map((number) => ({
      ...onDay(number, (number % 7) + 1),
      ...({ aside: true, fuller: true, reason: 'beforeRestore' } as const),
    }));
    const ids = (heads: readonly SnapshotHead[]) => heads.map(({ id }) => id);
    expect(snapshotsToKeep([...states, ...aside])).toEqual(new Set([...snapshotsToKeep(states), ...ids(aside)]));
  });

  it('are those that were fuller than what followed, until something as full follows', () => {
    const fuller = head(1, { fuller: true, maps: 3, touchpoints: 40 });
    const emptier = numbers(30, 2).map((number) => head(number));
    expect(snapshotsToKeep([fuller, ...emptier]).has('s1')).toBe(true);
    const asFull = head(40, { maps: 3, touchpoints: 40 });
    expect(snapshotsToKeep([fuller, ...emptier, asFull]).has('s1')).toBe(false);
    const ofAnother = head(40, { maps: 3, touchpoints: 40, workbookId: 'other' });
    expect(snapshotsToKeep([fuller, ...emptier, ofAnother]).has('s1')).toBe(true);
  });
});
