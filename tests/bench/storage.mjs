// Saving and opening in the real app, with its real backup on disk, in databases of their own.
import { build } from 'vite';
import { withApp } from './launch-app.mjs';

async function bundle() {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome114',
      lib: { entry: 'tests/bench/in-page/storage.ts', name: 'bench', formats: ['iife'] },
    },
  });
  return result[0].output[0].code;
}

export async function storageMeasures() {
  const code = await bundle();
  return withApp('.', async (window) => {
    await window.waitForLoadState('load');
    await window.evaluate(`${code}; globalThis.bench = bench;`);
    const measure = async (what, goal, name, ...args) => {
      const samples = await window.evaluate(([call, given]) => globalThis.bench[call](...given), [name, args]);
      return { what, goal, ...samples };
    };
    const measures = [];
    for (const touchpoints of [20, 300, 1000]) {
      measures.push(await measure(`edit to saved, ${touchpoints} touchpoints`, 1.5, 'editToSaved', touchpoints, 60));
    }
    for (const touchpoints of [20, 300, 1000]) {
      measures.push(await measure(`read a map of ${touchpoints}, checked`, 3, 'openMap', touchpoints, 15));
    }
    return measures;
  });
}
