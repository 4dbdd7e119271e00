import { leftOff } from '../../model/cut-text';
import type { Language } from '../../model/primitives';
import type { FontStyle } from '../fonts';
import { breakLines } from '../text/break-lines';
import { asOneLine } from '../text/clean';
import { graphemesOf } from '../text/graphemes';
import { tellingParts } from '../text/telling-parts';
import type { TextMeasurer } from '../text/text-measurer';
import type { Colour } from './shapes';

/** A way to set text. Sizes in points. */
export interface TextStyle {
  readonly size: number;
  /** From baseline to baseline. */
  readonly lead: number;
  readonly style: FontStyle;
  readonly colour: Colour;
  readonly tracking?: number;
}

interface NameInWidth {
  readonly name: string;
  readonly width: number;
  readonly style: TextStyle;
}

const MAX_REMEMBERED = 20_000;
/** Of a label that is cut inside. */
const MOST_FOR_END = 0.7;

/** Measures and breaks text for one report in one language. */
export class Typesetter {
  readonly language: Language;
  private readonly measurer: TextMeasurer;
  private readonly broken = new Map<string, readonly string[]>();

  constructor(language: Language, measurer: TextMeasurer) {
    this.language = language;
    this.measurer = measurer;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.lineWidth(asOneLine(text), style);
  }

  lineWidth(line: string, { style, size, tracking = 0 }: TextStyle): number {
    const width = this.measurer.widthOf(line, style, size);
    return tracking === 0 ? width : width + tracking * Math.max(0, [...line].length - 1);
  }

  /** The lines of a text no wider than `width`; remembered, for pages are measured before they are drawn. */
  wrap(text: string, width: number, style: TextStyle): readonly string[] {
    const key = `${style.style} ${style.size} ${style.tracking ?? 0} ${width.toFixed(2)} ${text}`;
    const known = this.broken.get(key);
    if (known) return known;
    if (this.broken.size >= MAX_REMEMBERED) this.broken.clear();
    const lines = breakLines(text, width, (line) => this.lineWidth(line, style), this.language);
    this.broken.set(key, lines);
    return lines;
  }

  heightOf(text: string, width: number, style: TextStyle): number {
    return text === '' ? 0 : this.wrap(text, width, style).length * style.lead;
  }

  /** The least width that needs no more lines than `width`: headlines and leads have even lines. */
  balancedWidth(text: string, width: number, style: TextStyle): number {
    const count = this.wrap(text, width, style).length;
    if (count < 2) return width;
    let [narrow, wide] = [width * 0.45, width];
    for (let round = 0; round < 9; round++) {
      const middle = (narrow + wide) / 2;
      const lines = breakLines(text, middle, (line) => this.lineWidth(line, style), this.language);
      const broken = lines.length > count || lines.some((line) => line.endsWith('\u00ad'));
      if (broken) narrow = middle;
      else wide = middle;
    }
    return wide;
  }

  /** As much of a line as fits, with an ellipsis: only for what stands in full elsewhere in the report. */
  shortened(text: string, width: number, style: TextStyle): string {
    if (this.widthOf(text, style) <= width) return text;
    const graphemes = graphemesOf(asOneLine(text));
    let count = graphemes.length;
    const cut = () => leftOff(graphemes.slice(0, count).join(''));
    while (count > 1 && this.lineWidth(cut(), style) > width) count--;
    return cut();
  }

  /** Names on one line each. Of those that would be cut to the same, the end is left that tells them apart. */
  distinct(names: readonly string[], width: number, style: TextStyle): readonly string[] {
    const labels = names.map((name) => this.shortened(name, width, style));
    return tellingParts(names, labels).map((part, index) => {
      if (part === null) return labels[index] ?? '';
      const end = this.shortened(part, width * MOST_FOR_END, style);
      const start = graphemesOf(asOneLine(names[index] ?? ''));
      const label = (count: number) => `${leftOff(start.slice(0, count).join(''))}${end}`;
      let count = start.length;
      while (count > 1 && this.lineWidth(label(count), style) > width) count--;
      return label(count);
    });
  }

  /** Names on at most two lines each. Of those that would be cut to the same, the second line tells them apart. */
  distinctOnTwoLines(names: readonly NameInWidth[]): readonly (readonly string[])[] {
    const cut = names.map(({ name, width, style }) => this.clamped(name, width, style, 2));
    const parts = tellingParts(
      names.map(({ name }) => name),
      cut.map((lines) => lines.join(' ')),
    );
    return names.map(({ name, width, style }, index) => {
      const part = parts[index] ?? null;
      if (part === null) return cut[index] ?? [];
      return [this.shortened(name, width, style), this.shortened(part, width, style)];
    });
  }

  /** The first `most` lines of a text, with an ellipsis when there are more: for labels whose text stands whole elsewhere. */
  clamped(text: string, width: number, style: TextStyle, most: number): readonly string[] {
    const lines = this.wrap(text, width, style);
    if (lines.length <= most) return lines;
    const last = leftOff((lines[most - 1] ?? '').replace(/\u00ad$/, ''));
    return [...lines.slice(0, most - 1), this.shortened(last, width, style)];
  }

  /** The style, smaller by up to `most` points if the text's longest word would not fit the width otherwise. */
  fitted(text: string, width: number, style: TextStyle, most = 1): TextStyle {
    return shrunk(
      style,
      Math.max(0, ...text.split(/[\s\u00ad-]+/).map((word) => this.widthOf(word, style))),
      width,
      most,
    );
  }

  /** The style, smaller by up to `most` points if the text would not fit on one line otherwise. */
  fittedLine(text: string, width: number, style: TextStyle, most = 1): TextStyle {
    return shrunk(style, this.widthOf(text, style), width, most);
  }
}

/** In steps of a quarter point. */
function shrunk(style: TextStyle, needed: number, width: number, most: number): TextStyle {
  if (needed <= width) return style;
  return { ...style, size: Math.max(style.size - most, Math.floor(((style.size * width) / needed) * 4) / 4) };
}
