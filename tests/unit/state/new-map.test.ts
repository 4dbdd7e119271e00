import { describe, expect, it, vi } from 'vitest';
import { type MapDocument, mapDocumentSchema } from '../../../renderer/model/document';
import { journeyOf, personasOf, scoreOf } from '../../../renderer/model/journey';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import { journeyBalance, personaBalance } from '../../../renderer/model/scoring/balance';
import {
  blankDocument,
  defaultStagesDocument,
  industryTemplates,
  sampleDocument,
  templateDocument,
} from '../../../renderer/state/new-map';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { sampleDocument as tableDocument } from '../../fixtures/sample-document';

const LANGUAGES = ['en', 'pl', 'ru'] as const;

function expectSound(document: MapDocument): void {
  const parsed = mapDocumentSchema.safeParse(document);
  expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  expect(referenceProblems(document)).toEqual([]);
}

/** Every text of a document that a person would read. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('a new map', () => {
  it('is blank but for the brand', () => {
    const brandLogo = { mediaType: 'image/png', width: 2, height: 1, data: 'AAAA' } as const;
    const document = blankDocument('ru', {
      ...DEFAULT_SETTINGS,
      brandName: 'Студия',
      brandColour: '#123456',
      brandLogo,
    });
    expectSound(document);
    expect(document.map).toMatchObject({ title: '', reportLanguage: 'ru', currency: 'RUB', templateId: null });
    const { logoPictureId } = document.map.branding;
    expect(document.map.branding).toMatchObject({ name: 'Студия', colour: '#123456' });
    expect(document.pictures[logoPictureId ?? '']).toMatchObject(brandLogo);
    expect(blankDocument('en', DEFAULT_SETTINGS).map.branding.logoPictureId).toBeNull();
  });

  it('has the five stages in order', () => {
    const names = { awareness: 'A', consideration: 'B', purchase: 'C', retention: 'D', advocacy: 'E' };
    const document = defaultStagesDocument('en', names, DEFAULT_SETTINGS);
    expectSound(document);
    expect(journeyOf(document).stages.map(({ stage }) => [stage.name, stage.afterPurchase])).toEqual([
      ['A', false],
      ['B', false],
      ['C', false],
      ['D', true],
      ['E', true],
    ]);
  });

  it.each(LANGUAGES)('comes from every industry template, in %s', async (language) => {
    const templates = await industryTemplates(language);
    expect(templates).toHaveLength(10);
    for (const template of templates) {
      const document = await templateDocument(template.id, language, DEFAULT_SETTINGS);
      expectSound(document);
      const { stages, touchpoints } = journeyOf(document);
      expect(stages.map(({ stage }) => stage.name)).toEqual(template.stages);
      expect(touchpoints).toHaveLength(template.touchpoints);
      expect(personasOf(document)).toHaveLength(2);
      expect(document.map).toMatchObject({ templateId: template.id, industry: template.name });
      expect(stages.every(({ stage, touchpoints }) => stage.customerGoal !== '' && touchpoints.length > 0)).toBe(true);
      for (const { touchpoint } of touchpoints) {
        expect(touchpoint.name, template.id).not.toBe('');
        expect(touchpoint.channels, touchpoint.name).not.toContain('');
      }
      for (const persona of personasOf(document)) expect(persona.goals.split('\n').length).toBeGreaterThan(0);
    }
  });

  it('keeps the order of the template', async () => {
    const document = await templateDocument('retail', 'en', DEFAULT_SETTINGS);
    const { stages, touchpoints } = journeyOf(document);
    expect(stages.map(({ stage }) => stage.name)).toEqual([
      'Noticing',
      'Arrival',
      'Finding and trying',
      'Checkout',
      'At home',
      'Next visit',
    ]);
    expect(touchpoints[0]?.touchpoint).toMatchObject({
      name: 'Stops at the shop window',
      channels: ['On site'],
      kind: 'physical',
      department: 'Marketing',
    });
    expect(personasOf(document).map(({ look }) => look)).toEqual([1, 2]);
  });

  it('of an unknown template is an error', async () => {
    await expect(templateDocument('none', 'en', DEFAULT_SETTINGS)).rejects.toThrow('none');
  });
});

describe('the built-in sample', () => {
  it('says in English what the table says', async () => {
    const sample = await sampleDocument('en', DEFAULT_SETTINGS);
    const table = tableDocument('cat-fountain.en.csv');
    const rows = (document: MapDocument) =>
      journeyOf(document).touchpoints.map(({ touchpoint, stage, number }) => ({
        number,
        stage: stage.name,
        name: touchpoint.name,
        channels: touchpoint.channels,
        department: touchpoint.department,
        pains: touchpoint.pains,
        scores: personasOf(document).map((persona) => {
          const score = scoreOf(document, touchpoint.id, persona.id);
          return [persona.name, score?.emotion ?? null, score?.importance ?? null];
        }),
      }));
    expect(rows(sample)).toEqual(rows(table));
  });

  it.each(LANGUAGES)('has the figures worked out by hand, in %s', async (language) => {
    const sample = await sampleDocument(language, DEFAULT_SETTINGS);
    expectSound(sample);
    const [first, second] = personasOf(sample);
    expect(personaBalance(sample, first?.id ?? '').value).toBeCloseTo(-11.62, 2);
    expect(personaBalance(sample, second?.id ?? '').value).toBeCloseTo(19.08, 2);
    expect(journeyBalance(sample).value).toBeCloseTo(3.73, 2);
    for (const action of Object.values(sample.actions)) {
      expect(action.owner).not.toBe('');
      expect(action.dueDate).not.toBeNull();
      expect(action.measure?.name).not.toBe('');
      expect(action.touchpointIds.length).toBeGreaterThan(0);
    }
    for (const moment of Object.values(sample.moments)) expect(moment.reason).not.toBe('');
  });

  it('is written in the language asked for', async () => {
    const cyrillic = textsOf(await sampleDocument('ru', DEFAULT_SETTINGS)).filter((text) => /[а-яё]{3}/i.test(text));
    const english = textsOf(await sampleDocument('en', DEFAULT_SETTINGS)).filter((text) =>
      /[а-яёąćęłńóśźż]/i.test(text),
    );
    const polish = textsOf(await sampleDocument('pl', DEFAULT_SETTINGS)).filter((text) => /[ąćęłńóśźż]/i.test(text));
    expect(cyrillic.length).toBeGreaterThan(150);
    expect(polish.length).toBeGreaterThan(80);
    expect(english).toEqual([]);
  });

  it('counts from the day of the laptop’s calendar, also an hour after midnight', async () => {
    vi.stubEnv('TZ', 'Europe/Warsaw');
    vi.useFakeTimers({ now: new Date('2026-11-26T23:30:00Z'), toFake: ['Date'] });
    try {
      const { map } = await sampleDocument('pl', DEFAULT_SETTINGS);
      expect(map).toMatchObject({ workshopDate: '2026-11-20', reviewDate: '2027-02-25' });
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  it('lies around today', async () => {
    const sample = await sampleDocument('en', DEFAULT_SETTINGS);
    const today = new Date().toISOString().slice(0, 10);
    expect(sample.map.workshopDate && sample.map.workshopDate < today).toBe(true);
    expect(Object.values(sample.actions).every(({ dueDate }) => dueDate !== null && dueDate > today)).toBe(true);
  });
});
