/** The five whole emotions, best first, as axes and keys list them. */
export const EMOTIONS_DOWNWARDS = [2, 1, 0, -1, -2] as const;
export type WholeEmotion = (typeof EMOTIONS_DOWNWARDS)[number];

/** The face that speaks for a mean of votes: the nearest one, halves away from zero. */
export function nearestEmotion(emotion: number): WholeEmotion {
  const size = Math.min(2, Math.round(Math.abs(emotion)));
  return (size === 0 ? 0 : Math.sign(emotion) * size) as WholeEmotion;
}

interface EmotionLook {
  /** Colour of the glyph: at least 3:1 on paper. */
  readonly mark: string;
  /** Colour of text: at least 4.5:1 on paper. */
  readonly text: string;
  /** Colour of what lies inside the glyph. */
  readonly on: string;
}

const LOOKS: Record<WholeEmotion, EmotionLook> = {
  [-2]: { mark: 'var(--tl-e-m2)', text: 'var(--tl-e-m2-text)', on: 'var(--tl-e-on-m2)' },
  [-1]: { mark: 'var(--tl-e-m1)', text: 'var(--tl-e-m1-text)', on: 'var(--tl-paper)' },
  0: { mark: 'var(--tl-e-0)', text: 'var(--tl-e-0-text)', on: 'var(--tl-paper)' },
  1: { mark: 'var(--tl-e-p1)', text: 'var(--tl-e-p1-text)', on: 'var(--tl-paper)' },
  2: { mark: 'var(--tl-e-p2)', text: 'var(--tl-e-p2-text)', on: 'var(--tl-e-on-p2)' },
};

export function emotionLook(emotion: number): EmotionLook {
  return LOOKS[nearestEmotion(emotion)];
}

/** Colour of a balance or another signed number as text; ink for zero and for nothing. */
export function signColour(value: number | null): string {
  const rounded = value === null ? 0 : Math.round(Math.abs(value)) * Math.sign(value);
  if (rounded === 0) return 'var(--tl-ink)';
  return rounded < 0 ? 'var(--tl-e-m2-text)' : 'var(--tl-e-p2-text)';
}
