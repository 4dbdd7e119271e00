import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, readModules } from './architecture/read-imports';
import { breaches } from './architecture/rules';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = readModules(root, ['renderer', 'electron']);

/** The house as it is, with one more file in it. */
function withFile(file: string, source: string): string[] {
  const known = new Set(breaches(modules));
  return breaches([...modules, { file, imports: importsOf(root, file, source) }]).filter(
    (breach) => !known.has(breach),
  );
}

describe('the house', () => {
  it('is read whole', () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(modules.length);
  });

  it('has imports in one direction and no circle', () => {
    expect(breaches(modules)).toEqual([]);
  });
});

describe('a wrong import is caught', () => {
  it.each([
    ['upwards', 'renderer/model/x.ts', "import { useOpenMap } from '../state/open-map';"],
    ['upwards, just a type', 'renderer/guide/x.ts', "import type { Saving } from '../storage/saver';"],
    ['upwards, as an import type', 'renderer/i18n/x.ts', "type X = import('../state/open-map').OpenMap;"],
    ['upwards, when it runs', 'renderer/storage/x.ts', "const load = () => import('../state/open-map');"],
    ['upwards, as a re-export', 'renderer/report/x.ts', "export { run } from '../state/open-map';"],
    ['upwards, as a worker', 'renderer/storage/x.ts', "new Worker(new URL('../ui/x.ts', import.meta.url));"],
    ['next door', 'renderer/report/x.ts', "import type { Saving } from '../storage/saver';"],
    ['a value from the main process', 'renderer/state/x.ts', "import { CALLS } from '../../electron/bridge';"],
    ['past the contract', 'renderer/state/x.ts', "import type { X } from '../../electron/files';"],
    ['a screen in the main process', 'electron/x.ts', "import { run } from '../renderer/state/open-map';"],
    ['ipcMain elsewhere', 'electron/x.ts', "import { ipcMain } from 'electron';"],
    ['ipcRenderer elsewhere', 'electron/x.ts', "import { ipcRenderer } from 'electron';"],
    ['Electron in the window', 'renderer/state/x.ts', "import { app } from 'electron';"],
    ['Node in the window', 'renderer/exchange/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['Dexie outside the storage', 'renderer/state/x.ts', "import Dexie from 'dexie';"],
    ['jsPDF outside its one user', 'renderer/report/sections/x.ts', "import { jsPDF } from 'jspdf';"],
    ['React in the model', 'renderer/model/x.ts', "import { useState } from 'react';"],
  ])('%s', (_, file, source) => {
    expect(withFile(file, source)).toHaveLength(1);
  });

  it('in a circle', () => {
    const wrong = ['a', 'b'].map((name, index, names) => ({
      file: `renderer/model/${name}.ts`,
      imports: [{ target: `renderer/model/${names[1 - index]}.ts`, typesOnly: true, names: [] }],
    }));
    expect(breaches(wrong)).toEqual(['a circle: renderer/model/a.ts → renderer/model/b.ts']);
  });

  it('and a right one is not', () => {
    expect(withFile('renderer/ui/x.ts', "import { run } from '../state/open-map';")).toEqual([]);
    expect(withFile('renderer/state/x.ts', "import type { Bridge } from '../../electron/bridge';")).toEqual([]);
  });
});
