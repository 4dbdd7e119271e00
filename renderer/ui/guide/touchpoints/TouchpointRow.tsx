import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { editTouchpoints } from '../../../model/commands/touchpoint-commands';
import { MAX_TEXT, type Id } from '../../../model/primitives';
import type { Touchpoint } from '../../../model/touchpoint';
import { run } from '../../../state/open-map';
import { useHeldTyping } from '../../parts/fields/use-held-typing';
import { COLUMN_LETTERS, withSoftHyphens } from '../../parts/soft-hyphens';
import { setLiveStage } from '../guide-state';
import { deselect, type RowMode, select, useBoard } from './board-state';
import { TouchpointDetails } from './TouchpointDetails';
import { TouchpointMenu } from './TouchpointMenu';
import styles from './touchpoints.module.css';
import { type Direction, useTouchpointActions } from './use-touchpoint-actions';

interface TouchpointRowProps {
  readonly touchpoint: Touchpoint;
  readonly live: boolean;
  readonly last: boolean;
  /** Its number is 1,000 or 2,000. */
  readonly thousandth: boolean;
  readonly upId: Id | null;
  readonly downId: Id | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One touchpoint of the board: renamed in place, moved, removed, opened, all from the keyboard. */
export const TouchpointRow = memo(function TouchpointRow(props: TouchpointRowProps) {
  const { touchpoint, live, last, thousandth, upId, downId } = props;
  const { id } = touchpoint;
  const { t } = useTexts('steps');
  const mode = useBoard((state): RowMode | null => (state.selectedId === id ? state.mode : null));
  const focusAsked = useBoard((state) => (state.selectedId === id ? state.focusAsked : 0));
  const row = useRef<HTMLButtonElement>(null);
  const actions = useTouchpointActions();

  // A layout effect, because a row that was moved has lost the focus in this very frame.
  useLayoutEffect(() => {
    if (mode === 'row' && focusAsked > 0) row.current?.focus();
  }, [mode, focusAsked]);

  const press = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.altKey && direction) actions.move(id, direction);
    else if (event.key === 'ArrowUp') select(upId ?? id);
    else if (event.key === 'ArrowDown') select(downId);
    else if (event.key === 'ArrowRight' || (event.key === 'Enter' && event.ctrlKey)) select(id, 'details');
    else if (event.key === 'Enter' || event.key === 'F2') select(id, 'rename');
    else if (event.key === 'Delete') actions.remove(id);
    else if (event.key === 'Escape') select(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const caption = [touchpoint.channels.join(', '), touchpoint.kind ? t(`touchpoints.kinds.${touchpoint.kind}`) : '']
    .filter((part) => part !== '')
    .join(' • ');

  return (
    <li data-selected={mode !== null || undefined} data-thousandth={thousandth || undefined}>
      {mode === 'rename' ? (
        <RenameLine touchpoint={touchpoint} />
      ) : (
        <button
          ref={row}
          type="button"
          className={styles['name']}
          tabIndex={mode !== null || (live && last) ? 0 : -1}
          aria-expanded={live ? mode === 'details' : undefined}
          onKeyDown={press}
          onClick={() => {
            setLiveStage(touchpoint.stageId);
            select(id, mode === 'row' ? 'details' : 'row');
          }}
        >
          {withSoftHyphens(touchpoint.name, COLUMN_LETTERS)}
          {live && caption && <small>{caption}</small>}
        </button>
      )}
      {mode !== null && live && (
        <TouchpointMenu touchpoint={touchpoint} first={upId === null} last={downId === null} actions={actions} />
      )}
      {mode === 'details' && live && <TouchpointDetails touchpoint={touchpoint} />}
    </li>
  );
});

/** The name being typed over in its own place. Enter or leaving keeps it, Escape leaves it as it was. */
function RenameLine({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTexts('steps');
  const [text, setText] = useState(touchpoint.name);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => input.current?.select(), []);
  const tidy = text.trim();
  const held = useHeldTyping(tidy === touchpoint.name ? '' : tidy, (name) =>
    run(editTouchpoints([touchpoint.id], { name })),
  );
  const leave = (keep: boolean) => {
    left.current = true;
    if (keep) held.write();
    else held.forget();
  };
  return (
    <input
      ref={input}
      className={styles['rename']}
      value={text}
      maxLength={MAX_TEXT}
      aria-label={t('touchpoints.rename', { name: touchpoint.name })}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        leave(event.key === 'Enter');
        select(touchpoint.id);
      }}
      onBlur={() => {
        if (left.current) return;
        leave(true);
        if (useBoard.getState().selectedId === touchpoint.id) deselect();
      }}
    />
  );
}
