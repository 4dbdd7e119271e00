import { LIMITS } from '../../../exchange/limits';
import { pictureSize } from '../../../exchange/picture-size';
import type { Picture } from '../../../model/picture';
import { newId } from '../../../state/new-id';

/** Why a file did not become a picture, told by `steps:picture.problems.<problem>`. */
export type PictureProblem = 'notAPicture' | 'tooLarge' | 'tooManyPixels';

export type ReadPicture =
  | { readonly picture: Picture; readonly problem: null }
  | { readonly picture: null; readonly problem: PictureProblem };

/** Longest side of a stored picture. */
const MAX_SIDE = 2000;
const JPEG_QUALITY = 0.85;
/** Up to so many pixels a see-through picture, such as a logo, stays see-through: larger ones would weigh megabytes. */
const SEE_THROUGH_PIXELS = 512 * 512;

/**
 * A chosen, dropped or pasted file as a picture of the map: drawn anew, upright and at most 2,000 px a side, so
 * that nothing of the file but its looks comes in (no place, camera or author). Of a moving picture, the first one.
 */
export async function readPicture(file: Blob, name: string): Promise<ReadPicture> {
  if (file.size > LIMITS.fileBytes) return { picture: null, problem: 'tooLarge' };
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width * size.height === 0) return { picture: null, problem: 'notAPicture' };
  if (size.width * size.height > LIMITS.picturePixels) return { picture: null, problem: 'tooManyPixels' };
  // Turns the picture the way its camera was held.
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { picture: null, problem: 'notAPicture' };
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const mediaType = isSeeThrough(context) ? 'image/png' : 'image/jpeg';
  if (mediaType === 'image/jpeg') {
    // JPEG knows no transparency: what is see-through becomes paper.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
  }
  const data = await base64Of(await canvas.convertToBlob({ type: mediaType, quality: JPEG_QUALITY }));
  return { picture: { id: newId(), name, mediaType, width, height, data }, problem: null };
}

/** The stored picture as an address for `<img>`. */
export function pictureAddress(picture: Picture): string {
  return `data:${picture.mediaType};base64,${picture.data}`;
}

/** Whether a small picture shows what lies beneath it. Large ones are not looked through. */
function isSeeThrough(context: OffscreenCanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  if (width * height > SEE_THROUGH_PIXELS) return false;
  const { data } = context.getImageData(0, 0, width, height);
  for (let opacity = 3; opacity < data.length; opacity += 4) if ((data[opacity] ?? 255) < 255) return true;
  return false;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
