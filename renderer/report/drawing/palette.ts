import { printedBalance } from '../../model/scoring/printed-balance';
import type { Colour } from './shapes';

/**
 * The colours of the printed report: those of `ui/tokens.css`, light theme, for a persona or a rating looks the
 * same on the wall and on paper. `tests/unit/report/palette.test.ts` compares them.
 */
export const INK = '#141d27';
export const INK_2 = '#46525f';
export const INK_3 = '#5f6b79';
export const PAPER = '#ffffff';
export const WASH = '#f3f5f7';
export const HAIRLINE = '#dfe4e9';
export const RULE = '#c5cdd5';

/** Marks of −2 … +2, from left to right. */
const EMOTION_MARKS = ['#b03410', '#d96f2b', '#77818e', '#4a8ecb', '#134f93'] as const;
const EMOTION_TEXTS = ['#a32f0d', '#9c4a10', '#5a6572', '#23659f', '#134f93'] as const;

export const PAIN = EMOTION_MARKS[0];
export const PAIN_TEXT = EMOTION_TEXTS[0];
export const PAIN_AREA = '#fbeae1';
export const STRENGTH = EMOTION_MARKS[4];
export const STRENGTH_TEXT = EMOTION_TEXTS[4];
export const STRENGTH_AREA = '#e6f0f9';

/** A mean takes the colour of the nearest whole emotion. */
function step(emotion: number): number {
  return Math.sign(emotion) * Math.round(Math.abs(emotion)) + 2;
}

export function emotionMark(emotion: number): Colour {
  return EMOTION_MARKS[step(emotion)] ?? EMOTION_MARKS[2];
}

/** Colour of an emotion's figure in text. */
export function emotionTextColour(emotion: number): Colour {
  return signed(emotion, STRENGTH_TEXT, PAIN_TEXT, INK_2);
}

/** Colour of a balance's figure in text; null is the dash of nothing rated. */
export function balanceTextColour(balance: number | null): Colour {
  return signed(printedBalance(balance ?? 0), STRENGTH_TEXT, PAIN_TEXT, INK_2);
}

/** Colour of a balance's mark. */
export function balanceMark(balance: number): Colour {
  return signed(printedBalance(balance), STRENGTH, PAIN, INK_3);
}

function signed(value: number, positive: Colour, negative: Colour, zero: Colour): Colour {
  return value > 0 ? positive : value < 0 ? negative : zero;
}

interface PersonaLook {
  readonly colour: Colour;
  /** Dash in stroke widths' points; empty for an unbroken line. */
  readonly dash: readonly number[];
}

const PERSONA_LOOKS: readonly PersonaLook[] = [
  { colour: '#17222e', dash: [] },
  { colour: '#7a1f70', dash: [7, 4] },
  { colour: '#8a6100', dash: [2, 4] },
  { colour: '#007b86', dash: [12, 4, 2, 4] },
  { colour: '#5a4fc4', dash: [14, 5] },
  { colour: '#567317', dash: [4, 3] },
  { colour: '#7a4a2b', dash: [8, 3, 2, 3, 2, 3] },
  { colour: '#5d6b7d', dash: [1, 3] },
];

/** `look` is 1–8, as stored with the persona. */
export function personaLook(look: number): PersonaLook {
  return PERSONA_LOOKS[look - 1] ?? (PERSONA_LOOKS[0] as PersonaLook);
}

/** The one accent and what is made of it. */
export interface Accent {
  /** Dark enough for text on paper (4.5:1). */
  readonly text: Colour;
  /** Behind headings and in the matrix's quadrant of quick wins. */
  readonly wash: Colour;
  /** The cover. Light text on it has at least 7:1. */
  readonly panel: Colour;
  readonly panelText: Colour;
  readonly panelRule: Colour;
  readonly panelPain: Colour;
  readonly panelStrength: Colour;
}

const TOUCHLINE_GREEN = '#0f6348';

/** Touchline's green, or the colour of the brand darkened until it can carry text. */
export function accentFrom(brand: Colour | null): Accent {
  const text = darkenedTo(brand ?? TOUCHLINE_GREEN, 4.5);
  const panel = darkenedTo(mix(text, '#000000', 0.35), 9);
  return {
    text,
    wash: mix(text, PAPER, 0.92),
    panel,
    panelText: mix(panel, PAPER, 0.82),
    panelRule: mix(panel, PAPER, 0.5),
    panelPain: mix(panel, '#c8471c', 0.62),
    panelStrength: mix(panel, '#6aa8de', 0.38),
  };
}

function darkenedTo(colour: Colour, contrast: number): Colour {
  let darker = colour;
  for (let share = 0; contrastWithPaper(darker) < contrast && share <= 1; share += 0.02)
    darker = mix(colour, '#000000', share);
  return darker;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** `share` of 0 gives `from`, 1 gives `to`. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const target = channels(to);
  return `#${channels(from)
    .map((value, index) => Math.round(value + ((target[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Contrast ratio with white after WCAG 2.2. */
export function contrastWithPaper(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
