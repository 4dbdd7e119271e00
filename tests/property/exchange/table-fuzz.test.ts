import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../renderer/exchange/table/check-table';
import { guessMapping } from '../../../renderer/exchange/table/guess-mapping';
import { readTable } from '../../../renderer/exchange/table/read-table';
import { ENCODINGS, type TableFile } from '../../../renderer/exchange/table/table';
import { documentFromTable } from '../../../renderer/exchange/table/table-content';
import { emptyDocument, mapDocumentSchema } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import { random } from '../../fixtures/random';
import { encoded, tableText } from '../../fixtures/table-bytes';

const KINDS: readonly TableFile['kind'][] = ['ok', 'empty', 'notATable', 'tooLarge', 'openQuote'];
const SOURCES = [tableText('bad-cells.en.csv'), tableText('przychodnia.pl.csv').split('\n').slice(0, 5).join('\n')];
const UNICODE = ENCODINGS.filter((encoding) => encoding.startsWith('utf'));
const RUNS = 10_000;

type Random = ReturnType<typeof random>;

const CHANGES: Readonly<Record<string, (bytes: Uint8Array, chance: Random) => Uint8Array>> = {
  'bytes changed': (bytes, { below }) => {
    const changed = bytes.slice();
    for (let count = 1 + below(6); count > 0; count -= 1) changed[below(changed.length)] = below(256);
    return changed;
  },
  'cut off': (bytes, { below }) => bytes.slice(below(40), below(bytes.length)),
  'a delimiter, quote or break put in': (bytes, { below, pick }) => {
    const at = below(bytes.length);
    const mark = pick([',', ';', '\t', '|', '"', '\n', '\r', "'", '\u2212', '\0', '__proto__', '=']);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), Buffer.from(mark), bytes.subarray(at)]));
  },
  'two tables in one': (bytes, { below }) =>
    new Uint8Array(Buffer.concat([bytes.subarray(0, below(bytes.length)), bytes.subarray(below(bytes.length))])),
};

describe('10,000 mutated tables', () => {
  it('are refused by name, or give a sound map and a list of what does not fit', () => {
    const chance = random(300);
    const blank = emptyDocument(
      newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
    );
    const counts = new Map<string, number>();
    for (let run = 0; run < RUNS; run += 1) {
      const encoding = chance.pick(UNICODE);
      const [name, change] = chance.pick(Object.entries(CHANGES));
      const file = readTable(change(encoded(chance.pick(SOURCES), encoding), chance), 'x.csv');
      counts.set(file.kind, (counts.get(file.kind) ?? 0) + 1);
      expect(KINDS, `run ${run}: ${name}`).toContain(file.kind);
      if (file.kind !== 'ok') continue;
      const { content, problems } = checkTable(file.table, guessMapping(file.table));
      const last = file.table.rows.at(-1)?.number ?? 0;
      expect(problems.every(({ place }) => place.row <= last && place.column < file.table.columnCount)).toBe(true);
      let count = 0;
      const newId = () => `id${++count}`;
      const document = documentFromTable(content, blank, 'x', { newId, unnamedStage: 'S', unnamedPersona: 'P' });
      // Each one would take minutes to check against the whole schema: one in ten does.
      if (run % 10 === 0) expect(mapDocumentSchema.parse(document)).toEqual(document);
      expect(referenceProblems(document), `run ${run}: ${name}`).toEqual([]);
      expect(Object.keys(document.touchpoints)).toHaveLength(content.touchpoints.length);
    }
    expect(counts.get('ok')).toBeGreaterThan(RUNS / 4);
    expect(counts.get('openQuote')).toBeGreaterThan(0);
  });
});
