import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { launchApp } from './app';
import { beginMap, continueMap, entryLine, namesShown, untilSaved, watchSaved } from './touchpoint-entry';

const ROUNDS = Number(process.env['TOUCHLINE_KILLS'] ?? 20);
const TITLE = 'Killed again and again';

/** Park–Miller: the moments of death are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it(
  `keeps every edit that was shown as saved, killed ${ROUNDS} times while somebody types`,
  async () => {
    const random = randomFrom(20_261_125);
    const first = await launchApp();
    const { profile } = first;
    await beginMap(first.window, TITLE);
    await untilSaved(first.window);
    await first.close();

    let saved: string[] = [];
    let typed = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const { window, kill } = await launchApp({ profile });
      await continueMap(window, TITLE);
      const kept = new Set(await namesShown(window));
      expect(
        saved.filter((name) => !kept.has(name)),
        `lost after kill ${round - 1}`,
      ).toEqual([]);

      await watchSaved(window, (names) => {
        if (names.length > saved.length) saved = names;
      });
      const before = saved.length;
      await entryLine(window).focus();
      const dieAfter = 2 + Math.floor(random() * 7);
      const hand = (async () => {
        for (;;) {
          typed++;
          await window.keyboard.type(`Edit ${typed}`);
          await window.keyboard.press('Enter');
        }
      })().catch(() => {});
      await expect.poll(() => saved.length, { timeout: 30_000, interval: 1 }).toBeGreaterThanOrEqual(before + dieAfter);
      await kill();
      await hand;
    }

    const last = await launchApp({ profile });
    await continueMap(last.window, TITLE);
    const kept = new Set(await namesShown(last.window));
    expect(
      saved.filter((name) => !kept.has(name)),
      'lost after the last kill',
    ).toEqual([]);
    expect(saved.length).toBeGreaterThan(ROUNDS * 2);
    await last.close();
    await rm(profile, { recursive: true, force: true });
  },
  ROUNDS * 30_000,
);
