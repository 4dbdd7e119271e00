import { type DragEvent, useState } from 'react';
import type { Id } from '../../model/primitives';
import { useTakePictures } from './use-take-pictures';

/** The files of a drop when there is a picture among them; otherwise none: a map or a table is the window's. */
function picturesIn(data: DataTransfer): File[] {
  const files = [...data.files];
  return files.some(isPicture) ? files : [];
}

/**
 * The pictures of a paste. Office programs lay a picture of the cells or the text that was copied beside it: there the
 * text is meant.
 */
export function pastedPictures(data: DataTransfer): File[] {
  const isText = data.types.includes('text/plain') && data.types.includes('text/html');
  return isText ? [] : picturesIn(data);
}

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(heic|heif|avif|tiff?|psd)$/i.test(name);
}

/** Before the drop a browser tells kinds alone. */
function bringsPictures({ items }: DataTransfer): boolean {
  return [...items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
}

export interface PictureDrop {
  /** The touchpoint the pictures would go to if they were let go now. */
  readonly over: Id | null;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** Handlers of an area that takes pictures dropped from outside; `touchpointAt` says whose place that is. */
export function usePictureDrop(touchpointAt: (event: DragEvent<HTMLElement>) => Id | null): PictureDrop {
  const take = useTakePictures();
  const [over, setOver] = useState<Id | null>(null);
  return {
    over,
    onDragOver: (event) => {
      const touchpointId = bringsPictures(event.dataTransfer) ? touchpointAt(event) : null;
      setOver(touchpointId);
      if (touchpointId === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event) => {
      const next = event.relatedTarget;
      if (!(next instanceof Node && event.currentTarget.contains(next))) setOver(null);
    },
    onDrop: (event) => {
      setOver(null);
      const touchpointId = touchpointAt(event);
      const files = picturesIn(event.dataTransfer);
      if (touchpointId === null || files.length === 0) return;
      // Taken here, so the window does not open them as files.
      event.preventDefault();
      void take(touchpointId, files);
    },
  };
}
