import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { jointSuggestions } from '../../../renderer/model/scoring/suggestions';
import type { MapDocument } from '../../../renderer/model/document';
import { undoLast } from '../../../renderer/state/open-map';
import { useDrafts } from '../../../renderer/state/drafts';
import { GuideScreen } from '../../../renderer/ui/guide/GuideScreen';
import { bigMap } from '../curve/big-map';
import { catFountain, type Look, openMap, settled, showMap, usePath } from '../curve/show-map';
import { installBridge } from '../fake-bridge';
import { expectAccessible } from '../guide/accessible';

const undecided = async () => ({ ...(await catFountain()), moments: {}, actions: {} });
const row = (name: string) => page.getByRole('button', { name, exact: true });
const reason = () => page.getByRole('textbox', { name: 'Why it matters to this client' });
const moments = () => Object.values(openMap().moments);

/** The step as it stands in the guide. */
const show = (map: MapDocument, look: Look = {}) => showMap(<GuideScreen />, map, { path: '/guide/moments', ...look });

beforeEach(async () => {
  await page.viewport(1280, 800);
  installBridge();
  useDrafts.setState({ drafts: {} });
});

test('suggestions are ranked by pain, each with its rules', async () => {
  const document = await undecided();
  await show(document);
  const [first] = jointSuggestions(document);
  const name = document.touchpoints[first?.touchpointId ?? '']?.name ?? '';
  const item = page.getByRole('listitem').filter({ hasText: name }).first();
  await expect.poll(() => item.element().textContent).toMatch(/^1/);
  await expect.poll(() => item.element().textContent).toContain('Pain 10: importance 5 × emotion −2');
});

test('nothing is accepted without a reason', async () => {
  await show(await undecided());
  await row('Waits for news of the parcel').click();
  await page.getByRole('button', { name: /Accept as pain/ }).click();
  await expect.element(page.getByText('Write the reason first: nothing is accepted without one.')).toBeVisible();
  await expect.element(reason()).toHaveFocus();
  expect(moments()).toEqual([]);
  await userEvent.keyboard('  ');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(moments()).toEqual([]);
});

test('half a reason waits while one looks elsewhere, and is over with the decision', async () => {
  const document = await undecided();
  await show(document);
  await row('Waits for news of the parcel').click();
  await userEvent.keyboard('They leave');
  usePath.setState({ path: '/guide/personas' });
  await expect.element(reason()).not.toBeInTheDocument();
  usePath.setState({ path: '/guide/moments' });
  await row('Waits for news of the parcel').click();
  await expect.element(reason()).toHaveValue('They leave');
  expect(moments()).toEqual([]);
  await userEvent.keyboard(' for good{Control>}{Enter}{/Control}');
  await expect.poll(moments).toMatchObject([{ decision: 'accepted', reason: 'They leave for good' }]);
  undoLast();
  await row('Waits for news of the parcel').click();
  await expect.element(reason()).toHaveValue('');
});

test('by keyboard alone: down, open, reason, accept; undo takes it back', async () => {
  const document = await undecided();
  const [first, second] = jointSuggestions(document).filter(({ kind }) => kind === 'pain');
  const nameOf = (suggestion: typeof first) => document.touchpoints[suggestion?.touchpointId ?? '']?.name ?? '';
  await show(document);
  await expect.element(row(nameOf(first))).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(row(nameOf(second))).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(reason()).toHaveFocus();
  await userEvent.keyboard('They leave for good{Control>}{Enter}{/Control}');
  await expect
    .poll(moments)
    .toMatchObject([
      { touchpointId: second?.touchpointId, kind: 'pain', decision: 'accepted', reason: 'They leave for good' },
    ]);
  expect(moments()[0]?.personaIds).toEqual(second?.byPersona.map(({ personaId }) => personaId));
  const accepted = page.getByRole('region', { name: 'Accepted' });
  await expect.poll(() => accepted.element().textContent).toContain('They leave for good');
  undoLast();
  await expect.element(row(nameOf(second))).toBeVisible();
  expect(moments()).toEqual([]);
});

test('D dismisses the row in hand, and the next one takes the focus', async () => {
  const document = await undecided();
  const pains = jointSuggestions(document).filter(({ kind }) => kind === 'pain');
  const nameAt = (index: number) => document.touchpoints[pains[index]?.touchpointId ?? '']?.name ?? '';
  await show(document);
  await userEvent.keyboard('{ArrowDown}d');
  await expect.poll(moments).toMatchObject([{ touchpointId: pains[1]?.touchpointId, decision: 'dismissed' }]);
  await expect.element(row(nameAt(2))).toHaveFocus();
});

test('letters typed anywhere but on a row decide nothing', async () => {
  await show(await undecided());
  await page.getByRole('button', { name: /^Strengths/ }).click();
  await userEvent.keyboard('dd');
  await page.getByRole('button', { name: /^Pains/ }).click();
  await row('Waits for news of the parcel').click();
  await page.getByRole('button', { name: /Accept as pain/ }).click();
  await page.getByRole('button', { name: 'Moment of truth' }).click();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('They depart');
  expect(moments()).toEqual([]);
});

test('a dismissal may have one of the usual reasons, and may be thought over', async () => {
  await show(await undecided());
  await row('Waits for news of the parcel').click();
  const item = page.getByRole('listitem').filter({ hasText: 'Waits for news of the parcel' });
  await item.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('menuitem', { name: 'One bad day, not a pattern' }).click();
  const dismissed = page.getByRole('region', { name: 'Dismissed' });
  await expect.poll(() => dismissed.element().textContent).toContain('One bad day, not a pattern');
  await page.getByRole('button', { name: 'Look again: Waits for news of the parcel' }).click();
  await expect.element(row('Waits for news of the parcel')).toBeVisible();
  expect(moments()).toEqual([]);
});

test('a moment of truth answers for the suggestion', async () => {
  await show(await undecided());
  await row('Waits for news of the parcel').click();
  await reason().fill('Here they decide whether we keep our word');
  await page.getByRole('button', { name: 'Moment of truth' }).click();
  await expect.poll(moments).toMatchObject([{ kind: 'momentOfTruth', decision: 'accepted' }]);
  await expect.element(row('Waits for news of the parcel')).not.toBeInTheDocument();
});

test('a touchpoint suggested for two personas is one row; its rules are told of the one who feels it most', async () => {
  const document = await undecided();
  const joint = jointSuggestions(document).find(({ byPersona, kind }) => byPersona.length > 1 && kind === 'pain');
  const name = document.touchpoints[joint?.touchpointId ?? '']?.name ?? '';
  await show(document);
  await expect.element(row(name)).toBeVisible();
  expect(row(name).elements()).toHaveLength(1);
  const item = page.getByRole('listitem').filter({ hasText: name }).first();
  await expect
    .poll(() => item.element().textContent)
    .toContain('First-time cat owner, Returning customer; strongest: ');
  const strongest = [...(joint?.byPersona ?? [])].sort((a, b) => b.value - a.value)[0];
  const persona = document.personas[strongest?.personaId ?? '']?.name ?? '';
  await expect.poll(() => item.element().textContent).toContain(`strongest: ${persona}. `);
});

test('strengths have a list of their own, and a persona a filter', async () => {
  await show(await undecided());
  await page.getByRole('button', { name: /^Strengths/ }).click();
  await expect.element(row('The cat drinks for the first time')).toBeVisible();
  await expect.element(row('Waits for news of the parcel')).not.toBeInTheDocument();
  const all = page.getByRole('button', { name: /^Strengths/ }).element().textContent;
  await page.getByRole('group', { name: 'Persona' }).getByRole('button', { name: 'Returning customer' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^Strengths/ }).element().textContent).not.toBe(all);
});

test('an accepted moment is changed in place', async () => {
  await show(await catFountain());
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click();
  const field = page.getByRole('region', { name: 'Accepted' }).getByRole('textbox');
  await field.fill('Another reason');
  await expect.poll(() => moments().some(({ reason }) => reason === 'Another reason')).toBe(true);
});

test('hundreds of suggestions come in pages; the keys turn them', async () => {
  await show(bigMap(300));
  const rows = () => document.querySelectorAll('[data-suggestion]').length;
  await expect.poll(rows).toBe(30);
  await userEvent.keyboard('{ArrowDown>31/}');
  await expect.poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('32');
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  await expect.poll(rows).toBe(60);
});

test('axe finds nothing, with an open row, in three languages, light and dark', async () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    for (const theme of ['light', 'dark'] as const) {
      const screen = await show(await catFountain(language), { language, theme });
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect.poll(() => document.querySelector('textarea')).not.toBeNull();
      await settled();
      await expectAccessible();
      await screen.unmount();
    }
}, 60_000);
