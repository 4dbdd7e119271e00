import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';

/** Hands a fresh profile to `use`, for starts of the app that follow each other, and removes it. */
export async function withProfile(use) {
  const profile = await mkdtemp(join(tmpdir(), 'touchline-bench-'));
  try {
    return await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts an app folder, hands its first window and itself to `use`, and ends it. A fresh profile, if none is given. */
export async function withApp(folder, use, profile) {
  if (profile === undefined) return withProfile((fresh) => withApp(folder, use, fresh));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, folder] });
  try {
    return await use(await app.firstWindow(), app);
  } finally {
    await app.evaluate(({ app: main }) => main.exit(0)).catch(() => {});
    await app.close().catch(() => {});
  }
}
