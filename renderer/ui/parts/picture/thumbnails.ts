import { useEffect, useState } from 'react';
import { base64ToBytes } from '../../../exchange/journey/base64';
import type { Picture } from '../../../model/picture';
import type { Id } from '../../../model/primitives';

/** Longest side of a thumbnail in real pixels: twice what is drawn, for sharp screens. */
const SIDE = 192;
/** About 5 KB each. */
const KEPT = 500;

interface Thumbnail {
  readonly data: string;
  /** null where the picture cannot be drawn. */
  readonly ready: Promise<string | null>;
  /** undefined until it is ready. */
  address: string | null | undefined;
}

/** By picture, those used last at the end. A full-size picture in every cell would fill the memory and hold up the scrolling. */
const thumbnails = new Map<Id, Thumbnail>();

/** One after the other: decoding many at once takes the memory of all of them. */
let queue: Promise<unknown> = Promise.resolve();

/** A small copy of the picture as an address for `<img>`; null where it cannot be drawn. */
export function thumbnailOf(picture: Picture): Promise<string | null> {
  return entryOf(picture).ready;
}

/** The same for a component: undefined while it is being made. */
export function useThumbnail(picture: Picture): string | null | undefined {
  const [made, setMade] = useState<{ readonly data: string; readonly address: string | null } | null>(null);
  useEffect(() => {
    let here = true;
    void thumbnailOf(picture).then((address) => here && setMade({ data: picture.data, address }));
    return () => {
      here = false;
    };
  }, [picture]);
  if (made?.data === picture.data) return made.address;
  const known = thumbnails.get(picture.id);
  return known?.data === picture.data ? known.address : undefined;
}

function entryOf(picture: Picture): Thumbnail {
  const known = thumbnails.get(picture.id);
  thumbnails.delete(picture.id);
  if (known?.data === picture.data) {
    thumbnails.set(picture.id, known);
    return known;
  }
  forget(known);
  const ready = queue.then(() => draw(picture)).catch(() => null);
  queue = ready;
  const entry: Thumbnail = { data: picture.data, ready, address: undefined };
  void ready.then((address) => {
    entry.address = address;
  });
  thumbnails.set(picture.id, entry);
  if (thumbnails.size > KEPT) {
    const [oldest] = thumbnails;
    if (oldest) {
      thumbnails.delete(oldest[0]);
      forget(oldest[1]);
    }
  }
  return entry;
}

/** Where it is still shown, the drawing stays. */
function forget(thumbnail: Thumbnail | undefined): void {
  void thumbnail?.ready.then((address) => address !== null && URL.revokeObjectURL(address));
}

async function draw({ mediaType, width, height, data }: Picture): Promise<string> {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const bitmap = await createImageBitmap(new Blob([base64ToBytes(data)], { type: mediaType }), {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium',
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }));
}
