import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { MAX_TEXT } from '../../model/primitives';
import { useHeldTyping } from '../parts/fields/use-held-typing';
import styles from './lanes.module.css';
import { stopRenaming } from './map-view';

interface NameInPlaceProps {
  readonly label: string;
  readonly name: string;
  /** A name was typed; not called where it stays as it was, or is left empty. */
  readonly onName: (name: string) => void;
}

/** The name of a lane or stage, typed where it stands. Enter or leaving it or its screen takes it, Escape does not. */
export function NameInPlace({ label, name, onName }: NameInPlaceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const given = useRef(false);
  const [text, setText] = useState(name);
  const tidy = text.replace(/\s+/g, ' ').trim();
  const held = useHeldTyping(tidy === name ? '' : tidy, onName);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    // Another screen may come before the name is given.
    return stopRenaming;
  }, []);
  /** Somebody has pressed elsewhere, or Tab: not a menu that gives the focus back to its button as it closes. */
  const leaving = useRef(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      leaving.current = event.target !== field.current;
    };
    window.addEventListener('pointerdown', press, { capture: true });
    return () => window.removeEventListener('pointerdown', press, { capture: true });
  }, []);
  const finish = (keep: boolean) => {
    if (given.current) return;
    given.current = true;
    const grid = field.current?.closest<HTMLElement>('[role="grid"]');
    if (keep) held.write();
    else held.forget();
    stopRenaming();
    if (document.activeElement === field.current) grid?.focus({ preventScroll: true });
  };
  const leave = (event: FocusEvent) => {
    const inDialog = event.relatedTarget instanceof Element && event.relatedTarget.closest('[role="dialog"]') !== null;
    if (leaving.current || inDialog) finish(true);
    else if (document.hasFocus()) requestAnimationFrame(() => field.current?.focus());
  };
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles['name']}
      aria-label={label}
      value={text}
      maxLength={MAX_TEXT}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        leaving.current = event.key === 'Tab';
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter');
      }}
    />
  );
}
