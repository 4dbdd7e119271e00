import '../../../renderer/ui/base.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { forgetWidths } from '../../../renderer/ui/map/text-size';
import { bigMap } from '../curve/big-map';
import { settled, showMap } from '../curve/show-map';

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetWidths();
});

test('heads of stages, the names of lines and the room for them follow a font that arrives late', async () => {
  await page.viewport(760, 800);
  // Cells so short that no column is wider for another font: the map's layout stays as it is.
  const map = bigMap(6);
  const names = ['Alexandra Montgomery', 'Regular'];
  const rows = Object.values(map.personas).map((persona, at) => ({ ...persona, name: names[at] ?? '' }));
  await showMap(<MapScreen />, { ...map, personas: Object.fromEntries(rows.map((row) => [row.id, row])) });
  await settled();
  const head = () => page.getByRole('columnheader', { name: 'Stage 1' }).element().firstElementChild;
  const taken = () => parseFloat((head() as HTMLElement).style.getPropertyValue('--taken'));
  const content = () => page.getByRole('grid').element().firstElementChild as HTMLElement;
  const room = () => parseFloat(content().style.width);
  const before = { taken: taken(), room: room() };
  const measure = CanvasRenderingContext2D.prototype.measureText;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    text: string,
  ) {
    const { width } = measure.call(this, text);
    // Only what is no cell: stages and lines have their own sizes.
    return { width: this.font.includes('13px') ? width : 3 * width } as TextMetrics;
  });
  forgetWidths();
  await expect.poll(taken).toBeGreaterThan(before.taken + 10);
  await expect.poll(room).toBeGreaterThan(before.room + 10);
});
