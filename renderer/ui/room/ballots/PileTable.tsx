import { type ClipboardEvent, Fragment, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../parts/texts';
import { emotionText } from '../../../i18n/tell-rule';
import { type BallotPile, changedPlace, columnsOf, withEntry } from '../../../model/ballot-pile';
import type { MapDocument } from '../../../model/document';
import { journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { ANSWERS } from '../../../model/voting';
import { changePile, redoPile, undoPile, useBallots } from '../../../state/ballots';
import { KeyHint } from '../../guide/Keycap';
import { EmotionFace } from '../../parts/EmotionFace';
import { undoKey } from '../../parts/pressed-key';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { useSize } from '../../parts/use-size';
import styles from './ballots.module.css';
import { focusPlace, type PilePlace, usePilePlace } from './focus-place';
import { type PileKey, pileKey, type Sign } from './pile-keys';
import { PileFoot } from './PileFoot';
import { PileHead } from './PileHead';
import { PileRow } from './PileRow';
import { usePastedCells } from './use-pasted-cells';
import { useSheetsInSight } from './use-sheets-in-sight';

interface PileTableProps {
  readonly document: MapDocument;
  readonly pile: BallotPile;
}

/** Columns of a given width: a table of thousands of places is not laid out anew at each key. */
const WIDTHS = { named: 168, nameless: 96, one: 136, two: 76 };

/** Mean and spread, with the line over them. */
const FOOT_ROWS = 2;
const FOOT_HEIGHT = FOOT_ROWS * 28 + 1;

const enter = (place: PilePlace) => usePilePlace.setState(place);

/** Sheets as rows, questions as columns, keyed in as fast as the pile is turned over. */
export function PileTable({ document, pile }: PileTableProps) {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const { row, column } = usePilePlace();
  const [sign, setSign] = useState<Sign>(null);
  const [message, setMessage] = useState('');
  const { touchpointIds, withImportance } = pile;
  // Stays the same while the pile is keyed in, and so do the rows that hang on it.
  const columns = useMemo(() => columnsOf({ touchpointIds, withImportance }), [touchpointIds, withImportance]);
  const names = useTouchpointNames(document);
  const paste = usePastedCells();
  const [lastRow, lastColumn] = [pile.sheets.length - 1, columns.length - 1];
  // Another pile may have fewer rows or columns than the one before.
  const place = { row: Math.min(row, lastRow), column: Math.min(column, lastColumn) };
  const question = columns[place.column]?.question ?? 'emotion';
  const { scroller, rows, rest, measure } = useSheetsInSight(pile.sheets.length, place.row);
  const { ref: head, height: headHeight } = useSize<HTMLTableSectionElement>();
  const headRows = withImportance ? 2 : 1;

  useEffect(() => focusPlace({ row: 0, column: 0 }), []);

  const go = (to: PilePlace) => {
    setSign(null);
    focusPlace({
      row: Math.max(0, Math.min(lastRow, to.row)),
      column: Math.max(0, Math.min(lastColumn, to.column)),
    });
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
  /** What was changed is gone to: it may be far out of sight. */
  const takeBack = (back: 'undo' | 'redo'): boolean => {
    let used = false;
    // The place is there once the pile is drawn as it was.
    flushSync(() => (used = back === 'undo' ? undoPile() : redoPile()));
    const now = useBallots.getState().pile;
    const changed = used && now !== null ? changedPlace(pile, now) : null;
    if (changed) go(changed);
    return used;
  };
  const press = (event: KeyboardEvent) => {
    const back = undoKey(event);
    const key = back === null ? pileKey(event, question, sign) : null;
    const used = back === null ? key !== null && carryOut(key) : takeBack(back);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pasteHere = (event: ClipboardEvent) => {
    event.preventDefault();
    setMessage(paste(pile, place, event.clipboardData.getData('text/plain')));
  };
  const persona = nameOf(document.personas[pile.personaId]);
  const named = pile.sheets.some(({ voter }) => voter !== '');
  const widths = { sheet: named ? WIDTHS.named : WIDTHS.nameless, question: WIDTHS[withImportance ? 'two' : 'one'] };

  return (
    <div className={styles['tableArea']}>
      <KeyLegend />
      <p className={styles['message']} role="status">
        {message}
      </p>
      <div
        ref={scroller}
        className={styles['scroller']}
        // What stays in sight at the edges lies over the sheets: the place in hand is never under it.
        style={{ scrollPadding: `${headHeight}px 0 ${FOOT_HEIGHT}px ${widths.sheet}px` }}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- what is keyed in is a grid
          role="grid"
          className={styles['table']}
          aria-label={t('ballots.table', { persona })}
          aria-rowcount={headRows + pile.sheets.length + FOOT_ROWS}
          onKeyDown={press}
          onPaste={pasteHere}
          style={{ width: widths.sheet + columns.length * widths.question }}
        >
          <colgroup>
            <col style={{ width: widths.sheet }} />
            <col span={columns.length} style={{ width: widths.question }} />
          </colgroup>
          <PileHead ref={head} touchpointIds={touchpointIds} withImportance={withImportance} names={names} />
          <tbody>
            {rows.map(({ row: at, gap }) => {
              const sheet = pile.sheets[at];
              return (
                sheet && (
                  <Fragment key={at}>
                    <Gap height={gap} />
                    <PileRow
                      row={at}
                      rowIndex={headRows + at + 1}
                      sheet={sheet}
                      columns={columns}
                      names={names}
                      activeColumn={at === place.row ? place.column : null}
                      sign={at === place.row ? sign : null}
                      onEnter={enter}
                      measure={measure}
                    />
                  </Fragment>
                )
              );
            })}
            <Gap height={rest} />
          </tbody>
          <PileFoot pile={pile} columns={columns} />
        </table>
      </div>
    </div>
  );
}

/** Room for the sheets that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ height }} />;
}

/** Number and name of each touchpoint in the journey; one that was deleted meanwhile is not there. */
function useTouchpointNames(document: MapDocument): ReadonlyMap<Id, string> {
  const { t } = useTexts('room');
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
  const { t } = useTexts('room');
  const { format } = useFormat();
  return (
    <div className={styles['legend']}>
      {ANSWERS.emotion.map((emotion) => (
        <span key={emotion} className={styles['legendFace']}>
          <kbd className="keycap">{format.number(emotion + 3)}</kbd>
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
