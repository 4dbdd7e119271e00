import { useState } from 'react';
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

/** What React's and the browser's own events have in common. */
interface Dragged {
  readonly dataTransfer: DataTransfer | null;
  readonly clientX: number;
  readonly currentTarget: EventTarget | null;
  readonly relatedTarget: EventTarget | null;
  readonly preventDefault: () => void;
}

export interface PictureDrop {
  /** The touchpoint the pictures would go to if they were let go now. */
  readonly over: Id | null;
  readonly onDragOver: (event: Dragged) => void;
  readonly onDragLeave: (event: Dragged) => void;
  readonly onDrop: (event: Dragged) => void;
}

/** Handlers of an area that takes pictures dropped from outside; `touchpointAt` says whose place that is. */
export function usePictureDrop(touchpointAt: (event: Dragged) => Id | null): PictureDrop {
  const take = useTakePictures();
  const [over, setOver] = useState<Id | null>(null);
  return {
    over,
    onDragOver: (event) => {
      const { dataTransfer } = event;
      const touchpointId = dataTransfer && bringsPictures(dataTransfer) ? touchpointAt(event) : null;
      setOver(touchpointId);
      if (!dataTransfer || touchpointId === null) return;
      event.preventDefault();
      dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const stays =
        currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!stays) setOver(null);
    },
    onDrop: (event) => {
      setOver(null);
      const files = event.dataTransfer ? picturesIn(event.dataTransfer) : [];
      const touchpointId = files.length > 0 ? touchpointAt(event) : null;
      if (touchpointId === null) return;
      // Taken here, so the window does not open them as files.
      event.preventDefault();
      void take(touchpointId, files);
    },
  };
}
