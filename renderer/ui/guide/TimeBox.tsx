import { Button, Select } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { StepId } from '../../guide/guide-step';
import {
  resetClock,
  STOPPED,
  setWorkshop,
  spentOn,
  startOrPause,
  useGuideState,
  type WorkshopLength,
} from './guide-state';
import { useGuideTexts } from './guide-texts';
import styles from './guide.module.css';

const MINUTE = 60_000;

/** The step's time box: started by hand, runs on while other steps are open, tells when it is over. */
export function TimeBox({ step }: { readonly step: StepId }) {
  const { t } = useTexts('steps');
  const workshop = useGuideState((state) => state.workshop);
  const clock = useGuideState((state) => state.clocks[step] ?? STOPPED);
  const minutes = useGuideTexts().steps[step].timeBoxMinutes[workshop];
  const running = clock.runningSince !== null;
  const now = useNow(running);
  const spent = spentOn(clock, now);
  const left = minutes * MINUTE - spent;
  return (
    <section>
      <h3>{t('notes.timeBox')}</h3>
      <p className={styles['clock']} role="timer" data-over={left < 0 || undefined}>
        {clockFace(left)} <small>{t(left < 0 ? 'notes.minutesOver' : 'notes.minutesLeft', { count: minutes })}</small>
      </p>
      <div className={styles['clockBar']} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (100 * spent) / (minutes * MINUTE))}%` }} />
      </div>
      <div className={styles['clockKeys']}>
        <Button
          size="small"
          appearance="subtle"
          icon={running ? <PauseRegular /> : <PlayRegular />}
          onClick={() => startOrPause(step, Date.now())}
        >
          {t(running ? 'notes.pause' : 'notes.start')}
        </Button>
        {spent > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowCounterclockwiseRegular />}
            aria-label={t('notes.reset')}
            title={t('notes.reset')}
            onClick={() => resetClock(step)}
          />
        )}
        <Select
          size="small"
          appearance="filled-lighter"
          className={styles['workshop']}
          aria-label={t('notes.workshop')}
          value={workshop}
          onChange={(_event, data) => setWorkshop(data.value as WorkshopLength)}
        >
          <option value="short">{t('notes.twoHours')}</option>
          <option value="long">{t('notes.oneDay')}</option>
        </Select>
      </div>
    </section>
  );
}

/** The time, anew every second while `running`. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [running]);
  return now;
}

/** `11:05`; `−2:10` when the box is over. */
function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return milliseconds < 0 ? `\u2212${face}` : face;
}
