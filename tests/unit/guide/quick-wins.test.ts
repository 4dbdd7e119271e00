import { describe, expect, it } from 'vitest';
import { ALL_PAINS, quickWinsFor } from '../../../renderer/guide/quick-wins';
import { sampleDocument } from '../../fixtures/sample-document';

const first = (text: string, language: 'en' | 'pl' | 'ru') => quickWinsFor(text, language)[0]?.pain.id;

describe('quick wins for a typed pain', () => {
  it('holds twenty-eight kinds of pain with four actions each, every id once', () => {
    expect(ALL_PAINS).toHaveLength(28);
    expect(ALL_PAINS.every((pain) => pain.actions.length === 4)).toBe(true);
    const ids = ALL_PAINS.flatMap((pain) => pain.actions.map((action) => action.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('recognises pains of the samples in their languages', () => {
    expect(first('The code is rejected the first time', 'en')).toBe('code-fails');
    expect(first('Out of stock', 'en')).toBe('out-of-stock');
    expect(first('Czternaście minut muzyki w kolejce', 'pl')).toBe('waiting-in-queue');
    expect(first('Приходится повторять рассказ второму сотруднику', 'ru')).toBe('repeating-the-story');
  });

  it.each([
    ['Too expensive', 'en', 'unclear-price'],
    ['No one called back', 'en', 'waiting-for-answer'],
    ['Za drogo jak na pięć minut', 'pl', 'unclear-price'],
    ['Дорого', 'ru', 'unclear-price'],
    ['Долго ждали врача', 'ru', 'waiting-in-queue'],
    ['Негде припарковаться', 'ru', 'hard-to-get-in'],
  ] as const)('recognises what rooms say: %s', (text, language, pain) => {
    expect(first(text, language)).toBe(pain);
  });

  it('does not take a road for a price', () => {
    expect(quickWinsFor('Długa droga', 'pl').map(({ pain }) => pain.id)).not.toContain('unclear-price');
    expect(quickWinsFor('Плохая дорога', 'ru').map(({ pain }) => pain.id)).not.toContain('unclear-price');
  });

  it('matches at word starts only, whatever the case', () => {
    const sign = ALL_PAINS[0]?.signs.en[0] ?? '';
    expect(quickWinsFor(sign.toUpperCase(), 'en').some(({ pain }) => pain === ALL_PAINS[0])).toBe(true);
    expect(quickWinsFor(`x${sign}`, 'en').some(({ pain }) => pain === ALL_PAINS[0])).toBe(false);
  });

  it('reads ё as е', () => {
    expect(quickWinsFor('подвёл', 'ru').map(({ pain }) => pain.id)).toEqual(
      quickWinsFor('подвел', 'ru').map(({ pain }) => pain.id),
    );
  });

  it('tries the other languages when its own shows nothing', () => {
    expect(first('нет в наличии', 'en')).toBe('out-of-stock');
  });

  it('offers nothing for an empty text', () => {
    expect(quickWinsFor('', 'en')).toEqual([]);
    expect(quickWinsFor(' — ', 'ru')).toEqual([]);
  });

  it.each([
    ['cat-fountain.en.csv', 'en'],
    ['przychodnia.pl.csv', 'pl'],
  ] as const)('offers something for most pains of %s', (name, language) => {
    const pains = Object.values(sampleDocument(name).touchpoints).filter((entry) => entry.pains !== '');
    const helped = pains.filter((entry) => quickWinsFor(entry.pains, language).length > 0);
    expect(helped.length).toBeGreaterThan(pains.length / 2);
  });

  it('does not take a printer for paperwork', () => {
    expect(quickWinsFor('Drukarka', 'pl')).toEqual([]);
    expect(first('Za dużo druków do wypełnienia', 'pl')).toBe('complicated-form');
  });
});
