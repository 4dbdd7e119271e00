import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { MapDocument } from '../../../renderer/model/document';
import { GuideScreen } from '../../../renderer/ui/guide/GuideScreen';
import { clearCursor, selectTouchpoint } from '../../../renderer/ui/map/cursor';
import { changeLook, openPanel, rollUp, useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';

/** A journey whose second stage and second persona nobody has named yet. */
function partlyUnnamed(): MapDocument {
  const map = bigMap(18);
  const { s1, ...stages } = map.stages;
  const { p2, ...personas } = map.personas;
  if (!s1 || !p2) throw new Error('the big map has other stages or personas now');
  return { ...map, stages: { ...stages, s1: { ...s1, name: '' } }, personas: { ...personas, p2: { ...p2, name: '' } } };
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('on the map a stage or persona without a name is called what it is, in every control', async () => {
  await showMap(<MapScreen />, partlyUnnamed());
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await expect.element(page.getByRole('columnheader', { name: 'Unnamed stage' })).toBeInTheDocument();
  await expect.element(button('Stage Unnamed stage: menu')).toBeInTheDocument();
  await expect.element(button('Go to Unnamed stage')).toBeVisible();
  await expect.element(button('Unnamed persona')).toBeVisible();
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('checkbox', { name: 'Unnamed persona' }).click();
  await page.getByRole('checkbox', { name: 'Unnamed stage' }).click();
  await expectAccessible();
  await expect.poll(() => document.querySelectorAll('ul[aria-label="Active filters"] button').length).toBe(2);
  const chips = [...document.querySelectorAll('ul[aria-label="Active filters"] button')];
  expect(chips.map((chip) => chip.textContent)).toEqual(['Unnamed persona', 'Unnamed stage']);
});

test('so it is rolled up, and in the side panel', async () => {
  await showMap(<MapScreen />, partlyUnnamed());
  rollUp('s1', true);
  await expect.element(page.getByRole('button', { name: /Open .*Unnamed stage/ }).first()).toBeInTheDocument();
  changeLook({ rolledUp: new Set() });
  selectTouchpoint('t4');
  openPanel();
  await expect.element(page.getByRole('group', { name: /Unnamed persona/ })).toBeInTheDocument();
  await expect.element(page.getByText('4 of 18, Unnamed stage', { exact: true })).toBeVisible();
  await expectAccessible();
});

test.each(['emotions', 'moments'])('so it is in the step %s', async (step) => {
  await showMap(<GuideScreen />, partlyUnnamed(), { path: `/guide/${step}` });
  await expect.element(page.getByText('Unnamed persona', { exact: true }).first()).toBeVisible();
  if (step === 'emotions') await expect.element(page.getByText(/still unrated: Unnamed persona$/)).toBeInTheDocument();
  const nameless = [...document.querySelectorAll('button')].filter(
    (each) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      each.innerText.trim() === '' &&
      !each.ariaLabel &&
      !each.title,
  );
  expect(nameless.map((each) => each.outerHTML)).toEqual([]);
});
