import { describe, expect, it } from 'vitest';
import { base64ToBytes } from '../../../renderer/exchange/journey/base64';
import type { Picture } from '../../../renderer/model/picture';
import { pictureSchema } from '../../../renderer/model/picture';
import { readPicture } from '../../../renderer/ui/parts/picture/read-picture';
import { thumbnailOf } from '../../../renderer/ui/parts/picture/thumbnails';
import { BOMB, broken, HEIC, MOVING_GIF, photographed, quartered, quartersOf, seeThrough, SVG } from './picture-bytes';

const read = (...parts: BlobPart[]) => readPicture(new Blob(parts), 'name');

async function accepted(...parts: BlobPart[]): Promise<Picture> {
  const { picture, problem } = await read(...parts);
  expect(problem).toBeNull();
  return pictureSchema.parse(picture);
}

const blobOf = (picture: Picture) => new Blob([base64ToBytes(picture.data)], { type: picture.mediaType });
const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

describe('a photograph', () => {
  it('is stored upright, at most 2,000 px a side, and without what the camera wrote beside it', async () => {
    const file = photographed(await quartered('image/jpeg', 3000, 1500));
    expect(latin(file)).toContain('Exif');
    expect(latin(file)).toContain('TOUCHLINE-GPS');
    // As it lies in the file: red is top left. The camera was turned, so upright it is top right.
    const picture = await accepted(file);
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 1000, height: 2000 });
    expect(await quartersOf(blobOf(picture))).toEqual({ colours: 'wrgb', width: 1000, height: 2000 });
    const stored = latin(base64ToBytes(picture.data));
    for (const trace of ['Exif', 'TOUCHLINE-GPS', 'http://ns.adobe.com', 'Photoshop'])
      expect(stored).not.toContain(trace);
    expect(markers(base64ToBytes(picture.data))).not.toContain(0xe1);
  });

  it('that is small keeps its size', async () => {
    expect(await accepted(await quartered('image/jpeg', 40, 30))).toMatchObject({ width: 40, height: 30 });
  });
});

describe('other kinds', () => {
  it.each(['image/png', 'image/webp'])('%s is accepted', async (type) => {
    const picture = await accepted(await quartered(type, 64, 32));
    expect(picture.mediaType).toBe('image/jpeg');
    expect((await quartersOf(blobOf(picture))).colours).toBe('rgbw');
  });

  it('of a moving GIF the first picture is taken', async () => {
    expect((await quartersOf(blobOf(await accepted(MOVING_GIF)))).colours).toBe('rrrr');
  });

  it('a small see-through picture stays see-through, a large one is laid on paper', async () => {
    expect(await accepted(await seeThrough(200, 100))).toMatchObject({ mediaType: 'image/png', width: 200 });
    const large = await accepted(await seeThrough(900, 900));
    expect(large.mediaType).toBe('image/jpeg');
    expect((await quartersOf(blobOf(large))).colours).toBe('wwww');
  });
});

describe('what is no picture', () => {
  it.each([
    ['a drawing', SVG, 'notAPicture'],
    ['a picture of a kind the window cannot draw', HEIC, 'notAPicture'],
    ['an empty file', new Uint8Array(), 'notAPicture'],
    ['a few bytes that claim gigabytes', BOMB, 'tooManyPixels'],
  ] as const)('%s is refused', async (_what, bytes, problem) => {
    expect(await read(bytes)).toEqual({ picture: null, problem });
  });

  it('a broken one is refused', async () => {
    expect(await read(broken(await quartered('image/jpeg', 50, 50)))).toEqual({
      picture: null,
      problem: 'notAPicture',
    });
  });

  it('a file larger than 50 MB is not even read', async () => {
    const { problem } = await read(new Uint8Array(53_000_000));
    expect(problem).toBe('tooLarge');
  });
});

describe('a thumbnail', () => {
  it('is a small copy, made once', async () => {
    const picture = await accepted(await quartered('image/jpeg', 1600, 800));
    const address = await thumbnailOf(picture);
    expect(await thumbnailOf({ ...picture, name: 'another caption' })).toBe(address);
    const shown = new Image();
    shown.src = address ?? '';
    await shown.decode();
    expect([shown.naturalWidth, shown.naturalHeight]).toEqual([192, 96]);
  });

  it('of bytes that are no picture is none', async () => {
    const picture = { id: 'x', name: '', mediaType: 'image/png', width: 1, height: 1, data: 'AAAA' } as const;
    expect(await thumbnailOf(picture)).toBeNull();
  });
});

/** Kinds of the segments of a JPEG ahead of its picture. */
function markers(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (
    let at = 2;
    bytes[at] === 0xff && bytes[at + 1] !== 0xda;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  )
    found.push(bytes[at + 1] ?? 0);
  return found;
}
