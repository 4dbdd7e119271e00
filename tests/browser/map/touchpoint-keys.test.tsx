import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { journeyOf } from '../../../renderer/model/journey';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { useNotice } from '../../../renderer/state/notices';
import { undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { catFountain, emotionIn, openMap, showMap } from '../curve/show-map';

const grid = () => page.getByRole('grid');
const textbox = (name: string | RegExp) => page.getByRole('textbox', { name });
const cell = (lane: string, touchpointId: string) => document.getElementById(`map-cell-${lane}-${touchpointId}`);
/** From the names down to the pains, past channel, does and thinks. */
const TO_PAINS = '{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}';
/** Names in journey order. */
const names = () => journeyOf(openMap()).touchpoints.map(({ touchpoint }) => touchpoint.name);

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

describe('touchpoints by keys', () => {
  test('Ctrl+Enter adds one after this one, again while typing, and one undo takes each back', async () => {
    await showMap(<MapScreen />, bigMap(3));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Control>}{Enter}{/Control}');
    await expect.element(textbox('Name of touchpoint 2')).toHaveFocus();
    await userEvent.keyboard('Opens the parcel{Control>}{Enter}{/Control}Reads the leaflet{Escape}');
    await expect
      .poll(names)
      .toEqual([
        'Touchpoint number 1',
        'Opens the parcel',
        'Reads the leaflet',
        'Touchpoint number 2',
        'Touchpoint number 3',
      ]);
    undoLast();
    undoLast();
    expect(names()).toEqual(['Touchpoint number 1', 'Touchpoint number 2', 'Touchpoint number 3']);
  });

  test('new ones follow each other by Enter; Tab goes on to the next stage, an empty one too', async () => {
    await showMap(<MapScreen />, { ...bigMap(6), touchpoints: {}, scores: {} });
    const told = () =>
      journeyOf(openMap()).stages.map(({ touchpoints }) =>
        touchpoints.map(({ touchpoint }) => touchpoint.name).join(', '),
      );
    await userEvent.keyboard(
      '{Enter}Sees the ad{Enter}Asks a friend{Enter}{Tab}Opens the shop{Tab}Pays{Enter}{Escape}',
    );
    await expect.poll(told).toEqual(['Sees the ad, Asks a friend', 'Opens the shop', 'Pays', '', '', '']);
    await userEvent.keyboard('{Enter}{Tab}');
    await expect.element(textbox('Name of touchpoint 5')).toHaveFocus();
    await userEvent.keyboard('Waits{Escape}');
    await expect.poll(told).toEqual(['Sees the ad, Asks a friend', 'Opens the shop', 'Pays', 'Waits', '', '']);
  });

  test('taken back by undo, the cursor stands on the next one, at the end on the one ahead', async () => {
    await showMap(<MapScreen />, bigMap(3));
    grid().element().focus();
    const here = () => useCursor.getState().place;
    await userEvent.keyboard('{ArrowRight}{Control>}{Enter}{/Control}Opens the parcel{Escape}');
    await expect.poll(names).toHaveLength(4);
    undoLast();
    await expect.poll(here).toEqual({ touchpointId: 't2', lane: 'name' });
    await userEvent.keyboard('{End}{Control>}{Enter}{/Control}Reads the leaflet{Escape}');
    await expect.poll(names).toHaveLength(4);
    undoLast();
    await expect.poll(here).toEqual({ touchpointId: 't3', lane: 'name' });
    await userEvent.keyboard('{Enter}!{Escape}');
    await expect.poll(() => names().at(-1)).toBe('Touchpoint number 3!');
  });

  test('brought back by undo, they are selected: the next key is for them', async () => {
    await showMap(<MapScreen />, bigMap(6));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}{Delete}');
    await expect.poll(names).toHaveLength(4);
    undoLast();
    await expect.poll(() => [...useCursor.getState().selected].sort()).toEqual(['t2', 't3']);
    expect(useCursor.getState().place?.touchpointId).toBe('t2');
    // Once: what comes into sight later for another reason is not.
    moveCursor({ touchpointId: 't1', lane: 'name' });
    changeLook({ filter: { ...NO_FILTER, stageIds: ['s0'] } });
    await expect.poll(() => cell('name', 't2')).toBeNull();
    changeLook({ filter: NO_FILTER });
    await expect.poll(() => cell('name', 't2')).not.toBeNull();
    expect([...useCursor.getState().selected]).toEqual(['t1']);
  });

  test('a rating without a persona says that it belongs to somebody', async () => {
    await showMap(<MapScreen />, { ...bigMap(3), personas: {}, scores: {} });
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}4');
    expect(useNotice.getState().notice?.message).toBe('There is no persona yet, and a rating belongs to somebody.');
  });

  test('undone while its name is typed, the map has the keys', async () => {
    await showMap(<MapScreen />, bigMap(3));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Control>}{Enter}{/Control}Opens the');
    undoLast();
    await expect.poll(names).toHaveLength(3);
    await expect.element(grid()).toHaveFocus();
    expect(useCursor.getState().place?.touchpointId).toBe('t2');
  });

  test('one that is left without a name was never there', async () => {
    await showMap(<MapScreen />, bigMap(3));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Control>}{Enter}{/Control}{Escape}');
    await expect.poll(names).toHaveLength(3);
    await expect.element(grid()).toHaveFocus();
  });

  test('so is one whose name was typed, written and emptied again; what could be redone still can', async () => {
    await showMap(<MapScreen />, bigMap(3));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}5');
    undoLast();
    const { future } = useOpenMap.getState().history;
    expect(future).toHaveLength(1);
    await userEvent.keyboard('{Control>}{Enter}{/Control}Opens');
    await expect.poll(() => Object.values(openMap().touchpoints).map(({ name }) => name)).toContain('Opens');
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Escape}');
    await expect.poll(names).toHaveLength(3);
    await expect.element(grid()).toHaveFocus();
    expect(useOpenMap.getState().history).toMatchObject({ past: [], future });
  });

  test('Alt and arrows move it along the journey, over the edge of its stage, and to the next stage', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const { stages } = journeyOf(openMap());
    const stageOf = (id: string) => journeyOf(openMap()).byId.get(id)?.stage.id;
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => names().slice(0, 2)).toEqual(['Touchpoint number 2', 'Touchpoint number 1']);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => stageOf('t1')).toBe(stages[1]?.stage.id);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.poll(() => stageOf('t1')).toBe(stages[0]?.stage.id);
    expect(useCursor.getState().place?.touchpointId).toBe('t1');
  });

  test('Delete on a name removes without a question; on other cells it clears them', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Delete}');
    await expect.poll(() => openMap().touchpoints['t1']).toBeUndefined();
    expect(useCursor.getState().place?.touchpointId).toBe('t2');
    undoLast();
    expect(openMap().touchpoints['t1']).toBeDefined();
    await userEvent.keyboard(`${TO_PAINS}{Delete}`);
    await expect.poll(() => openMap().touchpoints['t2']?.pains).toBe('');
    expect(openMap().touchpoints['t2']?.name).toBe('Touchpoint number 2');
  });

  test('several are selected with Shift, and rated, cleared and moved together in one step each', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const before = openMap();
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}5');
    await expect
      .poll(() => ['t1', 't2', 't3', 't4'].map((id) => emotionIn(openMap(), id, 'p1')))
      .toEqual([2, 2, 2, emotionIn(before, 't4', 'p1')]);
    undoLast();
    expect(openMap()).toEqual(before);
    await userEvent.keyboard('{Shift>}4{/Shift}');
    await expect.poll(() => useAnnouncement.getState().text).toBe('First-time buyer: importance 4 of 5');
    await userEvent.keyboard('{ArrowUp}e');
    await expect.poll(() => useAnnouncement.getState().text).toBe('First-time buyer: evidence Observed');
    undoLast();
    undoLast();
    await userEvent.keyboard('{ArrowDown}{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => names()[0]).toBe('Touchpoint number 4');
    undoLast();
    await userEvent.keyboard(`{Shift>}${TO_PAINS}{/Shift}`);
    await expect.poll(() => cell('pains', 't2')?.getAttribute('data-range')).toBe('true');
  });
});

describe('by mouse', () => {
  test('a face is dragged up and down the curve, as one step', async () => {
    const map = await catFountain();
    await showMap(<MapScreen />, map);
    const [first] = journeyOf(map).touchpoints;
    const id = first?.touchpoint.id ?? '';
    const owner = Object.keys(map.personas)[0] ?? '';
    const before = emotionIn(openMap(), id, owner);
    const face = document.querySelector('[data-face]') as Element;
    const from = face.getBoundingClientRect();
    const band = document.querySelector('[data-band]') as Element;
    const lowest = band.getBoundingClientRect().bottom - 24;
    const at = (type: string, y: number) =>
      (type === 'pointerdown' ? face : window).dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          cancelable: true,
          pointerId: 1,
          button: 0,
          clientX: from.x + from.width / 2,
          clientY: y,
        }),
      );
    at('pointerdown', from.y + 5);
    at('pointermove', from.y + 60);
    at('pointermove', lowest);
    at('pointerup', lowest);
    await expect.poll(() => emotionIn(openMap(), id, owner)).toBe(-2);
    undoLast();
    expect(emotionIn(openMap(), id, owner)).toBe(before);
    const steps = useOpenMap.getState().history.past.length;
    at('pointerdown', from.y + 5);
    at('pointermove', from.y + 60);
    at('pointermove', lowest);
    expect(emotionIn(openMap(), id, owner)).toBe(-2);
    await userEvent.keyboard('{Escape}');
    at('pointermove', from.y + 80);
    at('pointerup', from.y + 80);
    expect(emotionIn(openMap(), id, owner)).toBe(before);
    expect(useOpenMap.getState().history.past).toHaveLength(steps);
  });

  test('Shift and a click select up to there, Ctrl and a click one more', async () => {
    await showMap(<MapScreen />, bigMap(20));
    await page.getByText('Touchpoint number 1', { exact: true }).click();
    await page.getByText('Touchpoint number 3', { exact: true }).click({ modifiers: ['Shift'] });
    await expect.poll(() => [...useCursor.getState().selected].sort()).toEqual(['t1', 't2', 't3']);
    await page.getByText('Touchpoint number 5', { exact: true }).click({ modifiers: ['Control'] });
    await expect.poll(() => [...useCursor.getState().selected].sort()).toEqual(['t1', 't2', 't3', 't5']);
    await page.getByText('Touchpoint number 2', { exact: true }).click({ modifiers: ['Control'] });
    await expect.poll(() => [...useCursor.getState().selected].sort()).toEqual(['t1', 't3', 't5']);
  });
});
