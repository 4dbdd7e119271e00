import type { TFunction } from 'i18next';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import { type Hit, textAt } from '../../../model/find-text';
import styles from './find.module.css';

/** Signs of the text that are shown around a hit. */
const AROUND = 28;

/** Where a hit stands and the words around it: it may be in a lane that is hidden, or in a note. */
export function HitExcerpt({ hit, document }: { readonly hit: Hit | undefined; readonly document: MapDocument }) {
  const { t } = useTexts('map');
  const text = hit && textAt(document, hit);
  if (!hit || text === undefined) return <span className={styles['excerpt']} />;
  const from = Math.max(0, hit.start - AROUND);
  const to = Math.min(text.length, hit.end + AROUND);
  return (
    <span className={styles['excerpt']}>
      {titleOf(hit, document, t)}: {from > 0 && '…'}
      {text.slice(from, hit.start)}
      <mark>{text.slice(hit.start, hit.end)}</mark>
      {text.slice(hit.end, to)}
      {to < text.length && '…'}
    </span>
  );
}

/** Tells a hit in one sentence: its touchpoint, its lane and the text there. */
export function useTellHit(): (hit: Hit, document: MapDocument) => string {
  const { t } = useTexts('map');
  return (hit, document) => {
    const name = document.touchpoints[hit.touchpointId]?.name ?? '';
    return `${name}, ${titleOf(hit, document, t)}: ${textAt(document, hit) ?? ''}`;
  };
}

/** What the field or lane a hit stands in is called. */
function titleOf({ place }: Hit, document: MapDocument, t: TFunction<'map'>): string {
  if (place.field === 'laneTexts') return document.lanes[place.item]?.title || t('panel.ownLane');
  return t(`fields.${place.field}`);
}
