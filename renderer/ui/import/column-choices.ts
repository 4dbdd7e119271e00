import { columnNamed } from '../../exchange/table/column-names';
import { nameKey } from '../../exchange/table/fold';
import { targetKey } from '../../exchange/table/guess-mapping';
import type { ColumnTarget, ImportField, Mapping } from '../../exchange/table/table';
import { TOUCHPOINT_FIELDS } from '../../model/touchpoint-fields';

/** What a column may become, in the groups of its select. Each has a key of its own. */
export interface ColumnChoices {
  readonly places: readonly ColumnTarget[];
  readonly fields: readonly Extract<ColumnTarget, { readonly kind: 'field' }>[];
  readonly ratings: readonly Extract<ColumnTarget, { readonly persona: string }>[];
}

const NOT_IMPORTED = new Set(['id', 'stageId', 'order', 'pictureIds', 'laneTexts']);

const FIELDS = (Object.keys(TOUCHPOINT_FIELDS) as (keyof typeof TOUCHPOINT_FIELDS)[]).filter(
  (field): field is ImportField => !NOT_IMPORTED.has(field),
);

const RATINGS = ['emotion', 'importance', 'evidence'] as const;

/**
 * Offers ratings for every persona that some column names already, and for one called as the column itself, unless that
 * is a name for something else. A table that names no persona rates one without a name.
 */
export function columnChoices(mapping: Mapping, columnName: string): ColumnChoices {
  const named = mapping.flatMap((target) => ('persona' in target ? [target.persona] : []));
  const names = [...named, ...(columnNamed(columnName) ? [] : [columnName]), ...(named.length === 0 ? [''] : [])];
  const personas = [...new Map(names.toReversed().map((name) => [nameKey(name), name])).values()].toReversed();
  return {
    places: [{ kind: 'ignore' }, { kind: 'stage' }],
    fields: FIELDS.map((field) => ({ kind: 'field', field })),
    ratings: personas.flatMap((persona) => RATINGS.map((kind) => ({ kind, persona }))),
  };
}

/** The choice with this key; a column is left out when there is none. */
export function choiceOf({ places, fields, ratings }: ColumnChoices, key: string): ColumnTarget {
  return [...places, ...fields, ...ratings].find((target) => targetKey(target) === key) ?? { kind: 'ignore' };
}
