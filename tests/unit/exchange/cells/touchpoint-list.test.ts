import { expect, test } from 'vitest';
import { namesOtherColumns, readPastedTouchpoints } from '../../../../renderer/exchange/cells/touchpoint-list';

const names = (text: string) => readPastedTouchpoints(text).map(({ name }) => name);

test('one touchpoint a line, whatever ends the lines; empty ones are left out', () => {
  expect(names('Sees an advert\r\n\r\nOpens the shop\rPays\n  \nUnpacks  the box ')).toEqual([
    'Sees an advert',
    'Opens the shop',
    'Pays',
    'Unpacks the box',
  ]);
});

test('bullets and numbers of a list stay outside, numbers that belong to the name stay in', () => {
  expect(names('• Sees an advert\n- Opens the shop\n3. Pays\n4) Unpacks\n24-hour hotline\n2 days of silence')).toEqual([
    'Sees an advert',
    'Opens the shop',
    'Pays',
    'Unpacks',
    '24-hour hotline',
    '2 days of silence',
  ]);
});

test('rows of a spreadsheet bring channels and department', () => {
  expect(readPastedTouchpoints('Pays\tCard, Payment page\tFinance\nUnpacks\t\tLogistics\n')).toEqual([
    { name: 'Pays', channels: ['Card', 'Payment page'], department: 'Finance' },
    { name: 'Unpacks', channels: [], department: 'Logistics' },
  ]);
});

test('the name of a column is no touchpoint, but one alone may be called so', () => {
  expect(names('Punkt styku\nPłaci\nWychodzi')).toEqual(['Płaci', 'Wychodzi']);
  expect(names('Touchpoint\tChannel\tDepartment\nPays\tCard\tFinance')).toEqual(['Pays']);
  expect(names('Step')).toEqual(['Step']);
});

test.each([
  ['Stage\tTouchpoint\nPurchase\tPays', true],
  ['Touchpoint\tPains\nPays\tslow', true],
  ['Touchpoint\tChannel\tDepartment\nPays\tCard\tFinance', false],
  ['Pays\tCard\nLeaves\t', false],
  ['Stage\tTouchpoint', false],
  ['Stage, Touchpoint\nPays', false],
])('%j names other columns: %s', (text, other) => {
  expect(namesOtherColumns(text)).toBe(other);
});

test('channels stand apart as everywhere else', () => {
  const [row] = readPastedTouchpoints('Calls\t"Phone / chat\n24/7  line; Phone"\tService');
  expect(row?.channels).toEqual(['Phone', 'chat', '24/7 line']);
});

test('a quoted cell with a line break is one touchpoint', () => {
  expect(names('"Waits for\nnews"\nPays')).toEqual(['Waits for news', 'Pays']);
});

test('a quotation mark in a plain list is a letter like any other', () => {
  expect(names('"Order is released" mail\nPays')).toEqual(['"Order is released" mail', 'Pays']);
});

test('eighty lines are eighty touchpoints', () => {
  expect(names(Array.from({ length: 80 }, (_, index) => `Line ${index}`).join('\n'))).toHaveLength(80);
});
