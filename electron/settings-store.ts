import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { type CallOutput, type Settings, settingsSchema } from './bridge';
import { failure, success } from './file-problem';
import { profilePath } from './profile';
import { writeWhole } from './write-whole';

const FIRST_START: Settings = {
  language: null,
  theme: 'system',
  brandName: '',
  brandColour: null,
  brandLogo: null,
  authorName: '',
  firstRunDone: false,
};

let settings: Settings | null = null;

/** The settings as stored; what a first start has where there are none or they cannot be read. */
export function readSettings(): Settings {
  settings ??= load();
  return settings;
}

function load(): Settings {
  try {
    const stored = settingsSchema.partial().parse(JSON.parse(readFileSync(profilePath('settings.json'), 'utf8')));
    return settingsSchema.parse({ ...FIRST_START, ...stored });
  } catch {
    return FIRST_START;
  }
}

/** Takes effect at once; the answer says whether the next start will know. */
export async function writeSettings(next: Settings): Promise<CallOutput<'settings.write'>> {
  settings = next;
  try {
    await writeWhole(profilePath('settings.json'), `${JSON.stringify(next, null, 2)}\n`);
    return success(null);
  } catch (error) {
    return failure(error);
  }
}

export function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale();
}
