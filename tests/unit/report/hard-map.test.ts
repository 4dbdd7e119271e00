import { expect, test, vi } from 'vitest';
import { hardMap } from './hard-map';
import { overprints, placedTexts } from './placed-texts';
import { pagesOf } from './report-tools';

/** Long maps are laid out while other tests want the processor too. */
vi.setConfig({ testTimeout: 120_000 });

/** What a printer can still print, in points. */
const EDGE = 13;

test.each(['en', 'pl', 'ru'] as const)(
  'of a hard map no text leaves its page or is printed over another, in %s',
  async (language) => {
    const { pages } = await pagesOf(hardMap(language), language, { copy: 'full' });
    const found = pages.flatMap((page, index) => {
      const texts = placedTexts(page);
      const outside = texts.filter(
        ({ left, right, top, bottom }) =>
          left < EDGE || right > page.width - EDGE || top < EDGE || bottom > page.height - EDGE,
      );
      return [
        ...outside.map(({ text }) => `${index + 1}: ${text} is cut`),
        ...overprints(texts).map((pair) => `${index + 1}: ${pair}`),
      ];
    });
    expect(found).toEqual([]);
  },
);
