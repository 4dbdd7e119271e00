import type { FontName, FontStyle, ReportFonts } from '../fonts';
import { hasRightToLeft } from './direction';
import { graphemesOf } from './graphemes';

/** Text that one font can draw letter by letter. */
interface GlyphRun {
  readonly kind: 'glyphs';
  readonly text: string;
  readonly font: FontName;
}

/**
 * Text in a script or with signs that the report's fonts lack: drawn as a picture from the system's fonts,
 * with the same text invisible above it.
 */
export interface PictureRun {
  readonly kind: 'picture';
  readonly text: string;
  /** The pieces drawn one by one: each emoji or ideograph alone, a shaped script in one piece. */
  readonly pieces: readonly string[];
}

export type Run = GlyphRun | PictureRun;

/** Scripts in which each character is drawn by itself, from left to right. */
const LETTER_BY_LETTER =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}]+$/u;
/** Variation selectors, joiners and flags ask for a coloured or joined sign that no font of ours has. */
const EMOJI_JOINERS = /\ufe0f|\u200d|[\u{1f1e6}-\u{1f1ff}]/u;
const STANDS_ALONE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1d400}-\u{1d7ff}]/u;
/** Nearly all text: Latin, Greek, Cyrillic and common signs, none of them combining. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf\u2100-\u22ff]*$/;

const MAX_REMEMBERED = 5000;

export class Runs {
  private readonly remembered = new Map<string, readonly Run[]>();

  private readonly fonts: ReportFonts;

  constructor(fonts: ReportFonts) {
    this.fonts = fonts;
  }

  /** Cuts a line ready to be set into runs: body font, else the symbols, else a picture. */
  of(text: string, style: FontStyle): readonly Run[] {
    if (PLAIN.test(text) && this.fonts.metrics[style].covers(text)) return [{ kind: 'glyphs', text, font: style }];
    const key = `${style}\n${text}`;
    const known = this.remembered.get(key);
    if (known) return known;
    const runs = hasRightToLeft(text) ? [{ kind: 'picture' as const, text, pieces: [text] }] : this.cut(text, style);
    if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
    this.remembered.set(key, runs);
    return runs;
  }

  private cut(text: string, style: FontStyle): Run[] {
    const runs: Run[] = [];
    let shapedBefore = false;
    for (const grapheme of graphemesOf(text)) {
      const last = runs.at(-1);
      const font = this.fontFor(grapheme, style);
      if (font) {
        if (last?.kind === 'glyphs' && last.font === font)
          runs[runs.length - 1] = { ...last, text: last.text + grapheme };
        else runs.push({ kind: 'glyphs', text: grapheme, font });
        continue;
      }
      const alone = LETTER_BY_LETTER.test(grapheme) || STANDS_ALONE.test(grapheme);
      if (last?.kind === 'picture' && alone === !shapedBefore) {
        const pieces = alone ? [...last.pieces, grapheme] : [last.text + grapheme];
        runs[runs.length - 1] = { kind: 'picture', text: last.text + grapheme, pieces };
      } else runs.push({ kind: 'picture', text: grapheme, pieces: [grapheme] });
      shapedBefore = !alone;
    }
    return runs;
  }

  private fontFor(grapheme: string, style: FontStyle): FontName | null {
    if (!LETTER_BY_LETTER.test(grapheme) || EMOJI_JOINERS.test(grapheme)) return null;
    if (this.fonts.metrics[style].covers(grapheme)) return style;
    return this.fonts.metrics.symbols.covers(grapheme) ? 'symbols' : null;
  }
}
