import { expect, test } from 'vitest';
import { pictureSize } from '../../../renderer/exchange/picture-size';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  );

test('PNG', () => {
  const png = bytes('\u0089PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x0b, 0xb8], [0, 0, 0x05, 0xdc]);
  expect(pictureSize(png)).toEqual({ width: 3000, height: 1500 });
});

test('JPEG, behind its other segments', () => {
  const app0 = [0xff, 0xe0, 0, 4, 0, 0];
  const dht = [0xff, 0xc4, 0, 3, 0];
  const frame = [0xff, 0xc2, 0, 11, 8, 0x05, 0xdc, 0x0b, 0xb8, 1, 0, 0];
  expect(pictureSize(bytes([0xff, 0xd8], app0, dht, frame, [0, 0]))).toEqual({ width: 3000, height: 1500 });
});

test('GIF', () => {
  expect(pictureSize(bytes('GIF89a', [0xb8, 0x0b, 0xdc, 0x05]))).toEqual({ width: 3000, height: 1500 });
});

test('WebP: extended, lossless and lossy', () => {
  const head = (kind: string) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0]);
  const webp = (kind: string, rest: readonly number[]) => Uint8Array.from([...head(kind), ...rest]);
  expect(pictureSize(webp('VP8X', [0, 0, 0, 0, 0xb7, 0x0b, 0, 0xdb, 0x05, 0]))).toEqual({ width: 3000, height: 1500 });
  const bits = (2999 | (1499 << 14)) >>> 0;
  const lossless = [0x2f, bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24];
  expect(pictureSize(webp('VP8L', lossless))).toEqual({ width: 3000, height: 1500 });
  expect(pictureSize(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0xb8, 0x0b, 0xdc, 0x05]))).toEqual({
    width: 3000,
    height: 1500,
  });
});

test('anything else, and headers cut short, are no picture', () => {
  for (const file of [bytes('%PDF-1.7'), bytes(''), bytes([0xff, 0xd8, 0xff]), bytes('\u0089PNG\r\n'), bytes('GIF8')])
    expect(pictureSize(file)).toBeNull();
});
