import { z } from 'zod/mini';
import { type Language, languageSchema } from '../model/primitives';

const localText = z.record(languageSchema, z.string());

/** One kind of pain with the actions that usually help: a file of `assets/quick-wins`. */
const painSchema = z.strictObject({
  id: z.string(),
  title: localText,
  /** Word stems by which a typed pain is recognised, in each language. */
  signs: z.record(languageSchema, z.array(z.string())),
  actions: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['quickWin', 'strategic']),
      title: localText,
      firstStep: localText,
      usualImpact: z.int().check(z.minimum(1), z.maximum(5)),
      usualEffort: z.int().check(z.minimum(1), z.maximum(5)),
      measure: z.strictObject({ name: localText, unit: z.string(), direction: z.enum(['up', 'down']) }),
    }),
  ),
});
export type PainKind = z.infer<typeof painSchema>;
export type ProvenAction = PainKind['actions'][number];

const files = import.meta.glob('../../assets/quick-wins/*.json', { eager: true, import: 'default' });

/** The quick-win library, by id. */
export const ALL_PAINS: readonly PainKind[] = Object.values(files)
  .map((file) => painSchema.parse(file))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

export interface MatchedPain {
  readonly pain: PainKind;
  /** How many of its signs the text shows. */
  readonly hits: number;
}

/**
 * The kinds of pain a typed text shows, most signs first. Signs match at word starts, case folded, ё as е.
 * Where no sign of `language` is found the other languages are tried: a room may type in another tongue.
 */
export function quickWinsFor(text: string, language: Language): MatchedPain[] {
  const words = fold(text);
  const own = matches(words, [language]);
  return own.length > 0 ? own : matches(words, languageSchema.options);
}

function matches(words: string, languages: readonly Language[]): MatchedPain[] {
  return ALL_PAINS.map((pain) => ({
    pain,
    hits: languages.flatMap((language) => pain.signs[language]).filter((sign) => startsWord(words, sign)).length,
  }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
}

function startsWord(words: string, sign: string): boolean {
  return words.includes(` ${fold(sign).trim()}`);
}

/** Lower case, ё as е, every run of other signs one space, so that a word start is a space. */
function fold(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}
