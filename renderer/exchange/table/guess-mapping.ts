import type { Language } from '../../model/primitives';
import { columnNamed } from './column-names';
import { nameKey } from './fold';
import type { ColumnTarget, Mapping, Table } from './table';

/**
 * What each column seems to hold, by its name. Unknown names are ignored, and so is a second column for what one
 * column already fills. Without names the first column is taken for the touchpoints if it is the only one.
 */
export function guessMapping(table: Table): Mapping {
  if (!table.header) {
    return Array.from({ length: table.columnCount }, (_, column) =>
      table.columnCount === 1 && column === 0 ? { kind: 'field', field: 'name' } : { kind: 'ignore' },
    );
  }
  const taken = new Set<string>();
  return table.header.map((name): ColumnTarget => {
    const target = columnNamed(name)?.target ?? { kind: 'ignore' };
    const key = targetKey(target);
    if (taken.has(key)) return { kind: 'ignore' };
    taken.add(key);
    return target;
  });
}

/** The same for two targets that cannot both be filled, such as `Anna` and `anna`; unique for those that can. */
export function targetKey(target: ColumnTarget): string {
  switch (target.kind) {
    case 'ignore':
    case 'stage':
      return target.kind;
    case 'field':
      return `field ${target.field}`;
    case 'emotion':
    case 'importance':
    case 'evidence':
      return `${target.kind} ${nameKey(target.persona)}`;
  }
}

/** The language of a table by the names of its columns; null when they do not say. */
export function guessLanguage(table: Table): Language | null {
  const votes = { en: 0, pl: 0, ru: 0 };
  for (const name of table.header ?? []) {
    const language = columnNamed(name)?.language;
    if (language) votes[language] += 1;
  }
  const [best] = (Object.entries(votes) as [Language, number][]).sort(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? best[0] : null;
}
