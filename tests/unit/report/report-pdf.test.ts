import { describe, expect, test, vi } from 'vitest';
import { journeyOf } from '../../../renderer/model/journey';
import type { Language } from '../../../renderer/model/primitives';
import { fontsOf, infoOf, squeezed, structureOf, textOf } from './pdf-checks';
import { pagesOf, pdfOf } from './report-tools';
import { SAMPLES, sampleDocument, type SampleName } from './sample-documents';

/** Whole reports are made and read back by other programs, while other tests want the processor too. */
vi.setConfig({ testTimeout: 120_000 });

const LANGUAGES: readonly Language[] = ['en', 'pl', 'ru'];

describe.each(Object.keys(SAMPLES) as SampleName[])('the report of the sample %s', (name) => {
  const document = sampleDocument(name);

  test.each(LANGUAGES)('holds every word of the table when read back, in %s', async (language) => {
    const text = squeezed(textOf(await pdfOf(document, language, { copy: 'full' })));
    const missing = journeyOf(document).touchpoints.flatMap(({ touchpoint, stage }) =>
      [
        touchpoint.name,
        stage.name,
        ...touchpoint.channels,
        touchpoint.department,
        touchpoint.backstageSystem,
        touchpoint.pains,
        touchpoint.delights,
        touchpoint.internalNote,
      ].filter((part) => !text.includes(squeezed(part))),
    );
    expect(missing).toEqual([]);
  });

  test('has a title, author, subject and language, and shows its title in the window', async () => {
    const { language, title, client } = SAMPLES[name];
    const pdf = await pdfOf(document, language, { author: 'Jadwiga Łącka' });
    const info = infoOf(pdf);
    expect(info['Title']).toBe(title);
    expect(info['Author']).toBe('Jadwiga Łącka');
    expect(info['Subject']).toContain(client);
    const { catalogue } = structureOf(pdf);
    expect(catalogue['/Lang']).toBe(`u:${language}`);
    expect(catalogue['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true });
  });

  test('numbers its pages and leads to every section by bookmarks and contents', async () => {
    const { language } = SAMPLES[name];
    const pdf = await pdfOf(document, language);
    const text = textOf(pdf).split('\f').map(squeezed);
    const pages = Number(infoOf(pdf)['Pages']);
    const folio = {
      en: (page: number) => `Page${page}of${pages}`,
      pl: (page: number) => `Strona${page}z${pages}`,
      ru: (page: number) => `Стр.${page}из${pages}`,
    }[language];
    for (let page = 2; page <= pages; page++) expect(text[page - 1]).toContain(folio(page));
    const { outlines } = structureOf(pdf);
    expect(outlines.length).toBeGreaterThan(6);
    for (const { title, destpageposfrom1 } of outlines.slice(2)) {
      expect(text[destpageposfrom1 - 1]).toContain(squeezed(title));
      expect(text.slice(1, 4).join('')).toContain(squeezed(`${destpageposfrom1}`));
    }
  });

  test('holds only the fonts it uses, each as a subset', async () => {
    const fonts = fontsOf(await pdfOf(document, SAMPLES[name].language));
    expect(fonts.sort()).toEqual([
      'TLREPT+DejaVuSymbols',
      'TLREPT+NotoSans',
      'TLREPT+NotoSans-Bold',
      'TLREPT+NotoSans-Italic',
    ]);
  });
});

test('the contents lead where they say', async () => {
  const { pages, bookmarks } = await pagesOf(sampleDocument('fountain'), 'en');
  const links = pages[1]?.links ?? [];
  const linked = new Set(links.map((link) => link.page));
  for (const { page } of bookmarks.slice(2)) expect(linked).toContain(page);
  expect(Math.max(...linked)).toBe(pages.length);
});

test('the summary names the page of the formulas', async () => {
  const pdf = await pdfOf(sampleDocument('fountain'), 'en');
  const text = textOf(pdf).split('\f');
  const formulas = text.findIndex((page) => page.includes('How the figures of this report come about')) + 1;
  expect(text[2]).toContain(`Formulas: page ${formulas}.`);
});

test('the client’s copy leaves out internal notes, single votes and participants; the full copy has them', async () => {
  const sample = sampleDocument('fountain');
  const [first] = Object.values(sample.scores);
  if (!first) throw new Error('The sample has scores');
  const votes = [
    { id: 'v1', voter: 'Voter Vera', emotion: 2 },
    { id: 'v2', voter: 'Voter Victor', emotion: -1 },
  ];
  const document = { ...sample, scores: { ...sample.scores, [first.id]: { ...first, votes } } };
  const secrets = ['Not under our control', 'Voter Vera', 'Participantówna', 'Where the room disagrees'];
  const client = textOf(await pdfOf(document, 'en', { copy: 'client' }));
  const full = textOf(await pdfOf(document, 'en', { copy: 'full' }));
  for (const secret of secrets) {
    expect(client).not.toContain(secret);
    expect(full).toContain(secret);
  }
});

test.each(['a4', 'a3', 'letter'] as const)('on %s nothing is drawn outside the paper', async (paper) => {
  const { pages } = await pagesOf(sampleDocument('clinic'), 'pl', { paper });
  for (const page of pages)
    for (const shape of page.shapes)
      if (shape.kind === 'text') {
        expect(shape.x).toBeGreaterThanOrEqual(0);
        expect(shape.x).toBeLessThan(page.width);
        expect(shape.y).toBeGreaterThan(0);
        expect(shape.y).toBeLessThanOrEqual(page.height - 20);
      }
});

test('sections that were not chosen, and sections without content, are not there', async () => {
  const text = textOf(await pdfOf(sampleDocument('fountain'), 'en', { sections: ['summary', 'actions', 'matrix'] }));
  expect(text).toContain('One average hides different journeys');
  expect(text).not.toContain('Quick wins and strategic actions');
  expect(text).not.toContain('Appendix: all touchpoints');
});
