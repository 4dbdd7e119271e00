import { expect, test } from 'vitest';
import type { Page, Shape } from '../../../../renderer/report/drawing/shapes';
import { renderPdf } from '../../../../renderer/report/render-pdf';
import { breakLines } from '../../../../renderer/report/text/break-lines';
import { textOf } from '../pdf-checks';
import { FONTS, MEASURER, PAINTER } from '../report-tools';

/** Letters, numbers, punctuation and symbols up to the emoji; of Han, Hangul and cuneiform every twentieth. */
function everyCharacter(): string[] {
  const characters: string[] = [];
  for (let code = 0x21; code < 0x1fbff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const bulk =
      (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0x12000 && code < 0x1f000);
    if (bulk && code % 20 !== 0) continue;
    const character = String.fromCodePoint(code);
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) characters.push(character);
  }
  return characters;
}

const LINE = 24;
const SIZE = 8;

function pagesOf(characters: readonly string[]): Page[] {
  const lines: string[] = [];
  for (let start = 0; start < characters.length; start += LINE) {
    const text = characters.slice(start, start + LINE).join('');
    lines.push(...breakLines(text, 500, (line) => MEASURER.widthOf(line, 'regular', SIZE), 'en'));
  }
  const pages: Page[] = [];
  for (let start = 0; start < lines.length; start += 60) {
    const shapes = lines.slice(start, start + 60).map(
      (text, index): Shape => ({
        kind: 'text',
        text,
        x: 40,
        y: 40 + 12 * index,
        size: SIZE,
        style: 'regular',
        colour: '#000000',
        tracking: 0,
        upwards: false,
      }),
    );
    pages.push({ width: 595, height: 842, shapes, links: [] });
  }
  return pages;
}

test('of every kind of character none is lost on the way through a PDF', () => {
  const characters = everyCharacter();
  expect(characters.length).toBeGreaterThan(25_000);
  const report = {
    title: 'Fuzz',
    author: '',
    subject: '',
    language: 'en' as const,
    pages: pagesOf(characters),
    bookmarks: [],
  };
  const pdf = renderPdf(report, { fonts: FONTS, measurer: MEASURER, painter: PAINTER, pictures: {} });
  const text = textOf(pdf);
  const found = new Set(text);
  const compatible = new Set(text.normalize('NFKC'));
  // Readers of PDFs may give a compatible form: ﬁ as fi, ｱ as ア.
  const lost = [...new Set(characters.join('').normalize('NFC'))].filter(
    (character) => !found.has(character) && ![...character.normalize('NFKC')].every((part) => compatible.has(part)),
  );
  expect(lost).toEqual([]);
}, 120_000);
