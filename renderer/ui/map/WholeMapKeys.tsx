import type { KeyboardEvent } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { selectTouchpoint } from './cursor';
import styles from './map.module.css';

interface WholeMapKeysProps {
  readonly document: MapDocument;
  readonly selectedId: Id | null;
  /** Not all of its name stands in the drawing. */
  readonly tell: boolean;
  readonly onOpen: (touchpointId: Id) => void;
}

/** What the mouse does on the whole map, by keys: lies over the drawing and takes the focus, but no clicks. */
export function WholeMapKeys({ document, selectedId, tell, onOpen }: WholeMapKeysProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { touchpoints, byId } = journeyOf(document);
  const entry = selectedId === null ? undefined : byId.get(selectedId);
  const last = touchpoints.length;
  if (last === 0) return null;

  const told =
    entry &&
    `${entry.touchpoint.name}, ${t('panel.place', {
      number: format.number(entry.number),
      of: format.number(last),
      stage: nameOf(entry.stage),
    })}`;

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && entry) onOpen(entry.touchpoint.id);
    else {
      const number = numberAt(event.key, entry?.number ?? 0, last);
      const chosen = number === null ? undefined : touchpoints[number - 1];
      if (!chosen) return;
      selectTouchpoint(chosen.touchpoint.id);
    }
    event.preventDefault();
  };
  return (
    <>
      <div
        className={styles['wholeKeys']}
        role="slider"
        tabIndex={0}
        aria-label={t('tools.wholeKeys')}
        aria-valuemin={1}
        aria-valuemax={last}
        aria-valuenow={entry?.number ?? 1}
        aria-valuetext={told}
        onKeyDown={press}
      />
      {tell && told && (
        <p className={styles['wholeTold']} aria-hidden="true">
          {told}
        </p>
      )}
    </>
  );
}

/** Which touchpoint a key leads to from the one at `number`, 0 for none; null for other keys. */
function numberAt(key: string, number: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, number + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(1, number - 1);
    case 'Home':
      return 1;
    case 'End':
      return last;
    default:
      return null;
  }
}
