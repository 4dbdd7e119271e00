import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import {
  addTouchpoints,
  editTouchpoints,
  removeTouchpoints,
} from '../../../renderer/model/commands/touchpoint-commands';
import { setAgenda } from '../../../renderer/model/commands/map-commands';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { rate, setVotes } from '../../../renderer/model/commands/score-commands';
import { seatsFor } from '../../../renderer/model/voting';
import { runOf, setAgendaRun, useAgendaClock } from '../../../renderer/state/agenda-clock';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { run, undoLast } from '../../../renderer/state/open-map';
import { setDark, setSeats, useRoom } from '../../../renderer/state/room';
import { clearCursor, moveCursor } from '../../../renderer/ui/map/cursor';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook } from '../../../renderer/ui/map/map-view';
import { aMap } from '../guide/a-map';
import { expectAccessible } from '../guide/accessible';
import { openMap } from '../guide/show-step';
import { aWorkshop, enter, inHand, room, wall } from './enter-room';

const told = () => useAnnouncement.getState().text;
const score = (touchpointId: string, personaId = 'cat') => openMap().scores[`${touchpointId}:${personaId}`];

beforeEach(() => {
  clearCursor();
  setAgendaRun('map', null);
});

describe('the wall', () => {
  test('shows the touchpoint in hand with what the room may know of it, and nothing else', async () => {
    await enter(aWorkshop());
    await expect.element(inHand()).toHaveTextContent('Queue at the till');
    expect(wall()).toContain('“Is this the right queue?”');
    expect(wall()).toContain('Nobody says how long');
    expect(wall()).toContain('1 of 4');
    expect(wall()).toContain('Cat owner');
    for (const secret of ['manager', 'Anna Keller', 'Tom Brandt', '987']) expect(wall()).not.toContain(secret);
  });

  test('steps by arrows, page keys, the space bar, Home and End, as presenters’ remotes do', async () => {
    await enter(aWorkshop());
    const steps: [string, string][] = [
      ['{ArrowRight}', 'Courier at the door'],
      ['{PageDown}', 'Opens the parcel'],
      [' ', 'Call to the shop'],
      [' ', 'Call to the shop'],
      ['{PageUp}', 'Opens the parcel'],
      ['{ArrowLeft}', 'Courier at the door'],
      ['{End}', 'Call to the shop'],
      ['{Home}', 'Queue at the till'],
      ['{ArrowDown}', 'Courier at the door'],
      ['{ArrowUp}', 'Queue at the till'],
    ];
    for (const [key, name] of steps) {
      await userEvent.keyboard(key);
      await expect.element(inHand()).toHaveTextContent(name);
    }
    expect(told()).toBe('1 of 4, Purchase: Queue at the till. Cat owner: not rated yet.');
  });

  test('has its faces dragged to another rating, each drag one step, but not while there is a vote', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'door', personaId: 'cat' }, -1)));
    const grip = () => document.querySelector('[data-grab="door"]');
    await expect.poll(grip).not.toBeNull();
    const { left, top, width, height } = (grip() as Element).getBoundingClientRect();
    const at = { pointerId: 1, button: 0, bubbles: true, clientX: left + width / 2 };
    const y = top + height / 2;
    const face = document.querySelector('[data-face="-1"]')?.getBoundingClientRect();
    expect(face && Math.abs(face.top + face.height / 2 - y)).toBeLessThan(2);
    grip()?.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientY: y }));
    for (let up = 1; up <= 10; up++)
      window.dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: y - 20 * up }));
    window.dispatchEvent(new PointerEvent('pointerup', { ...at, clientY: y - 200 }));
    await expect.poll(() => score('door')?.emotion).toBe(2);
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    expect(told()).toBe('+2');
    undoLast();
    expect(score('door')?.emotion).toBe(-1);
    await userEvent.keyboard('v');
    await expect.poll(grip).toBeNull();
  });

  test('goes dark by the full stop, and the next key only brings it back', async () => {
    await enter(aWorkshop());
    await userEvent.keyboard('{Home}.');
    const middle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    await expect.poll(() => getComputedStyle(middle() ?? document.body).backgroundColor).toBe('rgb(0, 0, 0)');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => getComputedStyle(middle() ?? document.body).backgroundColor).not.toBe('rgb(0, 0, 0)');
    await expect.element(inHand()).toHaveTextContent('Queue at the till');
  });

  test('while it is dark, no key does anything that nobody could see, wherever the focus is', async () => {
    await enter(aWorkshop(setAgenda([{ id: 'a', title: 'Rate', minutes: 10, step: null }])));
    const dark = () => useRoom.getState().dark;
    for (const key of ['k', 'c', '3', '{Control>}z{/Control}']) {
      await userEvent.keyboard('.');
      await expect.poll(dark).toBe(true);
      await userEvent.keyboard(key);
      expect(dark()).toBe(false);
    }
    expect(runOf(useAgendaClock.getState(), openMap().map)).toBeNull();
    expect(score('till')).toBeUndefined();
    const line = page.getByRole('textbox', { name: /^What somebody said/ });
    await expect.element(line).not.toHaveFocus();
    // From the palette the focus goes back to where it was.
    await userEvent.click(line);
    setDark(true);
    await userEvent.keyboard('x');
    expect(dark()).toBe(false);
    await userEvent.keyboard('y');
    await expect.element(line).toHaveValue('y');
    await userEvent.clear(line);
  });

  test('behind a dialog no letter of the room does anything', async () => {
    await enter(aWorkshop(setAgenda([{ id: 'a', title: 'Rate', minutes: 10, step: null }])));
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('kc');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(runOf(useAgendaClock.getState(), openMap().map)).toBeNull();
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull();
  });

  test('rates by the keys of the rating step, for the persona in focus, and can be undone', async () => {
    await enter(aWorkshop());
    await userEvent.keyboard('5');
    await expect.poll(() => score('till')?.emotion).toBe(2);
    await expect.poll(told).toBe('+2');
    await userEvent.keyboard('{Shift>}4{/Shift}');
    expect(score('till')?.importance).toBe(4);
    await expect.poll(wall).toContain('importance 4');
    await userEvent.keyboard('p1');
    await expect.poll(() => score('till', 'dog')?.emotion).toBe(-2);
    await userEvent.keyboard('n');
    expect(score('till', 'dog')?.notApplicable).toBe(true);
    await expect.element(page.getByText('Dog owner: Not applicable')).toBeVisible();
    expect(told()).toBe('Not applicable');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect.poll(told).toBe('1 of 4, Purchase: Queue at the till. Dog owner: Not applicable.');
    undoLast();
    await expect.poll(wall).toContain('−2 Very bad');
  });

  test('shows that a rating is a vote, and tells that votes gave way to a key', async () => {
    const votes = [-2, 1].map((emotion, at) => ({ id: `v${at}`, voter: '', emotion }));
    await enter(aWorkshop(setVotes({ touchpointId: 'till', personaId: 'cat' }, votes)));
    await userEvent.keyboard('{Home}');
    await expect.poll(wall).toContain('−0.5 Bad 2 votes');
    await userEvent.keyboard('4');
    await expect.poll(told).toBe('+1. 2 votes gave way to it; Ctrl+Z brings them back.');
    await expect.poll(wall).toMatch(/\+1 Good\s+2 votes gave way to it; Ctrl\+Z brings them back\./);
    undoLast();
    await expect.poll(wall).toContain('−0.5 Bad 2 votes');
    await expect.poll(wall).not.toContain('gave way');
  });

  test('leaves evidence alone: nobody sees it there', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'till', personaId: 'cat' }, 1)));
    await userEvent.keyboard('{Home}e{ArrowRight}e');
    expect(score('till')?.evidence).toBe('assumed');
    expect(score('door')).toBeUndefined();
  });

  test('stands where the map does; what was chosen there once is not gone back to', async () => {
    moveCursor({ touchpointId: 'parcel', lane: 'name' });
    await enter(aWorkshop());
    await expect.element(inHand()).toHaveTextContent('Opens the parcel');
    const thereAndBack = async () => {
      location.hash = '#/guide/frame';
      await expect.element(room()).not.toBeInTheDocument();
      location.hash = '#/room';
      await expect.element(room()).toBeVisible();
    };
    await userEvent.keyboard('{End}');
    await thereAndBack();
    await expect.element(inHand()).toHaveTextContent('Call to the shop');
    moveCursor({ touchpointId: 'door', lane: 'pains' });
    await thereAndBack();
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    moveCursor({ touchpointId: 'gone', lane: 'name' });
    await thereAndBack();
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
  });

  test('is about the persona in front on the map, and the map has the room’s in front', async () => {
    await enter(aWorkshop());
    useRoom.setState({ touchpointId: null, personaId: null });
    location.hash = '#/map';
    const inFront = (name: string) => page.getByRole('button', { name, pressed: true });
    await userEvent.click(page.getByRole('button', { name: 'Dog owner', pressed: false }));
    await expect.element(inFront('Dog owner')).toBeVisible();
    location.hash = '#/room';
    await expect.poll(wall).toContain('Dog owner: not rated yet');
    await userEvent.keyboard('p');
    await expect.poll(wall).toContain('Cat owner: not rated yet');
    location.hash = '#/map';
    await expect.element(inFront('Cat owner')).toBeVisible();
    // Drawn alone she is in front, whoever was asked for before.
    changeLook({ filter: { ...NO_FILTER, personaIds: ['dog'] } });
    await expect.element(inFront('Dog owner')).toBeVisible();
    location.hash = '#/room';
    await expect.poll(wall).toContain('Dog owner: not rated yet');
  });

  test('U goes to what is not rated yet, of the next persona too', async () => {
    await enter(
      aWorkshop(...['till', 'parcel', 'call'].map((touchpointId) => rate({ touchpointId, personaId: 'cat' }, 0))),
    );
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    await userEvent.keyboard('4u');
    await expect.element(inHand()).toHaveTextContent('Queue at the till');
    expect(wall()).toContain('Dog owner');
  });

  test('a column that is clicked is taken in hand', async () => {
    await enter(aWorkshop());
    await userEvent.click(page.getByTitle('3 Opens the parcel'));
    await expect.element(inHand()).toHaveTextContent('Opens the parcel');
  });

  test('goes on with another touchpoint when the one in hand is gone', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'till', personaId: 'cat' }, 1)));
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    run(removeTouchpoints(['door']));
    await expect.element(inHand()).toHaveTextContent('Opens the parcel');
  });

  test('over forty touchpoints it shows twelve each side of the one in hand', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `t${at + 1}`, name: `Step ${at + 1}` }));
    await enter(aMap(addStages([{ id: 's', name: 'All' }]), addTouchpoints('s', many), addPersona('p')));
    const columns = () => page.getByTitle(/^\d+ Step \d+$/).elements();
    const ends = () => [columns()[0]?.getAttribute('title'), columns().at(-1)?.getAttribute('title')];
    expect(ends()).toEqual(['1 Step 1', '25 Step 25']);
    for (let step = 1; step < 30; step++) await userEvent.keyboard('{ArrowRight}');
    await expect.element(inHand()).toHaveTextContent('Step 30');
    expect(ends()).toEqual(['18 Step 18', '42 Step 42']);
    await userEvent.keyboard('{End}');
    await expect.element(inHand()).toHaveTextContent('Step 60');
    expect(ends()).toEqual(['36 Step 36', '60 Step 60']);
  });

  test('the longest names come down in size until they fit', async () => {
    await page.viewport(1280, 800);
    const name = 'Przekierowywanie do niezidentyfikowanego konsultanta '.repeat(4);
    await enter(
      aMap(addStages([{ id: 's', name: 'Etap' }]), addTouchpoints('s', [{ id: 't', name }]), addPersona('p')),
    );
    await document.fonts.ready;
    const heading = inHand().element();
    await expect
      .poll(() => {
        const box = heading.closest('[class*=fitted]') as HTMLElement;
        return heading.getBoundingClientRect().height - box.clientHeight;
      })
      .toBeLessThanOrEqual(1);
    const size = Number.parseFloat(getComputedStyle(heading).fontSize);
    expect(size).toBeLessThan(48);
    expect(size).toBeGreaterThanOrEqual(24);
  });

  test('what is known of a touchpoint is not cut through a line while it is voted on', async () => {
    await page.viewport(1280, 800);
    await enter(aWorkshop());
    await userEvent.keyboard('v');
    await document.fonts.ready;
    for (let words = 10; words <= 60; words += 5) {
      run(editTouchpoints(['till'], { pains: 'instrukcja '.repeat(words) }));
      const box = () =>
        page
          .getByText(/^instrukcja/)
          .element()
          .closest('[data-leftover]') as HTMLElement;
      const below = () => box().scrollHeight - box().clientHeight;
      // What is longer than the smallest size allows scrolls.
      await expect.poll(() => box().tabIndex === 0 || below() <= 1).toBe(true);
    }
    // As many as usually take part have their cards in one row.
    setSeats(seatsFor(15));
    const cards = page.getByRole('button', { name: /has not voted/ });
    await expect.poll(() => cards.elements().length).toBe(15);
    expect(new Set(cards.elements().map((card) => card.getBoundingClientRect().top)).size).toBe(1);
  });
});

describe('the names of stages', () => {
  test('are whole over short stages, on two lines where one is too short; a click takes the first touchpoint', async () => {
    await page.viewport(1280, 800);
    const touchpoints = (stage: string, count: number) =>
      addTouchpoints(
        stage,
        Array.from({ length: count }, (_, at) => ({ id: `${stage}${at}`, name: `${stage} ${at + 1}` })),
      );
    await enter(
      aMap(
        addStages([
          { id: 'a', name: 'Осведомлённость' },
          { id: 'b', name: 'Покупка' },
          { id: 'c', name: 'Рекомендация' },
          { id: 'd', name: 'Purchase' },
          { id: 'e', name: 'Strengths' },
        ]),
        touchpoints('a', 3),
        touchpoints('b', 19),
        touchpoints('c', 3),
        touchpoints('d', 1),
        touchpoints('e', 1),
        addPersona('p'),
      ),
    );
    await document.fonts.ready;
    const names = () =>
      [...page.getByTitle(/^(Осведомлённость|Покупка|Рекомендация)$/).elements()].map(
        (stage) => stage.children[0] as HTMLElement,
      );
    await expect
      .poll(() =>
        names().map((name) => name.scrollWidth - name.clientWidth <= 0 && name.scrollHeight - name.clientHeight <= 1),
      )
      .toEqual([true, true, true]);
    expect(
      names().map((name) => Math.round(name.clientHeight / Number.parseFloat(getComputedStyle(name).lineHeight))),
    ).toEqual([2, 1, 1]);
    // Over one column even a short word is broken, and then with a hyphen.
    expect(page.getByTitle('Purchase').element().textContent).toMatch(/^Pu\u00ad.*\u00adse$/);
    expect(page.getByTitle('Strengths').element().textContent).toMatch(/^St\u00ad.*\u00adhs$/);
    await userEvent.click(page.getByTitle('Рекомендация'));
    await expect.element(inHand()).toHaveTextContent('c 1');
    // Where no more than two letters would stand on a line, none do.
    await page.viewport(800, 800);
    await expect.poll(() => page.getByTitle('Purchase').element().textContent).toBe('');
  });
});

describe('where there is nothing yet', () => {
  test('the wall says what is missing, and leads to it', async () => {
    await enter(aMap());
    await expect.element(page.getByRole('heading', { name: 'Nobody’s curve to show yet' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Personas' }));
    await expect.poll(() => location.hash).toBe('#/guide/personas');
  });

  test('a persona without touchpoints too', async () => {
    await enter(aMap(addPersona('p')));
    await expect.element(page.getByRole('heading', { name: 'Nothing on the wall yet' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Stages' }));
    await expect.poll(() => location.hash).toBe('#/guide/stages');
  });
});

describe('full screen', () => {
  const rail = () => page.getByRole('navigation', { name: 'Screens' });

  test('F11 shows nothing but the room, and Escape puts the window back', async () => {
    const bridge = await enter(aWorkshop());
    await userEvent.keyboard('{F11}');
    await expect.element(rail()).not.toBeInTheDocument();
    expect(bridge.payloadsOf('window.present')).toEqual([{ on: true, display: null }]);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Queue at the till');
    await expect.poll(told).toBe('The room fills the screen. Escape brings the window back.');
    await userEvent.keyboard('{Escape}');
    await expect.element(rail()).toBeVisible();
    await expect.poll(told).toBe('The room is in its window again.');
    expect(bridge.payloadsOf('window.present').at(-1)).toMatchObject({ on: false });
  });

  test('Escape first leaves what is open on the wall', async () => {
    await enter(aWorkshop());
    await userEvent.keyboard('{F5}');
    await expect.element(rail()).not.toBeInTheDocument();
    await userEvent.keyboard('d{Escape}');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(rail()).not.toBeInTheDocument();
  });

  test('hints hide while nobody touches anything, and come back with the next key', async () => {
    await enter(aWorkshop());
    const opacity = () => getComputedStyle(room().element()).opacity;
    await userEvent.keyboard('{F11}');
    await expect.element(rail()).not.toBeInTheDocument();
    await expect.poll(opacity, { timeout: 8000 }).toBe('0');
    const agenda = page.getByRole('button', { name: 'Make an agenda' });
    expect(getComputedStyle(agenda.element()).opacity).toBe('0');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(opacity).toBe('1');
  });

  test('a display that vanishes ends it', async () => {
    const bridge = await enter(aWorkshop());
    await userEvent.keyboard('{F11}');
    await expect.element(rail()).not.toBeInTheDocument();
    bridge.emit('window.presenting', false);
    await expect.element(rail()).toBeVisible();
  });

  test('leaving the room ends it', async () => {
    const bridge = await enter(aWorkshop());
    await userEvent.keyboard('{F11}');
    await expect.element(rail()).not.toBeInTheDocument();
    location.hash = '#/map';
    await expect.element(rail()).toBeVisible();
    expect(bridge.payloadsOf('window.present').at(-1)).toMatchObject({ on: false });
  });

  test('leaving the room before the window has answered ends it, too', async () => {
    const bridge = await enter(aWorkshop());
    let answer = () => {};
    bridge.presented = new Promise((resolve) => (answer = resolve));
    await userEvent.keyboard('{F11}');
    await expect.poll(() => bridge.payloadsOf('window.present')).toHaveLength(1);
    location.hash = '#/map';
    await expect.element(page.getByRole('grid')).toBeVisible();
    answer();
    await expect.poll(() => bridge.payloadsOf('window.present').at(-1)).toMatchObject({ on: false });
    await expect.element(rail()).toBeVisible();
  });

  test('Escape before the window has answered stays: the late answer does not bring the wall back', async () => {
    const bridge = await enter(aWorkshop());
    let answer = () => {};
    bridge.presented = new Promise((resolve) => (answer = resolve));
    await userEvent.keyboard('{F11}');
    await expect.poll(() => bridge.payloadsOf('window.present')).toHaveLength(1);
    bridge.emit('window.presenting', true);
    await expect.element(rail()).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(rail()).toBeVisible();
    answer();
    await expect.poll(() => bridge.payloadsOf('window.present').map(({ on }) => on)).toEqual([true, false, false]);
    await expect.element(rail()).toBeVisible();
  });

  test('with several displays one is chosen', async () => {
    const bridge = await enter(aWorkshop(), {
      prepare: (fake) => {
        fake.displays = [
          { id: 1, name: '', width: 1280, height: 800, here: true },
          { id: 7, name: 'Projector', width: 1920, height: 1080, here: false },
        ];
      },
    });
    await userEvent.click(page.getByRole('button', { name: 'full screen' }));
    await expect.element(page.getByRole('menuitem', { name: 'Display 1, 1280 × 800 (this one)' })).toBeVisible();
    await userEvent.click(page.getByRole('menuitem', { name: 'Projector, 1920 × 1080' }));
    await expect.element(rail()).not.toBeInTheDocument();
    expect(bridge.payloadsOf('window.present')).toEqual([{ on: true, display: 7 }]);
  });

  test('the native menu’s larger and smaller are the size of texts', async () => {
    const bridge = await enter(aWorkshop());
    const size = () => Number.parseFloat(getComputedStyle(page.getByRole('toolbar').element()).fontSize);
    const before = size();
    bridge.emit('menu.command', 'zoomIn');
    await expect.poll(size).toBeGreaterThan(before);
    bridge.emit('menu.command', 'zoomReset');
    await expect.poll(size).toBe(before);
    bridge.emit('menu.command', 'zoomOut');
    await expect.poll(size).toBeLessThan(before);
    expect(bridge.payloadsOf('window.zoom')).toEqual([]);
  });
});

describe.each(['en', 'pl', 'ru'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('the wall is accessible (%s)', async (theme) => {
    await enter(aWorkshop(rate({ touchpointId: 'door', personaId: 'cat' }, -2)), { settings: { language, theme } });
    await expectAccessible();
    await userEvent.keyboard('{F11}');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible();
  });
});
