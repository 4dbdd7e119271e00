import { binaryString, type ObjectWriter, type StoredFont } from './jspdf-internals';

interface Entry {
  readonly text: string;
  readonly glyph: number;
  /** In thousandths of an em. */
  readonly width: number;
}

/**
 * A TrueType font in the PDF with one code for each distinct piece of text drawn in it, so that what is
 * extracted is exactly what was set: two characters that share a glyph stay two. jsPDF's own writer has one
 * code for each glyph and loses what lies beyond 16 bits.
 */
export class EmbeddedFont {
  private readonly codes = new Map<string, number>();
  private readonly entries: Entry[] = [];
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** The code, as four hexadecimal digits, of a character or grapheme drawn with `glyph`. */
  codeOf(text: string, glyph: number, width: number): string {
    let code = this.codes.get(text);
    if (code === undefined) {
      this.entries.push({ text, glyph, width });
      // Code 0 is left to "no glyph".
      code = this.entries.length;
      this.codes.set(text, code);
    }
    return hex(code);
  }

  /** Writes the font's objects and makes `font` refer to them. */
  write(font: StoredFont, writer: ObjectWriter): void {
    const { out } = writer;
    const object = (lines: string): number => {
      const id = writer.newObject();
      out(lines);
      out('endobj');
      return id;
    };
    const stream = (data: string): number => {
      const id = writer.newObject();
      writer.putStream({ data, objectId: id, addLength1: true });
      out('endobj');
      return id;
    };
    const { metadata } = font;
    // A tag of six capitals says that the font is a subset (ISO 32000-1, 9.6.4).
    const baseFont = `TLREPT+${this.name}`;
    const glyphs = [0, ...new Set(this.entries.map((entry) => entry.glyph))];
    const file = stream(binaryString(metadata.subset.encode(glyphs, 1)));
    const toUnicode = stream(this.toUnicode());
    const glyphOfCode = stream(
      binaryString([0, 0, ...this.entries.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff])]),
    );
    const descriptor = object(
      `<</Type/FontDescriptor/FontName/${baseFont}/FontFile2 ${file} 0 R/FontBBox[${metadata.bbox.join(' ')}]` +
        `/Flags ${metadata.flags}/StemV ${metadata.stemV}/ItalicAngle ${metadata.italicAngle}` +
        `/Ascent ${metadata.ascender}/Descent ${metadata.decender}/CapHeight ${metadata.capHeight}>>`,
    );
    const widths = this.entries.map((entry) => Math.round(entry.width)).join(' ');
    const descendant = object(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${baseFont}/FontDescriptor ${descriptor} 0 R/DW 1000/W[1[${widths}]]` +
        `/CIDToGIDMap ${glyphOfCode} 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>`,
    );
    font.objectNumber = object(
      `<</Type/Font/Subtype/Type0/BaseFont/${baseFont}/Encoding/Identity-H/ToUnicode ${toUnicode} 0 R` +
        `/DescendantFonts[${descendant} 0 R]>>`,
    );
    font.isAlreadyPutted = true;
  }

  private toUnicode(): string {
    const rows = this.entries.map(
      ({ text }, index) =>
        `<${hex(index + 1)}><${Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit))).join('')}>`,
    );
    const blocks: string[] = [];
    // At most 100 entries a block.
    for (let start = 0; start < rows.length; start += 100) {
      const block = rows.slice(start, start + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000><ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
