import { useEffect, useRef } from 'react';
import type { Id } from '../../model/primitives';
import { dialogIsOpen } from '../shell/dialog-is-open';
import { useStageActs } from './use-stage-acts';
import type { StageJump } from './use-stage-jump';

/** Keys of the whole map, wherever the focus is on its screen: Alt with Page Up or Down, and with + or −. */
export function useMapKeys(jump: StageJump, stageId: Id | null): void {
  const acts = useStageActs();
  const latest = useRef({ jump, stageId, acts });
  useEffect(() => {
    latest.current = { jump, stageId, acts };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || dialogIsOpen()) return;
      const { jump, stageId, acts } = latest.current;
      if (event.key === 'PageDown') jump.by(1);
      else if (event.key === 'PageUp') jump.by(-1);
      else if (stageId !== null && ['Minus', 'NumpadSubtract'].includes(event.code)) acts.rollUp(stageId, true);
      else if (stageId !== null && ['Equal', 'NumpadAdd'].includes(event.code)) acts.rollUp(stageId, false);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
