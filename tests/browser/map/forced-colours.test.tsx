import '../../../renderer/ui/base.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { clearCursor, moveCursor } from '../../../renderer/ui/map/cursor';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';

interface EmulatedMedia {
  send: (method: 'Emulation.setEmulatedMedia', media: { features: { name: string; value: string }[] }) => Promise<void>;
}
const forceColours = (value: 'active' | '') =>
  (cdp() as unknown as EmulatedMedia).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
  await forceColours('active');
});
afterEach(() => forceColours(''));

async function startAt(touchpointId: string): Promise<void> {
  const grid = page.getByRole('grid');
  await expect.element(grid).toBeVisible();
  moveCursor({ touchpointId, lane: 'channels' });
  (grid.element() as HTMLElement).focus();
}

const cells = (which: string) => [...document.querySelectorAll(`[role="gridcell"]${which}`)];
const outlineOf = (cell: Element) => Number.parseFloat(getComputedStyle(cell).outlineWidth);

test('in forced colours the cell with the cursor stands out from its column', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await startAt('t2');
  await expect.poll(() => cells('[data-cursor]').map(outlineOf)).toEqual([4]);
  const others = cells('[data-selected]:not([data-cursor])').map(outlineOf);
  expect(others.length).toBeGreaterThan(1);
  expect(new Set(others)).toEqual(new Set([1]));
});

test('in forced colours it stands out from the other cells that are selected with it', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await startAt('t2');
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
  const groundOf = (cell: Element) => getComputedStyle(cell).backgroundColor;
  await expect.poll(() => cells('[data-range]').length).toBe(4);
  const [cursor] = cells('[data-range][data-cursor]').map(groundOf);
  for (const ground of cells('[data-range]:not([data-cursor])').map(groundOf)) expect(ground).not.toBe(cursor);
});
