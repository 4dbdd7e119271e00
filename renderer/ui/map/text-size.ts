/** Cells: 13/17 regular; names: 13/17 medium. */
const FAMILY = '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif';
export type CellFont = 'cell' | 'name' | 'mark';
const FONTS: Record<CellFont, string> = {
  cell: `400 13px ${FAMILY}`,
  name: `600 13px ${FAMILY}`,
  mark: `600 12px ${FAMILY}`,
};

let canvas: CanvasRenderingContext2D | null = null;
const widths: Record<CellFont, Map<string, number>> = { cell: new Map(), name: new Map(), mark: new Map() };

/** Measured words are remembered only while their font is the same. */
export function forgetWidths(): void {
  for (const known of Object.values(widths)) known.clear();
}

/** Width of a word or a short text, px. */
export function widthOf(text: string, font: CellFont): number {
  const known = widths[font].get(text);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 7;
  canvas.font = FONTS[font];
  const { width } = canvas.measureText(text);
  widths[font].set(text, width);
  return width;
}

/** Places where a browser may break a line: after spaces and hyphens. */
const WORDS = /[^\s-]+-?|-|\n/g;

/** Width of the longest piece that is not broken, px. */
export function longestWord(text: string, font: CellFont): number {
  let longest = 0;
  for (const [word] of text.matchAll(WORDS)) if (word !== '\n') longest = Math.max(longest, widthOf(word, font));
  return longest;
}

/** Lines a text takes in a box of `room` px, as `overflow-wrap: break-word` lays it out. */
export function linesOf(text: string, room: number, font: CellFont): number {
  if (text === '') return 0;
  const space = widthOf(' ', font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    let hyphened = false;
    for (const [word] of paragraph.matchAll(WORDS)) {
      const width = widthOf(word, font);
      const gap = used === 0 || hyphened ? 0 : space;
      if (used + gap + width <= room) used += gap + width;
      else {
        if (used > 0) lines++;
        const broken = Math.max(1, Math.ceil(width / room));
        lines += broken - 1;
        used = width - (broken - 1) * room;
      }
      hyphened = word.endsWith('-');
    }
  }
  return lines;
}
