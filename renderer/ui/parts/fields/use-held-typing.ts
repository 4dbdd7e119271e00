import { useEffect, useRef, useState } from 'react';
import { holdTyping } from '../../../state/open-map';
import { useLatest } from '../use-latest';

interface HeldTyping {
  /** Writes at once what waits. */
  readonly write: () => void;
  /** What was typed is given up. */
  readonly forget: () => void;
}

/**
 * For a field that hands on what is typed only when that is confirmed: unconfirmed words are written all the same when
 * the field goes away with its screen, and before the window closes. `typed` is '' while nothing waits.
 */
export function useHeldTyping(typed: string, write: (typed: string) => void): HeldTyping {
  const waiting = useRef('');
  useEffect(() => {
    waiting.current = typed;
  }, [typed]);
  const writeLatest = useLatest(write);
  const [held] = useState((): HeldTyping => {
    const take = () => {
      const text = waiting.current;
      waiting.current = '';
      return text;
    };
    return {
      write: () => {
        const text = take();
        if (text !== '') writeLatest(text);
      },
      forget: take,
    };
  });
  useEffect(() => {
    const release = holdTyping(held.write);
    return () => {
      release();
      held.write();
    };
  }, [held]);
  return held;
}
