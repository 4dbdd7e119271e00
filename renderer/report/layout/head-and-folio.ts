import { HAIRLINE, INK_2 } from '../drawing/palette';
import type { Colour } from '../drawing/shapes';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Bookplate } from './bookplate';

const SQUARE = 9;

export function drawHeadAndFolio(
  sketch: Sketch,
  accent: Colour,
  plate: Bookplate,
  section: string,
  folio: string,
): void {
  const { left, right, headBaseline, folioBaseline, contentWidth } = sketch.frame;
  const bold = coloured({ ...TYPE.folio, style: 'bold' }, INK_2);
  const sectionWidth = sketch.text(section, right, headBaseline, coloured(TYPE.folio, INK_2), 'right');
  sketch.rectangle(left, headBaseline - 8, SQUARE, SQUARE, accent);
  const titleWidth = contentWidth - SQUARE - 6 - sectionWidth - 20;
  sketch.text(sketch.typesetter.shortened(plate.title, titleWidth, bold), left + SQUARE + 6, headBaseline, bold);
  sketch.rule(left, folioBaseline - 11, contentWidth, HAIRLINE);
  const folioWidth = sketch.text(folio, right, folioBaseline, bold, 'right');
  const imprint = sketch.typesetter.shortened(plate.imprint, contentWidth - folioWidth - 20, TYPE.folio);
  sketch.text(imprint, left, folioBaseline, TYPE.folio);
}
