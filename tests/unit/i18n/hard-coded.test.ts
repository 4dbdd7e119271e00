import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hardCodedTexts } from './hard-coded';

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url));
/** The product's name is the same in every language. */
const NAMES = new Set(['Touchline']);

it('no component speaks on its own', () => {
  const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  expect(components.length).toBeGreaterThan(20);
  const spoken = components.flatMap((name) =>
    hardCodedTexts(name, readFileSync(join(renderer, name), 'utf8'))
      .filter((text) => !NAMES.has(text))
      .map((text) => `${name}: ${text}`),
  );
  expect(spoken).toEqual([]);
});

it.each([
  ['text', '<p>Save the map</p>', ['Save the map']],
  ['a single word', '<button type="button">Save</button>', ['Save']],
  ['a spoken attribute', '<input aria-label="Title of the map" />', ['aria-label="Title of the map"']],
  ['a string in braces', "<p>{'Save the map'}</p>", ['Save the map']],
  ['nothing', '<p className="two words" id="title">{t("library.save")} × 1</p>', []],
])('finds %s', (_, source, texts) => {
  expect(hardCodedTexts('x.tsx', source)).toEqual(texts);
});
