import { useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { CallOutput } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { announce } from '../../state/announcements';
import { setPresenting, useOnDisplay } from '../../state/presenting';

export type Display = CallOutput<'window.displays'>[number];

interface Presenting {
  readonly presenting: boolean;
  /** The displays there were when it was last asked for. */
  readonly displays: readonly Display[];
  readonly lookForDisplays: () => void;
  /** On the given display, otherwise on the one used last, otherwise where the window stands. */
  readonly begin: (display?: number) => void;
  readonly end: () => void;
}

/** Used last; a display that is gone stands for the one the window is on. */
let lastDisplay: number | null = null;

/** The room on the whole of a display, and back when the room is left. */
export function usePresenting(): Presenting {
  const { t } = useTexts('room');
  const presenting = useOnDisplay((state) => state.presenting);
  const [displays, setDisplays] = useState<readonly Display[]>([]);
  const lookForDisplays = useCallback(() => void bridge.call('window.displays').then(setDisplays), []);
  /** What was asked for last: an answer to anything before it comes too late. */
  const wish = useRef({ on: false });
  const show = useCallback(async (on: boolean) => {
    const own = { on };
    wish.current = own;
    // Whatever becomes of the call, rail and bars must not stay away.
    if (!on) setPresenting(false);
    const shown = await bridge.call('window.present', { on, display: lastDisplay });
    if (!on) return;
    if (wish.current === own) setPresenting(shown);
    else if (shown && !wish.current.on) void bridge.call('window.present', { on: false, display: lastDisplay });
  }, []);
  const begin = useCallback(
    (display?: number) => {
      lastDisplay = display ?? lastDisplay;
      void show(true);
    },
    [show],
  );
  const end = useCallback(() => void show(false), [show]);
  useEffect(lookForDisplays, [lookForDisplays]);
  const before = useRef(presenting);
  useEffect(() => {
    if (before.current !== presenting) announce(t(presenting ? 'views.fullScreen' : 'views.window'));
    before.current = presenting;
  }, [presenting, t]);
  useEffect(() => {
    const stopListening = bridge.on('window.presenting', setPresenting);
    return () => {
      stopListening();
      if (wish.current.on) void show(false);
    };
  }, [show]);
  return { presenting, displays, lookForDisplays, begin, end };
}
