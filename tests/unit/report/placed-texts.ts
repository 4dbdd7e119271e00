import type { Page, Shape } from '../../../renderer/report/drawing/shapes';
import { MEASURER } from './report-tools';

/** Where a line of text stands on its page, in points. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All lines of a page that read from left to right. */
export function placedTexts({ shapes }: Pick<Page, 'shapes'>): PlacedText[] {
  return shapes.flatMap((shape: Shape): PlacedText[] => {
    if (shape.kind === 'clip') return placedTexts(shape);
    if (shape.kind !== 'text' || shape.upwards) return [];
    const { text, x, y, size, style, tracking } = shape;
    const width = MEASURER.widthOf(text, style, size) + tracking * ([...text].length - 1);
    return [{ text, left: x, right: x + width, top: y - size * 0.72, bottom: y + size * 0.22 }];
  });
}

/** Pairs of lines of which one is written over the other. */
export function overprints(texts: readonly PlacedText[]): string[] {
  const sorted = [...texts].sort((a, b) => a.top - b.top);
  return sorted.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top > one.bottom) break;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - other.top;
      if (wide > 1 && high > 1) found.push(`${one.text} | ${other.text}`);
    }
    return found;
  });
}
