import { expect, it } from 'vitest';
import { type PileKey, pileKey, type Sign } from '../../../../renderer/ui/room/ballots/pile-keys';

function press(
  key: string,
  question: 'emotion' | 'importance' = 'emotion',
  sign: Sign = null,
  held = {},
): PileKey | null {
  const code = /^\d$/.test(key) ? `Digit${key}` : key;
  return pileKey(
    { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held },
    question,
    sign,
  );
}
const answer = (value: number) => ({ does: 'answer', answer: value });

it('1 to 5 are the faces from left to right, and the importance', () => {
  expect(['1', '2', '3', '4', '5'].map((key) => press(key))).toEqual([-2, -1, 0, 1, 2].map(answer));
  expect(['1', '5'].map((key) => press(key, 'importance'))).toEqual([1, 5].map(answer));
});

it('a sign and a number are the emotion itself', () => {
  expect(press('-')).toEqual({ does: 'sign', sign: '−' });
  expect(press('+')).toEqual({ does: 'sign', sign: '+' });
  expect(press('2', 'emotion', '−')).toEqual(answer(-2));
  expect(press('1', 'emotion', '+')).toEqual(answer(1));
  expect(press('0', 'emotion', '−')).toEqual(answer(0));
  expect(press('3', 'emotion', '+')).toEqual({ does: 'mistake' });
  expect(press('Backspace', 'emotion', '−')).toEqual({ does: 'sign', sign: null });
  expect(press('-', 'importance')).toEqual({ does: 'mistake' });
});

it('0 and Delete clear, Backspace goes back; what is no answer is a mistake', () => {
  expect(press('0')).toEqual({ does: 'clear' });
  expect(press('0', 'importance')).toEqual({ does: 'clear' });
  expect(press('Delete')).toEqual({ does: 'clear' });
  expect(press('Backspace')).toEqual({ does: 'back' });
  for (const key of ['6', '9', 'x', ' ']) expect(press(key)).toEqual({ does: 'mistake' });
});

it('moves as a spreadsheet does', () => {
  expect(press('ArrowUp')).toEqual({ does: 'move', rows: -1, columns: 0 });
  expect(press('Tab', 'emotion', null, { shiftKey: true })).toEqual({ does: 'walk', by: -1 });
  expect(press('End', 'emotion', null, { ctrlKey: true })).toEqual({ does: 'end', to: 'last', ofAll: true });
  expect(press('Enter')).toEqual({ does: 'nextSheet' });
});

it('keys of the window stay keys of the window', () => {
  expect(press('v', 'emotion', null, { ctrlKey: true })).toBeNull();
  expect(press('?')).toBeNull();
  expect(press('Escape')).toBeNull();
  expect(press('1', 'emotion', null, { altKey: true })).toBeNull();
});
