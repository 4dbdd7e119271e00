import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../parts/use-format';
import { useCursor } from './cursor';
import cells from './cells.module.css';
import styles from './drag.module.css';
import type { MapColumns } from './map-columns';
import { pastedPictures, usePictureDrop } from './picture-drop';
import { LABEL } from './reveal';
import { useTakePictures, useTakingPictures } from './use-take-pictures';

interface MapPicturesProps {
  readonly map: MapColumns;
  /** Width of a column, px. */
  readonly column: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Lets pictures be pasted at the cursor and dropped on a column; frames the column that would take them. */
export function MapPictures({ map, column, scroller }: MapPicturesProps) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const take = useTakePictures();
  const drop = usePictureDrop(({ clientX }) => {
    const area = scroller.current;
    if (!area) return null;
    const inArea = clientX - area.getBoundingClientRect().left - LABEL;
    const entry = inArea < 0 ? undefined : map.columns[Math.floor((inArea + area.scrollLeft) / column)];
    return entry?.kind === 'touchpoint' ? entry.entry.touchpoint.id : null;
  });
  const latest = useRef({ drop, take });
  useEffect(() => {
    latest.current = { drop, take };
  });
  useEffect(() => {
    const area = scroller.current;
    if (!area) return;
    const over = (event: DragEvent) => latest.current.drop.onDragOver(event);
    const leave = (event: DragEvent) => latest.current.drop.onDragLeave(event);
    const letGo = (event: DragEvent) => latest.current.drop.onDrop(event);
    const paste = (event: ClipboardEvent) => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && area.contains(target));
      const touchpointId = useCursor.getState().place?.touchpointId;
      const files = event.clipboardData && isHere ? pastedPictures(event.clipboardData) : [];
      if (touchpointId === undefined || files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      void latest.current.take(touchpointId, files);
    };
    area.addEventListener('dragover', over);
    area.addEventListener('dragleave', leave);
    area.addEventListener('drop', letGo);
    window.addEventListener('paste', paste);
    return () => {
      area.removeEventListener('dragover', over);
      area.removeEventListener('dragleave', leave);
      area.removeEventListener('drop', letGo);
      window.removeEventListener('paste', paste);
    };
  }, [scroller]);
  const taking = useTakingPictures((state) => state.taking);
  const touchpointId = drop.over ?? taking?.touchpointId;
  const at = touchpointId === undefined ? undefined : map.columnById.get(touchpointId);
  if (at === undefined) return null;
  const left = LABEL + at * column;
  return (
    <div role="status">
      <div aria-hidden="true" className={styles['column']} style={{ left, width: column }} />
      {taking && (
        <span className={cells['taking']} style={{ left }}>
          {t('pictures.taking', { done: format.number(taking.done + 1), of: format.number(taking.of) })}
        </span>
      )}
    </div>
  );
}
