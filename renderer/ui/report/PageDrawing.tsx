import { Fragment, memo, useId } from 'react';
import type { Table } from '../../model/document';
import type { Picture } from '../../model/picture';
import type { Page, PathStep, Shape, Stroke, TextShape } from '../../report/drawing/shapes';
import { FONT_FAMILIES } from '../../report/fonts';
import styles from './page-drawing.module.css';

interface PageDrawingProps {
  readonly page: Page;
  readonly pictures: Table<Picture>;
  readonly label: string;
}

/** A page of the report as it will be printed: the very shapes that the PDF is written from. */
export const PageDrawing = memo(function PageDrawing({ page, pictures, label }: PageDrawingProps) {
  const id = useId();
  return (
    <svg className={styles['page']} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={label}>
      <Shapes shapes={page.shapes} pictures={pictures} path={id} />
    </svg>
  );
});

interface ShapesProps {
  readonly shapes: readonly Shape[];
  readonly pictures: Table<Picture>;
  /** Unique within the window; names the outlines that clip. */
  readonly path: string;
}

function Shapes({ shapes, pictures, path }: ShapesProps) {
  return shapes.map((shape, index) => {
    const key = `${path}-${index}`;
    switch (shape.kind) {
      case 'text':
        return <Text key={key} shape={shape} />;
      case 'path':
        return <path key={key} d={outline(shape.steps)} fill={shape.fill ?? 'none'} {...strokeOf(shape.stroke)} />;
      case 'picture': {
        const picture = pictures[shape.pictureId];
        if (!picture) return null;
        const { x, y, width, height } = shape;
        const href = `data:${picture.mediaType};base64,${picture.data}`;
        return <image key={key} href={href} x={x} y={y} width={width} height={height} preserveAspectRatio="none" />;
      }
      case 'clip':
        return (
          <Fragment key={key}>
            <clipPath id={key}>
              <path d={outline(shape.outline)} />
            </clipPath>
            <g clipPath={`url(#${key})`}>
              <Shapes shapes={shape.shapes} pictures={pictures} path={key} />
            </g>
          </Fragment>
        );
    }
  });
}

/** The report's fonts first, then its signs, then whatever the system has. */
const STACKS = {
  regular: `${FONT_FAMILIES.regular}, ${FONT_FAMILIES.symbols}, sans-serif`,
  bold: `${FONT_FAMILIES.bold}, ${FONT_FAMILIES.symbols}, sans-serif`,
  italic: `${FONT_FAMILIES.italic}, ${FONT_FAMILIES.symbols}, sans-serif`,
};

function Text({ shape: { text, x, y, size, style, colour, tracking, upwards } }: { readonly shape: TextShape }) {
  return (
    <text
      x={x}
      y={y}
      fill={colour}
      fontFamily={STACKS[style]}
      fontSize={size}
      {...(tracking === 0 ? {} : { letterSpacing: tracking })}
      {...(upwards ? { transform: `rotate(-90 ${x} ${y})` } : {})}
    >
      {/* A line that was broken within a word ends in a hyphen, which browsers would hide. */}
      {text.replace(/\u00ad$/, '-')}
    </text>
  );
}

function strokeOf(stroke: Stroke | null) {
  if (!stroke) return {};
  return {
    stroke: stroke.colour,
    strokeWidth: stroke.width,
    ...(stroke.dash?.length ? { strokeDasharray: stroke.dash.join(' ') } : {}),
    ...(stroke.round ? { strokeLinecap: 'round' as const } : {}),
  };
}

const LETTERS = { move: 'M', line: 'L', curve: 'C', close: 'Z' } as const;

function outline(steps: readonly PathStep[]): string {
  return steps
    .map(([kind, ...numbers]) => `${LETTERS[kind]}${numbers.map((value) => Math.round(value * 100) / 100).join(' ')}`)
    .join('');
}
