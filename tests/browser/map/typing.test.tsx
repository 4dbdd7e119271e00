import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAction } from '../../../renderer/model/action';
import { journeyOf } from '../../../renderer/model/journey';
import { redoLast, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { useProblem } from '../../../renderer/state/problems';
import { clearCursor, moveCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { openPanel, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { catFountain, openMap, showMap } from '../curve/show-map';

const grid = () => page.getByRole('grid');
const textbox = (name: string | RegExp) => page.getByRole('textbox', { name });
const cell = (lane: string, touchpointId: string) => document.getElementById(`map-cell-${lane}-${touchpointId}`);
/** From the names down to the pains, past channel, does and thinks. */
const TO_PAINS = '{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}';

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

describe('typing in a cell', () => {
  test('begins by a click, with the caret where it was clicked, and Escape leaves with what was typed', async () => {
    await showMap(<MapScreen />, bigMap(20));
    await page.getByText('Touchpoint number 2', { exact: true }).click();
    const box = textbox('New name for Touchpoint number 2');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{Control>}{End}{/Control}, again{Escape}');
    await expect.element(grid()).toHaveFocus();
    expect(openMap().touchpoints['t2']?.name).toBe('Touchpoint number 2, again');
  });

  test('begins by Enter or F2, and Enter goes on below', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    await expect.element(textbox('Channel: Touchpoint number 1')).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}E-mail, Shop{Enter}');
    await expect.poll(() => openMap().touchpoints['t1']?.channels).toEqual(['E-mail', 'Shop']);
    await userEvent.keyboard('{F2}');
    await expect.element(textbox('Does: Touchpoint number 1')).toHaveFocus();
  });

  test('begins by a letter, instead of what the cell held; one undo brings it back', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const before = openMap();
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}Zażółć{Enter}`);
    await expect.poll(() => openMap().touchpoints['t1']?.pains).toBe('Zażółć');
    undoLast();
    expect(openMap()).toEqual(before);
    redoLast();
    expect(openMap().touchpoints['t1']?.pains).toBe('Zażółć');
  });

  test('begun by a letter is forgotten by Escape, also when it was written already', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const before = openMap();
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}x`);
    await expect.poll(() => openMap().touchpoints['t1']?.pains).toBe('x');
    await userEvent.keyboard('{Escape}');
    await expect.poll(openMap).toEqual(before);
    await userEvent.keyboard('y{Escape}');
    await expect.element(grid()).toHaveFocus();
    expect(openMap()).toEqual(before);
    redoLast();
    expect(openMap().touchpoints['t1']?.pains).toBe('y');
  });

  test('begun by a digit or a letter in an empty cell is kept by Escape: nothing was there to give back', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}{ArrowRight}${TO_PAINS}24 hours{Escape}`);
    await expect.element(grid()).toHaveFocus();
    expect(openMap().touchpoints['t2']?.pains).toBe('24 hours');
    expect(openMap().scores).toEqual(bigMap(20).scores);
  });

  test('what a number’s cell cannot hold goes with Escape, without a word', async () => {
    await showMap(<MapScreen />, bigMap(20));
    moveCursor({ touchpointId: 't2', lane: 'waiting' });
    grid().element().focus();
    await userEvent.keyboard('x{Escape}');
    await expect.element(grid()).toHaveFocus();
    expect(openMap().touchpoints['t2']).toEqual(bigMap(20).touchpoints['t2']);
    expect(useProblem.getState().problem).toBeNull();
  });

  test('is said to be going on until it is in the map: what is saved is not all there is', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter}`);
    expect(useOpenMap.getState().typing).toBe(false);
    const inMap = () => openMap().touchpoints['t1']?.pains.endsWith('o');
    // The press may be told after its letter was written.
    const typing: boolean[] = [];
    const stop = useOpenMap.subscribe((state) => {
      if (!inMap()) typing.push(state.typing);
    });
    await userEvent.keyboard('o');
    await expect.poll(inMap).toBe(true);
    stop();
    expect(typing).toContain(true);
    await expect.poll(() => useOpenMap.getState().typing).toBe(false);
    await userEvent.keyboard('p{Escape}');
    expect(useOpenMap.getState().typing).toBe(false);
    expect(openMap().touchpoints['t1']?.pains.endsWith('op')).toBe(true);
  });

  test('is in the map by itself, still in the cell, as one step however long it takes', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const steps = () => useOpenMap.getState().history.past.length;
    const before = steps();
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter}one`);
    await expect.poll(() => openMap().touchpoints['t1']?.pains.endsWith('one')).toBe(true);
    await userEvent.keyboard(' two');
    await expect.poll(() => openMap().touchpoints['t1']?.pains.endsWith('one two')).toBe(true);
    expect(steps()).toBe(before + 1);
  });

  test('is in the map while the fingers go on without a rest', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter}`);
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveFocus();
    const before = openMap().touchpoints['t1']?.pains ?? '';
    for (let key = 0; key < 15; key++) {
      document.execCommand('insertText', false, 'x');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(openMap().touchpoints['t1']?.pains.startsWith(`${before}x`)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(openMap().touchpoints['t1']?.pains).toBe(before + 'x'.repeat(15));
  });

  test('is in the map at once when the window is hidden, whose timers come once a second', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter}`);
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveFocus();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.execCommand('insertText', false, 'x');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    expect(openMap().touchpoints['t1']?.pains.endsWith('x')).toBe(true);
  });

  test('Tab goes to the next touchpoint and types on, Shift+Tab back; past the last one the map is not a trap', async () => {
    await showMap(<MapScreen />, bigMap(20));
    // A stage's head that has had the focus takes no Tab from the cells.
    page.getByRole('button', { name: 'Stage Stage 1: menu' }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter}{Tab}`);
    await expect.element(textbox('Pains: Touchpoint number 2')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveFocus();
    await userEvent.keyboard('{Escape}{End}{Enter}{Tab}');
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(grid()).not.toHaveFocus();
  });

  test('is kept where its cell is scrolled out of sight, and goes on there at the next key', async () => {
    await showMap(<MapScreen />, bigMap(60));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}abc`);
    // Scrolled by hand until it is: the key before may still be bringing the cell into sight.
    const away = () =>
      expect
        .poll(() => {
          grid().element().scrollTo({ left: 5000 });
          return textbox('Pains: Touchpoint number 1').query();
        })
        .toBeNull();
    await away();
    expect(openMap().touchpoints['t1']?.pains).toBe('abc');
    grid().element().scrollTo({ left: 0 });
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveValue('abc');
    await away();
    await userEvent.keyboard('de');
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveFocus();
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveValue('abcde');
    await away();
    await userEvent.keyboard('{Escape}{ArrowDown}');
    await expect.poll(() => grid().element().scrollLeft).toBe(0);
    expect(useCursor.getState()).toMatchObject({ editing: null, place: { touchpointId: 't1', lane: 'delights' } });
    expect(openMap().touchpoints['t1']?.pains).toBe('abcde');
  });

  test('breaks lines in a paragraph by Shift+Enter and by Alt+Enter', async () => {
    await showMap(<MapScreen />, bigMap(20));
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}a{Shift>}{Enter}{/Shift}b{Alt>}{Enter}{/Alt}c{Enter}`);
    await expect.poll(() => openMap().touchpoints['t1']?.pains).toBe('a\nb\nc');
  });

  test('undo takes what is being typed along, and the cell shows it', async () => {
    await showMap(<MapScreen />, bigMap(20));
    const pains = openMap().touchpoints['t1']?.pains ?? '';
    grid().element().focus();
    await userEvent.keyboard(`{ArrowRight}${TO_PAINS}{Enter} more`);
    undoLast();
    await expect.element(textbox('Pains: Touchpoint number 1')).toHaveValue(pains);
    expect(openMap().touchpoints['t1']?.pains).toBe(pains);
  });

  test('in a cell that opens the panel loses no letter, however soon it begins', async () => {
    const map = bigMap(300);
    await showMap(<MapScreen />, {
      ...map,
      actions: { a: newAction({ id: 'a', title: 'Old', order: 'a0', touchpointIds: ['t1'] }) },
    });
    moveCursor({ touchpointId: 't1', lane: 'actions' });
    await expect.poll(() => cell('actions', 't1')?.getAttribute('data-cursor')).toBe('true');
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    grid().element().focus();
    for (const key of ['Enter', ...'3 peoplex', 'Backspace']) press(key);
    const box = textbox('New action');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard(' call');
    await expect.element(box).toHaveValue('3 people call');
    await userEvent.keyboard('{Escape}');
    // In the panel of another touchpoint, which follows the arrows when it can.
    openPanel();
    grid().element().focus();
    for (const key of ['ArrowRight', 'Enter', ...'Answer']) press(key);
    await expect.element(box).toHaveValue('Answer');
    expect(useCursor.getState().place?.touchpointId).toBe('t2');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => Object.values(openMap().actions).map(({ title, touchpointIds }) => [title, ...touchpointIds]))
      .toEqual([
        ['Old', 't1'],
        ['3 people call', 't1'],
        ['Answer', 't2'],
      ]);
  });

  test('words where minutes belong are refused in a sentence, and nothing is changed', async () => {
    const map = await catFountain();
    const [first] = journeyOf(map).touchpoints;
    const id = first?.touchpoint.id ?? '';
    await showMap(<MapScreen />, map);
    grid().element().focus();
    useCursor.setState({ place: { touchpointId: id, lane: 'waiting' }, selected: new Set([id]) });
    await userEvent.keyboard('7 days{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('A number of minutes, please: “15” or “15 min”.');
    expect(useOpenMap.getState().typing).toBe(true);
    await userEvent.keyboard('{Control>}a{/Control}soon');
    moveCursor({ touchpointId: id, lane: 'name' });
    await expect
      .poll(() => useProblem.getState().problem?.message)
      .toBe(`“soon” is no number of minutes. The wait at “${first?.touchpoint.name}” is as it was.`);
    expect(useOpenMap.getState().typing).toBe(false);
    moveCursor({ touchpointId: id, lane: 'waiting' });
    await userEvent.keyboard('{F2}{Control>}a{/Control}15 min{Enter}');
    await expect.poll(() => openMap().touchpoints[id]?.waitingMinutes).toBe(15);
  });
});
