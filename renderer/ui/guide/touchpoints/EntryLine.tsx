import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import { showImport } from '../../../state/dialogs';
import { useHeldTyping } from '../../parts/fields/use-held-typing';
import { useLineUndo } from '../../parts/fields/use-line-undo';
import { useFormat } from '../../parts/use-format';
import { KeyHint } from '../Keycap';
import { deselect, select, useBoard } from './board-state';
import { namesOtherColumns, readPastedTouchpoints } from '../../../exchange/cells/touchpoint-list';
import styles from './touchpoints.module.css';
import { useTouchpointActions } from './use-touchpoint-actions';

export const ENTRY_LINE_ID = 'touchpoint-entry';

interface EntryLineProps {
  readonly stageId: Id;
  readonly stageName: string;
  readonly number: number;
  /** The touchpoint just above; null in an empty stage. */
  readonly lastId: Id | null;
  readonly previousId: Id | null;
  readonly nextId: Id | null;
  readonly nextName: string;
}

/**
 * The line touchpoints are typed into. What is being typed stays here until Enter, or until the line is left, so a key
 * costs nothing else.
 */
export function EntryLine({ stageId, stageName, number, lastId, previousId, nextId, nextName }: EntryLineProps) {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const wanted = useBoard((state) => (state.selectedId === null ? state.focusAsked : 0));
  // The open details draw their own keys.
  const detailsOpen = useBoard((state) => state.mode === 'details' && state.selectedId !== null);
  const actions = useTouchpointActions();
  const undo = useLineUndo(text, setText);

  useLayoutEffect(() => {
    if (wanted > 0) input.current?.focus();
  }, [wanted]);

  const { write: store } = useHeldTyping(text.trim(), (name) => {
    actions.add(stageId, [{ name }]);
    setText('');
  });
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || undo(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (lastId) select(lastId, 'details');
    } else if (event.key === 'Enter') store();
    else if (event.key === 'Tab' && !event.ctrlKey) {
      const neighbour = event.shiftKey ? previousId : nextId;
      store();
      // Past the first and the last stage the key leaves the board, as everywhere else.
      if (!neighbour) return;
      actions.goToStage(neighbour);
    } else if (event.key === 'ArrowUp') {
      if (lastId) select(lastId);
    } else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (namesOtherColumns(pasted)) {
      event.preventDefault();
      showImport({ kind: 'pasted', text: pasted, into: 'openMap' });
      return;
    }
    const touchpoints = readPastedTouchpoints(pasted);
    // A word belongs into the word that is being typed; a row of cells does not.
    if (touchpoints.length === 0 || (touchpoints.length === 1 && !pasted.includes('\t'))) return;
    event.preventDefault();
    actions.add(stageId, touchpoints);
  };

  return (
    <>
      <div className={styles['entry']}>
        <span className={styles['number']} aria-hidden="true">
          {format.number(number)}
        </span>
        <input
          ref={input}
          id={ENTRY_LINE_ID}
          value={text}
          maxLength={MAX_TEXT}
          autoComplete="off"
          placeholder={t('touchpoints.placeholder')}
          aria-label={t('touchpoints.entry', { stage: stageName, number: format.number(number) })}
          onChange={(event) => setText(event.target.value)}
          onFocus={deselect}
          onKeyDown={press}
          onPaste={paste}
        />
      </div>
      {!detailsOpen && (
        <p className={styles['keys']}>
          <KeyHint keys={['Enter']}>{t('touchpoints.keys.next')}</KeyHint>
          {nextName && <KeyHint keys={['Tab']}>{nextName}</KeyHint>}
          <KeyHint keys={['Ctrl', 'V']}>{t('touchpoints.keys.list')}</KeyHint>
          <KeyHint keys={['↑']}>{t('touchpoints.keys.earlier')}</KeyHint>
          <KeyHint keys={['Ctrl', 'Enter']}>{t('touchpoints.keys.details')}</KeyHint>
        </p>
      )}
    </>
  );
}
