import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addActions } from '../../../renderer/model/commands/action-commands';
import { acceptMoment } from '../../../renderer/model/commands/moment-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { dotsOf } from '../../../renderer/model/dot-vote';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { keepDots, setSeats, useRoom } from '../../../renderer/state/room';
import { seatsFor } from '../../../renderer/model/voting';
import { aMap } from '../guide/a-map';
import { expectAccessible } from '../guide/accessible';
import { openMap } from '../guide/show-step';
import { aWorkshop, enter, wall } from './enter-room';

const told = () => useAnnouncement.getState().text;
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 3, name });
const dots = () => ['m1', 'm2'].map((id) => dotsOf(openMap().moments[id] ?? { dotVotes: [] }));

async function toDots(voters: readonly string[] | number): Promise<void> {
  setSeats(seatsFor(voters));
  await userEvent.keyboard('d');
  await expect.element(heading('Which matter most?')).toBeVisible();
}

describe('dots', () => {
  test('are put unseen, person by person, and make a ranked list in one step', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.keyboard('{Enter}1');
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    const covered = document.querySelector('main ol')?.innerHTML;
    await userEvent.keyboard('{Backspace}2');
    // Which one got the dot is not on the wall.
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    expect(document.querySelector('main ol')?.innerHTML).toBe(covered);
    await userEvent.keyboard('22');
    await expect.element(page.getByText('All dots are put.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('1 of 2 are done')).toBeVisible();
    await userEvent.keyboard('1n');
    await expect.element(page.getByText('Everybody has put their dots.')).toBeVisible();
    expect(dots()).toEqual([0, 0]);
    expect(useOpenMap.getState().history.past).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('What matters most')).toBeVisible();
    expect(told()).toBe('Most dots: 4 Call to the shop, 3 dots.');
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['4 Call to the shop ▲ Strength · Retention3', '2 Courier at the door ▼ Pain · Purchase1']);
    await expect.element(page.getByText('4 dots in all')).toBeVisible();
    expect(dots()).toEqual([1, 3]);
    undoLast();
    expect(dots()).toEqual([0, 0]);
  });

  test('name the keys that put them only while they are put; the bar begins another vote', async () => {
    const keys = () => page.getByRole('toolbar', { name: 'Keys of the room' });
    await enter(aWorkshop());
    await toDots(2);
    await expect.element(keys().getByText(/next person/)).not.toBeInTheDocument();
    await userEvent.click(keys().getByRole('button', { name: 'begin' }));
    await expect.element(keys().getByText(/next person/)).toBeVisible();
    await userEvent.keyboard('1n1n{Enter}');
    await expect.element(heading('What matters most')).toBeVisible();
    await expect.element(keys().getByText(/next person/)).not.toBeInTheDocument();
    await userEvent.click(keys().getByRole('button', { name: 'vote again' }));
    await expect.element(heading('0 of 2 are done')).toBeVisible();
  });

  test('go by arrows and Enter, and by the mouse', async () => {
    await enter(aWorkshop());
    await toDots(1);
    await userEvent.click(page.getByRole('button', { name: 'Begin with 1 seat' }));
    await userEvent.click(page.getByRole('button', { name: /Courier at the door/ }));
    await userEvent.keyboard('{ArrowDown}{Enter}{Enter}');
    await expect.element(page.getByRole('img', { name: '0 dots left' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Next person' }));
    await userEvent.click(page.getByRole('button', { name: 'Show the dots' }));
    await expect.element(heading('What matters most')).toBeVisible();
    expect(dots()).toEqual([1, 2]);
  });

  test('are one a thing where they may not be stacked, and seen where the room wants it', async () => {
    await enter(aWorkshop());
    await toDots(['Anna', 'Tom']);
    await userEvent.click(page.getByRole('checkbox', { name: 'Several dots on one thing' }));
    await userEvent.click(page.getByRole('checkbox', { name: /^Openly/ }));
    // A box that was ticked keeps the space bar; the other keys are the room's.
    await userEvent.keyboard('  {Enter}');
    await userEvent.keyboard('11');
    expect(told()).toBe('This one has a dot of yours already.');
    await expect.element(page.getByRole('button', { name: /Courier at the door.*1 dot$/ })).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(page.getByText('Tom', { exact: true })).toBeVisible();
    await userEvent.keyboard('1n{Enter}');
    await expect.element(heading('What matters most')).toBeVisible();
    expect(openMap().moments['m1']?.dotVotes.map(({ voter, dots: own }) => [voter, own])).toEqual([
      ['Anna', 1],
      ['Tom', 1],
    ]);
  });

  test('that are seen leave a thing its name, and the list scrolls where they take more than the wall', async () => {
    await page.viewport(1280, 800);
    await enter(aWorkshop());
    await toDots(15);
    const put = (count: number) =>
      keepDots('moments', {
        placed: Array.from({ length: count }, () => ({ seatId: 'seat1', itemId: 'm1' })),
        done: [],
        open: true,
      });
    put(0);
    const row = page.getByRole('button', { name: /Courier at the door.* dots$/ });
    await expect.element(row).toBeVisible();
    put(1500);
    await expect.poll(() => row.element().closest('[tabindex="0"]')).not.toBeNull();
    const name = row.element().querySelector('[class*=itemName]');
    expect(name?.scrollWidth).toBe(name?.clientWidth);
  });

  test('are no more than there are things where they may not be stacked: Enter goes on when each has one', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.click(page.getByRole('checkbox', { name: 'Several dots on one thing' }));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    await userEvent.keyboard('1');
    expect(told()).toBe('1 dot left');
    await userEvent.keyboard('2');
    await expect.element(page.getByText('All dots are put.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('1 of 2 are done')).toBeVisible();
  });

  test('taking back goes on to the person before; who has the keys is told', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.keyboard('{Enter}1n');
    await expect.element(heading('1 of 2 are done')).toBeVisible();
    expect(told()).toBe('1 of 2 are done. Seat 2: 3 dots left.');
    await userEvent.keyboard('{Backspace}');
    await expect.element(heading('0 of 2 are done')).toBeVisible();
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    expect(told()).toBe('0 of 2 are done. Seat 1: 2 dots left.');
  });

  test('that are covered leave nothing to see for the person who comes next', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.keyboard('{Enter}');
    const list = () => document.querySelector('main ol[class*=list]')?.innerHTML;
    await expect.element(page.getByRole('img', { name: '3 dots left' })).toBeVisible();
    const before = list();
    await userEvent.click(page.getByRole('button', { name: /Call to the shop/ }));
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    expect(list()).toBe(before);
    await userEvent.keyboard('{ArrowDown}{Enter}n');
    await expect.element(heading('1 of 2 are done')).toBeVisible();
    expect(list()).toBe(before);
  });

  test('that were put unseen are not uncovered by a key, nor by what is chosen for another list', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Covered until everybody is done.')).toBeVisible();
    await userEvent.keyboard('o');
    await expect.element(page.getByText('Dots are seen while they are put.')).toBeVisible();
    await userEvent.keyboard('o1o');
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
    await expect.element(page.getByText('Covered until everybody is done.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'dots openly' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('m');
    await userEvent.click(page.getByRole('checkbox', { name: /^Openly/ }));
    await userEvent.keyboard('m');
    await expect.element(page.getByText('Covered until everybody is done.')).toBeVisible();
  });

  test('go by the palette, too, and their keys are on the sheet', async () => {
    const bridge = await enter(aWorkshop());
    await toDots(1);
    const choose = async (name: string) => {
      bridge.emit('menu.command', 'showPalette');
      await expect.element(page.getByRole('combobox')).toHaveFocus();
      await userEvent.keyboard(`${name}{Enter}`);
    };
    await choose('Begin putting dots');
    await expect.element(heading('0 of 1 is done')).toBeVisible();
    await userEvent.keyboard('1');
    await choose('Pass the keys on');
    await choose('Show the dots');
    await expect.element(heading('What matters most')).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog').getByText('Shift 1 – 0')).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  test('that were given up by mistake are there again', async () => {
    await enter(aWorkshop());
    await toDots(2);
    await userEvent.keyboard('{Enter}1n2');
    await userEvent.click(page.getByRole('button', { name: 'Stop without a result' }));
    await expect.element(heading('Which matter most?')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Go on with the dots put before' }));
    await expect.element(heading('1 of 2 are done')).toBeVisible();
    await expect.element(page.getByRole('img', { name: '2 dots left' })).toBeVisible();
  });

  test('have twenty keys, with Shift from the eleventh thing on, and numbers; things of one name are told apart', async () => {
    const names = Array.from({ length: 21 }, (_, at) => ({ id: `n${at}`, name: 'Pays' }));
    await enter(
      aWorkshop(
        addTouchpoints('advocacy', names),
        addActions([{ id: 'a3', title: 'A second till', touchpointIds: ['door', 'till'] }]),
        ...names.map(({ id }) =>
          acceptMoment({ id: `m${id}`, touchpointId: id, personaIds: [], kind: 'pain', reason: '' }),
        ),
      ),
    );
    await toDots(2);
    // Of a number that is given up nothing stays, nor of one that somebody's turn ends.
    await userEvent.keyboard('{Enter}g5{Escape}{Shift>}1{/Shift}{Shift>}0{/Shift}g2');
    await expect.element(page.getByText('Number •: Enter puts a dot there.')).toBeVisible();
    await userEvent.keyboard('3{Enter}{Control>}z{/Control}g23{Enter}');
    // How far a person had to look is not seen by the next one, and no touchpoint is stepped to unseen.
    const scrolled = () => document.querySelector('main ol[class*=list]')?.closest('[tabindex="0"]')?.scrollTop;
    await userEvent.keyboard('{End}');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await userEvent.keyboard('{Enter}g2');
    await expect.poll(scrolled).toBe(0);
    const inHand = useRoom.getState().touchpointId;
    await userEvent.keyboard('{Escape}{PageDown}');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await userEvent.keyboard('p');
    expect(useRoom.getState()).toMatchObject({ touchpointId: inHand, personaId: 'cat' });
    await userEvent.click(page.getByRole('button', { name: 'Next person' }));
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('What matters most')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(scrolled).toBeGreaterThan(0);
    const voted = ['m1', 'm2', ...names.map(({ id }) => `m${id}`)].flatMap((id, at) =>
      dotsOf(openMap().moments[id] ?? { dotVotes: [] }) > 0 ? [at + 1] : [],
    );
    expect(voted).toEqual([11, 20, 23]);
    expect(wall()).toContain('12 Pays ▼ Pain · Advocacy');
    await userEvent.keyboard('m');
    await expect
      .element(page.getByRole('button', { name: 'A second till touchpoints 1 and 2', exact: true }))
      .toBeVisible();
  });

  test('are put on actions too, which have none where there are none', async () => {
    await enter(aWorkshop());
    await toDots(1);
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('button', { name: 'Actions' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Enter}2n{Enter}');
    await expect.element(heading('What matters most')).toBeVisible();
    expect(dotsOf(openMap().actions['a2'] ?? { dotVotes: [] })).toBe(1);
    await enter(aMap());
    await userEvent.keyboard('d{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Nobody’s curve to show yet' })).toBeVisible();
    await userEvent.keyboard('d');
    await userEvent.click(page.getByRole('button', { name: 'Actions' }));
    await expect.poll(wall).toContain('There are no actions yet.');
  });
});

describe.each(['en', 'pl', 'ru'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('dots are accessible (%s)', async (theme) => {
    await enter(aWorkshop(), { settings: { language, theme } });
    setSeats(seatsFor(1));
    await userEvent.keyboard('d');
    await expectAccessible();
    await userEvent.keyboard('{Enter}1');
    await expectAccessible();
    await userEvent.keyboard('n{Enter}');
    await expect.element(page.getByRole('list')).toBeVisible();
    await expectAccessible();
  });
});
