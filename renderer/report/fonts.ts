import { type FontMetrics, readFontMetrics } from './text/font-metrics';

/** How text can be set in the report's own typeface. */
export type FontStyle = 'regular' | 'bold' | 'italic';
/** The fonts text is drawn with: the typeface, then one font of signs for what it lacks. */
export type FontName = FontStyle | 'symbols';

export const FONT_NAMES: readonly FontName[] = ['regular', 'bold', 'italic', 'symbols'];

/** Names under which the fonts stand in a PDF and, for the preview, in the window. */
export const FONT_FAMILIES: Readonly<Record<FontName, string>> = {
  regular: 'NotoSans',
  bold: 'NotoSans-Bold',
  italic: 'NotoSans-Italic',
  symbols: 'DejaVuSymbols',
};

export interface ReportFonts {
  readonly files: Readonly<Record<FontName, Uint8Array>>;
  readonly metrics: Readonly<Record<FontName, FontMetrics>>;
  /** A single full block, for the invisible text over pictures of runs. */
  readonly block: Uint8Array;
}

/** Reads the font files once; the result serves any number of reports. */
export function readFonts(files: Readonly<Record<FontName, Uint8Array>>, block: Uint8Array): ReportFonts {
  return {
    files,
    block,
    metrics: {
      regular: readFontMetrics(files.regular),
      bold: readFontMetrics(files.bold),
      italic: readFontMetrics(files.italic),
      symbols: readFontMetrics(files.symbols),
    },
  };
}
