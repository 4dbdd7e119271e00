import { describe, expect, test, vi } from 'vitest';
import { journeyOf, personasOf } from '../../../../renderer/model/journey';
import type { Language } from '../../../../renderer/model/primitives';
import { type BallotOptions, buildBallots } from '../../../../renderer/report/ballots/ballots';
import { layoutBallots } from '../../../../renderer/report/ballots/layout-ballots';
import { outlineFace } from '../../../../renderer/report/ballots/face';
import { INK } from '../../../../renderer/report/drawing/palette';
import type { Page, PathStep, Shape } from '../../../../renderer/report/drawing/shapes';
import type { Sketch } from '../../../../renderer/report/drawing/sketch';
import { renderPdf } from '../../../../renderer/report/render-pdf';
import { loadWords } from '../../../../renderer/report/words';
import { infoOf, squeezed, structureOf, textOf } from '../pdf-checks';
import { FONTS, MEASURER, PAINTER } from '../report-tools';
import { SAMPLES, sampleDocument, type SampleName } from '../sample-documents';

vi.setConfig({ testTimeout: 120_000 });

const LANGUAGES: readonly Language[] = ['en', 'pl', 'ru'];
const PAPERS = ['a4', 'a3', 'letter'] as const;

async function pagesOf(name: SampleName, language: Language, options: Partial<BallotOptions> = {}) {
  const document = sampleDocument(name);
  const words = await loadWords(language);
  const ballots: BallotOptions = {
    personaId: personasOf(document)[0]?.id ?? '',
    touchpointIds: journeyOf(document).touchpoints.map(({ touchpoint }) => touchpoint.id),
    voters: ['Jadwiga Łącka', '', 'Места 3'],
    withImportance: true,
    paper: 'a4',
    ...options,
  };
  return layoutBallots(buildBallots(document, ballots, words), MEASURER, words);
}

async function pdfOf(name: SampleName, language: Language, options: Partial<BallotOptions> = {}): Promise<Uint8Array> {
  const pages = await pagesOf(name, language, options);
  return renderPdf(pages, { fonts: FONTS, measurer: MEASURER, painter: PAINTER, pictures: {} });
}

describe.each(Object.keys(SAMPLES) as SampleName[])('ballots of the sample %s', (name) => {
  test.each(LANGUAGES)('ask about every touchpoint by its whole name, with all answers, in %s', async (language) => {
    const pdf = await pdfOf(name, language, { voters: [''] });
    const text = squeezed(textOf(pdf));
    const { stages } = journeyOf(sampleDocument(name));
    const missing = stages
      .flatMap(({ stage, touchpoints }) => [stage.name, ...touchpoints.map(({ touchpoint }) => touchpoint.name)])
      .filter((part) => !text.includes(squeezed(part)));
    expect(missing).toEqual([]);
    const lines = stages.flatMap(({ touchpoints }) => touchpoints).length;
    const found = text.match(/\u22122\u221210\+1\+2/g) ?? [];
    expect(found.length).toBe(lines);
  });
});

test.each([
  ['en', 'Sheet1of3', 'Name:JadwigaŁącka', 'Anonymous', 'Page2of2'],
  ['pl', 'Karta1z3', 'Imięinazwisko:JadwigaŁącka', 'anonimowy', 'Strona2z2'],
  ['ru', 'Лист1из3', 'Имя:JadwigaŁącka', 'Анонимно', 'Стр.2из2'],
] as const)(
  'each sheet has its voter and its own pages, and its number unless it is anonymous, in %s',
  async (language, first, voter, anonymous, folio) => {
    const pdf = await pdfOf('clinic', language);
    const text = textOf(pdf)
      .split('\f')
      .map(squeezed)
      .filter((page) => page !== '');
    expect(text).toHaveLength(Number(infoOf(pdf)['Pages']));
    const own = text.length / 3;
    expect(own).toBe(Math.round(own));
    expect(text[0]).toContain(first);
    expect(text[0]).toContain(voter);
    expect(text[own]).toContain(anonymous);
    for (let page = 0; page < own; page++) expect(text[page]).toContain(first);
    const second = first.replace('1', '2');
    expect(text.join('')).not.toContain(second);
    expect(text[own + 1]).toContain(folio.replace(/2$/, String(own)));
    const { outlines, catalogue } = structureOf(pdf);
    expect(outlines.map(({ destpageposfrom1 }) => destpageposfrom1)).toEqual([1, own + 1, 2 * own + 1]);
    expect(catalogue['/Lang']).toBe(`u:${language}`);
  },
);

test.each(LANGUAGES)(
  'sheets without a name are all the same: nothing tells whose is whose, in %s',
  async (language) => {
    const { pages, bookmarks } = await pagesOf('clinic', language, { voters: ['', '', ''] });
    const own = pages.length / 3;
    expect(own).toBeGreaterThan(1);
    expect(pages.slice(own, 2 * own)).toEqual(pages.slice(0, own));
    expect(pages.slice(2 * own)).toEqual(pages.slice(0, own));
    expect(bookmarks.map(({ page }) => page)).toEqual([1, own + 1, 2 * own + 1]);
  },
);

test('only the chosen touchpoints are asked about, with their numbers in the journey', async () => {
  const chosen = journeyOf(sampleDocument('fountain')).touchpoints.slice(3, 5);
  const pdf = await pdfOf('fountain', 'en', {
    touchpointIds: chosen.toReversed().map(({ touchpoint }) => touchpoint.id),
    voters: [''],
    withImportance: false,
  });
  const text = squeezed(textOf(pdf));
  expect(text.match(/\u22122\u221210\+1\+2/g)).toHaveLength(2);
  const [first, second] = chosen.map(({ touchpoint }) => text.indexOf(squeezed(touchpoint.name)));
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(text).not.toContain('barelynoticed');
});

test('in outline, too, the extremes are no matter of a little more or less: their mouths alone are open', () => {
  const open = [-2, -1, 0, 1, 2].filter((emotion) => {
    const paths: (readonly PathStep[])[] = [];
    const sketch = { circle: () => {}, path: (steps: readonly PathStep[]) => paths.push(steps) };
    outlineFace(sketch as unknown as Sketch, emotion, 0, 0, 10, INK);
    const mouth = paths.at(-1);
    return mouth?.at(-1)?.[0] === 'close';
  });
  expect(open).toEqual([-2, 2]);
});

test.each(PAPERS)('nothing leaves the page or touches the folio on %s', async (paper) => {
  for (const withImportance of [true, false]) {
    const { pages } = await pagesOf('bank', 'ru', { paper, withImportance, voters: [''] });
    const size = { a4: [595, 842], a3: [1191, 842], letter: [612, 792] }[paper];
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect([page.width, page.height].map(Math.round)).toEqual(size);
      expect(outside(page)).toEqual([]);
    }
  }
});

test('names of any length and script are printed, and stay on their page', async () => {
  const document = sampleDocument('fountain');
  const [first, second, third] = journeyOf(document).touchpoints.map(({ touchpoint }) => touchpoint);
  if (!first || !second || !third) throw new Error('The sample has touchpoints');
  const words = await loadWords('en');
  const [persona] = personasOf(document);
  if (!persona) throw new Error('The sample has a persona');
  const named = {
    ...document,
    personas: { ...document.personas, [persona.id]: { ...persona, name: 'owner '.repeat(3000) } },
    touchpoints: {
      ...document.touchpoints,
      [first.id]: { ...first, name: 'word '.repeat(4000) },
      [second.id]: { ...second, name: 'Übergabe 🐈 مرحبا 你好' },
      [third.id]: { ...third, name: '' },
    },
  };
  for (const paper of PAPERS) {
    const ballots = {
      personaId: persona.id,
      touchpointIds: [first.id, second.id, third.id],
      voters: ['N'.repeat(4000)],
      withImportance: true,
      paper,
    };
    const pages = layoutBallots(buildBallots(named, ballots, words), MEASURER, words);
    expect(pages.pages.flatMap(outside)).toEqual([]);
    const pdf = renderPdf(pages, { fonts: FONTS, measurer: MEASURER, painter: PAINTER, pictures: {} });
    const text = squeezed(textOf(pdf));
    expect(text).toContain('Übergabe');
    expect(text).toContain('你好');
    expect(text).toContain('Untitled');
  }
});

/** Texts that reach over the edge of the page's content, and faces below it. */
function outside({ width, height, shapes }: Page): Shape[] {
  const lowest = height - 30;
  return shapes.filter((shape) => {
    if (shape.kind === 'text')
      return shape.x < 20 || shape.x + MEASURER.widthOf(shape.text, shape.style, shape.size) > width - 20;
    if (shape.kind !== 'path') return false;
    return shape.steps.some((step) => step[0] === 'move' && (step[1] > width - 20 || step[2] > lowest));
  });
}
