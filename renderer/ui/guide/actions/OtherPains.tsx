import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { NumberedAction } from '../../../model/numbered-actions';
import { type Cause, type OpenAction, openIn } from './action-list';
import styles from './actions.module.css';
import { CauseActions } from './CauseActions';

interface OtherPainsProps {
  readonly pains: readonly Cause[];
  readonly openAtFirst: boolean;
  readonly all: readonly NumberedAction[];
  readonly openAction: OpenAction | null;
  readonly onOpen: (open: OpenAction | null) => void;
}

/** A map may hold hundreds of typed pains; nobody reads more than these at a time. */
const PAINS_AT_ONCE = 20;

/** Touchpoints with typed pains that nobody has called critical, with the quick wins that fit. */
export function OtherPains({ pains, openAtFirst, all, openAction, onOpen }: OtherPainsProps) {
  const { t } = useTexts('steps');
  const [open, setOpen] = useState(openAtFirst);
  const [shown, setShown] = useState(PAINS_AT_ONCE);
  const hidden = pains.length - shown;
  return (
    <details className={styles['pains']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('actions.otherPains', { count: pains.length })}</summary>
      {open &&
        pains
          .slice(0, shown)
          .map((cause) => (
            <CauseActions
              key={cause.entry.touchpoint.id}
              cause={cause}
              all={all}
              openId={openIn(openAction, cause.entry.touchpoint.id)}
              onOpen={onOpen}
            />
          ))}
      {open && hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAINS_AT_ONCE)}>
          {t('actions.moreOffers', { count: Math.min(hidden, PAINS_AT_ONCE) })}
        </Button>
      )}
    </details>
  );
}
