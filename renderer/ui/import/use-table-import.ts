import { useMemo, useState } from 'react';
import { type CheckedTable, checkTable } from '../../exchange/table/check-table';
import { guessMapping } from '../../exchange/table/guess-mapping';
import { type ReadingChoices, readPastedTable, readTable } from '../../exchange/table/read-table';
import type { ColumnTarget, Mapping, TableFile } from '../../exchange/table/table';
import { type CellDecision, type CellPlace, cellKey, type Decisions } from '../../exchange/table/table-problem';
import type { ImportSource } from '../../state/dialogs';

const NO_DECISIONS: Decisions = new Map();

/** A table on its way in: how it was read, what its columns become, and what was decided about cells. */
export interface TableImport {
  readonly choices: ReadingChoices;
  readonly read: TableFile;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  /** null when the table was refused. */
  readonly checked: CheckedTable | null;
  /** Reads again another way. What was mapped and decided belongs to the old reading and goes with it. */
  readonly readAgain: (choices: ReadingChoices) => void;
  readonly mapColumn: (column: number, target: ColumnTarget) => void;
  readonly decide: (places: readonly Pick<CellPlace, 'row' | 'column'>[], decision: CellDecision) => void;
  readonly decideNothing: () => void;
}

export function useTableImport(source: ImportSource, pastedName: string): TableImport {
  const [choices, setChoices] = useState<ReadingChoices>({});
  const [remapped, setRemapped] = useState<ReadonlyMap<number, ColumnTarget>>(new Map());
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);

  const read = useMemo(
    () =>
      source.kind === 'file'
        ? readTable(source.bytes, source.name, choices)
        : readPastedTable(source.text, pastedName, choices),
    [source, pastedName, choices],
  );
  const table = read.kind === 'ok' ? read.table : null;
  const mapping = useMemo(
    () => (table ? guessMapping(table).map((guessed, column) => remapped.get(column) ?? guessed) : []),
    [table, remapped],
  );
  const checked = useMemo(() => table && checkTable(table, mapping, decisions), [table, mapping, decisions]);

  return {
    choices,
    read,
    mapping,
    decisions,
    checked,
    readAgain: (next) => {
      setChoices(next);
      setRemapped(new Map());
      setDecisions(NO_DECISIONS);
    },
    mapColumn: (column, target) => {
      setRemapped(new Map(remapped).set(column, target));
      // A cell that did not fit one meaning may well fit another.
      setDecisions(new Map([...decisions].filter(([key]) => !key.endsWith(`:${column}`))));
    },
    decide: (places, decision) => {
      setDecisions(new Map([...decisions, ...places.map((place) => [cellKey(place), decision] as const)]));
    },
    decideNothing: () => setDecisions(NO_DECISIONS),
  };
}
