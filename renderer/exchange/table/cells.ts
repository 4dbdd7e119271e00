import type { Evidence } from '../../model/score';
import type { TouchpointKind } from '../../model/touchpoint';
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
