import { EmotionGlyph } from './EmotionGlyph';

interface EmotionFaceProps {
  /** −2…+2, a mean of votes included; null when unrated, which has no face: a dotted empty place is drawn. */
  readonly value: number | null;
  /** Pixels across. */
  readonly size?: number;
  readonly mark?: string;
  readonly on?: string;
}

/** The face of an emotion as a picture beside its number or word, which speak for it to screen readers. */
export function EmotionFace({ value, size = 20, mark, on }: EmotionFaceProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" style={{ flex: 'none', display: 'block' }}>
      {value === null ? (
        <circle
          cx="10"
          cy="10"
          r="8.6"
          fill="none"
          stroke="var(--tl-control)"
          strokeWidth="1.2"
          strokeDasharray="1.5 3"
        />
      ) : (
        <EmotionGlyph value={value} {...(mark ? { mark } : {})} {...(on ? { on } : {})} />
      )}
    </svg>
  );
}
