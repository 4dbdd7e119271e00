import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FORMAT_NAME,
  FORMAT_VERSION,
  MANIFEST_ENTRY,
  MEDIA_TYPE,
  PLAIN_ENTRY_NAME,
} from '../../../../renderer/exchange/journey/format';
import { LIMITS } from '../../../../renderer/exchange/limits';
import { fieldTables } from './field-tables';

const DOCUMENT = '../../../../docs/file-format.md';
const text = readFileSync(new URL(DOCUMENT, import.meta.url), 'utf8');

describe('docs/file-format.md', () => {
  it('lists every field as the schemas have it (after a change: vitest run -u with the name of this file)', async () => {
    const [before = '', after = ''] = text.split(/(?<=<!-- fields -->\n)[\s\S]*(?=<!-- end of fields -->)/);
    await expect(`${before}\n${fieldTables()}\n\n${after}`).toMatchFileSnapshot(DOCUMENT);
  });

  it('names the format, its version and its entries', () => {
    for (const name of [FORMAT_NAME, MEDIA_TYPE, MANIFEST_ENTRY, `"formatVersion": ${FORMAT_VERSION}`])
      expect(text).toContain(name);
    for (const name of text.match(/`(?:mimetype|[a-z]+\.json|pictures\/[\w.]+)`/g) ?? [])
      expect(name.slice(1, -1)).toMatch(PLAIN_ENTRY_NAME);
  });

  it('states the limits that are kept', () => {
    const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
    for (const limit of [
      megabytes(LIMITS.fileBytes),
      megabytes(LIMITS.expandedBytes),
      megabytes(LIMITS.manifestBytes),
      `${LIMITS.pictureBytes / 1_000_000} million bytes`,
      `${LIMITS.picturePixels / 1_000_000} megapixels`,
      LIMITS.entries.toLocaleString('en'),
      `${LIMITS.compressionRatio} times`,
      `${LIMITS.jsonDepth} levels`,
      `${LIMITS.text.toLocaleString('en')} UTF-16 units`,
    ])
      expect(text).toContain(limit);
  });
});
