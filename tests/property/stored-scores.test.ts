import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowFault } from '../../renderer/model/row-fault';
import { newScore, type Score, scoreId } from '../../renderer/model/score';
import { TouchlineDatabase } from '../../renderer/storage/database';
import { type ScoreChange, type StoredScores, scoresIn } from '../../renderer/storage/stored-scores';
import { storeChanges, type WorkbookChange } from '../../renderer/storage/workbook';
import { writeRows } from '../../renderer/storage/write-rows';

const meta = { key: 'workbook', workbookId: 'w', generation: 1, staleSummaryOf: null } as const;

/** Few touchpoints and personas, so that their scores meet; some of one map's names begin with another's. */
const mapId = fc.constantFrom('m', 'm-1');
const touchpointId = fc.constantFrom('t', 't-1', 't.1', 'u');
const personaId = fc.constantFrom('p', 'p-1', 'constructor-1');
const vote = { id: fc.constant('v'), voter: fc.constantFrom('', 'Ewa') };
const votes = fc.array(fc.record({ ...vote, emotion: fc.integer({ min: -2, max: 2 }) }), { maxLength: 2 });
const importanceVotes = fc.array(fc.record({ ...vote, importance: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 });

/** Any score, most fields often as in a new one. */
const score: fc.Arbitrary<Score> = fc
  .record(
    {
      emotion: fc.option(fc.integer({ min: -2, max: 2 })),
      importance: fc.option(fc.integer({ min: 1, max: 5 })),
      evidence: fc.constantFrom('assumed' as const, 'observed' as const, 'measured' as const),
      votes,
      importanceVotes,
      earlierRounds: fc.array(fc.record({ votes, importanceVotes }), { maxLength: 2 }),
      notApplicable: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((given) =>
    fc.record({ touchpointId, personaId }).map((pair) => {
      return newScore({ ...pair, ...given });
    }),
  );

const change = fc.record({ mapId, score, removed: fc.boolean() }).map((one): WorkbookChange & ScoreChange => ({
  mapId: one.mapId,
  table: 'scores',
  id: one.score.id,
  row: one.removed ? null : one.score,
}));

let database: TouchlineDatabase;

beforeEach(async () => {
  database = new TouchlineDatabase(crypto.randomUUID());
  await database.open();
});
afterEach(() => database.delete());

it('has what was written last, by whichever way, and nothing else', async () => {
  const writes = fc.array(fc.record({ asEdit: fc.boolean(), changes: fc.array(change, { maxLength: 8 }) }), {
    maxLength: 6,
  });
  // As versions 1 and 2 stored them.
  const older = fc.uniqueArray(
    fc.record({ mapId, score }).map((one) => ({ mapId: one.mapId, id: one.score.id, row: one.score })),
    { maxLength: 8, selector: (one) => `${one.mapId} ${one.id}` },
  );
  await fc.assert(
    fc.asyncProperty(older, writes, async (single, all) => {
      await database.scores.clear();
      await database.scores.bulkPut(single);
      const expected = new Map<string, ScoreChange>(single.map((one) => [`${one.mapId} ${one.id}`, one]));
      for (const { asEdit, changes } of all) {
        if (asEdit) await writeRows(database, changes as Parameters<typeof writeRows>[1], meta);
        else await storeChanges(database, changes, () => database.meta.put(meta));
        for (const { mapId: ofMap, id, row } of changes) {
          if (row === null) expected.delete(`${ofMap} ${id}`);
          else expected.set(`${ofMap} ${id}`, { mapId: ofMap, id, row });
        }
      }
      const found = (await database.scores.toArray()).flatMap(scoresIn);
      expect(new Map(found.map((one) => [`${one.mapId} ${one.id}`, one]))).toEqual(expected);
      expect(found).toHaveLength(expected.size);
    }),
    { numRuns: 150 },
  );
});

it('tells a record that no app wrote from scores, whatever is in it', () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom('p', '', ':', '__proto__'), fc.oneof(fc.anything(), score)),
  );
  fc.assert(
    fc.property(odd, (scores) => {
      const rows = scoresIn({ mapId: 'm', id: 't', scores } as StoredScores);
      expect(rows.length).toBeGreaterThan(0);
      for (const { id, row } of rows) {
        if (rowFault('scores', id, row) !== null) continue;
        // What is taken for a score is filed as one.
        expect(row).toMatchObject({ touchpointId: 't', id: scoreId('t', (row as Score).personaId) });
      }
    }),
  );
});
