import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as palette from '../../../renderer/report/drawing/palette';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const light = css.slice(0, css.indexOf('[data-theme="dark"] {'));
const token = (name: string) => light.match(new RegExp(`--tl-${name}:\\s*([^;]+);`))?.[1];

test('a balance has the colour of the sign it is printed with', () => {
  expect([-0.5, -0.4, 0.4, 0.5].map(palette.balanceTextColour)).toEqual([
    palette.PAIN_TEXT,
    palette.INK_2,
    palette.INK_2,
    palette.STRENGTH_TEXT,
  ]);
});

test('paper shows personas and ratings in the colours of the screen', () => {
  expect(palette.INK).toBe(token('ink'));
  expect(palette.INK_2).toBe(token('ink-2'));
  expect(palette.INK_3).toBe(token('ink-3'));
  expect(palette.HAIRLINE).toBe(token('hairline'));
  expect(palette.RULE).toBe(token('hairline-2'));
  expect(palette.WASH).toBe(token('desk'));
  expect([-2, -1, 0, 1, 2].map(palette.emotionMark)).toEqual(['e-m2', 'e-m1', 'e-0', 'e-p1', 'e-p2'].map(token));
  expect([palette.PAIN_TEXT, palette.STRENGTH_TEXT]).toEqual([token('e-m2-text'), token('e-p2-text')]);
  expect([palette.PAIN_AREA, palette.STRENGTH_AREA]).toEqual([token('e-neg-wash'), token('e-pos-wash')]);
  for (let look = 1; look <= 8; look++) {
    const { colour, dash } = palette.personaLook(look);
    expect(colour).toBe(token(`p${look}`));
    expect(dash.join(' ') || 'none').toBe(token(`p${look}-dash`));
  }
  expect(palette.accentFrom(null).text).toBe(token('accent'));
});

describe('a brand’s colour', () => {
  test.each(['#ffe600', '#ffffff', '#9ad1ff', '#ff0000', '#000000', '#123456'])(
    '%s is darkened until it can carry text',
    (colour) => {
      const accent = palette.accentFrom(colour);
      expect(palette.contrastWithPaper(accent.text)).toBeGreaterThanOrEqual(4.5);
      expect(palette.contrastWithPaper(accent.panel)).toBeGreaterThanOrEqual(9);
    },
  );

  test('dark enough is left as it is', () => {
    expect(palette.accentFrom('#123456').text).toBe('#123456');
  });
});
