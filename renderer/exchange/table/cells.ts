import type { Evidence } from '../../model/score';
import type { TouchpointKind } from '../../model/touchpoint';
import { parseNumber } from '../../model/typed-values';
import { fold } from './fold';

const NOT_APPLICABLE = words(
  'n/a',
  'not applicable',
  'nie dotyczy',
  'nd',
  'n.d.',
  'не применимо',
  'неприменимо',
  'н/п',
);

/** The persona never meets this touchpoint. */
export function saysNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.has(fold(text));
}

/** A dash is how many people write "nothing". */
export function isDash(text: string): boolean {
  return /^[-\u2010-\u2015\u2212]+$/.test(text);
}

const KINDS: Readonly<Record<TouchpointKind, ReadonlySet<string>>> = {
  digital: words('digital', 'online', 'cyfrowy', 'cyfrowa', 'cyfrowe', 'цифровой', 'цифровая', 'цифровое', 'онлайн'),
  human: words(
    'human',
    'personal',
    'ludzki',
    'ludzka',
    'ludzkie',
    'człowiek',
    'человеческий',
    'человеческая',
    'человеческое',
    'человек',
  ),
  physical: words('physical', 'fizyczny', 'fizyczna', 'fizyczne', 'физический', 'физическая', 'физическое', 'предмет'),
  sensory: words(
    'sensory',
    'zmysłowy',
    'zmysłowa',
    'zmysłowe',
    'sensoryczny',
    'сенсорный',
    'сенсорная',
    'сенсорное',
    'чувственный',
    'чувственная',
    'чувства',
  ),
};

export function parseKind(text: string): TouchpointKind | null {
  return meaning(KINDS, text);
}

const EVIDENCE: Readonly<Record<Evidence, ReadonlySet<string>>> = {
  assumed: words(
    'assumed',
    'assumption',
    'opinion',
    'założone',
    'założenie',
    'opinia',
    'предположение',
    'предположено',
    'мнение',
  ),
  observed: words('observed', 'observation', 'zaobserwowane', 'obserwacja', 'наблюдение', 'наблюдалось'),
  measured: words('measured', 'measurement', 'zmierzone', 'pomiar', 'измерено', 'измерение'),
};

export function parseEvidence(text: string): Evidence | null {
  return meaning(EVIDENCE, text);
}

const NUMBERS: readonly ReadonlySet<string>[] = [
  words('zero', 'нуль', 'ноль'),
  words('one', 'jeden', 'один'),
  words('two', 'dwa', 'два'),
  words('three', 'trzy', 'три'),
  words('four', 'cztery', 'четыре'),
  words('five', 'pięć', 'пять'),
];

const BAD = ['bad', 'źle', 'zły', 'zła', 'złe', 'плохо', 'плохой', 'плохая', 'плохое'];
const GOOD = ['good', 'dobrze', 'dobry', 'dobra', 'dobre', 'хорошо', 'хороший', 'хорошая', 'хорошее'];
const VERY = ['very', 'bardzo', 'очень'];

/** From −2 to +2. */
const EMOTIONS: readonly ReadonlySet<string>[] = [
  words(...VERY.flatMap((very) => BAD.map((bad) => `${very} ${bad}`))),
  words(...BAD),
  words(
    'neutral',
    'neutralnie',
    'neutralny',
    'neutralna',
    'neutralne',
    'obojętnie',
    'нейтрально',
    'нейтральный',
    'нейтральная',
    'нейтральное',
  ),
  words(...GOOD),
  words(...VERY.flatMap((very) => GOOD.map((good) => `${very} ${good}`))),
];

/** A number with a word that explains it, as in `+2 (very good)` or `-1 – bad`. */
const EXPLAINED = /^([^\s(]+)\s*(?:\((.+)\)|[:\u2013\u2014-]\s+(.+))$/s;

/**
 * A number, the word for one, or a word of the scale; a number is `middle` more than the emotion it stands for, where 0
 * is not the middle of the table's scale. null for anything else; the scale's bounds are not checked.
 */
export function parseEmotion(text: string, middle = 0): number | null {
  const plain = parseImportance(text);
  if (plain !== null) return plain - middle;
  const [, number = '', inParentheses, behind] = EXPLAINED.exec(text) ?? [];
  const word = gradeNamed(EMOTIONS, inParentheses ?? behind ?? text, -2);
  const value = parseNumber(number);
  return number === '' || (value !== null && value - middle === word) ? word : null;
}

/** A number or the word for one. null for anything else; the scale's bounds are not checked. */
export function parseImportance(text: string): number | null {
  const [, sign, rest = text] = /^(minus|plus|минус|плюс)\s+(.*)$/is.exec(text) ?? [];
  const value = gradeNamed(NUMBERS, rest, 0);
  if (value === null) return parseNumber(text);
  return /^[mм]/i.test(sign ?? '') ? 0 - value : value;
}

function gradeNamed(scale: readonly ReadonlySet<string>[], text: string, lowest: number): number | null {
  const at = scale.findIndex((names) => names.has(fold(text)));
  return at < 0 ? null : at + lowest;
}

function words(...list: string[]): ReadonlySet<string> {
  return new Set(list.map(fold));
}

function meaning<Meaning extends string>(
  dictionary: Readonly<Record<Meaning, ReadonlySet<string>>>,
  text: string,
): Meaning | null {
  const word = fold(text);
  return (Object.keys(dictionary) as Meaning[]).find((key) => dictionary[key].has(word)) ?? null;
}
