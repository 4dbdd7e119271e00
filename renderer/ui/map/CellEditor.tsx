import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import { type CellLane, cellFields, cellText, isLine } from '../../model/map-cells';
import { MAX_TEXT } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { afterFrame } from '../../state/after-frame';
import { drawNow } from '../../state/drawn-map';
import { newId } from '../../state/new-id';
import { onHidden } from '../../state/on-hidden';
import { type DrawingPace, holdTyping, run, setTyping, undoLast, useOpenMap } from '../../state/open-map';
import { reportProblem } from '../../state/problems';
import { type Editing, useCursor } from './cursor';
import styles from './grid.module.css';
import { useFocusKept } from './use-focus-kept';

/** Fingers that paused this long are at rest: what was typed is written and drawn. */
const REST_MS = 200;
/** However fast the typing, it is written this long after the first key: it shall be on disk within half a second. */
const WRITE_AT_LATEST_MS = 400;

/** Tab is the cell's own: Fluent would take Shift+Tab ahead of it, once a stage's head has had the focus. */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** How typing in a cell ends. */
export type EditorExit = 'stay' | 'down' | 'next' | 'previous' | 'addAfter';

interface CellEditorProps {
  readonly lane: CellLane;
  readonly touchpoint: Touchpoint;
  /** What the cell is called: lane and touchpoint. */
  readonly label: string;
  readonly editing: Editing;
  readonly onExit: (exit: EditorExit) => void;
}

/** Typing in a cell of the map: over the cell, its text in the same place, growing with it. */
export function CellEditor({ lane, touchpoint, label, editing, onExit }: CellEditorProps) {
  const { t } = useTexts('map');
  const field = useRef<HTMLTextAreaElement>(null);
  const [gesture] = useState(() => editing.gesture ?? newId());
  const [refused, setRefused] = useState(false);
  const typing = useTyping(lane, touchpoint.id, gesture, editing.gesture !== null, field, {
    refused: setRefused,
    lost: (text) => reportProblem({ message: t('cell.lost', { text, name: touchpoint.name }) }),
  });

  // An undo may take the cell away with its field.
  useFocusKept(field);
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.focus({ preventScroll: true });
    if (editing.text !== null) typing.typed();
    const caret = editing.text === null ? (editing.caret ?? box.value.length) : box.value.length;
    box.setSelectionRange(caret, caret);
    fit(box);
    // Only where typing begins.
    // oxlint-disable-next-line react/exhaustive-deps -- what began it does not change while it lasts
  }, []);

  // Scrolled out of sight it goes, and comes back with what was written, not with the letter that began it.
  useEffect(
    () => () =>
      useCursor.setState(({ editing: now }) => (now === editing ? { editing: { ...editing, text: null } } : {})),
    [editing],
  );

  // Undo or the panel may change the cell meanwhile; what is being typed wins over them.
  const [begun] = useState(touchpoint);
  useEffect(() => {
    const box = field.current;
    const stored = cellText(lane, touchpoint);
    if (!box || touchpoint === begun || typing.waits() || typing.isWritten(stored)) return;
    box.value = stored;
    fit(box);
  }, [touchpoint, lane, begun, typing]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const exit = exitOf(event);
    if (!exit) return;
    event.preventDefault();
    event.stopPropagation();
    // Begun by a key that took the place of a text, or that the cell cannot hold: Escape gives back what was there.
    const mistaken = () => cellText(lane, begun) !== '' || !typing.write();
    if (event.key === 'Escape' && editing.text !== null && mistaken()) typing.undo();
    if (!typing.write() && exit !== 'stay') return;
    onExit(exit);
  };

  return (
    <>
      <textarea
        ref={field}
        className={styles['editor']}
        rows={1}
        aria-label={label}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? 'map-cell-refused' : undefined}
        defaultValue={editing.text ?? cellText(lane, begun)}
        maxLength={MAX_TEXT}
        spellCheck={false}
        data-lane={lane}
        data-tabster={OWN_TAB}
        onInput={(event) => {
          typing.typed();
          fit(
            event.currentTarget,
            event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertText',
          );
        }}
        onKeyDown={press}
        onBlur={(event) => {
          // The window may lose the focus to another; this field has it still.
          if (document.activeElement !== event.currentTarget && typing.write()) onExit('stay');
        }}
      />
      {refused && (
        <p
          ref={(sentence) => sentence?.scrollIntoView({ block: 'nearest' })}
          id="map-cell-refused"
          role="alert"
          className={styles['refused']}
        >
          {t('cell.noMinutes')}
        </p>
      )}
    </>
  );

  /** Enter ends a line or a paragraph; with Shift or Alt it breaks the line. */
  function exitOf(event: KeyboardEvent): EditorExit | null {
    if (event.key === 'Escape') return 'stay';
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return event.shiftKey ? 'previous' : 'next';
    if (event.key !== 'Enter') return null;
    if (event.ctrlKey || event.metaKey) return 'addAfter';
    return !isLine(lane) && (event.shiftKey || event.altKey) ? breakLine(event) : 'down';
  }

  function breakLine(event: KeyboardEvent): null {
    // Alt+Enter, as spreadsheets have it, breaks no line by itself.
    if (event.altKey && field.current) {
      event.preventDefault();
      field.current.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
      typing.typed();
      fit(field.current);
    }
    return null;
  }
}

/** As high as its text, at least as high as the cell. What only `grew` needs no second measuring. */
function fit(box: HTMLTextAreaElement, grew = false): void {
  if (grew && box.scrollHeight <= box.clientHeight) return;
  if (!grew) box.style.height = '0';
  box.style.height = `${box.scrollHeight + 4}px`;
}

interface Typing {
  /** Something was typed. */
  readonly typed: () => void;
  /** Writes what was typed; false when the cell cannot hold it. */
  readonly write: () => boolean;
  /** Takes back all that was typed here; redo brings it again. */
  readonly undo: () => void;
  /** Whether something typed is not in the map yet. */
  readonly waits: () => boolean;
  readonly isWritten: (text: string) => boolean;
}

/** What becomes of something that the cell cannot hold. */
interface Telling {
  readonly refused: (refused: boolean) => void;
  /** The cell was left with it. */
  readonly lost: (text: string) => void;
}

/** Carries what is typed into the map, a moment later and in one undo step. */
function useTyping(
  lane: CellLane,
  touchpointId: string,
  gesture: string,
  isNew: boolean,
  field: React.RefObject<HTMLTextAreaElement | null>,
  tell: Telling,
): Typing {
  const telling = useRef(tell);
  useEffect(() => {
    telling.current = tell;
  });
  const [typing] = useState((): Typing & { readonly end: () => void } => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let latest: ReturnType<typeof setTimeout> | undefined;
    let unwritten = false;
    let written: string | null = null;
    let last = '';

    const store = (pace: DrawingPace): boolean => {
      clearTimeout(latest);
      latest = undefined;
      if (!unwritten) return true;
      const touchpoint = useOpenMap.getState().document?.touchpoints[touchpointId];
      if (!touchpoint) return true;
      const fields = cellFields(lane, last, touchpoint);
      telling.current.refused(fields === null);
      if (fields === null) return false;
      unwritten = false;
      // A touchpoint is never left without a name: a new one goes away again, any other keeps the name it had.
      if (lane === 'name' && fields.name === '' && !isNew) return true;
      written = cellText(lane, { ...touchpoint, ...fields });
      run(editTouchpoints([touchpointId], fields), gesture, pace);
      return true;
    };
    const write = (): boolean => {
      clearTimeout(rest);
      const taken = store('now');
      drawNow();
      setTyping(unwritten);
      return taken;
    };
    return {
      typed: () => {
        last = field.current?.value ?? last;
        unwritten = true;
        // Told behind the frame that shows the letter: the eye waits for what it looks at alone.
        if (!useOpenMap.getState().typing) void afterFrame().then(() => setTyping(unwritten));
        latest ??= setTimeout(() => store('later'), WRITE_AT_LATEST_MS);
        clearTimeout(rest);
        rest = setTimeout(write, REST_MS);
      },
      write,
      undo: () => {
        write();
        // What the cell cannot hold is given up without a word.
        unwritten = false;
        if (useOpenMap.getState().history.past.at(-1)?.gesture === gesture) undoLast();
      },
      waits: () => unwritten,
      isWritten: (text) => text === written,
      end: () => {
        if (!write()) telling.current.lost(last);
        unwritten = false;
        setTyping(false);
      },
    };
  });
  useEffect(() => {
    const release = holdTyping(() => typing.write());
    // A hidden window's timers come once a second.
    const stopListening = onHidden(() => typing.write());
    return () => {
      typing.end();
      stopListening();
      release();
    };
  }, [typing]);
  return typing;
}
