import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../../../renderer/exchange/journey/serialize';
import { JourneyTooLarge } from '../../../../renderer/exchange/journey/too-large';
import { LIMITS } from '../../../../renderer/exchange/limits';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newScore } from '../../../../renderer/model/score';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import {
  forged,
  frozenFile,
  jsonOf,
  partsOf,
  withDocument,
  withJourneyText,
  zipped,
} from '../../../fixtures/journey-files';
import { pictureHead } from '../../../property/arbitraries/map-document';

const small = frozenFile('small.v1');
const full = frozenFile('pictures-and-scripts.v1');
const about = { appVersion: '0.1.0', savedAt: '2026-11-18T09:30:00.000Z', author: '' };
const blank = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));

describe('what is not a journey', () => {
  it('an empty file', async () => {
    expect(await parseJourney(new Uint8Array())).toEqual({ kind: 'empty' });
  });

  it.each([
    ['a sentence', strToU8('Dear colleague, here is the map.')],
    ['a zip of something else', zipped({ 'word/document.xml': strToU8('<w/>') })],
    ['a zip with another manifest', zipped({ 'manifest.json': strToU8('{"manifest_version": 3}') })],
    [
      'a zip with another program’s format',
      zipped({ 'manifest.json': strToU8('{"format":"other","formatVersion":9}') }),
    ],
    ['zero bytes', new Uint8Array(3000)],
    ['a single byte', new Uint8Array([0x50])],
  ])('%s', async (_, bytes) => {
    expect(await parseJourney(bytes)).toEqual({ kind: 'notAJourney' });
  });
});

describe('a journey packed again', () => {
  it('opens whatever the order of its entries and its compression', async () => {
    const parts = Object.fromEntries(Object.entries(partsOf(full)).reverse());
    expect(await parseJourney(zipped(parts, 0))).toEqual(await parseJourney(full));
  });
});

describe('a damaged journey', () => {
  it('cut off', async () => {
    expect(await parseJourney(full.subarray(0, full.length - 30))).toEqual({ kind: 'damaged', place: null });
    expect(await parseJourney(full.subarray(0, 200))).toEqual({ kind: 'damaged', place: null });
  });

  it('with a part that is missing, strange, twice, or other than its checksum', async () => {
    const parts = partsOf(full);
    const { 'pictures/logo.png': logo, ...without } = parts;
    expect(await parseJourney(zipped(without))).toEqual({ kind: 'damaged', place: 'pictures/logo.png' });
    expect(await parseJourney(zipped({ ...parts, '../../evil.sh': strToU8('rm') }))).toEqual({
      kind: 'damaged',
      place: null,
    });
    expect(
      await parseJourney(zipped({ ...parts, 'pictures/more.png': logo ?? (parts['mimetype'] as Uint8Array) })),
    ).toEqual({
      kind: 'damaged',
      place: 'pictures/more.png',
    });
    const other = logo?.slice() ?? new Uint8Array();
    other[100] = (other[100] ?? 0) ^ 1;
    expect(await parseJourney(zipped({ ...parts, 'pictures/logo.png': other }))).toEqual({
      kind: 'damaged',
      place: 'pictures/logo.png',
    });
  });

  it('whose zip lies about a size, either way', async () => {
    // The central directory's "uncompressed size" of journey.json.
    for (const lie of [-1, 1]) {
      const bytes = full.slice();
      const view = new DataView(bytes.buffer);
      const at = centralEntry(bytes, 'journey.json') + 24;
      view.setUint32(at, view.getUint32(at, true) + lie, true);
      expect(await parseJourney(bytes)).toEqual({ kind: 'damaged', place: 'journey.json' });
    }
  });

  it('whose manifest is of another version than its document', async () => {
    expect(
      await parseJourney(withJourneyText(small, (text) => text.replace('"formatVersion": 1', '"formatVersion": 2'))),
    ).toEqual({
      kind: 'damaged',
      place: 'manifest.json',
    });
  });

  it('with a picture that the document does not know', async () => {
    const file = withDocument(full, ({ pictures, personas, touchpoints }) => {
      pictures?.splice(1, 1);
      for (const row of personas ?? []) (row as { pictureId: null }).pictureId = null;
      for (const row of touchpoints ?? []) (row as { pictureIds: string[] }).pictureIds = [];
    });
    expect(await parseJourney(file)).toEqual({ kind: 'damaged', place: 'manifest.json' });
  });
});

describe('a journey of a newer version', () => {
  it('is told apart, whatever else has changed in it', async () => {
    const manifest = { format: 'touchline-journey', formatVersion: 7, locked: true };
    expect(await parseJourney(zipped({ 'manifest.json': strToU8(JSON.stringify(manifest)) }))).toEqual({
      kind: 'tooNew',
      version: 7,
    });
  });
});

describe('a journey that is too large', () => {
  const parts = partsOf(small);

  it('as a file', async () => {
    const bytes = new Uint8Array(LIMITS.fileBytes + 1);
    bytes.set(small);
    expect(await parseJourney(bytes)).toEqual({ kind: 'tooLarge', what: 'file', place: null });
  });

  it('in the number of its entries', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.entries }, (_, index) => [`pictures/${index}.png`, new Uint8Array()]),
    );
    expect(await parseJourney(zipped({ ...parts, ...many }))).toEqual({
      kind: 'tooLarge',
      what: 'entries',
      place: null,
    });
  });

  it('unpacked: refused before unpacking', async () => {
    const bomb = new Uint8Array(3 * 1024 * 1024);
    expect(await parseJourney(zipped({ ...parts, 'pictures/bomb.png': bomb }))).toEqual({
      kind: 'tooLarge',
      what: 'ratio',
      place: 'pictures/bomb.png',
    });
    const lie = zipped({ ...parts, 'pictures/bomb.png': new Uint8Array(10) });
    new DataView(lie.buffer).setUint32(centralEntry(lie, 'pictures/bomb.png') + 24, 0xffff_ffff, true);
    expect(await parseJourney(lie)).toEqual({ kind: 'tooLarge', what: 'expanded', place: null });
  });

  it('with a stream that unpacks to more than it claims', async () => {
    const manifest = jsonOf(parts, 'manifest.json');
    const described = { name: 'pictures/bomb.png', bytes: 1000, sha256: '0'.repeat(64) };
    const entries = [...(manifest['entries'] as object[]), described];
    const file = zipped({
      ...parts,
      'manifest.json': strToU8(JSON.stringify({ ...manifest, entries })),
      'pictures/bomb.png': new Uint8Array(3 * 1024 * 1024),
    });
    new DataView(file.buffer).setUint32(centralEntry(file, 'pictures/bomb.png') + 24, 1000, true);
    expect(await parseJourney(file)).toEqual({ kind: 'damaged', place: 'pictures/bomb.png' });
  });

  it('in the pixels of a picture', async () => {
    const bytes = new Uint8Array(pictureHead({ mediaType: 'image/png', width: 9000, height: 9000 }));
    const file = forged({ ...partsOf(full), 'pictures/logo.png': bytes });
    expect(await parseJourney(file)).toEqual({ kind: 'tooLarge', what: 'pixels', place: 'pictures/logo.png' });
  });
});

describe('a journey that does not keep to the format', () => {
  it.each([
    ['a field missing', (d: Rows) => delete d['touchpoints']?.[0]?.['name'], 'touchpoints[0].name', 'missing'],
    [
      'a field too many',
      (d: Rows) => Object.assign(d['stages']?.[0] ?? {}, { colour: 'red' }),
      'stages[0].colour',
      'unknownField',
    ],
    [
      'an emotion of 7',
      (d: Rows) => Object.assign(d['scores']?.[0] ?? {}, { emotion: 7 }),
      'scores[0].emotion',
      'outOfRange',
    ],
    [
      'a word for a number',
      (d: Rows) => Object.assign(d['scores']?.[0] ?? {}, { emotion: 'good' }),
      'scores[0].emotion',
      'wrongValue',
    ],
    [
      'an unknown kind',
      (d: Rows) => Object.assign(d['touchpoints']?.[0] ?? {}, { kind: 'odd' }),
      'touchpoints[0].kind',
      'wrongValue',
    ],
    [
      'a text too long',
      (d: Rows) => Object.assign(d['touchpoints']?.[0] ?? {}, { pains: 'x'.repeat(20_001) }),
      'touchpoints[0].pains',
      'tooLong',
    ],
    [
      'an order that is none',
      (d: Rows) => Object.assign(d['stages']?.[0] ?? {}, { order: '!' }),
      'stages[0].order',
      'wrongValue',
    ],
    ['a row twice', (d: Rows) => d['stages']?.push(d['stages'][0] ?? {}), 'stages[1].id', 'twice'],
    [
      'a reference to nowhere',
      (d: Rows) => Object.assign(d['touchpoints']?.[0] ?? {}, { stageId: 'gone' }),
      'touchpoints t1 stageId',
      'leadsNowhere',
    ],
    [
      'an id that is no plain name',
      (d: Rows) => Object.assign(d['stages']?.[0] ?? {}, { id: '../x' }),
      'stages[0].id',
      'wrongValue',
    ],
    ...['constructor', 'prototype', '__proto__', 'toString'].map(
      (id) =>
        [
          `an id that every object has: ${id}`,
          (d: Rows) => Object.assign(d['touchpoints']?.[0] ?? {}, { id }),
          'touchpoints[0].id',
          'wrongValue',
        ] as const,
    ),
    ...['pains', 'waiting', 'name', 'emotion'].map(
      (id) =>
        [
          `an own lane that goes by the name of a row that every map has: ${id}`,
          (d: Rows) => d['lanes']?.push({ id, order: 'a0', title: 'Ours', backstage: false }),
          'lanes[0].id',
          'wrongValue',
        ] as const,
    ),
    [
      'a text of a lane that every object has',
      (d: Rows) => Object.assign(d['touchpoints']?.[0] ?? {}, { laneTexts: { constructor: 'x' } }),
      'touchpoints[0].laneTexts.constructor',
      'wrongValue',
    ],
  ] as const)('%s', async (_, change, place, key) => {
    const file = forged({ ...partsOf(withDocument(small, (document) => void change(document as Rows))) });
    const result = await parseJourney(file);
    expect(result.kind).toBe('invalid');
    if (result.kind === 'invalid') expect(result.problems[0]).toEqual({ place, key });
  });

  it('a picture that is none', async () => {
    const file = forged({ ...partsOf(full), 'pictures/logo.png': strToU8('<svg onload="alert(1)"/>') });
    expect(await parseJourney(file)).toEqual({
      kind: 'invalid',
      problems: [{ place: 'pictures[0].mediaType', key: 'wrongValue' }],
    });
  });

  it.each([
    [
      'a key that would change a prototype',
      (text: string) => text.replace('"laneTexts": {}', '"laneTexts": {"__proto__": "x"}'),
    ],
    [
      'the same key in other letters',
      (text: string) => text.replace('"laneTexts": {}', '"laneTexts": {"__prot\\u006f__": {"polluted": 1}}'),
    ],
    [
      'nesting without end',
      (text: string) =>
        text.replace('"branding": {', `"branding": {"a": ${'['.repeat(200_000)}${']'.repeat(200_000)},`),
    ],
    ['something that is no JSON', (text: string) => `${text}}`],
  ])('%s', async (_, change) => {
    expect(await parseJourney(withJourneyText(small, change))).toEqual({ kind: 'damaged', place: 'journey.json' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  type Rows = Record<string, Record<string, unknown>[]>;
});

describe('writing', () => {
  it('refuses what reading would refuse as too large', async () => {
    const data = Buffer.concat([
      pictureHead({ mediaType: 'image/jpeg', width: 10, height: 10 }),
      Buffer.alloc(14_000_000),
    ]);
    const row = { name: '', mediaType: 'image/jpeg' as const, width: 10, height: 10, data: data.toString('base64') };
    const pictures = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { id, ...row }]));
    await expect(serializeJourney({ ...blank, pictures }, about)).rejects.toThrow(JourneyTooLarge);
  });

  it('refuses a document whose references lead nowhere', async () => {
    const score = newScore({ touchpointId: 'gone', personaId: 'gone' });
    const broken: MapDocument = { ...blank, scores: { [score.id]: score } };
    await expect(serializeJourney(broken, about)).rejects.toThrow(/gone/);
  });

  it('stores text that repeats itself too well for reading to trust it', async () => {
    const stages = {
      s: {
        id: 's',
        order: 'a0',
        name: '',
        kind: null,
        customerGoal: '',
        customersEntering: null,
        afterPurchase: false,
        alternatives: '',
        notes: '',
      },
    };
    const touchpoints = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `t${index}`,
        newTouchpoint({ id: `t${index}`, stageId: 's', order: 'a0', pains: 'a'.repeat(20_000) }),
      ]),
    );
    const document: MapDocument = { ...blank, stages, touchpoints };
    expect(await parseJourney(await serializeJourney(document, about))).toEqual({ kind: 'ok', document, about });
  });
});

/** Where the central directory describes an entry. */
function centralEntry(bytes: Uint8Array, name: string): number {
  const wanted = Buffer.from(name);
  const at = Buffer.from(bytes).lastIndexOf(wanted);
  return at - 46;
}
