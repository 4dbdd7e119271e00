import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run, showDocument } from '../../../renderer/state/open-map';
import { GUIDE_STEPS } from '../../../renderer/guide/steps';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { GuideScreen } from '../../../renderer/ui/guide/GuideScreen';
import { aMap, fiveStages } from './a-map';
import { expectAccessible } from './accessible';
import { show, usePath } from './show-step';

test('Ctrl+PageDown and Ctrl+PageUp walk all nine steps and stop at the ends', async () => {
  await show(<GuideScreen />, aMap(fiveStages), { path: '/guide/frame' });
  const walked: string[] = [];
  for (let step = 0; step < 10; step++) {
    walked.push(usePath.getState().path.replace('/guide/', ''));
    await userEvent.keyboard('{Control>}{PageDown}{/Control}');
  }
  expect(walked.slice(0, 9)).toEqual([
    'frame',
    'personas',
    'stages',
    'touchpoints',
    'emotions',
    'moments',
    'actions',
    'report',
    'followUp',
  ]);
  expect(walked[9]).toBe('followUp');
  await expect.element(page.getByRole('heading', { name: 'Follow-up', level: 2 })).toHaveFocus();
  await userEvent.keyboard('{Control>}{PageUp}{/Control}');
  expect(usePath.getState().path).toBe('/guide/report');
});

test('the stops line says where we are, what is done, and how much there is', async () => {
  await show(<GuideScreen />, aMap(fiveStages), { path: '/guide/stages' });
  const stops = page.getByRole('navigation', { name: 'Steps of the guide' });
  await expect.element(stops.getByRole('link', { name: /^Stages/ })).toHaveAttribute('aria-current', 'step');
  await expect.element(stops.getByRole('link', { name: /^Stages.*done.*5/ })).toBeVisible();
  await expect.element(stops.getByRole('link', { name: /^Frame.*done/ })).not.toBeInTheDocument();
  run(editMap({ title: 'A', scenario: 'From a to b', customerGoal: 'c' }));
  await expect.element(stops.getByRole('link', { name: /^Frame.*done/ })).toBeVisible();
  await userEvent.click(stops.getByRole('link', { name: /^Frame/ }));
  await expect.element(page.getByRole('heading', { name: 'Frame', level: 2 })).toBeVisible();
});

test('Ctrl+. hides the notes and brings them back', async () => {
  await show(<GuideScreen />, aMap(fiveStages), { path: '/guide/frame' });
  await expect.element(page.getByText('Ask the room')).toBeVisible();
  await userEvent.keyboard('{Control>}.{/Control}');
  await expect.element(page.getByText('Ask the room')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Notes', pressed: false }));
  await expect.element(page.getByText('Ask the room')).toBeVisible();
});

test('without a step: the first that is not done, and later where the guide was left', async () => {
  const framed = aMap(editMap({ title: 'A', scenario: 'From a to b', customerGoal: 'c' }), fiveStages);
  await show(<GuideScreen />, framed, { path: '/guide' });
  await expect.element(page.getByRole('heading', { name: 'Personas', level: 2 })).toBeVisible();
  expect(usePath.getState().path).toBe('/guide/personas');
  await userEvent.keyboard('{Control>}{PageDown}{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Stages', level: 2 })).toBeVisible();
  usePath.setState({ path: '/map' });
  usePath.setState({ path: '/guide' });
  await expect.element(page.getByRole('heading', { name: 'Stages', level: 2 })).toBeVisible();
});

test('another map that opens on the same step begins it anew, with nothing that was half typed in the one before', async () => {
  await show(<GuideScreen />, aMap(), { path: '/guide/frame' });
  const value = page.getByRole('textbox', { name: /Value of one customer/ });
  await userEvent.fill(value, 'a lot');
  await userEvent.tab();
  await expect.element(value).toHaveValue('a lot');
  const other = aMap(editMap({ title: 'Another' }));
  showDocument({ ...other, map: { ...other.map, id: 'other' } });
  usePath.setState({ path: '/guide' });
  await expect.element(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Another');
  await expect.element(value).toHaveValue('');
  expect(usePath.getState().path).toBe('/guide/frame');
});

test('axe finds nothing on any step, light and dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const screen = await show(<GuideScreen />, aMap(fiveStages), { path: '/guide/frame', theme });
    for (const { id } of GUIDE_STEPS) {
      usePath.setState({ path: `/guide/${id}` });
      await expect.poll(() => document.querySelector(`#step-${id}`)).not.toBeNull();
      await expectAccessible();
    }
    await screen.unmount();
  }
});

test('the footer keeps its height whatever is missing; what does not fit waits in a menu that leads there', async () => {
  const heightAt = async (width: number) => {
    await page.viewport(width, 800);
    // The frame may take its new width a moment later.
    return innerWidth === width ? document.querySelector('footer')?.getBoundingClientRect().height : undefined;
  };
  const screen = await show(<GuideScreen />, aMap(fiveStages), { path: '/guide/touchpoints' });
  await expect.poll(() => heightAt(1280)).toBe(55);
  await expect.poll(() => heightAt(900)).toBe(55);
  await screen.unmount();
  await show(<GuideScreen />, aMap(), { path: '/guide/frame' });
  await expect.poll(() => heightAt(900)).toBe(55);
  await userEvent.click(page.getByRole('button', { name: /more that (is|are) missing/ }));
  await userEvent.click(page.getByRole('menuitem').last());
  await expect.element(page.getByRole('textbox', { name: /goal/ })).toHaveFocus();
});
