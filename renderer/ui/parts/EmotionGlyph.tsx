import { emotionLook, nearestEmotion, type WholeEmotion } from './emotion-look';

const MOUTHS: Record<WholeEmotion, string> = {
  [-2]: 'M6 14.6C7.2 11.6 12.8 11.6 14 14.6',
  [-1]: 'M6.6 14C8 12.2 12 12.2 13.4 14',
  0: 'M6.6 13H13.4',
  1: 'M6.4 12C8 14.4 12 14.4 13.6 12',
  2: 'M5 10.8H15C14.8 14 12.8 16 10 16S5.2 14 5 10.8Z',
};

interface EmotionGlyphProps {
  readonly value: number;
  /** Colours other than the emotion's own, for a face on a filled key. */
  readonly mark?: string;
  readonly on?: string;
}

/**
 * The face of an emotion in a 20×20 box, to stand inside an SVG. Extremes are solid, the rest outlined,
 * the mouth always drawn, so that it reads without colour.
 */
export function EmotionGlyph({ value, mark, on }: EmotionGlyphProps) {
  const whole = nearestEmotion(value);
  const look = emotionLook(value);
  const colour = mark ?? look.mark;
  const inside = on ?? look.on;
  const solid = Math.abs(whole) === 2;
  const line = solid ? inside : colour;
  const eyes = solid
    ? { left: 6.9, right: 13.1, y: whole < 0 ? 7.6 : 7.4, r: 1.35 }
    : { left: 7, right: 13, y: 8, r: 1.25 };
  return (
    <>
      {solid ? (
        <circle cx="10" cy="10" r="9.5" fill={colour} />
      ) : (
        <circle cx="10" cy="10" r="8.6" fill={inside} stroke={colour} strokeWidth="1.8" />
      )}
      <circle cx={eyes.left} cy={eyes.y} r={eyes.r} fill={line} />
      <circle cx={eyes.right} cy={eyes.y} r={eyes.r} fill={line} />
      {whole === 2 ? (
        <path d={MOUTHS[whole]} fill={line} />
      ) : (
        <path d={MOUTHS[whole]} fill="none" stroke={line} strokeWidth="1.7" strokeLinecap="round" />
      )}
    </>
  );
}
