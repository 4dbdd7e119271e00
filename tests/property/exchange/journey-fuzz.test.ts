import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { type JourneyFile, parseJourney } from '../../../renderer/exchange/journey/parse';
import { mapDocumentSchema } from '../../../renderer/model/document';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import { forged, frozenFile, partsOf, withDocument, withJourneyText } from '../../fixtures/journey-files';
import { random } from '../../fixtures/random';

const small = frozenFile('small.v1');
const full = frozenFile('pictures-and-scripts.v1');
const KINDS: readonly JourneyFile['kind'][] = [
  'ok',
  'empty',
  'notAJourney',
  'damaged',
  'tooNew',
  'tooLarge',
  'invalid',
];

type Random = ReturnType<typeof random>;

/** Changes to the bytes of a file, as bad disks, cables and editors make them. */
const BYTE_CHANGES: Readonly<Record<string, (file: Uint8Array, chance: Random) => Uint8Array>> = {
  'a bit flipped': (file, { below }) => {
    const bytes = file.slice();
    const at = below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    return bytes;
  },
  'some bytes changed': (file, { below }) => {
    const bytes = file.slice();
    for (let count = 1 + below(8); count > 0; count -= 1) bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  'cut off': (file, { below }) => file.slice(0, below(file.length)),
  'its beginning lost': (file, { below }) => file.slice(1 + below(file.length - 1)),
  'a piece lost': (file, { below }) => {
    const at = below(file.length);
    return concat(file.subarray(0, at), file.subarray(at + 1 + below(64)));
  },
  'a piece twice': (file, { below }) => {
    const at = below(file.length);
    return concat(file.subarray(0, at), file.subarray(Math.max(0, at - below(64))));
  },
  'spliced with another': (file, { below }) =>
    concat(file.subarray(0, below(file.length)), small.subarray(below(small.length))),
  zeroed: (file, { below }) => {
    const bytes = file.slice();
    const at = below(bytes.length);
    return bytes.fill(0, at, at + 1 + below(200));
  },
};

/** Changes to what the file says, its checksums made right again. */
const CONTENT_CHANGES: Readonly<Record<string, (file: Uint8Array, chance: Random) => Uint8Array>> = {
  'a value replaced': (file, chance) => withDocument(file, (document) => replaceSomewhere(document, chance)),
  'a key or value deleted': (file, chance) => withDocument(file, (document) => deleteSomewhere(document, chance)),
  'rows mixed up': (file, { pick }) =>
    withDocument(file, (document) => {
      const tables = Object.values(document).filter(Array.isArray);
      const row: unknown = pick(pick(tables.filter((table) => table.length > 0)));
      pick(tables).push(structuredClone(row));
    }),
  'text changed': (file, { below }) =>
    withJourneyText(file, (text) => {
      const at = below(text.length);
      return text.slice(0, at) + String.fromCharCode(below(0x500)) + text.slice(at + below(3));
    }),
  'a picture changed': (file, { below, pick }) => {
    const parts = partsOf(file);
    const name = pick(Object.keys(parts).filter((each) => each.startsWith('pictures/')));
    const bytes = (parts[name] ?? new Uint8Array()).slice(0, below(300));
    if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
    return forged({ ...parts, [name]: bytes });
  },
};

const STRANGE: readonly unknown[] = [
  null,
  -1,
  1e308,
  7,
  0.5,
  '',
  'x'.repeat(20_001),
  '__proto__',
  'constructor',
  [],
  {},
  true,
  { __proto__: { emotion: 1 } },
  [[[[[[]]]]]],
  '2026-13-45',
  '\uD800',
];

function places(value: unknown): [Record<string, unknown>, string][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value as Record<string, unknown>, key] as [Record<string, unknown>, string],
    ...places(inner),
  ]);
}

function replaceSomewhere(document: object, { pick }: Random): void {
  const [owner, key] = pick(places(document));
  owner[key] = pick(STRANGE);
}

function deleteSomewhere(document: object, { pick }: Random): void {
  const [owner, key] = pick(places(document));
  delete owner[key];
}

function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const SEED = 20_261_118;
const BYTE_RUNS = 7000;
const CONTENT_RUNS = 3000;

describe('10,000 mutated .journey files', () => {
  it('damaged in their bytes: refused by name, or opened as exactly the map that was saved', async () => {
    const chance = random(SEED);
    const whole = await parseJourney(full);
    const counts = new Map<string, number>();
    for (let run = 0; run < BYTE_RUNS; run += 1) {
      const [name, change] = chance.pick(Object.entries(BYTE_CHANGES));
      const result = await parseJourney(change(full, chance));
      counts.set(result.kind, (counts.get(result.kind) ?? 0) + 1);
      expect(KINDS, `run ${run}: ${name}`).toContain(result.kind);
      if (result.kind === 'ok') deepStrictEqual(result, whole, `run ${run}: ${name}`);
    }
    // Bytes of a zip that mean nothing (times, attributes) may change; nearly everything else must be noticed.
    expect(counts.get('damaged')).toBeGreaterThan(BYTE_RUNS / 2);
    expect(counts.get('ok') ?? 0).toBeLessThan(BYTE_RUNS / 5);
  });

  it('changed in what they say: refused by name, or opened as a sound map', async () => {
    const chance = random(SEED + 1);
    const counts = new Map<string, number>();
    for (let run = 0; run < CONTENT_RUNS; run += 1) {
      const [name, change] = chance.pick(Object.entries(CONTENT_CHANGES));
      const result = await parseJourney(change(full, chance));
      counts.set(result.kind, (counts.get(result.kind) ?? 0) + 1);
      expect(KINDS, `run ${run}: ${name}`).toContain(result.kind);
      if (result.kind === 'ok') {
        deepStrictEqual(mapDocumentSchema.parse(result.document), result.document, `run ${run}: ${name}`);
        expect(referenceProblems(result.document), `run ${run}: ${name}`).toEqual([]);
      }
      if (result.kind === 'invalid') expect(result.problems[0]?.place, `run ${run}: ${name}`).toBeTruthy();
    }
    expect(counts.get('invalid')).toBeGreaterThan(CONTENT_RUNS / 3);
    expect(Object.prototype).not.toHaveProperty('emotion');
  });
});
