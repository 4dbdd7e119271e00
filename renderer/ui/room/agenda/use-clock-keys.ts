import { useEffect, useEffectEvent } from 'react';
import { letterOf, takesKeys } from '../../parts/pressed-key';
import type { useAgendaActs } from './use-agenda-acts';

/** K starts and pauses the clock, Shift+K goes on to the next part, wherever in the room the focus is. */
export function useClockKeys(acts: ReturnType<typeof useAgendaActs>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || takesKeys(event.target, event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || letterOf(event) !== 'k') return;
    event.preventDefault();
    if (event.shiftKey) acts.step(1);
    else acts.startOrPause();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
