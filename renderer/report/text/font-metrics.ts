/** What setting text in a TrueType font needs to know about it: which characters it has and how wide they are. */
export interface FontMetrics {
  /** Glyph index of a character, 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** Advance width of a glyph in ems. */
  advanceOf(glyph: number): number;
  /** True when every character of the text has a glyph. */
  covers(text: string): boolean;
  /** Width of the text in ems: the sum of its advances, for the report sets no kerning. */
  widthOf(text: string): number;
}

/** Reads `cmap` (formats 4 and 12) and `hmtx` of a TrueType file. Throws on anything that is not one of our fonts. */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = readTableOffsets(view);
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const advances = readAdvances(view, table('hhea'), table('hmtx'), unitsPerEm);
  const glyphs = readCharacterMap(view, table('cmap'));
  const glyphOf = (codePoint: number) => glyphs.get(codePoint) ?? 0;
  const advanceOf = (glyph: number) => advances[Math.min(glyph, advances.length - 1)] ?? 0;
  return {
    glyphOf,
    advanceOf,
    covers(text) {
      for (const character of text) if (glyphOf(character.codePointAt(0) ?? 0) === 0) return false;
      return true;
    },
    widthOf(text) {
      let width = 0;
      for (const character of text) width += advanceOf(glyphOf(character.codePointAt(0) ?? 0));
      return width;
    },
  };
}

function readTableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(entry + step)));
    offsets.set(name, view.getUint32(entry + 8));
  }
  return offsets;
}

function readAdvances(view: DataView, hhea: number, hmtx: number, unitsPerEm: number): Float64Array {
  const count = view.getUint16(hhea + 34);
  return Float64Array.from({ length: count }, (_, glyph) => view.getUint16(hmtx + 4 * glyph) / unitsPerEm);
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, glyphs);
    else if (format === 12) readGroups(view, subtable, glyphs);
  }
  return glyphs;
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const rangeOffsets = deltas + size;
  for (let step = 0; step < size; step += 2) {
    const rangeOffset = view.getUint16(rangeOffsets + step);
    const delta = view.getUint16(deltas + step);
    const start = view.getUint16(starts + step);
    for (let code = start; code <= view.getUint16(ends + step) && code !== 0xffff; code++) {
      const stored = rangeOffset === 0 ? code : view.getUint16(rangeOffsets + step + rangeOffset + 2 * (code - start));
      const glyph = rangeOffset !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups of consecutive code points. */
function readGroups(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index++) {
    const group = subtable + 16 + 12 * index;
    const start = view.getUint32(group);
    const firstGlyph = view.getUint32(group + 8);
    for (let code = start; code <= view.getUint32(group + 4); code++) glyphs.set(code, firstGlyph + code - start);
  }
}
