import { build } from 'vite';

/**
 * Bundles a module and puts its exports into the page's `bench`, beside those of others. It runs in the app's own
 * origin. Once a page: a second copy would measure beside the first.
 */
export async function loadIntoPage(window, entry) {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome114', lib: { entry, name: 'bench', formats: ['iife'] } },
  });
  await window.evaluate(
    `(() => { ${result[0].output[0].code}; globalThis.bench = { ...globalThis.bench, ...bench }; })()`,
  );
}
