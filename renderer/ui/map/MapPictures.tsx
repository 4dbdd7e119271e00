import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { useCommands } from '../../state/commands';
import { useFormat } from '../parts/use-format';
import cells from './cells.module.css';
import { useCursor } from './cursor';
import styles from './drag.module.css';
import type { MapColumns } from './map-columns';
import { openPanel } from './map-view';
import { usePictureDrop } from './picture-drop';
import { LABEL } from './reveal';
import { useTakingPictures } from './use-take-pictures';

interface MapPicturesProps {
  readonly map: MapColumns;
  /** Width of a column, px. */
  readonly column: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Lets pictures be dropped on a column; frames the one that would take them, and tells how many it has read. */
export function MapPictures({ map, column, scroller }: MapPicturesProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const drop = usePictureDrop(({ clientX }) => {
    const area = scroller.current;
    if (!area) return null;
    const inArea = clientX - area.getBoundingClientRect().left - LABEL;
    const entry = inArea < 0 ? undefined : map.columns[Math.floor((inArea + area.scrollLeft) / column)];
    return entry?.kind === 'touchpoint' ? entry.entry.touchpoint.id : null;
  });
  useCommands(() => [
    {
      id: 'touchpoint.pictures',
      group: 'touchpoints',
      title: t('pictures.add'),
      run: () => openPanel('pictures'),
      unavailable: useCursor.getState().place === null ? t('menu.nothingSelected') : undefined,
    },
  ]);
  const latest = useRef(drop);
  useEffect(() => {
    latest.current = drop;
  });
  useEffect(() => {
    const area = scroller.current;
    if (!area) return;
    const over = (event: DragEvent) => latest.current.onDragOver(event);
    const leave = (event: DragEvent) => latest.current.onDragLeave(event);
    const letGo = (event: DragEvent) => latest.current.onDrop(event);
    area.addEventListener('dragover', over);
    area.addEventListener('dragleave', leave);
    area.addEventListener('drop', letGo);
    return () => {
      area.removeEventListener('dragover', over);
      area.removeEventListener('dragleave', leave);
      area.removeEventListener('drop', letGo);
    };
  }, [scroller]);
  const taking = useTakingPictures((state) => state.taking);
  const touchpointId = drop.over ?? taking?.touchpointId;
  const at = touchpointId === undefined ? undefined : map.columnById.get(touchpointId);
  if (at === undefined) return null;
  const left = LABEL + at * column;
  return (
    // A grid has rows and nothing else; what came of it is announced.
    <div aria-hidden="true">
      <div className={styles['column']} style={{ left, width: column }} />
      {taking && (
        <span className={cells['taking']} style={{ left }}>
          {t('pictures.taking', { done: format.number(taking.done + 1), of: format.number(taking.of) })}
        </span>
      )}
    </div>
  );
}
