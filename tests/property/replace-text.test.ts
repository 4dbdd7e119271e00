import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceText } from '../../renderer/model/commands/replace-text';
import { mapFinder, textFinder } from '../../renderer/model/find-text';
import { EMPTY_HISTORY, execute, redo, undo } from '../../renderer/model/history';
import type { Touchpoint } from '../../renderer/model/touchpoint';
import { mapDocument } from './arbitraries/map-document';

/** Few letters, so that there are hits: some fold to two units, some are composed. */
const sign = fc.constantFrom('a', 'A', 'b', 'ż', 'Ż', 'z\u0307', 'İ', 'ё', ' ', '\u00a0', '👩‍🚀');
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
const word = fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join(''));

it('every hit reads as what was looked for, and none overlaps another', () => {
  fc.assert(
    fc.property(text, word, fc.boolean(), (text, query, matchCase) => {
      const options = { matchCase };
      const fold = (value: string) => {
        const plain = value.normalize('NFC').replaceAll('\u00a0', ' ');
        return matchCase ? plain : plain.toLowerCase();
      };
      let behind = 0;
      for (const { start, end } of textFinder(query, options)(text)) {
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeGreaterThan(start);
        expect(fold(text.slice(start, end))).toBe(fold(query));
        behind = end;
      }
    }),
  );
});

it('a text without special letters is replaced as the language itself replaces', () => {
  const plain = fc.stringMatching(/^[abc ]{0,40}$/);
  fc.assert(
    fc.property(plain, fc.stringMatching(/^[abc]{1,3}$/), plain, (text, query, replacement) => {
      let written = text;
      for (const { start, end } of textFinder(query, { matchCase: true })(text).toReversed())
        written = written.slice(0, start) + replacement + written.slice(end);
      expect(written).toBe(text.replaceAll(query, () => replacement));
    }),
  );
});

it('undo brings back the very map, redo the replaced one; only texts of touchpoints change', () => {
  const letter = fc.constantFrom('a', 'e', 'o', ' ', 'ё', 'ą');
  fc.assert(
    fc.property(mapDocument, letter, text, (document, query, replacement) => {
      const hits = mapFinder(query, { matchCase: false })(document);
      const step = execute(document, EMPTY_HISTORY, replaceText(document, hits, replacement));
      if (!step) return;
      const back = undo(step.document, step.history);
      expect(back?.document).toEqual(document);
      expect(back && redo(back.document, back.history)?.document).toEqual(step.document);
      const { touchpoints: before, ...others } = document;
      const { touchpoints: after, ...othersAfter } = step.document;
      expect(othersAfter).toEqual(others);
      for (const [id, touchpoint] of Object.entries(after)) {
        for (const [field, value] of Object.entries(touchpoint) as [keyof Touchpoint, unknown][])
          if (field === 'name' && before[id]?.name.trim() !== '') expect((value as string).trim()).not.toBe('');
          else if (typeof value === 'number' || ['id', 'stageId', 'order', 'kind', 'pictureIds'].includes(field))
            expect(value).toEqual(before[id]?.[field]);
      }
    }),
  );
});
