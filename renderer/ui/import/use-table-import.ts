import { useMemo, useState } from 'react';
import { type CheckedTable, checkTable } from '../../exchange/table/check-table';
import { guessMapping } from '../../exchange/table/guess-mapping';
import { type ReadingChoices, readPastedTable, readTable } from '../../exchange/table/read-table';
import type { ColumnTarget, EmotionScale, Mapping, TableFile } from '../../exchange/table/table';
import { type CellDecision, type CellPlace, cellKey, type Decisions } from '../../exchange/table/table-problem';
import type { ImportSource } from '../../state/dialogs';

const NO_DECISIONS: Decisions = new Map();

export type PlacedDecision = readonly [place: Pick<CellPlace, 'row' | 'column'>, decision: CellDecision];

/** A table on its way in: how it was read, what its columns become, and what was decided about cells. */
export interface TableImport {
  readonly choices: ReadingChoices;
  readonly read: TableFile;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  readonly emotionScale: EmotionScale;
  /** null when the table was refused. */
  readonly checked: CheckedTable | null;
  /** Reads again another way. What was mapped and decided belongs to the old reading and goes with it. */
  readonly readAgain: (choices: ReadingChoices) => void;
  readonly mapColumn: (column: number, target: ColumnTarget) => void;
  /** A cell that does not fit one scale may well fit another: what was decided about emotions goes. */
  readonly takeEmotionsAs: (scale: EmotionScale) => void;
  readonly decide: (decisions: readonly PlacedDecision[]) => void;
  readonly decideNothing: () => void;
}

export function useTableImport(source: ImportSource, pastedName: string): TableImport {
  const [choices, setChoices] = useState<ReadingChoices>({});
  const [remapped, setRemapped] = useState<ReadonlyMap<number, ColumnTarget>>(new Map());
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);
  const [emotionScale, setEmotionScale] = useState<EmotionScale>('fromMinusTwo');

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
  const checked = useMemo(
    () => table && checkTable(table, mapping, decisions, emotionScale),
    [table, mapping, decisions, emotionScale],
  );
  const forgetDecisions = (ofColumn: (column: number) => boolean) =>
    setDecisions(new Map([...decisions].filter(([key]) => !ofColumn(Number(key.split(':')[1])))));

  return {
    choices,
    read,
    mapping,
    decisions,
    emotionScale,
    checked,
    readAgain: (next) => {
      setChoices(next);
      setRemapped(new Map());
      setDecisions(NO_DECISIONS);
    },
    mapColumn: (column, target) => {
      setRemapped(new Map(remapped).set(column, target));
      // A cell that did not fit one meaning may well fit another.
      forgetDecisions((other) => other === column);
    },
    takeEmotionsAs: (scale) => {
      setEmotionScale(scale);
      forgetDecisions((column) => mapping[column]?.kind === 'emotion');
    },
    decide: (placed) => {
      setDecisions(new Map([...decisions, ...placed.map(([place, decision]) => [cellKey(place), decision] as const)]));
    },
    decideNothing: () => setDecisions(NO_DECISIONS),
  };
}
