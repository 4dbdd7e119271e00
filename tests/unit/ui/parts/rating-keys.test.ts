import { expect, test } from 'vitest';
import { ratingKey } from '../../../../renderer/ui/parts/rating-keys';

const pressed = (
  key: string,
  code: string,
  modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

test('1–5 rate from −2 to +2, on the row and on the number pad', () => {
  expect(ratingKey(pressed('1', 'Digit1'))).toEqual({ does: 'rate', emotion: -2 });
  expect(ratingKey(pressed('5', 'Digit5'))).toEqual({ does: 'rate', emotion: 2 });
  expect(ratingKey(pressed('3', 'Numpad3'))).toEqual({ does: 'rate', emotion: 0 });
});

test('a digit is a digit on a French keyboard too', () => {
  expect(ratingKey(pressed('&', 'Digit1'))).toEqual({ does: 'rate', emotion: -2 });
});

test('Shift and a digit set importance, whatever sign the layout makes of it', () => {
  expect(ratingKey(pressed('!', 'Digit1', { shiftKey: true }))).toEqual({ does: 'importance', importance: 1 });
  expect(ratingKey(pressed('%', 'Digit5', { shiftKey: true }))).toEqual({ does: 'importance', importance: 5 });
});

test('6–9 mean nothing', () => {
  expect(ratingKey(pressed('6', 'Digit6'))).toBeNull();
  expect(ratingKey(pressed('9', 'Numpad9'))).toBeNull();
});

test.each([
  ['0', 'Digit0'],
  ['Backspace', 'Backspace'],
  ['Delete', 'Delete'],
])('%s clears', (key, code) => expect(ratingKey(pressed(key, code))).toEqual({ does: 'clear' }));

test('letters work on a Cyrillic layout', () => {
  expect(ratingKey(pressed('т', 'KeyN'))).toEqual({ does: 'notApplicable' });
  expect(ratingKey(pressed('n', 'KeyN'))).toEqual({ does: 'notApplicable' });
});

test('a letter goes by what it says, not by where it lies, where the layout is Latin', () => {
  // Dvorak: the key in the place of D says E.
  expect(ratingKey(pressed('e', 'KeyD'))).toEqual({ does: 'evidence' });
});

test('arrows move, with Ctrl they change the persona', () => {
  expect(ratingKey(pressed('ArrowRight', 'ArrowRight'))).toEqual({ does: 'move', by: 1 });
  expect(ratingKey(pressed('ArrowLeft', 'ArrowLeft', { ctrlKey: true }))).toEqual({ does: 'persona', by: -1 });
});

test("the window's own shortcuts are left alone", () => {
  expect(ratingKey(pressed('z', 'KeyZ', { ctrlKey: true }))).toBeNull();
  expect(ratingKey(pressed('1', 'Digit1', { ctrlKey: true }))).toBeNull();
  expect(ratingKey(pressed('ArrowLeft', 'ArrowLeft', { altKey: true }))).toBeNull();
});
