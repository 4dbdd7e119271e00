import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { type BallotPile, ballotsIn, faultsIn, keyedSheets, votedBefore } from '../../../model/ballot-pile';
import { type BallotMode, enterBallots } from '../../../model/commands/vote-commands';
import type { MapDocument } from '../../../model/document';
import { markPileStored } from '../../../state/ballots';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import styles from './ballots.module.css';
import { focusPlace } from './focus-place';

interface StorePileProps {
  readonly document: MapDocument;
  readonly pile: BallotPile;
  /** Its votes are in the map. */
  readonly stored: boolean;
}

const MODES: readonly BallotMode[] = ['secondRound', 'add', 'replace'];

/** How far the pile is, what is wrong in it, what becomes of votes there are, and the one act that stores it. */
export function StorePile({ document, pile, stored }: StorePileProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const [mode, setMode] = useState<BallotMode>('secondRound');
  const status = useRef<HTMLParagraphElement>(null);
  const keyed = keyedSheets(pile);
  const faults = faultsIn(pile);
  const [firstFault] = faults;
  const voted = votedBefore(document, pile).length;
  useEffect(() => {
    if (stored) status.current?.focus();
  }, [stored]);

  if (stored)
    return (
      <p ref={status} tabIndex={-1} role="status" className={styles['storedNow']}>
        {t('ballots.storedNow', { count: keyed })}
      </p>
    );
  const store = () => {
    const ballots = ballotsIn(pile, newId);
    if (!run(enterBallots(pile.personaId, ballots, voted > 0 ? mode : 'replace'))) return;
    const [vote] = ballots.flatMap(({ votes, importanceVotes }) => [...votes, ...importanceVotes]);
    markPileStored(vote?.id ?? null);
  };
  return (
    <div className={styles['store']}>
      {voted > 0 && (
        <Field label={t('ballots.votedBefore', { count: voted })}>
          <RadioGroup
            layout="horizontal"
            value={mode}
            onChange={(_, { value }) => setMode(MODES.find((each) => each === value) ?? 'secondRound')}
          >
            {MODES.map((each) => (
              <Radio key={each} value={each} label={t(`ballots.modes.${each}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div className={styles['storeLine']}>
        <Button appearance="primary" disabled={keyed === 0 || faults.length > 0} onClick={store}>
          {t('ballots.store')}
        </Button>
        <span>{t('ballots.keyed', { keyed: format.number(keyed), of: format.number(pile.sheets.length) })}</span>
        {firstFault && (
          <>
            <span className={styles['fault']}>{t('ballots.faults', { count: faults.length })}</span>
            <Button size="small" onClick={() => focusPlace(firstFault)}>
              {t('ballots.firstFault')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
