import type { ClipShape, Page, PathShape, PathStep, PictureShape, Shape, TextShape } from '../drawing/shapes';
import type { FontName } from '../fonts';
import type { Run } from '../text/runs';
import type { TextMeasurer } from '../text/text-measurer';

/** What the operators of a page refer to by name: fonts and pictures that the document holds. */
export interface PageResources {
  /** Hexadecimal glyph codes of the text in a font; the document embeds what was asked for. */
  encode(font: FontName, text: string): string;
  fontKey(font: FontName): string;
  /** Operators that draw a run as pictures with invisible text, at the origin of a baseline. */
  pictureRun(run: Run & { readonly kind: 'picture' }, shape: TextShape): string;
  /** The name of a picture, or null when it cannot be read. */
  pictureKey(shape: PictureShape): string | null;
}

/** PDF operators (ISO 32000-1, annex A) for the shapes of a page. PDF counts y upwards from the lower edge. */
export function contentStream(page: Page, measurer: TextMeasurer, resources: PageResources): string {
  const height = page.height;
  const y = (value: number) => number(height - value);

  const draw = (shape: Shape): string => {
    switch (shape.kind) {
      case 'text':
        return text(shape);
      case 'path':
        return path(shape);
      case 'clip':
        return clip(shape);
      case 'picture':
        return picture(shape);
    }
  };

  const steps = (outline: readonly PathStep[]): string =>
    outline
      .map((step) => {
        switch (step[0]) {
          case 'move':
            return `${number(step[1])} ${y(step[2])} m`;
          case 'line':
            return `${number(step[1])} ${y(step[2])} l`;
          case 'curve':
            return `${number(step[1])} ${y(step[2])} ${number(step[3])} ${y(step[4])} ${number(step[5])} ${y(step[6])} c`;
          case 'close':
            return 'h';
        }
      })
      .join('\n');

  const path = ({ steps: outline, fill, stroke }: PathShape): string => {
    const parts: string[] = [];
    if (fill) parts.push(`${colour(fill)} rg`);
    if (stroke) {
      parts.push(`${colour(stroke.colour)} RG ${number(stroke.width)} w ${stroke.round ? 1 : 0} J`);
      parts.push(`[${(stroke.dash ?? []).map(number).join(' ')}] 0 d`);
    }
    return `${parts.join(' ')}\n${steps(outline)}\n${fill && stroke ? 'B' : fill ? 'f' : 'S'}`;
  };

  const clip = ({ outline, shapes }: ClipShape): string =>
    `q\n${steps(outline)}\nW n\n${shapes.map(draw).join('\n')}\nQ`;

  const picture = (shape: PictureShape): string => {
    const key = resources.pictureKey(shape);
    if (key === null) return '';
    const bottom = y(shape.y + shape.height);
    return `q ${number(shape.width)} 0 0 ${number(shape.height)} ${number(shape.x)} ${bottom} cm /${key} Do Q`;
  };

  const text = (shape: TextShape): string => {
    let advance = 0;
    return measurer
      .runsOf(shape.text, shape.style)
      .map((run) => {
        const place = shape.upwards
          ? `0 1 -1 0 ${number(shape.x)} ${number(height - shape.y + advance)}`
          : `1 0 0 1 ${number(shape.x + advance)} ${y(shape.y)}`;
        advance += measurer.runWidth(run, shape.style, shape.size) + shape.tracking * [...run.text].length;
        if (run.kind === 'picture') return `q ${place} cm\n${resources.pictureRun(run, shape)}\nQ`;
        const tracking = shape.tracking === 0 ? '' : ` ${number(shape.tracking)} Tc`;
        const reset = shape.tracking === 0 ? '' : ' 0 Tc';
        const font = `/${resources.fontKey(run.font)} ${number(shape.size)} Tf`;
        return `BT ${colour(shape.colour)} rg ${font}${tracking} ${place} Tm <${resources.encode(run.font, run.text)}> Tj${reset} ET`;
      })
      .join('\n');
  };

  return page.shapes.map(draw).join('\n');
}

/** Two decimals are 0.0035 mm. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function colour(hex: string): string {
  return [1, 3, 5]
    .map((start) => String(Math.round((Number.parseInt(hex.slice(start, start + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
}
