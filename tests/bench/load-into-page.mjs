import { build } from 'vite';

/** Bundles a module and puts its exports into the page as `bench`. It runs in the app's own origin. */
export async function loadIntoPage(window, entry) {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome114', lib: { entry, name: 'bench', formats: ['iife'] } },
  });
  await window.evaluate(`${result[0].output[0].code}; globalThis.bench = bench;`);
}
