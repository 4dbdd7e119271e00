import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { newPersona } from '../../../renderer/model/persona';
import { newScore } from '../../../renderer/model/score';
import { run, showDocument } from '../../../renderer/state/open-map';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, lookNow, useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { bigMap } from '../curve/big-map';
import { openMap, settled, showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

const LONG = {
  en: ['Parent of a chronically ill child', 'Company with a group contract', 'Foreign student who speaks no English'],
  pl: [
    'Rodzic przewlekle chorego dziecka',
    'Przedsiębiorstwo z umową grupową',
    'Studentka z zagranicy, która nie mówi po polsku',
  ],
  ru: [
    'Родитель хронически больного ребёнка',
    'Индивидуальный предприниматель',
    'Иностранная студентка, не говорящая по-русски',
  ],
} as const;

/** A map whose personas have these names and a share each, as long as their figures get. */
function named(names: readonly string[]) {
  const map = bigMap(60);
  const personas = names.map((name, at) =>
    newPersona({ id: `p${at + 1}`, order: `a${at}`, name, look: at + 1, share: 33 }),
  );
  return { ...map, personas: Object.fromEntries(personas.map((persona) => [persona.id, persona])) };
}

for (const [language, count] of [
  ['en', 2],
  ['pl', 2],
  ['ru', 2],
  ['en', 3],
  ['pl', 3],
  ['ru', 3],
] as const)
  test(`${count} personas with long names and the buttons have one row, ${language}`, async () => {
    const names = LONG[language].slice(0, count);
    await showMap(<MapScreen />, named(names), { language });
    const tools = page.getByRole('toolbar');
    await expect.element(tools).toBeVisible();
    expect(tools.element().getBoundingClientRect().height).toBeLessThanOrEqual(44);
    // A name may give way, but not all of it; who it is can be asked, and the figures are all there.
    for (const name of names) {
      await expect.element(tools.getByTitle(name)).toBeVisible();
      expect(tools.getByTitle(name).element().getBoundingClientRect().width).toBeGreaterThanOrEqual(96);
    }
    for (const figures of tools.element().querySelectorAll('[aria-haspopup], [aria-expanded]'))
      expect(figures.scrollWidth).toBeLessThanOrEqual(figures.clientWidth);
  });

test('names at the ends of lines lie over no other, wherever the lines end', async () => {
  const map = named(LONG.en);
  const rated = ([id, emotions]: readonly [string, readonly number[]]) =>
    emotions.map((emotion, at) => newScore({ touchpointId: `t${at + 1}`, personaId: id, emotion }));
  const scores = (
    [
      ['p1', [1, 0, -2]],
      ['p2', [0, 1, 0, -2]],
      ['p3', [-1, -1, -1, -1, -2]],
    ] as const
  ).flatMap(rated);
  const short = bigMap(6);
  await showMap(<MapScreen />, {
    ...short,
    personas: map.personas,
    scores: Object.fromEntries(scores.map((score) => [score.id, score])),
  });
  const boxes = LONG.en.map((name) => {
    const text = [...document.querySelectorAll('svg text')].find(({ textContent }) => textContent === name);
    return text?.getBoundingClientRect() ?? new DOMRect();
  });
  for (const [at, one] of boxes.entries()) {
    expect(one.width).toBeGreaterThan(0);
    for (const other of boxes.slice(at + 1))
      expect(
        one.right > other.left && one.left < other.right && one.bottom > other.top + 4 && one.top < other.bottom - 4,
      ).toBe(false);
  }
});

test('the whole map draws the curves that the filter leaves, as the legend says', async () => {
  await showMap(<MapScreen />, named(LONG.en.slice(0, 2)));
  await page.getByRole('button', { name: 'Whole map' }).click();
  const curves = page.getByRole('img', { name: /rated, from/ });
  await expect.element(curves).toHaveAccessibleName(/^Parent.* Company/);
  const [, second] = Object.keys(openMap().personas);
  changeLook({ filter: { ...NO_FILTER, personaIds: [second ?? ''] } });
  await expect.element(curves).toHaveAccessibleName(/^(?!.*Parent)/);
});

test('on the whole map the arrow keys choose a touchpoint, told with its place, and Enter goes to it', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Whole map' }).click();
  const keys = page.getByRole('slider', { name: /^Touchpoint on the whole map/ });
  keys.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(keys).toHaveAttribute('aria-valuetext', 'Touchpoint number 1, 1 of 20, Stage 1');
  await userEvent.keyboard('{End}{ArrowRight}{ArrowLeft}');
  const told = 'Touchpoint number 19, 19 of 20, Stage 5';
  await expect.element(keys).toHaveAttribute('aria-valuetext', told);
  // Its own name is all there. Where it is not, what is told is to be seen.
  await expect.element(page.getByText(told)).not.toBeInTheDocument();
  run(editTouchpoints(['t20'], { name: 'word '.repeat(90).trim() }));
  await expect.element(page.getByText(told)).toBeVisible();
  await settled();
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('grid')).toHaveFocus();
  expect(lookNow().whole).toBe(false);
  await userEvent.keyboard('{ArrowRight}');
  expect(useCursor.getState().place?.touchpointId).toBe('t20');
});

test('the button of the whole map looks pressed while it is, by more than its colour', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const whole = page.getByRole('button', { name: 'Whole map' });
  const underline = () => Number.parseFloat(getComputedStyle(whole.element()).borderBottomWidth);
  const { width, height } = whole.element().getBoundingClientRect();
  expect(underline()).toBe(1);
  await whole.click();
  await expect.poll(underline).toBe(2);
  expect(whole.element().getBoundingClientRect()).toMatchObject({ width, height });
});

test.each(['button', 'slider'] as const)('Escape leaves the whole map, the focus being on its %s', async (role) => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Whole map' }).click();
  const focused = page.getByRole(role, { name: /whole map/i });
  focused.element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('grid')).toBeVisible();
  if (role === 'slider') await expect.element(page.getByRole('grid')).toHaveFocus();
  else await expect.element(focused).toHaveFocus();
});

test('another map is not shown as a whole because the one before was', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.element(page.getByRole('grid')).not.toBeInTheDocument();
  const { map, ...others } = bigMap(20);
  showDocument({ ...others, map: { ...map, id: 'another' } });
  await expect.element(page.getByRole('grid')).toBeVisible();
});

test('on the whole map of a long journey short stages have their names, broken by syllables', async () => {
  const map = { ...bigMap(67), personas: named(LONG.en.slice(0, 2)).personas };
  const names = ['Dreaming of it', 'Booking', 'The stay itself'];
  const stages = Object.values(map.stages).map((stage, at) => [stage.id, { ...stage, name: names[at] ?? '' }]);
  const touchpoints = Object.values(map.touchpoints).map((touchpoint, at) => [
    touchpoint.id,
    { ...touchpoint, stageId: at < 4 ? 's0' : at < 7 ? 's1' : 's2' },
  ]);
  await showMap(<MapScreen />, {
    ...map,
    stages: Object.fromEntries(stages),
    touchpoints: Object.fromEntries(touchpoints),
  });
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.element(page.getByTitle('Booking')).toHaveTextContent('Boo\u00adking');
  await expect.element(page.getByTitle('Dreaming of it')).toHaveTextContent('Drea\u00adming of it');
});
