import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { z } from 'zod/mini';
import { DEFAULT_SETTINGS } from '../renderer/model/default-settings';
import { type CallOutput, type Settings, settingsSchema } from './bridge';
import { failure, success } from './file-problem';
import { LatestWrite } from './latest-write';
import { profilePath } from './profile';

const file = new LatestWrite(() => profilePath('settings.json'));
let settings: Settings | null = null;

/** The settings as stored; what a first start has where there are none or they cannot be read. */
export function readSettings(): Settings {
  settings ??= load();
  return settings;
}

function load(): Settings {
  try {
    return settingsFrom(JSON.parse(readFileSync(profilePath('settings.json'), 'utf8')));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Field by field: what another version wrote, or a person by hand, must not cost the fields that are right. */
export function settingsFrom(stored: unknown): Settings {
  const fields = z.catch(z.record(z.string(), z.unknown()), {}).parse(stored);
  const sound = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const checked = schema.safeParse(fields[name]);
    return checked.success ? [[name, checked.data]] : [];
  });
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(sound) });
}

/** Takes effect at once; the answer says whether the next start will know. */
export async function writeSettings(next: Settings): Promise<CallOutput<'settings.write'>> {
  settings = next;
  try {
    await file.write(`${JSON.stringify(next, null, 2)}\n`);
    return success(null);
  } catch (error) {
    return failure(error);
  }
}

export function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale();
}
