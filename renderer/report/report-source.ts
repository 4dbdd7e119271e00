import { brief } from '../model/cut-text';
import { type Journey, journeyOf, personasOf, scoreOf } from '../model/journey';
import type { MapDocument } from '../model/document';
import type { Persona } from '../model/persona';
import type { Day, Id } from '../model/primitives';
import type { Score } from '../model/score';
import { personaBalance } from '../model/scoring/balance';
import { emotionText } from '../i18n/tell-rule';
import type { ReportOptions } from './options';
import { type PersonaCurve, personaCurve } from './persona-curve';
import type { Words } from './words';

/** What every section is built from: the map, read once, and how it is to be told. */
export interface ReportSource {
  readonly document: MapDocument;
  readonly options: ReportOptions;
  readonly words: Words;
  readonly today: Day;
  readonly journey: Journey;
  readonly personas: readonly Persona[];
  readonly curves: readonly PersonaCurve[];
}

export function readSource(document: MapDocument, options: ReportOptions, words: Words, today: Day): ReportSource {
  const personas = personasOf(document);
  return {
    document,
    options,
    words,
    today,
    journey: journeyOf(document),
    personas,
    curves: personas.map((persona) => {
      const balance = personaBalance(document, persona.id).value;
      const name = nameOrUntitled(persona.name, words);
      return personaCurve(document, persona, { name, balance, figure: balanceFigure(words, balance) });
    }),
  };
}

/** A name, or the word for "untitled" where none was written. */
export function nameOrUntitled(name: string, words: Words): string {
  return name.trim() === '' ? words.t('untitled') : name;
}

/** Longer names than this are cut inside a sentence; they stand whole where the persona, stage or department does. */
const LONGEST_IN_SENTENCE = 60;

/** A name for a headline or a caption, which must not be pushed off the page by it. */
export function briefName(name: string, words: Words): string {
  return brief(nameOrUntitled(name, words), LONGEST_IN_SENTENCE);
}

export function numberOf(source: ReportSource, touchpointId: Id): number {
  return source.journey.byId.get(touchpointId)?.number ?? 0;
}

export function scoresOf(source: ReportSource, touchpointId: Id): (Score | undefined)[] {
  return source.personas.map((persona) => scoreOf(source.document, touchpointId, persona.id));
}

/** `+1`, `0`, `−0.5`; a dash where there is nothing to say. */
export function emotionFigure(words: Words, emotion: number | null): string {
  return emotion === null ? '–' : emotionText(words.format, emotion);
}

/** One decimal for a mean of votes; whole numbers as they are. */
export function importanceFigure(words: Words, importance: number): string {
  return words.format.number(importance, { maxDecimals: 1 });
}

export function balanceFigure(words: Words, balance: number | null): string {
  return balance === null ? '–' : words.format.balance(balance);
}

/** Entries of a text field that holds one a line. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Touchpoints for which nobody's rating is known, or several numbers at once, as `3, 7, 12`. */
export function numberList(source: ReportSource, touchpointIds: readonly Id[]): string {
  return touchpointIds
    .map((id) => numberOf(source, id))
    .sort((a, b) => a - b)
    .join(', ');
}
