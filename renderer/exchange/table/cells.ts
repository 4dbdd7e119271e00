import type { Evidence } from '../../model/score';
import type { TouchpointKind } from '../../model/touchpoint';
import { fold } from './fold';

/**
 * A number as people write it: decimal comma or point, any minus (hyphen, U+2212, en dash), a plus, spaces between
 * thousands. null for anything else.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013\u2012]/, '-')
    .replace(/(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))/g, '');
  return /^[+-]?\s*\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(/\s/g, '').replace(',', '.')) + 0 : null;
}

/** A number of minutes, its unit written out or not. */
export function parseMinutes(text: string): number | null {
  return parseNumber(text.replace(/(?<=\d)\s*(?:min|minutes?|minut[ay]?|мин|минут[аы]?)\.?$/i, ''));
}

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
  physical: words('physical', 'fizyczny', 'fizyczna', 'fizyczne', 'физический', 'физическая', 'физическое'),
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

/**
 * Several channels in one cell stand apart by a semicolon, comma, line break or slash. A slash between digits
 * (`24/7`) belongs to the name. Each channel once.
 */
export function parseChannels(text: string): string[] {
  const channels = text.split(/[;,\n]|(?<!\d)\/|\/(?!\d)/).map((channel) => channel.trim());
  return [...new Set(channels.filter((channel) => channel !== ''))];
}

/** For what is one line in the app: a name broken over two lines in its cell becomes one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
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
