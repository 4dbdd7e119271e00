import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';

/** Starts an app folder with a fresh profile, hands its first window and itself to `use`, and clears up. */
export async function withApp(folder, use) {
  const profile = await mkdtemp(join(tmpdir(), 'touchline-bench-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, folder] });
  try {
    return await use(await app.firstWindow(), app);
  } finally {
    await app.evaluate(({ app: main }) => main.exit(0)).catch(() => {});
    await app.close().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
