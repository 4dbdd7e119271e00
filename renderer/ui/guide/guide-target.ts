import { useEffect } from 'react';
import { create } from 'zustand';
import type { Missing, Place, StepId } from '../../guide/guide-step';

/** Where the consultant asked to be taken, until the step there has taken them. */
const useTarget = create<{ target: Pick<Missing, 'key' | 'place'> | null }>(() => ({ target: null }));

export function setTarget(target: Pick<Missing, 'key' | 'place'>): void {
  useTarget.setState({ target });
}

/**
 * Lets a step follow a "missing" note to its place. `arrive` is called once for each note that leads to this
 * step, after the step was drawn; it selects and focuses what the place names.
 */
export function useArrival(step: StepId, arrive: (place: Place, key: string) => void): void {
  const target = useTarget((state) => state.target);
  useEffect(() => {
    if (target?.place.step !== step) return;
    useTarget.setState({ target: null });
    arrive(target.place, target.key);
  }, [target, step, arrive]);
}
