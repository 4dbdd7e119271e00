import type { CellEdit } from '../../model/commands/cell-commands';
import { newTouchpoint } from '../../model/touchpoint';
import { type CellRow, type Misfit, pastedFields } from './cell-block';
import { listedName } from './touchpoint-list';

export type TouchpointRows =
  | { readonly kind: 'ok'; readonly touchpoints: readonly CellEdit['fields'][] }
  /** There are more columns than the name and the lanes. */
  | { readonly kind: 'tooManyColumns'; readonly block: number; readonly room: number }
  /** Something stands in a row, but no name. `row` is counted from 1. */
  | { readonly kind: 'namelessRow'; readonly row: number }
  | { readonly kind: 'misfit'; readonly problem: Misfit };

/**
 * Touchpoints from rows of a spreadsheet that nobody has given names: the first column is the name, the others go into
 * `lanes` one after the other. Rows without anything are left out.
 */
export function readTouchpointRows(rows: readonly (readonly string[])[], lanes: readonly CellRow[]): TouchpointRows {
  const filledTo = (row: readonly string[]) => row.findLastIndex((cell) => cell.trim() !== '') + 1;
  const block = rows.reduce((most, row) => Math.max(most, filledTo(row)), 0);
  const room = lanes.length + 1;
  if (block > room) return { kind: 'tooManyColumns', block, room };
  const touchpoints: CellEdit['fields'][] = [];
  for (const [at, [first = '', ...texts]] of rows.entries()) {
    const name = listedName(first);
    const filled = texts.some((text) => text.trim() !== '');
    if (name === '' && filled) return { kind: 'namelessRow', row: at + 1 };
    if (name === '') continue;
    const touchpoint = newTouchpoint({ id: '', stageId: '', order: '', name });
    const fields: CellEdit['fields'] = { name };
    for (const [column, text] of texts.entries()) {
      const row = lanes[column];
      if (row === undefined || text.trim() === '') continue;
      const written = pastedFields(row, text, { ...touchpoint, ...fields });
      if (typeof written === 'string') return { kind: 'misfit', problem: { kind: written, row, name, text } };
      Object.assign(fields, written);
    }
    touchpoints.push(fields);
  }
  return { kind: 'ok', touchpoints };
}
