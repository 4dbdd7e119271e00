import type { Id } from '../primitives';

/** Every formula has a name; `scoring.formulas.<name>` in the locale files says it in words. */
export type FormulaName =
  | 'emotion'
  | 'spread'
  | 'balance'
  | 'balanceOfPersonas'
  | 'pain'
  | 'strength'
  | 'meanPain'
  | 'meanStrength'
  | 'peakEnd'
  | 'opportunity'
  | 'conversion'
  | 'yearlyLoss'
  | 'retentionWorth'
  | 'nps'
  | 'ces'
  | 'csat'
  | 'progress'
  | 'calendar';

/**
 * One input of a number, told in words by `scoring.inputs.<key>` with `values` put in.
 * Numbers in `values` are raw; the teller formats them in its language.
 */
export interface ExplainedInput {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a number leaves out, and why. `key` is told by `scoring.leftOut.<key>` with the count. */
export interface LeftOut {
  readonly key: 'unrated' | 'notApplicable' | 'personaWithoutRating' | 'missingShare' | 'missingInput' | 'noChange';
  readonly count: number;
  readonly ids: readonly Id[];
}

/** A number that can explain itself. `value` is null where the formula has nothing to work on; it is never rounded. */
export interface Explained<Value = number | null> {
  readonly value: Value;
  readonly formula: FormulaName;
  readonly inputs: readonly ExplainedInput[];
  readonly leftOut: readonly LeftOut[];
  /** How many ratings used importance 3 because none was given. */
  readonly assumedImportances: number;
}

/** A balance −100…+100 with the count behind it ("34 of 40 rated"). */
export interface Balance extends Explained {
  readonly rated: number;
  /** Touchpoints that could be rated: all of the group, less those not applicable. */
  readonly of: number;
}
