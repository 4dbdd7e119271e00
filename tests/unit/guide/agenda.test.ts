import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agendaFrom,
  donorsOf,
  minutesOf,
  movedItem,
  neighbourOf,
  stepOf,
  withItem,
  withMinutesMoved,
  withoutItem,
} from '../../../renderer/guide/agenda';
import { STEP_IDS } from '../../../renderer/guide/guide-step';
import { agendaItemSchema, type AgendaItem } from '../../../renderer/model/journey-map';
import { ALL_TEXTS, type LanguageCode } from '../i18n/texts';

const LANGUAGES = Object.keys(ALL_TEXTS) as LanguageCode[];
const LENGTHS = { twoHours: 120, oneDay: 8 * 60 } as const;

function made(language: LanguageCode, length: keyof typeof LENGTHS): AgendaItem[] {
  let last = 0;
  return agendaFrom(ALL_TEXTS[language].guide.agendas[length], () => `item${++last}`);
}

describe.each(LANGUAGES)('an agenda of the method in %s', (language) => {
  it.each(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[])('%s fills its time exactly, step by step', (length) => {
    const agenda = made(language, length);
    expect(minutesOf(agenda)).toBe(LENGTHS[length]);
    for (const item of agenda) expect(agendaItemSchema.parse(item)).toEqual(item);
    const steps = agenda.flatMap((item) => stepOf(item) ?? []);
    expect([...new Set(steps)]).toEqual([...STEP_IDS]);
    // A step's only part is called like it in whatever language is shown; several are told apart by their names.
    for (const item of agenda.filter(({ step }) => step !== null)) {
      const several = agenda.filter(({ step }) => step === item.step);
      if (several.length === 1) expect(item.title).toBe('');
      else expect(several.filter(({ title }) => title === item.title && title !== '')).toEqual([item]);
    }
  });

  it('of a day has two breaks and lunch in the middle, each with a name', () => {
    const breaks = made(language, 'oneDay').filter((item) => item.step === null);
    expect(breaks.map(({ minutes }) => minutes)).toEqual([15, 60, 15]);
    for (const { title } of breaks) expect(title).toMatch(/^\p{Lu}\p{L}+$/u);
  });
});

it('a step that there is no longer is an item like a break', () => {
  expect(stepOf({ step: 'gone' })).toBeNull();
  expect(stepOf({ step: null })).toBeNull();
});

const agendas = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 })
  .map((minutes) => minutes.map((each, at): AgendaItem => ({ id: `i${at}`, title: '', minutes: each, step: null })));

describe('edits of an agenda', () => {
  it('move one place, and back again', () => {
    fc.assert(
      fc.property(agendas, fc.nat(), (agenda, roll) => {
        const { id } = agenda[roll % agenda.length] as AgendaItem;
        const later = movedItem(agenda, id, 1);
        expect(minutesOf(later)).toBe(minutesOf(agenda));
        if (neighbourOf(agenda, id, 1)) expect(movedItem(later, id, -1)).toEqual(agenda);
        else expect(later).toBe(agenda);
      }),
    );
  });

  it('take time from a later part, which still takes place; the whole is as long as before', () => {
    fc.assert(
      fc.property(agendas, fc.nat(), fc.integer({ min: 1, max: 40 }), (agenda, roll, minutes) => {
        const { id } = agenda[roll % agenda.length] as AgendaItem;
        for (const donor of donorsOf(agenda, id, minutes)) {
          const after = withMinutesMoved(agenda, { from: donor.id, to: id, minutes });
          expect(minutesOf(after)).toBe(minutesOf(agenda));
          expect(after.findIndex((item) => item.id === donor.id)).toBeGreaterThan(
            after.findIndex((item) => item.id === id),
          );
          for (const item of after) expect(agendaItemSchema.safeParse(item).success).toBe(true);
        }
      }),
    );
  });

  it('change and leave out one item only', () => {
    const agenda = made('en', 'twoHours');
    const longer = withItem(agenda, 'item2', { minutes: 15, title: 'Anna and Ben' });
    expect(longer.filter((item, at) => item !== agenda[at])).toEqual([
      { id: 'item2', title: 'Anna and Ben', minutes: 15, step: 'personas' },
    ]);
    expect(minutesOf(withoutItem(agenda, 'item4'))).toBe(95);
  });
});
