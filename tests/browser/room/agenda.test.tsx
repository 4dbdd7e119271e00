import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAgenda } from '../../../renderer/model/commands/map-commands';
import type { AgendaItem } from '../../../renderer/model/journey-map';
import { setAgendaRun } from '../../../renderer/state/agenda-clock';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { undoLast } from '../../../renderer/state/open-map';
import { showView, useRoom } from '../../../renderer/state/room';
import { AgendaEditor } from '../../../renderer/ui/room/agenda/AgendaEditor';
import { AgendaLine } from '../../../renderer/ui/room/agenda/AgendaLine';
import { installBridge } from '../fake-bridge';
import { aMap } from '../guide/a-map';
import { expectAccessible } from '../guide/accessible';
import { openMap, show, usePath } from '../guide/show-step';

const MINUTE = 60_000;
const AGENDA: readonly AgendaItem[] = [
  { id: 'a', title: '', minutes: 10, step: 'frame' },
  { id: 'b', title: 'Rate it', minutes: 25, step: 'emotions' },
  { id: 'c', title: '', minutes: 15, step: null },
];
const aWorkshop = () => aMap(setAgenda(AGENDA));
const parts = () =>
  page
    .getByRole('list')
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent);
const minutes = () => openMap().map.agenda.map((item) => item.minutes);
const clock = () => page.getByRole('timer').element().textContent;
const told = () => useAnnouncement.getState().text;

beforeEach(() => {
  installBridge();
  setAgendaRun('map', null);
  useAnnouncement.setState({ text: '', serial: 0 });
  showView('curve');
});

describe('the line', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date(2026, 10, 25, 11, 5) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('starts with the first part, counts down, pauses and goes on', async () => {
    await show(<AgendaLine />, aWorkshop());
    expect(parts()).toEqual(['Frame', 'Rate it', 'Break']);
    press('Start the clock');
    await settle();
    expect(parts()).toEqual(['Frame until 11:15', 'Rate it', 'Break']);
    expect(clock()).toBe('10:00');
    await settle(90_000);
    expect(clock()).toBe('8:30');
    await expect.element(page.getByText('Paused', { exact: true })).not.toBeInTheDocument();
    press('Pause');
    await settle(10 * MINUTE);
    expect(clock()).toBe('8:30');
    // A clock that stands looks like one.
    await expect.element(page.getByText('Paused', { exact: true })).toBeVisible();
    expect(parts()[0]).toBe('Frame until 11:25');
    press('Go on');
    await settle(MINUTE);
    expect(clock()).toBe('7:30');
  });

  test('says how many parts do not fit, and leads to them', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `p${at}`, title: `Part ${at}`, minutes: 5, step: null }));
    await show(<AgendaLine />, aMap(setAgenda(many)));
    const more = page.getByRole('button', { name: /^\d+ more parts$/ });
    await expect.element(more).toBeVisible();
    const before = Number.parseInt(more.element().getAttribute('aria-label') ?? '', 10);
    more.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => Number.parseInt(more.element().getAttribute('aria-label') ?? '', 10)).toBeLessThan(before);
    await settle();
    page.getByRole('list').element().scrollTo({ left: 1e6 });
    await expect.element(more).not.toBeInTheDocument();
  });

  test('goes to the next part and back, which still has its time', async () => {
    await show(<AgendaLine />, aWorkshop());
    press('Start the clock');
    await settle(4 * MINUTE);
    press('Next part');
    await settle();
    expect(parts()).toEqual(['Frame, done', 'Rate it until 11:34', 'Break']);
    press('Back to the part before');
    await settle();
    expect(clock()).toBe('6:00');
    press('Next part');
    await settle();
    press('Next part');
    await settle();
    press('End of the agenda');
    await settle();
    expect(page.getByRole('timer').elements()).toHaveLength(0);
    expect(told()).toBe('The agenda is over');
  });

  test('tells five minutes and the end once, and nothing each second', async () => {
    await show(<AgendaLine />, aWorkshop());
    press('Start the clock');
    await settle();
    const heard: string[] = [];
    const stop = useAnnouncement.subscribe(({ text }) => heard.push(text));
    // Second by second where something may be told, and past both moments.
    for (const until of [5, 10]) {
      sleep(until === 5 ? 4.75 * MINUTE : 4.5 * MINUTE);
      for (let second = 0; second < 30; second++) await settle(1000, false);
    }
    stop();
    expect(heard).toEqual(['Frame: five minutes left', 'Frame: time is up']);
    expect(page.getByRole('timer').element().getAttribute('aria-live')).toBe('off');
  });

  test('says kindly what runs over, and takes the time from a later part in one undoable act', async () => {
    await show(<AgendaLine />, aWorkshop());
    press('Start the clock');
    await settle();
    const height = () => page.getByRole('timer').element().closest('section')?.clientHeight;
    const before = height();
    sleep(10.5 * MINUTE - 1000);
    await settle(1000);
    expect(text()).toContain('Time is up; the next part can begin.');
    sleep(11.5 * MINUTE - 1000);
    await settle(1000);
    expect(clock()).toBe('+12:00');
    expect(text()).toContain('12 minutes over: the next parts move to 11:27.');
    // What is below, the curve, stays where it was.
    expect(height()).toBe(before);
    press('Take 12 minutes from a later part');
    await settle();
    expect(
      page
        .getByRole('menuitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['Rate it, 25 min', 'Break, 15 min']);
    (page.getByRole('menuitem', { name: 'Rate it, 25 min' }).element() as HTMLElement).click();
    await settle();
    expect(minutes()).toEqual([22, 13, 15]);
    expect(clock()).toBe('0:00');
    expect(told()).toBe('12 minutes taken from Rate it. The agenda ends at 11:55.');
    undoLast();
    expect(minutes()).toEqual([10, 25, 15]);
  });

  test('five minutes more move all that follows', async () => {
    await show(<AgendaLine />, aWorkshop());
    press('Start the clock');
    await settle();
    press('5 minutes more');
    await settle();
    expect(clock()).toBe('15:00');
    expect(parts()[0]).toBe('Frame until 11:20');
    undoLast();
    expect(minutes()).toEqual([10, 25, 15]);
  });

  test('a laptop that slept shows what the wall shows', async () => {
    await show(<AgendaLine />, aWorkshop());
    press('Start the clock');
    await settle();
    sleep(40 * MINUTE);
    await settle(1000);
    expect(clock()).toBe('+30:01');
    expect(told()).toBe('Frame: time is up');
  });
});

test('K starts and pauses, Shift+K goes on; letters typed into a field stay letters', async () => {
  await show(
    <>
      <AgendaLine />
      <input aria-label="Somewhere" />
    </>,
    aWorkshop(),
  );
  // Held, it is pressed once.
  await userEvent.keyboard('{k>4}{/k}');
  await expect.element(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await userEvent.keyboard('{Shift>}K{/Shift}');
  await expect.element(page.getByRole('button', { name: /^Rate it until/ })).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: 'Somewhere' }), 'kick');
  await expect.element(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await userEvent.keyboard('k');
  await expect.element(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('a part leads to its step of the guide and can be begun out of its turn', async () => {
  await show(<AgendaLine />, aWorkshop());
  await userEvent.click(page.getByRole('button', { name: 'Break' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Begin this part now' }));
  await expect.element(page.getByRole('button', { name: /^Break until/ })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Rate it, not held' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Open Emotions in the guide' }));
  expect(usePath.getState().path).toBe('/guide/emotions');
});

test('two parts named after the same step are told apart by their order', async () => {
  const twice = ['emotions', 'touchpoints', 'touchpoints'].map((step, at) => ({
    id: `${at}`,
    title: '',
    minutes: 10,
    step,
  }));
  await show(<AgendaLine />, aMap(setAgenda(twice)));
  const parts = page.getByRole('region', { name: 'Agenda' }).getByRole('listitem');
  await expect
    .poll(() => parts.elements().map((part) => part.textContent))
    .toEqual(['Emotions', 'Touchpoints 1', 'Touchpoints 2']);
});

test('shows whole parts only, and a name longer than the line with an ellipsis', async () => {
  const titles = ['A name '.repeat(60), ...Array.from({ length: 20 }, (_, at) => `Critical moments ${at}`)];
  await show(
    <AgendaLine />,
    aMap(setAgenda(titles.map((title, at) => ({ id: `${at}`, title, minutes: 5, step: null })))),
  );
  const line = page.getByRole('list').element();
  const seen = () => {
    const { left, right } = line.getBoundingClientRect();
    const boxes = [...line.children].flatMap((part) =>
      getComputedStyle(part).opacity === '0' ? [] : [part.getBoundingClientRect()],
    );
    return { count: boxes.length, whole: boxes.every((box) => box.left >= left && box.right <= right) };
  };
  await expect.poll(seen).toEqual({ count: 1, whole: true });
  for (const left of [700, 1000, 1e6]) {
    line.scrollTo({ left });
    await expect.poll(() => seen().whole && seen().count > 1).toBe(true);
  }
});

test('without an agenda the line leads to where one is made', async () => {
  await show(<AgendaLine />, aMap());
  await userEvent.click(page.getByRole('button', { name: 'Make an agenda' }));
  expect(useRoom.getState().view).toBe('agenda');
});

describe('the editor', () => {
  test('makes the two agendas of the method, each in one undoable act', async () => {
    await show(<AgendaEditor />, aMap());
    await userEvent.click(page.getByRole('button', { name: 'Two hours' }));
    expect(minutes().reduce((sum, each) => sum + each, 0)).toBe(120);
    await expect.element(page.getByText('2 h', { exact: true })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'A whole day' }));
    await expect.element(page.getByText('8 h', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Name of part 7' })).toHaveValue('Lunch');
    undoLast();
    expect(minutes()).toHaveLength(9);
    undoLast();
    expect(minutes()).toEqual([]);
  });

  test('names, minutes, steps; a name is one undo step, what is no number is refused', async () => {
    await show(<AgendaEditor />, aWorkshop());
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of part 1' }), 'Welcome');
    await userEvent.selectOptions(page.getByRole('combobox', { name: /part 3/ }), 'Actions');
    const field = page.getByRole('textbox', { name: 'Minutes of part 2' });
    await userEvent.fill(field, 'soon');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Whole minutes from 1 to 1,440. Nothing was changed.');
    expect(field.element().getAttribute('aria-describedby')).toBe(page.getByRole('alert').element().id);
    // What is wrong stands below the row and leaves it as it is.
    const left = (name: string) =>
      page
        .getByRole('button', { name: `Move ${name} up` })
        .element()
        .getBoundingClientRect().left;
    expect(left('Rate it')).toBe(left('Welcome'));
    expect(minutes()).toEqual([10, 25, 15]);
    await userEvent.clear(field);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(field.element().hasAttribute('aria-describedby')).toBe(false);
    await userEvent.fill(field, '32');
    await userEvent.keyboard('{ArrowUp}');
    expect(openMap().map.agenda).toEqual([
      { id: 'a', title: 'Welcome', minutes: 10, step: 'frame' },
      { id: 'b', title: 'Rate it', minutes: 35, step: 'emotions' },
      { id: 'c', title: '', minutes: 15, step: 'actions' },
    ]);
    undoLast();
    undoLast();
    undoLast();
    expect(openMap().map.agenda).toEqual(AGENDA);
  });

  test('Alt+arrows and buttons move a part, the focus stays in it', async () => {
    await show(<AgendaEditor />, aWorkshop());
    const ids = () =>
      openMap()
        .map.agenda.map(({ id }) => id)
        .join('');
    await userEvent.click(page.getByRole('textbox', { name: 'Name of part 1' }));
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    expect(ids()).toBe('bca');
    expect(told()).toBe('Frame: now 3 of 3');
    await expect.element(page.getByRole('textbox', { name: 'Name of part 3' })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Move Frame up' }));
    expect(ids()).toBe('bac');
  });

  test('Escape leaves from within a field; what was typed is stored', async () => {
    showView('agenda');
    await show(<AgendaEditor />, aWorkshop());
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of part 1' }), 'Welcome');
    await userEvent.keyboard('{Escape}');
    expect(useRoom.getState().view).toBe('curve');
    expect(told()).toBe('The curve is on the wall.');
    expect(openMap().map.agenda[0]?.title).toBe('Welcome');
  });

  test('adds and deletes; the part in hand passes the clock on', async () => {
    await show(<AgendaEditor />, aWorkshop());
    setAgendaRun('map', { itemId: 'a', spent: {}, runningSince: Date.now() });
    await userEvent.click(page.getByRole('button', { name: 'Add a part' }));
    await expect.element(page.getByRole('textbox', { name: 'Name of part 4' })).toHaveFocus();
    await userEvent.keyboard('Farewell');
    await userEvent.click(page.getByRole('button', { name: 'Delete Frame' }));
    expect(openMap().map.agenda.map(({ title }) => title)).toEqual(['Rate it', '', 'Farewell']);
    await expect.element(page.getByRole('textbox', { name: 'Name of part 1' })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Put the clock away' }));
    await userEvent.click(page.getByRole('button', { name: 'Back to the curve' }));
    expect(useRoom.getState().view).toBe('curve');
  });
});

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['pl', 'light'],
  ['pl', 'dark'],
  ['ru', 'light'],
  ['ru', 'dark'],
] as const)('axe finds nothing in %s, %s', async (language, theme) => {
  setAgendaRun('map', { itemId: 'a', spent: { a: 25 * MINUTE }, runningSince: null });
  await show(
    <>
      <AgendaLine />
      <AgendaEditor />
    </>,
    aWorkshop(),
    { language, theme },
  );
  await expectAccessible();
});

/** Presses a button while the time is held still. */
function press(name: string): void {
  (page.getByRole('button', { name, exact: true }).element() as HTMLElement).click();
}

function text(): string {
  return page.getByRole('region', { name: 'Agenda' }).element().textContent ?? '';
}

/** Time goes by, and nothing ticks. */
function sleep(time: number): void {
  vi.setSystemTime(Date.now() + time);
}

/** Lets the held time pass, and React draw. */
async function settle(time = 0, draw = true): Promise<void> {
  await vi.advanceTimersByTimeAsync(time);
  if (draw) await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
