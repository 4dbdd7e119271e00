import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Ends the name of what is set aside. */
export const DAMAGED = '.damaged';

/** A journal that did not hold, as it was found: a person may still read it by hand. */
export interface SetAside {
  readonly name: string;
  readonly at: Date;
}

const ASIDE_KEPT = 5;
const ASIDE_DAYS = 90;

/** Those set aside that nobody will ask for any more: older than 90 days, and not among the 5 newest. */
export function asideToRemove(files: readonly SetAside[], now: Date): string[] {
  const oldest = now.getTime() - ASIDE_DAYS * 86_400_000;
  return files
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(ASIDE_KEPT)
    .filter(({ at }) => at.getTime() < oldest)
    .map(({ name }) => name);
}

/** Removes them from the backup's folder. */
export async function removeOldAside(folder: string, now: Date): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(DAMAGED));
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtime })));
  await Promise.all(asideToRemove(files, now).map((name) => rm(join(folder, name), { force: true })));
}
