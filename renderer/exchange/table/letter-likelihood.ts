/**
 * How often letters occur in running text, in hundredths of a percent. Polish: frequencies of the National Corpus
 * of Polish as published by Wydawnictwo Naukowe PWN; Russian: the Russian National Corpus.
 */
const FREQUENCIES = {
  pl: 'a891 i821 o775 e766 z564 n552 r469 w465 s432 t398 c396 y376 k351 d325 p313 m280 u250 j228 l210 ł182 b147 g142 ę111 h108 ą99 ó85 ż83 ś66 ć40 f30 ń20 q14 ź6 v4 x2',
  ru: 'о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174 г170 з165 б159 ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё4',
} as const;

/** Logarithms of probabilities for what the tables do not list, and penalties for pairs that words do not have. */
const TYPOGRAPHIC = Math.log(0.007);
const FOREIGN_LETTER = Math.log(0.0001);
const OTHER = Math.log(0.00003);
const MIXED_SCRIPTS = -6;
const CAPITAL_INSIDE = -2;

const TYPOGRAPHY = /[„”“‚’‘«»–—…€№•°§\u00a0©®™×·±½]/;

const logarithms = {
  pl: table(FREQUENCIES.pl),
  ru: table(FREQUENCIES.ru),
};

function table(frequencies: string): ReadonlyMap<string, number> {
  return new Map(frequencies.split(' ').map((entry) => [entry.slice(0, 1), Math.log(Number(entry.slice(1)) / 10_000)]));
}

/**
 * How likely the non-ASCII characters of `text` are in a language, as the mean logarithm of a probability:
 * of each letter by its frequency, and of each pair it makes with its neighbours. Comparable between two
 * readings of the same bytes. 0 when there are none.
 */
export function likelihood(text: string, language: keyof typeof FREQUENCIES): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const letter = text.charAt(at);
    sum += logarithmOf(letter, language) + pairing(text.charAt(at - 1), letter) + pairing(letter, text.charAt(at + 1));
    count += 1;
  }
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
