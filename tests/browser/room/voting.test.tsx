import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { rate } from '../../../renderer/model/commands/score-commands';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { expectAccessible } from '../guide/accessible';
import { openMap } from '../guide/show-step';
import { aWorkshop, enter, inHand, room, wall } from './enter-room';

const told = () => useAnnouncement.getState().text;
const score = (touchpointId = 'till') => openMap().scores[`${touchpointId}:cat`];
const steps = () => useOpenMap.getState().history.past.length;
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 3, name });

async function seat(voters: number): Promise<void> {
  await userEvent.keyboard('v');
  await userEvent.click(page.getByRole('radio', { name: 'Without names' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'How many vote' }), String(voters));
  await userEvent.click(page.getByRole('button', { name: /Begin with/ }));
}

describe('seats', () => {
  test('are the participants by name, or so many without names', async () => {
    await enter(aWorkshop());
    await userEvent.keyboard('v');
    await expect
      .element(page.getByRole('textbox', { name: 'Names, one a line' }))
      .toHaveValue('Anna Keller\nTom Brandt');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('Anna Keller: 1 to 5, unseen')).toBeVisible();
    await userEvent.keyboard('w');
    await userEvent.click(page.getByRole('radio', { name: 'Without names' }));
    await expect.element(page.getByRole('textbox', { name: 'How many vote' })).toHaveValue('2');
    await userEvent.fill(page.getByRole('textbox', { name: 'How many vote' }), '101');
    await expect.element(page.getByRole('button', { name: 'From 1 to 100 can vote' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Anna Keller: 1 to 5, unseen')).toBeVisible();
    // In the middle of a vote it is said what becomes of it, before and after.
    await userEvent.keyboard('4w');
    const names = page.getByRole('textbox', { name: 'Names, one a line' });
    await userEvent.fill(names, 'Anna Keller\nTom Brandt\nIda\nJan\nEva');
    const field = names.element() as HTMLTextAreaElement;
    expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
    await expect.element(page.getByText('1 vote of the ballots under way stays.')).toBeVisible();
    await userEvent.fill(names, 'Tom Brandt');
    const lost = '1 vote goes with those who leave.';
    await expect.element(page.getByText(lost)).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(told).toBe(`1 seat votes. ${lost}`);
  });
});

test.each(['en', 'pl', 'ru'] as const)('who votes is asked without scrolling, in %s', async (language) => {
  await page.viewport(1280, 800);
  const participants = Array.from({ length: 12 }, (_, at) => `Somebody ${at}`).join('\n');
  await enter(aWorkshop(editMap({ participants })), { settings: { language } });
  await userEvent.keyboard('v');
  const panel = () => document.querySelector('form')?.closest('section');
  await expect.poll(panel).toBeTruthy();
  await document.fonts.ready;
  expect(panel()?.scrollHeight).toBe(panel()?.clientHeight);
});

describe('a vote', () => {
  test('says which key is which, and hides how the touchpoint was rated before', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'till', personaId: 'cat' }, 2)));
    await userEvent.keyboard('{Home}');
    const curve = () => document.querySelector('main svg[role="img"]')?.outerHTML;
    const open = curve();
    await seat(1);
    await expect
      .element(page.getByRole('list', { name: 'Keys and answers' }))
      .toHaveTextContent('1Very bad2Bad3Neutral4Good5Very good');
    const covered = curve();
    expect(covered).not.toBe(open);
    for (const emotion of [-2, null] as const) {
      run(rate({ touchpointId: 'till', personaId: 'cat' }, emotion));
      await expect.poll(curve).toBe(covered);
    }
    await userEvent.keyboard('1');
    await expect.element(page.getByText('Everybody has voted. Enter shows the votes.')).toBeVisible();
    expect(wall()).not.toContain('Covered until');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(/^Mean −2\.0/)).toBeVisible();
    expect(curve()).not.toBe(covered);
    // The first round would tell people what to vote in the next one, too.
    await userEvent.keyboard('r');
    await expect.poll(curve).toBe(covered);
  });

  test('tells screen readers no emotion either, when another touchpoint or persona is taken in hand', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'door', personaId: 'cat' }, 2)));
    await userEvent.keyboard('{Home}');
    await seat(1);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(told).toBe('2 of 4, Purchase: Courier at the door. Cat owner.');
    await userEvent.keyboard('p');
    await expect.poll(told).toBe('2 of 4, Purchase: Courier at the door. Dog owner.');
    await userEvent.keyboard('{Shift>}p{/Shift}{Escape}{ArrowLeft}{ArrowRight}');
    await expect.poll(told).toBe('2 of 4, Purchase: Courier at the door. Cat owner: +2.');
  });

  test('is unseen and unstored until it is revealed: whatever is keyed, the wall is the same', async () => {
    await enter(aWorkshop());
    await seat(3);
    await userEvent.keyboard('1');
    await expect.element(heading('1 of 3 votes are in')).toBeVisible();
    const one = document.body.innerHTML;
    await userEvent.keyboard('{Backspace}');
    await expect.element(heading('0 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('5');
    await expect.element(heading('1 of 3 votes are in')).toBeVisible();
    const zeroWidth = /\u200b/g;
    expect(document.body.innerHTML.replace(zeroWidth, '')).toBe(one.replace(zeroWidth, ''));
    expect(score()).toBeUndefined();
    expect(steps()).toBe(0);
    expect(told()).toBe('1 of 3 votes are in. Seat 2: 1 to 5, unseen');
  });

  test('is revealed with all others in one step, which can be undone', async () => {
    await enter(aWorkshop());
    await seat(3);
    await userEvent.keyboard('1');
    await userEvent.keyboard('{Enter}');
    // Enter shows nothing before everybody has voted.
    await expect.element(heading('1 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('24');
    await expect.element(page.getByText('Everybody has voted. Enter shows the votes.')).toBeVisible();
    await userEvent.keyboard('3');
    await expect.element(heading('3 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Mean −0.7 spread 3 The room disagrees')).toBeVisible();
    await expect.element(page.getByRole('img', { name: /^Mean −0.7 of 3 votes, spread 3\./ })).toBeVisible();
    expect(told()).toBe('Mean −0.7 of 3 votes, spread 3. The room disagrees. Votes: Very bad 1, Bad 1 and Good 1.');
    expect(score()?.votes.map(({ voter, emotion }) => [voter, emotion])).toEqual([
      ['', -2],
      ['', -1],
      ['', 1],
    ]);
    expect(steps()).toBe(1);
    undoLast();
    expect(score()).toBeUndefined();
    await expect.element(heading('0 of 3 votes are in')).toBeVisible();
  });

  test('keeps the names it was given, in the order of the room', async () => {
    await enter(aWorkshop());
    await userEvent.keyboard('v');
    await userEvent.click(page.getByRole('button', { name: 'Begin with 2 seats' }));
    await userEvent.keyboard('{ArrowDown}5');
    await expect.element(page.getByRole('button', { name: 'Tom Brandt: has voted' })).toBeVisible();
    await userEvent.keyboard('2{Enter}');
    await expect.element(heading(/^Mean/)).toBeVisible();
    expect(score()?.votes.map(({ voter, emotion }) => [voter, emotion])).toEqual([
      ['Anna Keller', -1],
      ['Tom Brandt', 2],
    ]);
  });

  test('late seats are skipped one by one, or all at once', async () => {
    await enter(aWorkshop());
    await seat(4);
    await userEvent.keyboard('s4');
    await expect.element(page.getByRole('button', { name: 'Seat 1: skipped' })).toBeVisible();
    expect(told()).toBe('1 of 4 votes are in. Seat 3: 1 to 5, unseen');
    await userEvent.keyboard('{ArrowUp}');
    expect(told()).toBe('Seat 2: 1 to 5, unseen');
    await userEvent.keyboard('4ss');
    // Not everybody has voted.
    await expect.element(page.getByText('All others have voted. Enter shows the votes.')).toBeVisible();
    await userEvent.keyboard('{Backspace}{Shift>}{Enter}{/Shift}');
    await expect.element(heading('Mean +1.0 spread 0')).toBeVisible();
    expect(score()?.votes).toHaveLength(1);
  });

  test('comes from the numeric pad too, whether its lock is on or off', async () => {
    await enter(aWorkshop());
    await seat(2);
    const press = (key: string, code: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    press('End', 'Numpad1');
    await expect.element(heading('1 of 2 votes are in')).toBeVisible();
    press('5', 'Numpad5');
    await expect.element(heading('2 of 2 votes are in')).toBeVisible();
    await expect.element(inHand()).toHaveTextContent('Queue at the till');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(/^Mean 0\.0 spread 4/)).toBeVisible();
  });

  test('comes as −2 to +2 by a sign and a number, too; a sign alone is no vote', async () => {
    await enter(aWorkshop());
    await seat(5);
    await userEvent.keyboard('-2+1-');
    await expect.element(heading('2 of 5 votes are in')).toBeVisible();
    // Beyond the scale, and a sign that was taken back: nobody has voted.
    await userEvent.keyboard('5');
    await expect.element(heading('2 of 5 votes are in')).toBeVisible();
    await userEvent.keyboard('+{Backspace}2');
    await expect.element(heading('3 of 5 votes are in')).toBeVisible();
    await userEvent.keyboard('-0+2{Enter}');
    await expect.element(heading(/^Mean 0\.0 spread 4/)).toBeVisible();
    expect(score()?.votes.map(({ emotion }) => emotion)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('of a key that is held down counts once, and Enter held down leaves what it shows on the wall', async () => {
    await enter(aWorkshop());
    await seat(3);
    await userEvent.keyboard('{4>5}{/4}');
    await expect.element(heading('1 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('{s>5}{/s}5{Enter>3}{/Enter}');
    await expect.element(heading('Mean +1.5 spread 1')).toBeVisible();
    await expect.element(inHand()).toHaveTextContent('Queue at the till');
  });

  test('that was keyed last goes by Ctrl+Z, and nothing of the map while there is one', async () => {
    await enter(aWorkshop());
    await seat(1);
    await userEvent.keyboard('4{Enter}');
    await expect.element(heading(/^Mean/)).toBeVisible();
    let passedOn = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'z' && !event.defaultPrevented) passedOn++;
    };
    window.addEventListener('keydown', listen);
    await userEvent.keyboard('{Enter}5{Control>}z{/Control}');
    await expect.element(heading('0 of 1 vote is in')).toBeVisible();
    expect(passedOn).toBe(0);
    // Without one the key is the window's, as everywhere.
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(passedOn).toBe(1);
    window.removeEventListener('keydown', listen);
  });

  test('a card that is clicked lets its seat vote again', async () => {
    await enter(aWorkshop());
    await seat(2);
    await userEvent.keyboard('11');
    await userEvent.click(page.getByRole('button', { name: 'Seat 1: has voted' }));
    await userEvent.keyboard('5{Enter}');
    await expect.element(heading(/^Mean 0\.0 spread 4/)).toBeVisible();
  });

  test('under way survives a change of screen', async () => {
    await enter(aWorkshop());
    await seat(3);
    await userEvent.keyboard('12');
    await expect.element(heading('2 of 3 votes are in')).toBeVisible();
    location.hash = '#/guide/frame';
    await expect.element(heading('2 of 3 votes are in')).not.toBeInTheDocument();
    location.hash = '#/room';
    await expect.element(heading('2 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(heading('0 of 3 votes are in')).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}3{Enter}');
    await expect.element(heading(/^Mean −1\.0/)).toBeVisible();
  });

  test('on to the next touchpoint goes with one key', async () => {
    await enter(aWorkshop());
    await seat(1);
    await userEvent.keyboard('5{Enter}');
    await expect.element(heading(/^Mean/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    await userEvent.keyboard('1');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(/^Mean −2\.0/)).toBeVisible();
    expect([score('till')?.votes[0]?.emotion, score('door')?.votes[0]?.emotion]).toEqual([2, -2]);
  });

  test('digits rate nothing while the outcome is on the wall or seats are set up', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'till', personaId: 'cat' }, null)));
    await userEvent.keyboard('{Home}');
    await seat(1);
    await userEvent.keyboard('4{Enter}');
    await expect.element(heading(/^Mean \+1\.0/)).toBeVisible();
    await userEvent.keyboard('1');
    await expect.element(heading(/^Mean \+1\.0/)).toBeVisible();
    expect(score()?.votes).toHaveLength(1);
  });
});

describe('by the mouse alone', () => {
  const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name, exact: true }));

  test('people vote, are skipped, take back, see the outcome, vote again and go on', async () => {
    await enter(aWorkshop());
    await userEvent.click(room().getByRole('button', { name: 'vote' }));
    await press('Begin with 2 seats');
    await press('2 Bad');
    await expect.element(heading('1 of 2 votes are in')).toBeVisible();
    // What was pressed must not stay marked.
    expect(document.activeElement?.closest('ol')).toBeNull();
    await room().getByRole('button', { name: 'take back' }).click();
    await expect.element(heading('0 of 2 votes are in')).toBeVisible();
    await press('4 Good');
    await room().getByRole('button', { name: 'skip' }).click();
    await expect.element(page.getByRole('button', { name: 'Tom Brandt: skipped' })).toBeVisible();
    await press('Show the votes');
    await expect.element(heading('Mean +1.0 spread 0')).toBeVisible();
    await room().getByRole('button', { name: 'vote again' }).click();
    await press('1 Very bad');
    await room().getByRole('button', { name: 'without the rest' }).click();
    await expect.element(heading('Mean −2.0 spread 0')).toBeVisible();
    expect(score()?.earlierRounds).toHaveLength(1);
    await room().getByRole('button', { name: 'next touchpoint' }).click();
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
  });

  test('what cannot be done yet says so', async () => {
    await enter(aWorkshop());
    await seat(2);
    const off = (name: string) => expect.element(room().getByRole('button', { name })).toHaveAttribute('aria-disabled');
    for (const name of ['show', 'without the rest', 'take back']) await off(name);
    await userEvent.keyboard('1');
    await expect.element(room().getByRole('button', { name: 'without the rest' })).not.toHaveAttribute('aria-disabled');
    await off('show');
    await userEvent.keyboard('1');
    await expect.element(room().getByRole('button', { name: 'show' })).not.toHaveAttribute('aria-disabled');
    await off('skip');
  });

  test('the palette does all of it, too', async () => {
    const bridge = await enter(aWorkshop());
    await seat(2);
    const choose = async (title: string) => {
      bridge.emit('menu.command', 'showPalette');
      await userEvent.fill(page.getByRole('combobox'), title);
      await userEvent.keyboard('{Enter}');
    };
    await choose('Skip the seat');
    await expect.element(page.getByRole('button', { name: 'Seat 1: skipped' })).toBeVisible();
    await choose('Take a vote back');
    await expect.element(page.getByRole('button', { name: 'Seat 1: has not voted' })).toBeVisible();
    await userEvent.keyboard('4');
    await choose('Show the votes');
    await expect.element(heading('Mean +1.0 spread 0')).toBeVisible();
    await choose('Vote again');
    await expect.poll(wall).toContain('Another round. Covered until everybody has voted.');
    await choose('Emotion or importance');
    await expect.poll(wall).toContain('Cat owner: how much does it matter?');
  });
});

describe('another round', () => {
  test('stands beside the first, and says how far the mean moved', async () => {
    await enter(aWorkshop());
    await seat(2);
    await userEvent.keyboard('13{Enter}');
    await expect.element(heading(/^Mean −1\.0/)).toBeVisible();
    await userEvent.keyboard('r');
    await expect.poll(wall).toContain('Another round. Covered until everybody has voted.');
    // What counts until then is the first round.
    expect(score()?.votes).toHaveLength(2);
    await userEvent.keyboard('44{Enter}');
    await expect.element(heading('Mean +1.0 spread 0')).toBeVisible();
    expect(wall()).toContain('Round 2: the mean moved by +2.0. Before (hollow): mean −1.0, spread 2.');
    // All of it has room: nothing of the outcome is cut off or must be scrolled to.
    const panel = page.getByRole('region', { name: 'Vote' }).element();
    expect(panel.scrollHeight).toBe(panel.clientHeight);
    expect(score()?.earlierRounds.map(({ votes }) => votes.map(({ emotion }) => emotion))).toEqual([[-2, 0]]);
    expect(steps()).toBe(2);
    undoLast();
    await expect.element(heading(/^Mean −1\.0/)).toBeVisible();
    expect(score()?.earlierRounds).toEqual([]);
  });

  test('is given up by taking back what was not keyed', async () => {
    await enter(aWorkshop());
    await seat(1);
    await userEvent.keyboard('1{Enter}');
    await expect.element(heading(/^Mean/)).toBeVisible();
    await userEvent.keyboard('r');
    await expect.element(heading('0 of 1 vote is in')).toBeVisible();
    expect(told()).toBe('Another round. Covered until everybody has voted. Seat 1: 1 to 5, unseen');
    await userEvent.keyboard('{Backspace}');
    await expect.element(heading(/^Mean −2\.0/)).toBeVisible();
    await userEvent.keyboard('r1{Enter}');
    await expect.poll(wall).toContain('Round 2: the mean is as before. Before (hollow): mean −2.0, spread 0.');
    expect(told()).toContain('The mean is as before.');
  });
});

describe('importance', () => {
  test('is voted on the same way, and leaves the emotion alone', async () => {
    await enter(aWorkshop(rate({ touchpointId: 'door', personaId: 'cat' }, 1)));
    await seat(2);
    await userEvent.keyboard('i');
    await expect.poll(wall).toContain('Cat owner: how much does it matter?');
    expect(told()).toBe('Cat owner: how much does it matter?');
    await userEvent.keyboard('45{Enter}');
    await expect.element(heading('Mean 4.5 spread 1')).toBeVisible();
    // The ends of the scale have words, and its numbers stand under their dots all the same.
    expect(wall()).toContain('5Decisive');
    const widths = [...document.querySelectorAll('main ol[class*=scale] > li')].map((li) => li.clientWidth);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    expect(score()?.importanceVotes.map(({ importance }) => importance)).toEqual([4, 5]);
    expect(score()?.emotion).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(wall).toContain('importance 4.5');
  });

  test('goes on with the next touchpoint and after a look at the curve; a vote that begins asks for the emotion', async () => {
    await enter(aWorkshop());
    await seat(2);
    await userEvent.keyboard('i45{Enter}');
    await expect.element(heading(/^Mean 4\.5/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(inHand()).toHaveTextContent('Courier at the door');
    await userEvent.keyboard('3{Escape}v');
    await expect.element(heading('1 of 2 votes are in')).toBeVisible();
    expect(wall()).toContain('Cat owner: how much does it matter?');
    await userEvent.keyboard('{Escape}{ArrowRight}v');
    await expect.element(inHand()).toHaveTextContent('Opens the parcel');
    expect(wall()).not.toContain('how much does it matter?');
  });
});

describe.each(['en', 'pl', 'ru'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('seats, covered votes and the outcome are accessible (%s)', async (theme) => {
    await enter(aWorkshop(), { settings: { language, theme } });
    await userEvent.keyboard('v');
    await expect.element(page.getByRole('radiogroup')).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}1');
    await expect.element(page.getByRole('heading', { level: 3 })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('5{Enter}');
    await expect.element(page.getByRole('heading', { level: 3, name: /0[.,]0/ })).toBeVisible();
    await expectAccessible();
  });
});
