import type { Explained, ExplainedInput, FormulaName } from '../model/scoring/explained';
import type { Format } from './format';
import { emotionText, type Translate } from './tell-rule';

/** A number's working in sentences, for a popover or the appendix of the report. */
export interface ToldExplanation {
  readonly name: string;
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly leftOut: readonly string[];
}

/** Says how a number came about: its formula, its inputs in words, and what was left out. */
export function tellExplained(
  t: Translate,
  format: Format,
  explained: Explained<unknown>,
  currency: string,
): ToldExplanation {
  const leftOut = explained.leftOut.map((entry) => t(`scoring:leftOut.${entry.key}`, { count: entry.count }));
  if (explained.assumedImportances > 0)
    leftOut.push(t('scoring:assumedImportances', { count: explained.assumedImportances }));
  return {
    name: t(`scoring:names.${explained.formula}`),
    formula: tellFormula(t, explained.formula),
    inputs:
      explained.inputs.length > 0
        ? explained.inputs.map((input) => tellInput(t, format, input, currency))
        : [t('scoring:nothing')],
    leftOut,
  };
}

export function tellFormula(t: Translate, formula: FormulaName): string {
  return t(`scoring:formulas.${formula}`);
}

function tellInput(t: Translate, format: Format, input: ExplainedInput, currency: string): string {
  const values = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [
      key,
      key === 'count' ? value : tellValue(t, format, key, value, currency),
    ]),
  );
  // Keys of inputs are written by the formulas; a test calls every one of them in every language.
  return String((t as (key: string, values: object) => unknown)(`scoring:inputs.${input.key}`, values));
}

/** Keys whose text is the name of something, which may have none yet. */
const NAMES: ReadonlySet<string> = new Set(['persona', 'stage', 'touchpoint']);

function tellValue(t: Translate, format: Format, key: string, value: string | number, currency: string): string {
  if (typeof value === 'string') {
    if (key === 'date') return format.day(value, 'medium');
    return NAMES.has(key) && value.trim() === '' ? t('scoring:unnamed') : value;
  }
  switch (key) {
    case 'emotion':
      return emotionText(format, value);
    case 'importance':
      return format.number(value, { maxDecimals: 1 });
    case 'weighted':
      return format.number(value, { sign: true, maxDecimals: 2 });
    case 'balance':
      return format.number(value, { sign: true, decimals: 2 });
    case 'share':
      return format.share(value);
    case 'customerValue':
      return format.money(value, currency);
    default:
      return format.number(value, { maxDecimals: 2 });
  }
}
