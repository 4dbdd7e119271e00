import { describe, expect, test, vi } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newPersona, type Persona } from '../../../renderer/model/persona';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint, type Touchpoint } from '../../../renderer/model/touchpoint';
import { squeezed, textOf } from './pdf-checks';
import { placedTexts } from './placed-texts';
import { MEASURER, pagesOf, pdfOf } from './report-tools';
import { SAMPLES, sampleDocument, type SampleName, tableDocument } from './sample-documents';

/** Whole reports are made and read back by other programs, while other tests want the processor too. */
vi.setConfig({ testTimeout: 120_000 });

const MAP = newJourneyMap({ id: 'map', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });

function mapOf(...touchpoints: readonly Partial<Touchpoint>[]): MapDocument {
  const orders = ordersAtEnd([], touchpoints.length);
  return {
    ...emptyDocument(MAP),
    personas: { p: newPersona({ id: 'p', order: 'a0', name: 'Persona' }) },
    stages: { s: newStage({ id: 's', order: 'a0', name: 'Stage' }) },
    touchpoints: Object.fromEntries(
      touchpoints.map((fields, index) => [
        `t${index}`,
        newTouchpoint({ id: `t${index}`, stageId: 's', order: orders[index] ?? 'a0', ...fields }),
      ]),
    ),
  };
}

test.each(['en', 'pl', 'ru'] as const)(
  'an empty map is a cover, contents and what can be said without it, in %s',
  async (language) => {
    const { pages, bookmarks } = await pagesOf(emptyDocument(MAP), language);
    expect(bookmarks.map((bookmark) => bookmark.page)).toEqual([1, 2, 3, 4]);
    expect(pages).toHaveLength(4);
  },
);

test('a map of one touchpoint has all its sections', async () => {
  const text = textOf(await pdfOf(mapOf({ name: 'The only one' }), 'en'));
  expect(text).toContain('Nothing is rated yet');
  expect(text).toContain('touchpoint 1 of 1');
  expect(text.match(/The only one/g)?.length).toBeGreaterThanOrEqual(3);
});

test('an empty stage keeps its place on the map', async () => {
  const document = mapOf({ name: 'Something' });
  const stages = { ...document.stages, e: newStage({ id: 'e', order: 'a1', name: 'Silence afterwards' }) };
  const text = textOf(await pdfOf({ ...document, stages }, 'en', { sections: ['map'] }));
  expect(text).toContain('Silence afterwards');
  expect(text).toContain('no touchpoint yet');
});

test('a thousand touchpoints work, every name is there', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    `Stage ${Math.floor(index / 100)}`,
    `Touchpoint with number ${index + 1}`,
    'Website',
    'digital',
    `Department ${index % 9}`,
    '',
    '',
    index % 3 ? '' : 'A pain',
    '',
    String((index % 5) - 2),
    String((index % 4) + 1),
    '',
  ]);
  const head = [
    'Stage',
    'Touchpoint',
    'Channel',
    'Kind',
    'Department',
    'Behind',
    'Waiting',
    'Pains',
    'Delights',
    'Emotion: A',
    'Importance: A',
    'Note',
  ];
  const text = textOf(await pdfOf(tableDocument(head, rows, { language: 'en', title: 'Large', client: '' }), 'en'));
  const flat = squeezed(text);
  expect(rows.filter((row) => !flat.includes(squeezed(row[1] ?? '')))).toEqual([]);
});

test('the appendix keeps what is noted about a touchpoint on one page with its name', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Touchpoint ${index} of many`);
  // Of different heights, so that every kind of place at the foot of a page is met.
  const document = mapOf(
    ...names.map((name, index) => ({
      name,
      channels: ['Phone'],
      pains: 'Nobody answers the phone. '.repeat(index % 4),
      ...(index % 3 === 0 && { thinks: 'How long?', does: 'Waits', department: 'Service', person: 'Anna' }),
      backstageProcess: `Process ${index}.`,
    })),
  );
  const pages = textOf(await pdfOf(document, 'en', { sections: ['touchpoints'] })).split('\f');
  const torn = names.filter((name, index) =>
    pages.some((page) => page.includes(name) && !page.includes(`Process ${index}.`)),
  );
  expect(pages.length).toBeGreaterThan(3);
  expect(torn).toEqual([]);
});

test('a picture that cannot be read is left out, and nothing else with it', async () => {
  const picture = { id: 'pic', name: 'Broken', mediaType: 'image/png', width: 10, height: 10 } as const;
  const document = mapOf({ name: 'With a picture', pictureIds: ['pic'] }, { name: 'The one after it' });
  // Begins as a PNG does and goes on with nothing of one.
  const pictures = { pic: { ...picture, data: btoa('\x89PNG\r\n\x1a\n\0\0\0\rIHDRnothing of a picture') } };
  const text = textOf(await pdfOf({ ...document, pictures }, 'en', { sections: ['touchpoints'] }));
  expect(text).toContain('With a picture');
  expect(text).toContain('The one after it');
});

describe('what people type', () => {
  const typed = [
    'Emoji 😀 family 👨‍👩‍👧 flag 🇵🇱',
    '中文字符和日本語のテキスト',
    'رحلة العميل غير واضحة',
    'שלום עולם',
    'हिन्दी में पाठ',
    'tab\tand soft\u00adhyphen and zero\u200bwidth',
    'e\u0301 decomposed, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the plane',
    '☎ ✓ ★ ☐ → ≥ Σ ₽ № € “quotes” – dash',
  ];

  test('comes back from the PDF whole', async () => {
    const document = mapOf(...typed.map((name) => ({ name, pains: name, internalNote: name })));
    const text = squeezed(
      textOf(await pdfOf(document, 'en', { copy: 'full' })).replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
    );
    // pdftotext turns right-to-left lines back; letters are compared, whatever their order in mixed lines.
    for (const name of typed) for (const letter of squeezed(name)) expect(text, name).toContain(letter);
    expect(text).toContain(squeezed('中文字符和日本語のテキスト'));
    expect(text).toContain(squeezed('رحلة العميل'));
  });
});

test('texts longer than a page are broken over pages and lose nothing', async () => {
  const words = Array.from({ length: 2500 }, (_, index) => `word${index}`);
  const long = words.join(' ');
  const document = mapOf({ name: 'Long', does: long, pains: long, internalNote: long });
  const moments = {
    m: {
      id: 'm',
      touchpointId: 't0',
      personaIds: [],
      kind: 'pain' as const,
      decision: 'accepted' as const,
      reason: long,
      dotVotes: [],
    },
  };
  const pdf = await pdfOf({ ...document, moments }, 'en', { copy: 'full' });
  const text = textOf(pdf);
  const count = (word: string) => text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0;
  // In the map lane and the appendix (twice), in the reason, and the note.
  expect(words.filter((word) => count(word) < 5)).toEqual([]);
});

test('a long word is shrunk or hyphenated, never cut: the lines together are the name', async () => {
  const name = 'Nieprzezwyciężalnie skomplikowany konstantynopolitańczykowianeczkowski formularz';
  const { pages } = await pagesOf(mapOf(...Array.from({ length: 9 }, () => ({ name }))), 'pl', { sections: ['map'] });
  const sheet = pages.at(-1);
  const lines =
    sheet?.shapes.flatMap((shape) => (shape.kind === 'text' && shape.style === 'bold' ? [shape] : [])) ?? [];
  const column = lines.filter(
    (line) => Math.abs(line.x - (lines.find((other) => other.text.startsWith('Nieprze'))?.x ?? 0)) < 0.1,
  );
  expect(squeezed(column.map((line) => line.text).join(''))).toContain(squeezed(name));
  for (const line of column) expect(MEASURER.widthOf(line.text, line.style, line.size)).toBeLessThan(75);
});

test('departments and stages whose names begin alike can be told apart on the whole journey', async () => {
  const ends = ['north', 'south', 'east', 'west'];
  const document = mapOf(
    ...ends.map((end) => ({ name: 'Visit', department: `Installation planning and repairs ${end}` })),
  );
  const stages = ends.map((end, index) =>
    newStage({
      id: `s${index}`,
      order: `a${index}`,
      name: `What happens once the new pump is installed and the old one is taken away ${end}`,
    }),
  );
  const spread = Array.from({ length: 24 }, (_, index) =>
    newTouchpoint({
      ...(document.touchpoints[`t${index % 4}`] as Touchpoint),
      id: `t${index}`,
      order: `a${index}`,
      stageId: `s${Math.floor(index / 6)}`,
    }),
  );
  const [, , overview] = (
    await pagesOf(
      {
        ...document,
        stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])),
        touchpoints: Object.fromEntries(spread.map((touchpoint) => [touchpoint.id, touchpoint])),
      },
      'en',
      { sections: ['map'] },
    )
  ).pages;
  const told = placedTexts(overview ?? { shapes: [] }).map(({ text }) => text);
  for (const end of ends) {
    expect(told.filter((text) => text.startsWith('Inst') && text.endsWith(`…${end}`))).toHaveLength(1);
    expect(told).toContain(end);
  }
});

test('the name of a stage with one touchpoint stands whole over it', async () => {
  const document = mapOf({ name: 'Всё' }, ...Array.from({ length: 8 }, () => ({ name: 'Видит рекламу' })));
  const first = document.touchpoints['t0'] as Touchpoint;
  const { pages } = await pagesOf(
    {
      ...document,
      stages: { ...document.stages, a: newStage({ id: 'a', order: 'Z', name: 'Осведомлённость' }) },
      touchpoints: { ...document.touchpoints, t0: { ...first, stageId: 'a' } },
    },
    'ru',
    { sections: ['map'] },
  );
  const [sheet] = pages.slice(-1);
  const texts = placedTexts(sheet ?? { shapes: [] }).map(({ text }) => text);
  // The title tells all stages of the sheet.
  const heads = texts.filter((text) => !text.includes(' · '));
  expect(squeezed(heads.map((text) => text.replace(/\u00ad$/, '')).join(''))).toContain('Осведомлённость');
});

test('a sheet of more stages than its title has room for is called by the first and the last, not cut', async () => {
  const names = ['Świadomość', 'Rozważanie', 'Zakup', 'Wdrożenie', 'Użytkowanie', 'Utrzymanie', 'Rekomendacja'];
  const titleFor = async (count: number) => {
    const document = mapOf(...names.slice(0, count).map((name) => ({ name, stageId: name })));
    const stages = names.slice(0, count).map((name, index) => [name, newStage({ id: name, order: `a${index}`, name })]);
    const { pages } = await pagesOf({ ...document, stages: Object.fromEntries(stages) }, 'pl', { sections: ['map'] });
    return placedTexts(pages[3] ?? { shapes: [] }).find(({ text }) => /^Świadomość [·–]/.test(text))?.text;
  };
  expect(await titleFor(3)).toBe('Świadomość · Rozważanie · Zakup');
  expect(await titleFor(7)).toBe('Świadomość – Rekomendacja');
});

test('of hundreds of touchpoints the ratings are dots, for a curve through all of them would be a hatching', async () => {
  const { pages } = await pagesOf(sampleDocument('bank'), 'ru', { sections: ['summary'] });
  const summary = pages.at(-1);
  const paths = (summary?.shapes ?? []).flatMap((shape) => (shape.kind === 'path' ? [shape.steps] : []));
  const longest = Math.max(...paths.map((steps) => steps.filter(([kind]) => kind === 'curve').length));
  expect(longest).toBeLessThan(20);
  // The first persona has rated 266 touchpoints.
  expect(Math.max(...paths.map((steps) => steps.filter(([kind]) => kind === 'move').length))).toBe(266);
});

test('pages of the scorecards name the stage that goes on, and personas on two lines', async () => {
  const sample = sampleDocument('bank');
  const p0 = { ...(sample.personas['p0'] as Persona), name: 'Клиент, которому зарплату переводят на карту банка' };
  const document = { ...sample, personas: { ...sample.personas, p0 } };
  const { pages } = await pagesOf(document, 'ru', { sections: ['scorecards'] });
  const tables = pages.slice(2).map((page) => placedTexts(page).map(({ text }) => text));
  expect(tables.length).toBeGreaterThan(5);
  const stages = Object.values(sample.stages).map(({ name }) => name);
  const beginnings = tables.map((texts) => texts.findIndex((text) => stages.includes(text)));
  const firstRows = tables.map((texts) => texts.findIndex((text) => /^\d+$/.test(text) && text !== '0'));
  for (const [page, at] of beginnings.entries()) {
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(firstRows[page] ?? 0);
  }
  expect(tables.filter((texts) => texts.includes(' (продолжение)')).length).toBeGreaterThan(2);
  for (const texts of tables) expect(texts.join(' ')).toContain('Клиент, которому зарплату переводят на карту банка');
});

test.each([1, 3, 12, 14, 16, 17, 18, 34, 50, 90])(
  'no page of the contents is nearly empty, with %i personas',
  async (count) => {
    const document = mapOf({ name: 'Visit' });
    const personas = Array.from({ length: count }, (_, index) =>
      newPersona({ id: `p${index}`, order: `a${String(index).padStart(3, '0')}`, name: `Persona ${index}` }),
    );
    const { pages, bookmarks } = await pagesOf(
      { ...document, personas: Object.fromEntries(personas.map((persona) => [persona.id, persona])) },
      'en',
      { sections: ['method', 'personas', 'touchpoints', 'formulas'], paper: 'letter' },
    );
    const contents = pages.slice(1, (bookmarks[2]?.page ?? 0) - 1);
    const rows = contents.map(({ links }) => links.length);
    expect(rows.reduce((sum, links) => sum + links, 0)).toBe(count + 5);
    expect(Math.min(...rows)).toBeGreaterThan(Math.max(...rows) / 2);
    for (const page of contents)
      for (const { y, height } of page.links) expect(y + height).toBeLessThan(page.height - 60);
  },
);

test('sheets of the map break between stages and repeat their labels', async () => {
  const { pages } = await pagesOf(sampleDocument('fountain'), 'en', { sections: ['map'] });
  const sheets = pages.filter((page) =>
    page.shapes.some((shape) => shape.kind === 'text' && /^Journey map \d of 3$/.test(shape.text)),
  );
  expect(sheets).toHaveLength(3);
  const textsOf = (page: (typeof pages)[number]) =>
    page.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  for (const sheet of sheets)
    expect(textsOf(sheet)).toEqual(
      expect.arrayContaining(['Emotion', 'Score', 'Channel', 'Pains', 'Delights', 'Waiting']),
    );
  const stages = sheets.map((sheet) =>
    ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'].filter((stage) =>
      textsOf(sheet).includes(stage),
    ),
  );
  expect(stages).toEqual([['Awareness', 'Consideration'], ['Purchase'], ['Retention', 'Advocacy']]);
});

test.each(Object.keys(SAMPLES) as SampleName[])(
  'the cover’s last mark and stage names stay on the paper of %s',
  async (name) => {
    const { language } = SAMPLES[name];
    const document = sampleDocument(name);
    const [cover] = (await pagesOf(document, language, { sections: [] })).pages;
    const marks = (cover?.shapes ?? []).flatMap((shape) => {
      const xs = shape.kind === 'path' ? shape.steps.flatMap((step) => (step[0] === 'curve' ? [step[5]] : [])) : [];
      const [from, to] = [Math.min(...xs), Math.max(...xs)];
      return xs.length > 0 && to - from < 10 ? [to] : [];
    });
    expect(marks.length).toBeGreaterThan(5);
    expect(Math.max(...marks)).toBeLessThan((cover?.width ?? 0) - 8);
    const names = new Set(Object.values(document.stages).map((stage) => stage.name));
    const labels = (cover?.shapes ?? []).flatMap((shape) =>
      shape.kind === 'text' && names.has(shape.text) ? [shape] : [],
    );
    expect(labels.length).toBeGreaterThanOrEqual(names.size / 2);
    expect(new Set(labels.map(({ size }) => size)).size).toBe(1);
    for (const { text, x, size, style } of labels) {
      expect(size).toBeGreaterThanOrEqual(6.5);
      expect(x + MEASURER.widthOf(text, style, size)).toBeLessThan((cover?.width ?? 0) - 8);
    }
  },
);

test('a table of scores that all but fits its page is set closer and fits', async () => {
  const rowsApart = async (count: number) => {
    const map = mapOf(...Array.from({ length: count }, () => ({ name: 'Visit' })));
    const { pages } = await pagesOf(map, 'en', { sections: ['scorecards'] });
    const tops = ['1', '2'].map(
      (number) => placedTexts(pages[2] ?? { shapes: [] }).find(({ text }) => text === number)?.top ?? 0,
    );
    return { pages: pages.length - 2, apart: (tops[1] ?? 0) - (tops[0] ?? 0) };
  };
  const tables = await Promise.all(Array.from({ length: 16 }, (_, index) => rowsApart(34 + index)));
  const onOnePage = tables.filter(({ pages }) => pages === 1);
  expect(onOnePage.length).toBeLessThan(tables.length);
  expect(onOnePage[0]?.apart).toBeCloseTo(14);
  expect(onOnePage.at(-1)?.apart).toBeLessThan(13.5);
  expect(tables.at(-1)).toEqual({ pages: 2, apart: onOnePage[0]?.apart });
});

test('how the map was made is never torn: the page of the method is set closer, or all of it goes to the next', async () => {
  const steps = ['How the map was made', 'Touchpoints were collected', 'Actions were placed'];
  const pagesOfSteps = async (participants: number) => {
    const map = { ...MAP, participants: Array.from({ length: participants }, (_, index) => `P${index}`).join('\n') };
    const { pages } = await pagesOf({ ...mapOf({ name: 'Visit' }), map }, 'en', { copy: 'full', sections: ['method'] });
    const told = pages.map((page) => placedTexts(page));
    const topOf = (heading: string) => told[2]?.find(({ text }) => text === heading)?.top ?? 0;
    return {
      pages: steps.map((step) => told.findIndex((texts) => texts.some(({ text }) => text.startsWith(step)))),
      apart: topOf('How the map was made') - topOf('What is left out of the figures'),
    };
  };
  const all = await Promise.all(Array.from({ length: 12 }, (_, index) => pagesOfSteps(24 + index)));
  for (const { pages } of all) expect(new Set(pages).size).toBe(1);
  const whole = all.filter(({ pages }) => pages[0] === 2);
  expect(whole.length).toBeLessThan(all.length);
  expect(whole.at(-1)?.apart).toBeLessThan((whole[0]?.apart ?? 0) - 5);
});

test('no page of the actions has only one or two rows that others of its table stand before', async () => {
  const rowsByPage = async (count: number) => {
    const actions = Array.from({ length: count }, (_, index) =>
      newAction({ id: `a${index}`, order: `a${String(index).padStart(3, '0')}`, title: 'Act', touchpointIds: [] }),
    );
    const document = { ...mapOf({ name: 'Visit' }), actions: Object.fromEntries(actions.map((one) => [one.id, one])) };
    const { pages } = await pagesOf(document, 'en', { sections: ['actions'] });
    return pages.slice(2).map((page) => placedTexts(page).filter(({ text }) => text === 'Act').length);
  };
  const all = await Promise.all(Array.from({ length: 6 }, (_, index) => rowsByPage(18 + index)));
  expect(all.map((rows) => rows.reduce((sum, count) => sum + count, 0))).toEqual([18, 19, 20, 21, 22, 23]);
  const turned = all.filter((rows) => rows.length > 1);
  expect(turned.length).toBeGreaterThan(2);
  for (const rows of turned) expect(Math.min(...rows)).toBeGreaterThan(2);
});
