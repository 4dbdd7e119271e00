import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../renderer/report/text/break-lines';

/** One unit a character, which makes widths easy to read. */
const widthOf = (line: string) => [...line.replace(/\u0301/g, '')].length;
const broken = (text: string, width: number, language: 'en' | 'pl' | 'ru' = 'en') =>
  breakLines(text, width, widthOf, language);

describe('lines are broken', () => {
  test('between words, and at the line ends that were typed', () => {
    expect(broken('The cat drinks\nat last', 8)).toEqual(['The cat', 'drinks', 'at last']);
    expect(broken('one\r\n\r\ntwo', 10)).toEqual(['one', '', 'two']);
  });

  test('after hyphens and slashes, before an opening bracket', () => {
    expect(broken('self-service', 8)).toEqual(['self-', 'service']);
    expect(broken('word (bracket)', 9)).toEqual(['word', '(bracket)']);
  });

  test('with one-letter words bound forward in Polish and Russian only', () => {
    expect(broken('kot i pies', 6, 'pl')).toEqual(['kot', 'i pies']);
    expect(broken('кот и пёс', 5, 'ru')).toEqual(['кот', 'и пёс']);
    expect(broken('cat a dog', 5, 'en')).toEqual(['cat a', 'dog']);
    expect(broken('dom i w lesie', 9, 'pl')).toEqual(['dom', 'i w lesie']);
    // Where they do not fit on a line together they are parted.
    expect(broken('dom i w lesie', 7, 'pl')).toEqual(['dom i w', 'lesie']);
  });

  test('with a number and its per cent sign together', () => {
    expect(broken('скидка 10 % на заказ', 11, 'ru')).toEqual(['скидка 10 %', 'на заказ']);
    expect(broken('скидка 10 % на заказ', 9, 'ru')).toEqual(['скидка', '10 % на', 'заказ']);
    expect(broken('up by 10 % a year', 9)).toEqual(['up by', '10 % a', 'year']);
  });

  test('after a dash between words, never before it', () => {
    expect(broken('совсем все – мнения', 10, 'ru')).toEqual(['совсем', 'все –', 'мнения']);
    expect(broken('not one – two', 7)).toEqual(['not', 'one –', 'two']);
    // Where there is no room for it behind its word it has to.
    expect(broken('ones – two', 5)).toEqual(['ones', '– two']);
  });

  test('at soft hyphens only where they help', () => {
    expect(broken('co\u00adoperation', 20)).toEqual(['cooperation']);
    expect(broken('co\u00adoperation', 9)).toEqual(['co\u00ad', 'operation']);
  });

  test('inside a word that is wider than a line: between syllables where there are any', () => {
    expect(broken('konstantynopolski', 8, 'pl')).toEqual(['konstan\u00ad', 'tyno\u00ad', 'polski']);
    expect(broken('осведомлённость', 13, 'ru')).toEqual(['осведомлён\u00ad', 'ность']);
    expect(broken('bcdfghjklmn', 6)).toEqual(['bcdfg\u00ad', 'hjklmn']);
  });

  test('inside a word with no single letter left over, and without a hyphen between digits', () => {
    expect(broken('bcdfghj', 6)).toEqual(['bcdfg\u00ad', 'hj']);
    expect(broken('12345678', 5)).toEqual(['1234', '5678']);
  });

  test('never inside a grapheme', () => {
    expect(broken('👨‍👩‍👧👨‍👩‍👧', 5)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(broken('e\u0301e\u0301e\u0301', 1)).toEqual(['é', 'é', 'é']);
  });

  test('between ideographs, but not before closing punctuation', () => {
    expect(broken('中文字符测试一下,好吗?', 5)).toEqual(['中文字符测', '试一下,好', '吗?']);
  });
});

test('control characters, tabs and halves of characters do not get through', () => {
  expect(broken('a\tb\u0000c\ud800d', 40)).toEqual(['a    bc\ufffdd']);
});
