import type { FontStyle, ReportFonts } from '../fonts';
import { type Run, Runs } from './runs';
import type { RunPainter } from './run-pictures';

/** How wide lines of text are, in the report's fonts and, where those lack a sign, in the system's. */
export class TextMeasurer {
  private readonly runs: Runs;
  private readonly pictureWidths = new Map<string, number>();
  private readonly fonts: ReportFonts;
  private readonly painter: RunPainter;

  constructor(fonts: ReportFonts, painter: RunPainter) {
    this.fonts = fonts;
    this.painter = painter;
    this.runs = new Runs(fonts);
  }

  runsOf(line: string, style: FontStyle): readonly Run[] {
    return this.runs.of(line, style);
  }

  /** Width of a line in points at `size` points. */
  widthOf(line: string, style: FontStyle, size: number): number {
    let width = 0;
    for (const run of this.runsOf(line, style)) width += this.runWidth(run, style, size);
    return width;
  }

  runWidth(run: Run, style: FontStyle, size: number): number {
    if (run.kind === 'glyphs') return this.fonts.metrics[run.font].widthOf(run.text) * size;
    return run.pieces.reduce((width, piece) => width + this.pieceWidth(piece, style), 0) * size;
  }

  /** Width of a piece drawn as a picture, in ems. */
  pieceWidth(piece: string, style: FontStyle): number {
    const key = `${style}\n${piece}`;
    const known = this.pictureWidths.get(key);
    if (known !== undefined) return known;
    const width = this.painter.widthOf(piece, style);
    this.pictureWidths.set(key, width);
    return width;
  }
}
