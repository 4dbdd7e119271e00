import { type RefObject, useMemo, useRef, useState } from 'react';
import { newId } from '../../../state/new-id';

export interface Gesture {
  /** Names the present stay in the field; edits that carry it become one undo step. */
  readonly current: RefObject<string>;
  /** Put it on the input's `onFocus`: a new stay begins. */
  readonly begin: () => void;
}

/** One stay in a field is one undo step, however many keys were pressed in it. */
export function useGesture(): Gesture {
  const [first] = useState(newId);
  const current = useRef(first);
  return useMemo(
    () => ({
      current,
      begin: () => {
        current.current = newId();
      },
    }),
    [],
  );
}
