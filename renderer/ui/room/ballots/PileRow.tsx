import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import type { Format } from '../../../i18n/format';
import { emotionText } from '../../../i18n/tell-rule';
import type { BallotPile, Entry, PileColumn } from '../../../model/ballot-pile';
import type { Id } from '../../../model/primitives';
import type { Question } from '../../../model/voting';
import { EmotionFace } from '../../parts/EmotionFace';
import { useFormat } from '../../parts/use-format';
import styles from './ballots.module.css';
import { type PilePlace, placeId } from './focus-place';
import type { Sign } from './pile-keys';

interface PileRowProps {
  readonly row: number;
  /** Among all rows of the table, from 1: not every row is drawn. */
  readonly rowIndex: number;
  readonly sheet: BallotPile['sheets'][number];
  readonly columns: readonly PileColumn[];
  readonly names: ReadonlyMap<Id, string>;
  /** Where the keys go, when they go to this sheet. */
  readonly activeColumn: number | null;
  /** A sign that waits for its number there. */
  readonly sign: Sign;
  readonly onEnter: (place: PilePlace) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** One sheet. Drawn again only when something on it changes: a pile of a hundred is keyed as fast as one of ten. */
export const PileRow = memo(function PileRow({
  row,
  rowIndex,
  sheet,
  columns,
  names,
  activeColumn,
  sign,
  onEnter,
  measure,
}: PileRowProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const number = format.number(row + 1);
  return (
    <tr ref={measure} data-index={row} aria-rowindex={rowIndex} data-active={activeColumn !== null || undefined}>
      <th scope="row">{sheet.voter === '' ? number : t('ballots.sheetOf', { number, name: sheet.voter })}</th>
      {columns.map(({ touchpointId, question }, column) => (
        <PileCell
          key={`${touchpointId} ${question}`}
          row={row}
          column={column}
          question={question}
          touchpoint={names.get(touchpointId)}
          entry={sheet.entries[column] ?? null}
          active={column === activeColumn}
          sign={column === activeColumn ? sign : null}
          onEnter={onEnter}
          t={t}
          format={format}
        />
      ))}
    </tr>
  );
});

/** How things are told, given to thousands of places instead of looked up by each. */
interface Telling {
  readonly t: TFunction<'room'>;
  readonly format: Format;
}

interface PileCellProps extends PilePlace, Telling, Pick<PileRowProps, 'sign' | 'onEnter'> {
  readonly question: Question;
  /** undefined when it was deleted meanwhile. */
  readonly touchpoint: string | undefined;
  readonly entry: Entry;
  readonly active: boolean;
}

const PileCell = memo(function PileCell(props: PileCellProps) {
  const { row, column, question, touchpoint, entry, active, sign, onEnter, t, format } = props;
  return (
    <td
      id={placeId({ row, column })}
      tabIndex={active ? 0 : -1}
      aria-invalid={typeof entry === 'string' || undefined}
      className={question === 'emotion' ? styles['first'] : undefined}
      onFocus={() => onEnter({ row, column })}
    >
      <div className={styles['place']}>
        <span className="forReaders">
          {t('ballots.cell', {
            sheet: format.number(row + 1),
            touchpoint: touchpoint ?? t('ballots.gone'),
            question: t(`ballots.questions.${question}`),
          })}
        </span>
        {sign ?? <EntryMark question={question} entry={entry} t={t} format={format} />}
      </div>
    </td>
  );
});

function EntryMark({ question, entry, t, format }: Pick<PileCellProps, 'question' | 'entry' | keyof Telling>) {
  if (entry === null) return <span className="forReaders">{t('ballots.empty')}</span>;
  if (typeof entry === 'string')
    return (
      <>
        <span className={styles['badEntry']}>{entry}</span>
        <span className="forReaders">, {t('ballots.fault')}</span>
      </>
    );
  if (question === 'importance') return format.number(entry);
  return (
    <span className={styles['entry']}>
      <EmotionFace value={entry} size={16} />
      {emotionText(format, entry)}
    </span>
  );
}
