import { Button, ProgressBar } from '@fluentui/react-components';
import { type FocusEvent, useId, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../parts/texts';
import type { Work } from '../../state/working';
import styles from './strips.module.css';

/** One work under way: what it is, how far it is, and a way out of it. */
export function WorkLine({ label, share, cancel }: Omit<Work, 'id' | 'pdf'>) {
  return (
    <div className={styles['work']}>
      <p className={styles['message']}>{label}</p>
      <ProgressBar className={styles['bar']} aria-label={label} {...(share !== null && { value: share, max: 1 })} />
      {cancel && <Cancel onClick={cancel} />}
    </div>
  );
}

/** It goes when it is pressed, and when the work is over: what had the focus before it goes on then. */
function Cancel({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const before = useRef<EventTarget | null>(null);
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === id && before.current instanceof HTMLElement) before.current.focus();
    },
    [id],
  );
  const remember = ({ relatedTarget }: FocusEvent) => {
    before.current = relatedTarget;
  };
  return (
    <Button id={id} size="small" onFocus={remember} onClick={onClick}>
      {t('working.cancel')}
    </Button>
  );
}
