import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bytesToBase64 } from '../../../renderer/exchange/journey/base64';
import { parseInWorker, serializeInWorker } from '../../../renderer/exchange/journey/in-worker';
import { serializeJourney } from '../../../renderer/exchange/journey/serialize';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { useOpenMap } from '../../../renderer/state/open-map';
import { useWorking, working } from '../../../renderer/state/working';
import { expectAccessible } from '../guide/accessible';
import type { FakeBridge } from '../fake-bridge';
import { startWindow } from '../start-window';

const ABOUT = { savedAt: '2026-11-18T09:00:00.000Z', author: '', appVersion: '0.1.0' };
const map = (id: string, title: string): MapDocument =>
  emptyDocument(newJourneyMap({ id, title, client: '', createdAt: ABOUT.savedAt, reportLanguage: 'en' }));

const strip = () => page.getByRole('status', { name: 'Under way' });
const cancel = () => strip().getByRole('button', { name: 'Cancel' });
const titleOfOpenMap = () => useOpenMap.getState().document?.map.title;

/** A disk that gives nothing until it is told to. */
function slowDisk(bridge: FakeBridge): () => void {
  let give = () => {};
  bridge.reading = new Promise((resolve) => {
    give = resolve;
  });
  return give;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

describe('opening a file', () => {
  async function opening(): Promise<{ readonly bridge: FakeBridge; readonly give: () => void }> {
    const bridge = await startWindow({ maps: [map('here', 'Here')] });
    const give = slowDisk(bridge);
    bridge.chosen = { name: 'large.journey', bytes: await serializeJourney(map('large', 'Large'), ABOUT) };
    await page.getByRole('button', { name: 'Open file' }).click();
    await expect.element(strip().getByText('Opening “large.journey”…')).toBeVisible();
    return { bridge, give };
  }

  test('says that it is under way, and then what came of it', async () => {
    const { give } = await opening();
    await expectAccessible();
    give();
    await expect.poll(titleOfOpenMap).toBe('Large');
    await expect.element(cancel()).not.toBeInTheDocument();
    await expect.element(page.getByText('“Large” was opened as a new map.')).toBeVisible();
  });

  test.each([
    ['gives', false],
    ['refuses', true],
  ])('is given up by one press, and what the disk %s afterwards is dropped', async (_, unreadable) => {
    const { bridge, give } = await opening();
    bridge.unreadable = unreadable;
    (cancel().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(cancel()).not.toBeInTheDocument();
    give();
    await expect.element(page.getByRole('button', { name: /^Here/ })).toBeVisible();
    expect(titleOfOpenMap()).toBeUndefined();
    await expect.element(page.getByRole('button', { name: /^Large/ })).not.toBeInTheDocument();
    expect(page.getByRole('alert').element().textContent).toBe('');
  });
});

describe('work', () => {
  test('tells its share, stops being cancellable when it says so, and shows nothing when it is over soon', async () => {
    await startWindow();
    expect(await working('Quick', async () => 'done')).toBe('done');
    expect(useWorking.getState().works).toEqual([]);
    let end = () => {};
    const result = working('Slow', async ({ onProgress, finishing }) => {
      onProgress(0.4);
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      finishing();
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return 'done';
    });
    const bar = strip().getByRole('progressbar', { name: 'Slow' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '0.4');
    end();
    await expect.element(cancel()).not.toBeInTheDocument();
    await expect.element(bar).toBeVisible();
    end();
    expect(await result).toBe('done');
    await expect.element(bar).not.toBeInTheDocument();
  });
});

test('work that ends by itself gives the focus back to what had it', async () => {
  await startWindow();
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const result = working('Slow', () => over);
  await expect.element(cancel()).toBeVisible();
  const openFile = page.getByRole('button', { name: 'Open file' });
  (openFile.element() as HTMLElement).focus();
  (cancel().element() as HTMLElement).focus();
  end();
  await result;
  await expect.element(cancel()).not.toBeInTheDocument();
  await expect.element(openFile).toHaveFocus();
});

test('a PDF that is being made is shown where it was not begun, too, and given up from there', async () => {
  await startWindow();
  const making = working(
    'Writing “fountain.pdf”…',
    ({ onProgress }) => {
      onProgress(0.25);
      return new Promise<void>(() => {});
    },
    'fountain.pdf',
  );
  await expect
    .element(strip().getByRole('progressbar', { name: 'Writing “fountain.pdf”…' }))
    .toHaveAttribute('aria-valuenow', '0.25');
  await cancel().click();
  expect(await making).toBeNull();
  await expect.element(cancel()).not.toBeInTheDocument();
});

test('a map full of pictures goes through the workers piece by piece and is whole; its file is handed over, not copied', async () => {
  const bytes = new Uint8Array(1_200_000);
  // The head of a PNG of one pixel.
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, 0, 1, 0, 0, 0, 1], 16);
  const picture = { name: '', mediaType: 'image/png', width: 1, height: 1, data: bytesToBase64(bytes) } as const;
  const ids = ['c', 'a', 'd', 'b', 'e'];
  const pictures = Object.fromEntries(ids.map((id) => [id, { id, ...picture, name: id }]));
  const album = { ...map('album', 'Album'), pictures };
  const control = { onProgress: () => {}, signal: new AbortController().signal };
  const file = await serializeInWorker(album, ABOUT, control);
  const opened = await parseInWorker(file, control);
  expect(opened.kind === 'ok' && opened.document).toEqual(album);
  expect(file.byteLength).toBe(0);
});

test('a map that no file can hold is refused in words', async () => {
  const picture = { name: '', mediaType: 'image/png', width: 1, height: 1, data: '' } as const;
  const ids = Array.from({ length: 2001 }, (_, index) => `picture-${index}`);
  const pictures = Object.fromEntries(ids.map((id) => [id, { id, ...picture }]));
  await startWindow({
    maps: [{ ...map('album', 'Album'), pictures }],
    prepare: (bridge) => Object.assign(bridge, { target: 'album.journey' }),
  });
  await page.getByRole('button', { name: 'More for “Album”' }).click();
  await page.getByRole('menuitem', { name: 'Save as file…' }).click();
  await expect
    .element(page.getByRole('alert').getByText(/“Album” was not saved as a file: it would hold more/))
    .toBeVisible();
  await expect.element(cancel()).not.toBeInTheDocument();
});
