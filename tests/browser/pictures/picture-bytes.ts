/** A picture made of four quarters: red, green, blue and white, clockwise from the top left. */
export async function quartered(type: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const [x, y] = [width / 2, height / 2];
  for (const [colour, left, top] of [
    ['#f00', 0, 0],
    ['#0f0', x, 0],
    ['#00f', x, y],
    ['#fff', 0, y],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(left, top, x, y);
  }
  return bytesOf(await canvas.convertToBlob({ type, quality: 0.95 }));
}

/** A disc on nothing. */
export async function seeThrough(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#f00';
  context.arc(width / 2, height / 2, Math.min(width, height) / 4, 0, 2 * Math.PI);
  context.fill();
  return bytesOf(await canvas.convertToBlob({ type: 'image/png' }));
}

/** The same JPEG as a telephone writes it: held sideways (orientation 6) and with the place it was taken at. */
export function photographed(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const ascii = new TextEncoder().encode('N 52 13 E 21 00, TOUCHLINE-GPS');
  const tiff = new Uint8Array(8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + ascii.length);
  const view = new DataView(tiff.buffer);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    if (type === 3) view.setUint16(at + 8, value);
    else view.setUint32(at + 8, value);
  };
  tiff.set([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]);
  view.setUint16(8, 2);
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x8825, 4, 1, 38);
  view.setUint16(38, 2);
  // GPSLatitudeRef and GPSAreaInformation.
  entry(40, 0x0001, 2, 2, 0x4e000000);
  entry(52, 0x001c, 7, ascii.length, 68);
  tiff.set(ascii, 68);
  const exif = new Uint8Array([...new TextEncoder().encode('Exif\0\0'), ...tiff]);
  const length = exif.length + 2;
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...exif, ...jpeg.subarray(2)]);
}

/** Two moving pictures of one pixel: red, then green. */
export const MOVING_GIF = fromHex(
  `474946383961 01000100800000 ff0000 00ff00
  21f904000a000000 2c000000000100010000 02024401 00
  21f904000a000000 2c000000000100010000 02024c01 00 3b`,
);

/** The head of a PNG that claims 50,000 by 50,000 pixels. */
export const BOMB = fromHex('89504e470d0a1a0a 0000000d 49484452 0000c350 0000c350 0802000000');

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
}

export const HEIC = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic\0\0\0\0mif1heic')]);
export const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');

/** A JPEG of the right size whose picture is missing. */
export function broken(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const scan = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xda);
  return new Uint8Array(jpeg.subarray(0, scan));
}

/** Colours of a stored picture's quarters, clockwise from the top left, as `r`, `g`, `b` or `w`. */
export async function quartersOf(blob: Blob): Promise<{ colours: string; width: number; height: number }> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('No canvas');
  context.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.floor(width * x), Math.floor(height * y), 1, 1).data;
    if (Math.min(r, g, b) > 200) return 'w';
    return r > 150 ? 'r' : g > 150 ? 'g' : b > 150 ? 'b' : '?';
  };
  return { colours: at(0.25, 0.25) + at(0.75, 0.25) + at(0.75, 0.75) + at(0.25, 0.75), width, height };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
