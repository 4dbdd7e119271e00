/**
 * A name reduced to what makes it the same name for a person: no case, accents or punctuation, single spaces.
 * `Ważność:` and `waznosc` fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same for two names that mean the same thing; also for names without a letter, such as an emoji. */
export function nameKey(name: string): string {
  return fold(name) || name.trim();
}
