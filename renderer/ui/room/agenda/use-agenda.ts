import { useEffect, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { stepOf } from '../../../guide/agenda';
import { type AgendaRun, clockFace, type PlannedItem, planOf, remainingOf, spentOn } from '../../../guide/agenda-times';
import type { AgendaItem, JourneyMap } from '../../../model/journey-map';
import { runOf, useAgendaClock } from '../../../state/agenda-clock';
import { useOpenMap } from '../../../state/open-map';
import { useGuideTexts } from '../../guide/guide-texts';
import { useFormat } from '../../parts/use-format';

export interface RunningAgenda {
  readonly run: AgendaRun | null;
  readonly plan: readonly PlannedItem[];
  /** The part in hand; null while nothing runs. */
  readonly inHand: AgendaItem | null;
  /** Milliseconds it has left. */
  readonly remaining: number;
  readonly face: string;
  /** The time all of this is told for. */
  readonly now: number;
}

/** The agenda as it stands at this second. */
export function useAgenda(map: JourneyMap): RunningAgenda {
  const run = useAgendaClock((clock) => runOf(clock, map));
  const now = useNow(run);
  const plan = planOf(map.agenda, run, now);
  const inHand = map.agenda.find(({ id }) => id === run?.itemId) ?? null;
  const remaining = run && inHand ? remainingOf(inHand, run, now) : 0;
  return { run, plan, inHand, remaining, face: clockFace(remaining), now };
}

/** While nothing runs only the times of day move. */
const IDLE = 10_000;

/** The time, anew whenever the face of the clock changes. */
function useNow(run: AgendaRun | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const time = Date.now();
      setNow(time);
      const wait = run && run.runningSince !== null ? 1000 - (spentOn(run, time) % 1000) : IDLE;
      timer = window.setTimeout(look, wait);
    };
    look();
    return () => window.clearTimeout(timer);
  }, [run]);
  // What was just begun is not looked at from before it began.
  return Math.max(now, run?.runningSince ?? 0);
}

/**
 * What an item is called: as typed, else after its step, else a break. Where several parts of the open map's agenda
 * would be called after the same step, their order tells them apart.
 */
export function useItemName(): (item: Pick<AgendaItem, 'id' | 'title' | 'step'>) => string {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const steps = useGuideTexts().steps;
  const agenda = useOpenMap((state) => state.document?.map.agenda);
  return (item) => {
    const title = item.title.trim();
    const step = stepOf(item);
    if (title !== '' || step === null) return title || t('agenda.break');
    const alike = agenda?.filter((other) => other.title.trim() === '' && stepOf(other) === step) ?? [];
    const at = alike.findIndex(({ id }) => id === item.id);
    return alike.length > 1 && at >= 0 ? `${steps[step].stop} ${format.number(at + 1)}` : steps[step].stop;
  };
}
