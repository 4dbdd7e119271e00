import { useEffect, useState } from 'react';

/** A hand that rests this long has gone from the mouse and the keys. */
const RESTING_MS = 3000;
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const;

/** Whether nobody has touched anything for a few seconds; always false unless `watching`. */
export function useIdle(watching: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!watching) return undefined;
    let timer = 0;
    const wake = () => {
      setIdle(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), RESTING_MS);
    };
    wake();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wake);
    return () => {
      window.clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wake);
    };
  }, [watching]);
  return watching && idle;
}
