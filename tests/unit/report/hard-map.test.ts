import { describe, expect, test, vi } from 'vitest';
import { newAction, newMeasure } from '../../../renderer/model/action';
import { newPersona } from '../../../renderer/model/persona';
import type { Page } from '../../../renderer/report/drawing/shapes';
import type { SectionId } from '../../../renderer/report/options';
import { EMPTY_STAGES, hardMap } from './hard-map';
import { overprints, type PlacedText, placedTexts } from './placed-texts';
import { squeezed, textOf } from './pdf-checks';
import { pagesOf, pdfOf, reportOf } from './report-tools';
import { sampleDocument } from './sample-documents';

/** Long maps are laid out while other tests want the processor too. */
vi.setConfig({ testTimeout: 120_000 });

/** What a printer can still print, in points. */
const EDGE = 13;

test.each([
  ['en', 'a4'],
  ['en', 'letter'],
  ['pl', 'a4'],
  ['pl', 'letter'],
  ['ru', 'a4'],
  ['ru', 'a3'],
] as const)(
  'of a hard map no text leaves its page or is printed over another, in %s on %s',
  async (language, paper) => {
    const { pages } = await pagesOf(hardMap(language), language, { copy: 'full', paper });
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

describe('two dozen personas', () => {
  const document = () => hardMap('en', { touchpoints: 26, stages: 6, personas: 24 });

  test('have a readable row each, in blocks on several pages', async () => {
    const { pages } = await pagesOf(document(), 'en', { sections: ['summary', 'map'] });
    expect(pages.flatMap((page) => overprints(placedTexts(page)))).toEqual([]);
    const told = pages.map((page) => placedTexts(page).map(({ text }) => text));
    const blocks = told.flat().flatMap((text) => /personas \d+–\d+ of 24/.exec(text)?.[0] ?? []);
    expect(blocks[0]).toBe('personas 1–5 of 24');
    expect(blocks.slice(1, 3)).toEqual(['personas 1–12 of 24', 'personas 13–24 of 24']);
    const onSheets = ['personas 1–8 of 24', 'personas 9–16 of 24', 'personas 17–24 of 24'];
    expect(blocks.slice(3, 6)).toEqual(onSheets);
    expect(blocks.slice(3)).toHaveLength(onSheets.length * 5);
  });

  test('are not told apart in the summary by marks of which three are the same', async () => {
    const { sections } = await reportOf(document(), 'en', { sections: ['summary'] });
    const [summary] = sections;
    if (summary?.id !== 'summary') throw new Error('The report has no summary');
    expect(summary.lists.flatMap(({ entries }) => entries.flatMap(({ personas }) => personas))).toEqual([]);
  });

  test('are named at the rules of a moment, which their marks would not tell apart', async () => {
    const { sections } = await reportOf(document(), 'en', { sections: ['moments'] });
    const [moments] = sections;
    if (moments?.id !== 'moments') throw new Error('The report has no critical moments');
    const rules = moments.pains.flatMap((entry) => entry.rules.map(({ text }) => text));
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((text) => !/^[A-Z].*: /.test(text))).toEqual([]);
    expect(moments.legend).toEqual([]);
  });
});

describe('a touchpoint’s name that is too long for its column', () => {
  const LONG = 47;
  const sheetsOf = async (name: string, sections: readonly SectionId[]) => {
    const map = hardMap('en', { touchpoints: 60, stages: 9 });
    const { t7, t48, [`t${LONG}`]: long } = map.touchpoints;
    if (!t7 || !t48 || !long) throw new Error('The map has no such touchpoints');
    const touchpoints = { ...map.touchpoints, t7: { ...t7, name: 'Short' }, [long.id]: { ...long, name } };
    const touchpointsOnly = { ...map, touchpoints: { ...touchpoints, t48: { ...t48, name: 'Short' } } };
    const { pages } = await pagesOf(touchpointsOnly, 'en', { sections });
    // The first page of each sheet has the curve.
    return pages.map(placedTexts).filter((texts) => texts.some(({ text }) => text === 'Emotion'));
  };
  const curveTop = (texts: readonly PlacedText[] | undefined) => texts?.find(({ text }) => text === 'Emotion')?.top;

  test('sets the height of its own sheet alone', async () => {
    const usual = await sheetsOf('Short', ['map']);
    const sheets = await sheetsOf('waits for an answer that does not come '.repeat(10), ['map']);
    expect(sheets).toHaveLength(usual.length);
    const moved = sheets.map((texts, index) => (curveTop(texts) ?? 0) - (curveTop(usual[index]) ?? 0));
    expect(moved.filter((by) => by > 0)).toHaveLength(1);
    expect(Math.min(...moved)).toBe(0);
    expect(new Set(usual.map(curveTop)).size).toBe(1);
  });

  test('ends as all that is cut does, and its sheet says where it is whole', async () => {
    const told = async (sections: readonly SectionId[]) =>
      (await sheetsOf('waits for an answer that does not come '.repeat(10), sections)).flatMap((texts) => {
        const said = texts.filter(({ text }) => text.startsWith('… = ')).map(({ text }) => text);
        const own = texts.some(({ text }) => text === String(LONG + 1));
        return own ? [...said, texts.some(({ text }) => /^\S.*[a-z]…$/.test(text))] : said;
      });
    expect(await told(['map', 'touchpoints'])).toEqual(['… = whole name in the appendix', true]);
    expect(await told(['map'])).toEqual(['… = name shortened', true]);
  });
});

test('personas of whom little is known share a page', async () => {
  const document = hardMap('en', { touchpoints: 20, stages: 4 });
  const little = Object.values(document.personas).map(({ id, order, name, look }) =>
    newPersona({ id, order, name: name.slice(0, 60), look }),
  );
  const personas = Object.fromEntries(little.map((persona) => [persona.id, persona]));
  const { pages, bookmarks } = await pagesOf({ ...document, personas, scores: {} }, 'en', { sections: ['personas'] });
  expect(pages).toHaveLength(4);
  expect(bookmarks.at(-1)?.children.map(({ page }) => page)).toEqual([3, 3, 3, 3, 4, 4, 4]);
  expect(pages.flatMap((page) => overprints(placedTexts(page)))).toEqual([]);
});

test('tables of scores share a page as long as each is whole on it', async () => {
  const { pages } = await pagesOf(hardMap('en', { touchpoints: 1, stages: 1 }), 'en', { sections: ['scorecards'] });
  expect(pages).toHaveLength(3);
  expect(placedTexts(pages[2] ?? { shapes: [] }).filter(({ text }) => text === 'Journey')).toHaveLength(4);
  expect(pages.flatMap((page) => overprints(placedTexts(page)))).toEqual([]);
});

test('a map that is not rated says so instead of drawing an empty curve, and explains no marks', async () => {
  const sample = sampleDocument('fountain');
  const { pages } = await pagesOf({ ...sample, scores: {} }, 'en', { sections: ['summary', 'method', 'map'] });
  const texts = pages.map((page) => placedTexts(page).map(({ text }) => text));
  const [summary = [], method = [], journey = []] = texts.slice(2);
  expect(summary.filter((text) => text === 'Nothing is rated yet.')).toHaveLength(3);
  expect(journey.filter((text) => text === 'Nothing is rated yet.')).toHaveLength(1);
  expect([...summary, ...journey].filter((text) => text.includes('larger mark'))).toEqual([]);
  expect(method.filter((text) => text.endsWith(': 1–26'))).toHaveLength(2);
});

test('the number of the last of many touchpoints stands inside the margin', async () => {
  const { pages } = await pagesOf(sampleDocument('bank'), 'ru', { sections: ['map'] });
  const last = pages.flatMap(placedTexts).find(({ text }) => text === '300');
  expect(last?.right).toBeLessThanOrEqual((pages[2]?.width ?? 0) - 36);
});

test.each(['en', 'pl', 'ru'] as const)(
  'dates and counts of the cover are not broken over lines, in %s',
  async (language) => {
    const { pages } = await pagesOf(sampleDocument('fountain'), language, { sections: [] });
    const lines = placedTexts(pages[0] ?? { shapes: [] }).map(({ text }) => text);
    expect(lines.filter((text) => /^\d{4}\D*$/.test(text))).toEqual([]);
    expect(lines.filter((text) => /\b2[46]$/.test(text))).toEqual([]);
    expect(
      lines.some((text) =>
        /(26 touchpoints|26 punktów styku|26 точек соприкосновения)/.test(text.replaceAll('\u00a0', ' ')),
      ),
    ).toBe(true);
  },
);

test.each([2, 3, 4, 5, 6, 7])(
  'the last page of the formulas is not one formula alone, with %i personas',
  async (count) => {
    const document = hardMap('en', { touchpoints: 30, stages: 6, personas: count });
    const { pages } = await pagesOf(document, 'en', { sections: ['formulas'] });
    const { sections } = await reportOf(document, 'en', { sections: ['formulas'] });
    const [formulas] = sections;
    if (formulas?.id !== 'formulas') throw new Error('The report has no formulas');
    const names = new Set(formulas.entries.map(({ name }) => name));
    const onLast = placedTexts(pages.at(-1) ?? { shapes: [] }).filter(({ text }) => names.has(text));
    expect(onLast.length).toBeGreaterThan(pages.length > 3 ? 1 : 6);
  },
);

test('two peaks of an only persona stand inside their tile of the summary', async () => {
  const sample = sampleDocument('fountain');
  const { p0 } = sample.personas;
  const { pages } = await pagesOf({ ...sample, personas: p0 ? { p0 } : {} }, 'ru', { sections: ['summary'] });
  const texts = pages.flatMap(placedTexts);
  const peaks = texts.find(({ text }) => text === '+0,5 / −1,5');
  const ratings = texts.find(({ text }) => text === 'Поставлено оценок');
  expect(peaks?.right).toBeLessThan(ratings?.left ?? 0);
});

test('an action names all the touchpoints it serves, on as many pages as that takes', async () => {
  const { pages } = await pagesOf(hardMap('en', { touchpoints: 320 }), 'en', { sections: ['actions'] });
  const texts = pages.flatMap((page) => placedTexts(page).map(({ text }) => text));
  expect(texts).toContain('1–60');
  expect(texts).toContain('261–320');
  const everySecond = Array.from({ length: 149 }, (_, index) => String(24 + 2 * index));
  expect(everySecond.filter((number) => !texts.includes(number))).toEqual([]);
});

test('a row of the action table that is taller than a page goes on over pages and loses nothing', async () => {
  const long = (word: string) => Array.from({ length: 260 }, (_, index) => `${word}${index}`).join(' ');
  const action = newAction({
    id: 'a',
    order: 'a0',
    title: long('title'),
    details: long('detail'),
    owner: long('owner'),
    department: long('department'),
    measure: newMeasure({ name: long('measure'), baseline: 1, target: 2 }),
  });
  const document = { ...hardMap('en'), actions: { a: action } };
  const { pages } = await pagesOf(document, 'en', { sections: ['actions'] });
  const texts = pages.flatMap(placedTexts);
  const told = squeezed(texts.map(({ text }) => text).join(''));
  for (const word of ['title', 'detail', 'owner', 'department', 'measure'])
    for (const index of [0, 100, 259]) expect(told).toContain(`${word}${index}`);
  expect(Math.max(...texts.map(({ bottom }) => bottom))).toBeLessThan((pages[0]?.height ?? 0) - EDGE);
});

test('a table of actions that begins on a page of its own has its column heads once', async () => {
  const { pages } = await pagesOf(hardMap('ru'), 'ru', { sections: ['actions'] });
  const onPages = pages.map((page) => placedTexts(page).map(({ text }) => text));
  const begins = onPages.find((texts, index) => index > 2 && texts.includes('Стратегические решения'));
  expect(begins?.filter((text) => text === 'Срок')).toHaveLength(1);
});

describe('above three personas', () => {
  const NAMES = ['Homeowner', 'Housing', 'Retired', 'Architect', 'Landlord', 'First-time', 'Facility'];
  /** Where each name begins, in the left third of the page. */
  const topsOf = (page: Page) => {
    const texts = placedTexts(page).filter(({ left }) => left < page.width / 3);
    // On the summary the one who fares worst is named in a tile as well, above.
    return NAMES.map((name) => texts.findLast(({ text }) => text.startsWith(name))?.top ?? null);
  };

  test.each([
    ['the summary', 'summary', 'One-page summary'],
    ['the whole journey', 'map', 'The whole journey'],
    ['a sheet of the map', 'map', 'Journey map 1 of 24'],
  ] as const)('each has a row of its own on %s', async (_, section, head) => {
    const { pages } = await pagesOf(hardMap('en'), 'en', { sections: [section] });
    const page = pages.slice(2).find((one) => placedTexts(one).some(({ text }) => text === head));
    const tops = page ? topsOf(page) : [];
    expect(tops).toHaveLength(NAMES.length);
    expect(tops).not.toContain(null);
    const distances = tops.slice(1).map((top, index) => (top ?? 0) - (tops[index] ?? 0));
    expect(Math.min(...distances)).toBeGreaterThan(10);
    expect(Math.max(...distances)).toBeLessThan(80);
  });

  test('means of stages are told as such, without the dots there is no room for', async () => {
    const { pages } = await pagesOf(hardMap('en'), 'en', { sections: ['summary', 'map'] });
    const told = pages.flatMap((page) => placedTexts(page).map(({ text }) => text));
    expect(told.filter((text) => text.startsWith('line = mean of each stage'))).toEqual([
      'line = mean of each stage',
      'line = mean of each stage',
    ]);
  });

  test('the three who feel a moment most are drawn beside it', async () => {
    const { sections } = await reportOf(hardMap('en'), 'en', { sections: ['moments'] });
    const [moments] = sections;
    if (moments?.id !== 'moments') throw new Error('The report has no critical moments');
    const drawn = [...moments.pains, ...moments.strengths].map(({ curves }) => curves.length);
    expect(new Set(drawn)).toEqual(new Set([3]));
    expect(moments.curvesNote).toBe('beside each: the 3 personas who feel it most');
  });
});

test('strengths that are suggested say how many of them are shown', async () => {
  const { sections } = await reportOf({ ...hardMap('en'), moments: {} }, 'en', { sections: ['moments'] });
  const [moments] = sections;
  if (moments?.id !== 'moments') throw new Error('The report has no critical moments');
  expect(moments.strengths).toHaveLength(12);
  expect(`${moments.lead} ${moments.strengthsLead}`).toContain('The first 12');
});

describe('a stage', () => {
  const appendix = async (copy: 'client' | 'full') =>
    squeezed(textOf(await pdfOf(hardMap('en', { touchpoints: 30 }), 'en', { sections: ['touchpoints'], copy })));

  test.each(['client', 'full'] as const)('without touchpoints stands in the appendix of a %s copy', async (copy) => {
    const text = await appendix(copy);
    for (const index of EMPTY_STAGES) expect(text).toContain(squeezed(`Stage of long consideration ${index + 1}`));
    expect(text.split(squeezed('no touchpoint yet'))).toHaveLength(EMPTY_STAGES.length + 1);
    expect(text.split(squeezed('What else they could choose'))).toHaveLength(27);
  });

  test('without touchpoints has no numbers of them in the contents', async () => {
    const { pages } = await pagesOf(hardMap('en', { touchpoints: 30 }), 'en', { sections: ['touchpoints'] });
    expect(pages.slice(1, 3).flatMap((page) => placedTexts(page).map(({ text }) => text))).not.toContain('0');
  });

  test('has its notes in the full copy only', async () => {
    expect(await appendix('full')).toContain('Notes');
    expect(await appendix('client')).not.toContain('Notes');
  });
});
