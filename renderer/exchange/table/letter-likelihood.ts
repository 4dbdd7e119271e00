/**
 * How often letters beyond ASCII occur in running text, in hundredths of a percent. Polish: frequencies of the National
 * Corpus of Polish as published by Wydawnictwo Naukowe PWN; Russian: the Russian National Corpus; the others, rounded:
 * the table of letter frequencies by language in Wikipedia, with Slovak letters added to Czech.
 */
const FREQUENCIES = {
  pl: 'ł182 ę111 ą99 ó85 ż83 ś66 ć40 ń20 ź6',
  ru: 'о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174 г170 з165 б159 ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё4',
  cs: 'í164 ě122 ý100 á87 ž72 š69 é63 č46 ř38 ů20 ú6 ť6 ď4 ó2 ň2 ľ4 ô2 ä1 ĺ1 ŕ1',
  hu: 'é425 á344 ő93 ó82 ö82 ü65 í47 ű20 ú10',
  de: 'ü100 ä58 ö44 ß31',
  fr: 'é190 à49 è27 ê22 ç9 ù6 û6 â5 î5 ô2 œ2 ï1 ë1',
  es: 'ó83 í73 á50 é43 ñ31 ú17 ü1',
  it: 'à64 è26 ù17 ì3 é3 í3 ò2',
  pt: 'ã73 ô64 â56 ç53 ê45 é34 ó30 ú21 í13 á12 à7 õ4',
  sv: 'ä180 å134 ö131 é1',
  da: 'å119 ø94 æ87 é1',
} as const;

export type LetterLanguage = keyof typeof FREQUENCIES;

/** Where a letter never stands: this tells languages apart that use the same bytes for different letters. */
const IMPOSSIBLE: Readonly<Partial<Record<LetterLanguage, RegExp>>> = {
  pl: /[ćńśź](?=[aąeęioóuy])|(?<!\p{L})[ąęń]/giu,
  cs: /[ĺŕ](?!\p{L})|(?<!\p{L})č(?!\p{L})/giu,
  es: /ñ(?![aeiouáéíóúü])/giu,
  da: /æ(?!\p{L})/giu,
};
const IMPOSSIBLE_PLACE = -6;

/** Logarithms of probabilities for what the tables do not list, and penalties for pairs that words do not have. */
const TYPOGRAPHIC = Math.log(0.007);
const FOREIGN_LETTER = Math.log(0.0001);
const OTHER = Math.log(0.00003);
const MIXED_SCRIPTS = -6;
const CAPITAL_INSIDE = -2;

const TYPOGRAPHY = /[„”“‚’‘«»–—…€№•°§\u00a0©®™×·±½]/;

const logarithms = Object.fromEntries(
  Object.entries(FREQUENCIES).map(([language, frequencies]) => [language, table(frequencies)]),
) as Record<LetterLanguage, ReadonlyMap<string, number>>;

function table(frequencies: string): ReadonlyMap<string, number> {
  return new Map(frequencies.split(' ').map((entry) => [entry.slice(0, 1), Math.log(Number(entry.slice(1)) / 10_000)]));
}

/** Letters that tell two languages apart many times over. */
const ENOUGH = 5000;

/**
 * How likely the non-ASCII characters of `text` are in a language, as the mean logarithm of a probability:
 * of each letter by its frequency and place, and of each pair it makes with its neighbours. Comparable between two
 * readings of the same bytes. Only those that differ from `other` count, if another reading is given. 0 when there
 * are none.
 */
export function likelihood(text: string, language: LetterLanguage, other = ''): number {
  let sum = 0;
  let count = 0;
  let at = 0;
  for (; at < text.length && count < ENOUGH; at += 1) {
    const letter = text.charAt(at);
    if (letter.charCodeAt(0) < 0x80 || letter === other.charAt(at)) continue;
    sum += logarithmOf(letter, language) + pairing(text.charAt(at - 1), letter) + pairing(letter, text.charAt(at + 1));
    count += 1;
  }
  const impossible = IMPOSSIBLE[language];
  if (impossible) sum += IMPOSSIBLE_PLACE * (text.slice(0, at).match(impossible)?.length ?? 0);
  return count === 0 ? 0 : sum / count;
}

function logarithmOf(letter: string, language: keyof typeof FREQUENCIES): number {
  const known = logarithms[language].get(letter.toLowerCase());
  if (known !== undefined) return known;
  if (TYPOGRAPHY.test(letter)) return TYPOGRAPHIC;
  return /\p{L}/u.test(letter) ? FOREIGN_LETTER : OTHER;
}

/** Words keep to one script, and capitals stand at their start. */
function pairing(left: string, right: string): number {
  if (!/\p{L}/u.test(left) || !/\p{L}/u.test(right)) return 0;
  const mixed = /\p{Script=Cyrillic}/u.test(left) !== /\p{Script=Cyrillic}/u.test(right);
  const capital = left !== left.toUpperCase() && right !== right.toLowerCase();
  return (mixed ? MIXED_SCRIPTS : 0) + (capital ? CAPITAL_INSIDE : 0);
}
