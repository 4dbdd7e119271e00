import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../renderer/report/make-report';
import { DEFAULT_REPORT_OPTIONS } from '../../../renderer/report/options';
import { canvasPainter } from '../../../renderer/report/text/run-pictures';
import { sampleDocument } from '../../../renderer/state/new-map';
import type { Touchpoint } from '../../../renderer/model/touchpoint';
import { readPicture } from '../../../renderer/ui/parts/picture/read-picture';
import { quartered, seeThrough } from '../pictures/picture-bytes';
import { largeMap } from './large-map';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';

describe('a report made in the worker', () => {
  test('says how far it is, from nothing to all', async () => {
    const shares: number[] = [];
    const bytes = await makeReport(await largeMap(60), 'en', DEFAULT_REPORT_OPTIONS, {
      onProgress: (share) => shares.push(share),
    });
    expect(bytes.length).toBeGreaterThan(50_000);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  test('can be cancelled at once, and the next one works', async () => {
    const abort = new AbortController();
    const document = await largeMap(300);
    const cancelled = makeReport(document, 'en', DEFAULT_REPORT_OPTIONS, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    await expect(makeReport(document, 'en', DEFAULT_REPORT_OPTIONS, { signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect((await makeReport(await largeMap(20), 'pl', DEFAULT_REPORT_OPTIONS)).length).toBeGreaterThan(50_000);
  });

  test('is none of another’s business: cancelling one leaves the one made beside it', async () => {
    const abort = new AbortController();
    const cancelled = makeReport(await largeMap(300), 'en', DEFAULT_REPORT_OPTIONS, { signal: abort.signal });
    const other = makeReport(await largeMap(20), 'en', DEFAULT_REPORT_OPTIONS);
    abort.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).length).toBeGreaterThan(50_000);
  });

  test('prints the pictures of touchpoints, see-through ones too', async () => {
    const sample = await sampleDocument('en', DEFAULT_SETTINGS);
    const [first] = Object.values(sample.touchpoints);
    const photo = await readPicture(new Blob([await quartered('image/jpeg', 400, 300)]), '');
    const logo = await readPicture(new Blob([await seeThrough(200, 100)]), '');
    const pictures = [photo.picture, logo.picture].flatMap((picture) => picture ?? []);
    expect(pictures.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/png']);
    const illustrated = {
      ...sample,
      pictures: Object.fromEntries(pictures.map((picture) => [picture.id, picture])),
      touchpoints: {
        ...sample.touchpoints,
        [first?.id ?? '']: { ...(first as Touchpoint), pictureIds: pictures.map(({ id }) => id) },
      },
    };
    const pdf = new TextDecoder('latin1').decode(await makeReport(illustrated, 'en', DEFAULT_REPORT_OPTIONS));
    expect(pdf.match(/\/Width 400\b/g)).toHaveLength(1);
    // The logo, and how much of each of its points shows.
    expect(pdf.match(/\/Width 200\b/g)).toHaveLength(2);
  });

  test('draws what its fonts lack from the system’s, as pictures under the text', async () => {
    const sample = await sampleDocument('en', DEFAULT_SETTINGS);
    const plain = await makeReport(sample, 'en', DEFAULT_REPORT_OPTIONS);
    const title = 'Emoji 😀, 中文, שלום, हिन्दी';
    const typed = await makeReport({ ...sample, map: { ...sample.map, title } }, 'en', DEFAULT_REPORT_OPTIONS);
    const pictures = (pdf: Uint8Array) =>
      new TextDecoder('latin1').decode(pdf).match(/\/Subtype \/Image/g)?.length ?? 0;
    expect(pictures(plain)).toBe(0);
    expect(pictures(typed)).toBeGreaterThan(3);
  });
});

test('pictures of runs hold ink in the colour asked for, and as much room as was measured', () => {
  const painter = canvasPainter();
  for (const piece of ['é', '→', 'שלום עולם']) {
    const picture = painter.paint(piece, 'bold', 20, '#0f6348');
    if (!picture) throw new Error('Nothing was painted');
    const inked = picture.opacity.findIndex((opacity) => opacity === 255);
    expect(inked).toBeGreaterThan(0);
    expect([...picture.colours.subarray(3 * inked, 3 * inked + 3)]).toEqual([0x0f, 0x63, 0x48]);
    expect(picture.width).toBeGreaterThanOrEqual(painter.widthOf(piece, 'bold') * 20);
  }
});

test('nothing painted in canvas is lost for want of room: a very long run is painted whole', () => {
  const painter = canvasPainter();
  const long = 'שלום '.repeat(60);
  expect((painter.paint(long, 'regular', 10, '#000000')?.pixelWidth ?? 0) / 3).toBeGreaterThanOrEqual(
    painter.widthOf(long, 'regular') * 10,
  );
});
