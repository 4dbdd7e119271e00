import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionText } from '../../../i18n/tell-rule';
import { type BallotPile, columnsOf, outcomeOfColumn, type PileColumn, withEntry } from '../../../model/ballot-pile';
import type { MapDocument } from '../../../model/document';
import { journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { ANSWERS, type Outcome } from '../../../model/voting';
import { changePile, redoPile, undoPile } from '../../../state/ballots';
import { KeyHint } from '../../guide/Keycap';
import { EmotionFace } from '../../parts/EmotionFace';
import { undoKey } from '../../parts/pressed-key';
import { useFormat } from '../../parts/use-format';
import styles from './ballots.module.css';
import { focusPlace, type PilePlace } from './focus-place';
import { type PileKey, pileKey, type Sign } from './pile-keys';
import { PileRow } from './PileRow';
import { usePastedCells } from './use-pasted-cells';

interface PileTableProps {
  readonly document: MapDocument;
  readonly pile: BallotPile;
}

/** Sheets as rows, questions as columns, keyed in as fast as the pile is turned over. */
export function PileTable({ document, pile }: PileTableProps) {
  const { t } = useTranslation('room');
  const [{ row, column }, setPlace] = useState<PilePlace>({ row: 0, column: 0 });
  const [sign, setSign] = useState<Sign>(null);
  const [message, setMessage] = useState('');
  const columns = useMemo(() => columnsOf(pile), [pile]);
  const names = useTouchpointNames(document);
  const paste = usePastedCells();
  const [lastRow, lastColumn] = [pile.sheets.length - 1, columns.length - 1];
  // Another pile may have fewer rows or columns than the one before.
  const place = { row: Math.min(row, lastRow), column: Math.min(column, lastColumn) };
  const question = columns[place.column]?.question ?? 'emotion';

  useEffect(() => focusPlace({ row: 0, column: 0 }), []);

  const go = (to: PilePlace) => {
    const inside = {
      row: Math.max(0, Math.min(lastRow, to.row)),
      column: Math.max(0, Math.min(lastColumn, to.column)),
    };
    setPlace(inside);
    setSign(null);
    focusPlace(inside);
  };
  /** The place `by` further, over the end of a sheet; null past both ends of the pile. */
  const walked = (by: 1 | -1): PilePlace | null => {
    const at = place.row * columns.length + place.column + by;
    if (at < 0 || at >= pile.sheets.length * columns.length) return null;
    return { row: Math.floor(at / columns.length), column: at % columns.length };
  };
  const write = (at: PilePlace, entry: number | null) => changePile(withEntry(pile, at.row, at.column, entry));

  /** False when the key is to do what it does anywhere else. */
  const carryOut = (key: PileKey): boolean => {
    setMessage('');
    switch (key.does) {
      case 'answer':
        write(place, key.answer);
        // At the end of a sheet one turns it over by Enter: until then what was keyed last is in sight.
        if (place.column < lastColumn) go({ ...place, column: place.column + 1 });
        else setSign(null);
        return true;
      case 'sign':
        setSign(key.sign);
        return true;
      case 'clear':
        setSign(null);
        write(place, null);
        return true;
      case 'back': {
        const isEmpty = pile.sheets[place.row]?.entries[place.column] === null;
        const target = isEmpty && place.column > 0 ? { ...place, column: place.column - 1 } : place;
        write(target, null);
        go(target);
        return true;
      }
      case 'nextSheet':
        if (place.row === lastRow) setMessage(t('ballots.lastSheet'));
        else go({ row: place.row + 1, column: 0 });
        return true;
      case 'move':
        go({ row: place.row + key.rows, column: place.column + key.columns });
        return true;
      case 'walk': {
        const next = walked(key.by);
        if (next) go(next);
        return next !== null;
      }
      case 'end':
        go({
          row: key.ofAll ? (key.to === 'first' ? 0 : lastRow) : place.row,
          column: key.to === 'first' ? 0 : lastColumn,
        });
        return true;
      case 'mistake':
        setSign(null);
        setMessage(t(`ballots.mistakes.${question}`));
        return true;
    }
  };
  const press = (event: KeyboardEvent) => {
    const back = undoKey(event);
    const key = back === null ? pileKey(event, question, sign) : null;
    const used = back === 'undo' ? undoPile() : back === 'redo' ? redoPile() : key !== null && carryOut(key);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pasteHere = (event: ClipboardEvent) => {
    event.preventDefault();
    setMessage(paste(pile, place, event.clipboardData.getData('text/plain')));
  };
  const voter = document.personas[pile.personaId]?.name || t('ballots.untitled');

  return (
    <div className={styles['tableArea']}>
      <KeyLegend />
      <p className={styles['message']} role="status">
        {message}
      </p>
      <div className={styles['scroller']}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- what is keyed in is a grid
          role="grid"
          className={styles['table']}
          aria-label={t('ballots.table', { persona: voter })}
          onKeyDown={press}
          onPaste={pasteHere}
        >
          <PileHead pile={pile} names={names} />
          <tbody>
            {pile.sheets.map((sheet, at) => (
              <PileRow
                // Sheets have nothing but their number.
                // oxlint-disable-next-line react/no-array-index-key
                key={at}
                row={at}
                sheet={sheet}
                columns={columns}
                names={names}
                activeColumn={at === place.row ? place.column : null}
                sign={at === place.row ? sign : null}
                onEnter={setPlace}
              />
            ))}
          </tbody>
          <PileFoot pile={pile} columns={columns} />
        </table>
      </div>
    </div>
  );
}

/** Number and name of each touchpoint in the journey; one that was deleted meanwhile is not there. */
function useTouchpointNames(document: MapDocument): ReadonlyMap<Id, string> {
  const { t } = useTranslation('room');
  const { format } = useFormat();
  return useMemo(
    () =>
      new Map(
        journeyOf(document).touchpoints.map(({ touchpoint, number }) => [
          touchpoint.id,
          `${format.number(number)} ${touchpoint.name || t('ballots.untitled')}`,
        ]),
      ),
    [document, format, t],
  );
}

function KeyLegend() {
  const { t } = useTranslation('room');
  const { format } = useFormat();
  return (
    <div className={styles['legend']}>
      {ANSWERS.emotion.map((emotion) => (
        <span key={emotion} className={styles['legendFace']}>
          <kbd>{format.number(emotion + 3)}</kbd>
          <EmotionFace value={emotion} size={18} />
          {emotionText(format, emotion)}
        </span>
      ))}
      <KeyHint keys={['−', '+']}>{t('ballots.keys.signed')}</KeyHint>
      <KeyHint keys={['0']}>{t('ballots.keys.clear')}</KeyHint>
      <KeyHint keys={['Enter']}>{t('ballots.keys.next')}</KeyHint>
      <KeyHint keys={['Ctrl', 'V']}>{t('ballots.keys.paste')}</KeyHint>
    </div>
  );
}

function PileHead({ pile, names }: { readonly pile: BallotPile; readonly names: ReadonlyMap<Id, string> }) {
  const { t } = useTranslation('room');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={pile.withImportance ? 2 : 1} className={styles['corner']}>
          {t('ballots.sheetHead')}
        </th>
        {pile.touchpointIds.map((id) => (
          <th key={id} scope="colgroup" colSpan={pile.withImportance ? 2 : 1} className={styles['touchpoint']}>
            {names.get(id) ?? t('ballots.gone')}
          </th>
        ))}
      </tr>
      {pile.withImportance && (
        <tr className={styles['questions']}>
          {pile.touchpointIds.map((id) => [
            <th key={`${id} emotion`} scope="col" className={styles['first']}>
              {t('ballots.emotion')}
            </th>,
            <th key={`${id} importance`} scope="col">
              {t('ballots.importanceShort')}
            </th>,
          ])}
        </tr>
      )}
    </thead>
  );
}

/** What the pile says so far: nothing covers it, for only who keys it sees it. */
function PileFoot({ pile, columns }: { readonly pile: BallotPile; readonly columns: readonly PileColumn[] }) {
  const { t } = useTranslation('room');
  const { format } = useFormat();
  const outcomes = columns.map(({ question }, column) => outcomeOfColumn(pile, column, question));
  const cell = (column: number, children: string, disagrees = false) => {
    const { touchpointId, question } = columns[column] as PileColumn;
    return (
      <td
        key={`${touchpointId} ${question}`}
        className={question === 'emotion' ? styles['first'] : undefined}
        data-disagrees={disagrees || undefined}
        title={disagrees ? t('ballots.disagrees') : undefined}
      >
        {children}
      </td>
    );
  };
  const mean = (outcome: Outcome | null, column: number) => {
    if (!outcome) return '';
    return columns[column]?.question === 'emotion'
      ? emotionText(format, outcome.mean)
      : format.number(outcome.mean, { maxDecimals: 1 });
  };
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('ballots.mean')}</th>
        {outcomes.map((outcome, column) => cell(column, mean(outcome, column)))}
      </tr>
      <tr>
        <th scope="row">{t('ballots.spread')}</th>
        {outcomes.map((outcome, column) =>
          cell(
            column,
            outcome ? format.number(outcome.spread) : '',
            outcome?.disagrees && columns[column]?.question === 'emotion',
          ),
        )}
      </tr>
    </tfoot>
  );
}
