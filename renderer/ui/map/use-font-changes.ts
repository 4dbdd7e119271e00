import { useSyncExternalStore } from 'react';
import { fontChanges, onFontChange } from './text-size';

/** Draws again what was laid out by `widthOf`, when a font arrives that gives its texts other widths. */
export function useFontChanges(): number {
  return useSyncExternalStore(onFontChange, fontChanges);
}
