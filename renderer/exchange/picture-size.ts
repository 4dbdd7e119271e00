export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height as the file's own header claims them, read before anything is decoded; null for bytes that
 * are no PNG, JPEG, GIF or WebP. A picture of a few kilobytes may claim gigabytes of pixels.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (starts(bytes, 0, '\u0089PNG\r\n')) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (starts(bytes, 0, 'GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return webpSize(bytes, view);
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function starts(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** Walks the segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The three kinds of WebP: lossy `VP8 `, lossless `VP8L`, extended `VP8X`. */
function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (starts(bytes, 12, 'VP8X')) {
    const upTo24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: upTo24(24), height: upTo24(27) };
  }
  if (starts(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (starts(bytes, 12, 'VP8 '))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}
