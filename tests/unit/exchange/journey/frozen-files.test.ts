import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../../../renderer/exchange/journey/format';
import { parseJourney } from '../../../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../../../renderer/exchange/journey/serialize';
import { FROZEN_FILES, frozenDocument, frozenFile } from '../../../fixtures/journey-files';

describe.each(FROZEN_FILES)('the frozen file %s', (name) => {
  it('opens as it always did', async () => {
    const result = await parseJourney(frozenFile(name));
    expect(result).toEqual({ kind: 'ok', document: frozenDocument(name), about: expect.anything() });
  });
});

describe('frozen files', () => {
  it('exist for every version of the format, and each is tested', () => {
    const names = readdirSync(new URL('../../../fixtures/maps', import.meta.url))
      .filter((name) => name.endsWith('.journey'))
      .map((name) => name.replace(/\.journey$/, ''));
    expect(names.sort()).toEqual([...FROZEN_FILES].sort());
    const versions = Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1);
    for (const version of versions) expect(names.some((name) => name.endsWith(`.v${version}`))).toBe(true);
  });

  it('of this version are what is written today, byte for byte', async () => {
    for (const name of FROZEN_FILES.filter((each) => each.endsWith(`.v${FORMAT_VERSION}`))) {
      const result = await parseJourney(frozenFile(name));
      if (result.kind !== 'ok') throw new Error(result.kind);
      const written = await serializeJourney(result.document, result.about);
      expect(Buffer.from(written).equals(Buffer.from(frozenFile(name)))).toBe(true);
    }
  });
});
