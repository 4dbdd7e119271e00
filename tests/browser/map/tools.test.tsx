import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { bigMap } from '../curve/big-map';
import { openMap, showMap } from '../curve/show-map';

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

const LONG = {
  en: ['Parent of a chronically ill child', 'Company with a group contract'],
  pl: ['Rodzic przewlekle chorego dziecka', 'Przedsiębiorstwo z umową grupową'],
  ru: ['Родитель хронически больного ребёнка', 'Индивидуальный предприниматель'],
} as const;

/** A map whose two personas have these names and a share each, as long as their figures get. */
function named(names: readonly [string, string]) {
  const map = bigMap(60);
  const [first, second] = Object.values(map.personas);
  if (!first || !second) throw new Error('The map has two personas');
  const personas = [
    { ...first, name: names[0], share: 55 },
    { ...second, name: names[1], share: 45 },
  ];
  return { ...map, personas: Object.fromEntries(personas.map((persona) => [persona.id, persona])) };
}

for (const language of ['en', 'pl', 'ru'] as const)
  test(`two personas with long names and the buttons have one row, ${language}`, async () => {
    await showMap(<MapScreen />, named(LONG[language]), { language });
    const tools = page.getByRole('toolbar');
    await expect.element(tools).toBeVisible();
    expect(tools.element().getBoundingClientRect().height).toBeLessThanOrEqual(44);
    // A name may give way, but who it is can be asked, and the figures are all there.
    for (const name of LONG[language]) await expect.element(tools.getByTitle(name)).toBeVisible();
    for (const figures of tools.element().querySelectorAll('[aria-haspopup], [aria-expanded]'))
      expect(figures.scrollWidth).toBeLessThanOrEqual(figures.clientWidth);
  });

test('the whole map draws the curves that the filter leaves, as the legend says', async () => {
  await showMap(<MapScreen />, named(LONG.en));
  await page.getByRole('button', { name: 'Whole map' }).click();
  const curves = page.getByRole('img', { name: /rated, from/ });
  await expect.element(curves).toHaveAccessibleName(/^Parent.* Company/);
  const [, second] = Object.keys(openMap().personas);
  changeLook({ filter: { ...NO_FILTER, personaIds: [second ?? ''] } });
  await expect.element(curves).toHaveAccessibleName(/^(?!.*Parent)/);
});
