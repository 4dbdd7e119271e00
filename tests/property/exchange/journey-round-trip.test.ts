import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../../renderer/exchange/journey/serialize';
import { mapDocumentSchema } from '../../../renderer/model/document';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import { mapDocument } from '../arbitraries/map-document';

const about = { appVersion: '1.2.3', savedAt: '2026-11-18T09:30:00.000Z', author: 'Zofia Ł.' };

describe('a .journey file', () => {
  it('loses nothing of any map', async () => {
    await fc.assert(
      fc.asyncProperty(mapDocument, async (document) => {
        const bytes = await serializeJourney(document, about);
        deepStrictEqual(await parseJourney(bytes), { kind: 'ok', document, about });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes for the same map, whatever the order in which its rows were made', async () => {
    await fc.assert(
      fc.asyncProperty(mapDocument, async (document) => {
        const reversed = Object.fromEntries(
          Object.entries(document).map(([name, table]) => [
            name,
            name === 'map' ? table : Object.fromEntries(Object.entries(table as object).reverse()),
          ]),
        ) as unknown as typeof document;
        const files = [await serializeJourney(document, about), await serializeJourney(reversed, about)];
        expect(Buffer.from(files[0] ?? []).equals(Buffer.from(files[1] ?? []))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the arbitrary map', () => {
  it('is one that the app could hold', () => {
    fc.assert(
      fc.property(mapDocument, (document) => {
        deepStrictEqual(mapDocumentSchema.parse(document), document);
        expect(referenceProblems(document)).toStrictEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
