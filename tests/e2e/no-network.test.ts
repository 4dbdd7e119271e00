import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leavesTheMachine, watch, whyNotWatchable } from './network-watch/watch';

const root = fileURLToPath(new URL('../..', import.meta.url));
const obstacle = whyNotWatchable();
if (obstacle !== null) console.warn(`The network is not watched here: ${obstacle}.`);

/** The end-to-end test of the main job, run as a whole in a network where every attempt is seen. */
const MAIN_JOB = 'tests/e2e/main-job.test.ts';

describe.skipIf(obstacle !== null && !process.env['CI'])('nothing leaves the machine', () => {
  it('can be watched', () => {
    expect(obstacle).toBeNull();
  });

  it('an app with default settings is seen trying', async () => {
    const electron = createRequire(import.meta.url).resolve('electron/cli.js');
    const curious = fileURLToPath(new URL('network-watch/curious-app', import.meta.url));
    const seen = await watch(process.execPath, [electron, '--no-sandbox', '--disable-gpu', curious]);
    expect(seen.electrons, seen.output).toBe(1);
    expect(seen.attempts.length, seen.output).toBeGreaterThan(0);
    expect(seen.packets).toBeGreaterThan(0);
  });

  it('the main job, from import to the exported file, tries nothing', async () => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const seen = await watch(process.execPath, [vitest, 'run', '--root', root, '--project', 'e2e', MAIN_JOB]);
    expect(seen.exitCode, seen.output).toBe(0);
    expect(seen.electrons).toBeGreaterThan(0);
    expect(seen.attempts).toEqual([]);
    expect(seen.packets).toBe(0);
  }, 600_000);
});

it.each([
  ['connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.99.0.1")}, 16) = 0', true],
  [
    'sendto(9, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", …)}, 28) = 1',
    true,
  ],
  ['connect(5, {sa_family=AF_INET, sin_port=htons(9229), sin_addr=inet_addr("127.0.0.1")}, 16) = 0', false],
  ['connect(5, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0', false],
  ['connect(5, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0', false],
])('%s', (call, leaves) => {
  expect(leavesTheMachine(call)).toBe(leaves);
});
