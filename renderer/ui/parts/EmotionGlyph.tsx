import { emotionLook, nearestEmotion, type WholeEmotion } from './emotion-look';

/** Of the mouth, which goes round the eyes as well where they are drawn with it. */
const STROKE = 1.7;

/** Eyes and mouth, drawn in one: filled alone for +2, else filled and stroked. A mouth of a line leads there and back. */
const FEATURES: Record<WholeEmotion, string> = {
  [-2]: eyes(3.1, 7.6, 1.35 - STROKE / 2) + 'M6 14.6C7.2 11.6 12.8 11.6 14 14.6C12.8 11.6 7.2 11.6 6 14.6',
  [-1]: eyes(3, 8, 1.25 - STROKE / 2) + 'M6.6 14C8 12.2 12 12.2 13.4 14C12 12.2 8 12.2 6.6 14',
  0: eyes(3, 8, 1.25 - STROKE / 2) + 'M6.6 13H13.4',
  1: eyes(3, 8, 1.25 - STROKE / 2) + 'M6.4 12C8 14.4 12 14.4 13.6 12C12 14.4 8 14.4 6.4 12',
  2: eyes(3.1, 7.4, 1.35) + 'M5 10.8H15C14.8 14 12.8 16 10 16S5.2 14 5 10.8Z',
};

/** Two discs, `aside` of the middle. */
function eyes(aside: number, y: number, radius: number): string {
  const r = Number(radius.toFixed(2));
  return [10 - aside, 10 + aside]
    .map((x) => `M${Number((x - r).toFixed(2))} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`)
    .join('');
}

interface EmotionGlyphProps {
  readonly value: number;
  /** Colours other than the emotion's own, for a face on a filled key. */
  readonly mark?: string;
  readonly on?: string;
}

/**
 * The face of an emotion in a 20×20 box, to stand inside an SVG. Extremes are solid, the rest outlined,
 * the mouth always drawn, so that it reads without colour. Of few shapes: a map shows a face for each touchpoint.
 */
export function EmotionGlyph({ value, mark, on }: EmotionGlyphProps) {
  const whole = nearestEmotion(value);
  const look = emotionLook(value);
  const colour = mark ?? look.mark;
  const inside = on ?? look.on;
  const solid = Math.abs(whole) === 2;
  const line = solid ? inside : colour;
  return (
    <>
      {solid ? (
        <circle cx="10" cy="10" r="9.5" fill={colour} />
      ) : (
        <circle cx="10" cy="10" r="8.6" fill={inside} stroke={colour} strokeWidth="1.8" />
      )}
      <path
        d={FEATURES[whole]}
        fill={line}
        {...(whole === 2 ? {} : { stroke: line, strokeWidth: STROKE, strokeLinecap: 'round', strokeLinejoin: 'round' })}
      />
    </>
  );
}
