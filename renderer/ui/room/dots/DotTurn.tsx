import { Button } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { useSeatName } from '../use-seat-name';
import styles from './dots.module.css';
import { DotRow } from './DotLists';
import type { Dotting } from './use-dots';

/** Whose turn it is, and how many dots they have left. */
export function DotTurn({
  dotting,
  typed,
}: {
  readonly dotting: Dotting;
  /** A number that is being typed. */
  readonly typed: string | null;
}) {
  const { t } = useTexts('room');
  const seatName = useSeatName();
  const { seats, ballot, open, onTurn, left, rules } = dotting;
  const done = seats.filter(({ id }) => ballot?.done.includes(id)).length;
  return (
    <>
      <h3 className={styles['head']}>{t('dots.in', { count: seats.length, seats: done })}</h3>
      {onTurn ? (
        <>
          <p className={styles['turn']}>
            {seatName(onTurn, seats.indexOf(onTurn) + 1)}
            <DotRow count={left} of={rules.each} label={t('dots.left', { count: left })} />
          </p>
          {typed !== null && (
            <p className={styles['aside']}>
              {/* Where dots are covered, so is what they are put on. */}
              {t('dots.number', { typed: open ? typed : '•'.repeat(typed.length) })}
            </p>
          )}
          <p className={styles['aside']}>
            {t(left === 0 ? 'dots.allPut' : rules.stacking ? 'dots.mayStack' : 'dots.mayNotStack')}
          </p>
          <div className={styles['actions']}>
            <Button appearance={left === 0 ? 'primary' : 'secondary'} onClick={dotting.finish}>
              {t('dots.next')}
            </Button>
            <Button appearance="subtle" onClick={dotting.takeBack}>
              {t('dots.takeBack')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles['turn']}>{t('dots.allIn')}</p>
          <div className={styles['actions']}>
            <Button appearance="primary" disabledFocusable={ballot?.placed.length === 0} onClick={dotting.reveal}>
              {t('dots.reveal')}
            </Button>
            <Button appearance="subtle" onClick={dotting.takeBack}>
              {t('dots.takeBack')}
            </Button>
          </div>
        </>
      )}
      <p className={styles['aside']}>{t(open ? 'dots.openly' : 'dots.covered')}</p>
      <Button className={styles['giveUp'] ?? ''} appearance="subtle" size="small" onClick={dotting.giveUp}>
        {t('dots.giveUp')}
      </Button>
    </>
  );
}
