import { useEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { passed } from '../../../guide/agenda-times';
import { announce } from '../../../state/announcements';
import { type RunningAgenda, useItemName } from './use-agenda';

/** Says aloud that five minutes are left, and that the time is up: once each, never each second. */
export function useTellTime({ inHand, remaining }: RunningAgenda): void {
  const { t } = useTexts('room');
  const nameOf = useItemName();
  const before = useRef<{ readonly id: string | undefined; readonly remaining: number } | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = { id: inHand?.id, remaining };
    if (!inHand || last?.id !== inHand.id) return;
    const what = passed(last.remaining, remaining);
    if (what) announce(t(what === 'end' ? 'agenda.partIsOver' : 'agenda.fiveMinutesLeft', { name: nameOf(inHand) }));
  });
}
