import type { Picture } from '../../../model/picture';
import { newId } from '../../../state/new-id';
import { pictureSize } from '../../../exchange/picture-size';

/** Why a file did not become a picture, told by `steps:picture.problems.<problem>`. */
export type PictureProblem = 'notAPicture' | 'tooLarge' | 'tooManyPixels';

export type ReadPicture =
  | { readonly picture: Picture; readonly problem: null }
  | { readonly picture: null; readonly problem: PictureProblem };

const MAX_FILE_BYTES = 50_000_000;
const MAX_PIXELS = 40_000_000;
/** Longest side of a stored picture. */
const MAX_SIDE = 2000;
const JPEG_QUALITY = 0.85;

/**
 * A chosen, dropped or pasted file as a picture of the map: drawn anew as JPEG of at most 2,000 px a side, so
 * that nothing of the file but its looks comes in (no place, camera or author).
 */
export async function readPicture(file: Blob, name: string): Promise<ReadPicture> {
  if (file.size > MAX_FILE_BYTES) return { picture: null, problem: 'tooLarge' };
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size) return { picture: null, problem: 'notAPicture' };
  if (size.width * size.height > MAX_PIXELS) return { picture: null, problem: 'tooManyPixels' };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { picture: null, problem: 'notAPicture' };
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return { picture: null, problem: 'notAPicture' };
  // JPEG knows no transparency: what is see-through becomes paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const data = await base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }));
  return { picture: { id: newId(), name, mediaType: 'image/jpeg', width, height, data }, problem: null };
}

/** The stored picture as an address for `<img>`. */
export function pictureAddress(picture: Picture): string {
  return `data:${picture.mediaType};base64,${picture.data}`;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
