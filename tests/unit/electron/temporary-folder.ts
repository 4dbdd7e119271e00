import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files of a folder as a power cut at this moment would leave them, in a folder of their own. */
export function asOfNow(folder: string): string {
  const copy = temporaryFolder();
  for (const name of readdirSync(folder)) {
    try {
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    } catch (error) {
      // What is being removed, and what is being written under a name of the moment, may go while this reads.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return copy;
}
