// Builds main, preload and renderer into out/. Plain Vite builds: main and preload are CommonJS; a sandboxed preload
// must be a single file.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { plainModules } from './plain-modules.mjs';
import { buildInFewFiles, readAhead } from './window-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const external = ['electron', /^electron\//, /^node:/, ...builtinModules];

/** jsPDF asks for these only in functions the app never calls; leaving them out halves the worker. */
const unusedByJsPdf = ['html2canvas', 'canvg', 'dompurify', 'core-js'];
export const withoutUnused = {
  name: 'leave-out-unused',
  enforce: 'pre',
  resolveId: (id) => (unusedByJsPdf.some((name) => id === name || id.startsWith(`${name}/`)) ? '\0unused' : null),
  load: (id) => (id === '\0unused' ? 'export default {}' : null),
};

/** Texts are read as JSON, which is several times as fast as reading them as code. */
const json = { stringify: true, namedExports: false };

/** How long each plugin took is no news unless asked for. */
const checks = { pluginTimings: false };

function forMain(next, name, input) {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    json,
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: `${next}/${name}`,
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        external,
        checks,
        output: {
          format: 'cjs',
          entryFileNames: 'index.cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: name === 'main',
        },
      },
    },
  });
}

function forWindow(next, { output, ...settings }) {
  return build({
    configFile: false,
    root: `${root}/renderer`,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    json,
    plugins: [plainModules, withoutUnused, react(), readAhead],
    worker: { format: 'es', plugins: () => [withoutUnused], rolldownOptions: { checks } },
    build: {
      target: 'chrome114',
      outDir: `${next}/renderer`,
      // The second page makes reports for the command line.
      rolldownOptions: {
        input: [`${root}/renderer/index.html`, `${root}/renderer/report-window.html`],
        checks,
        output,
      },
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      sourcemap: true,
      chunkSizeWarningLimit: 3000,
      ...settings,
    },
  });
}

/** Builds beside what is there and puts it in place when all of it went well: a running app keeps its files till then. */
export async function buildAll() {
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  const next = mkdtempSync(join(out, 'next-'));
  // Whoever builds, a test run too, builds what is shipped: React has a slower half for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await Promise.all([
      forMain(next, 'main', 'electron/main.ts'),
      forMain(next, 'preload', 'electron/preload.ts'),
      buildInFewFiles((settings) => forWindow(next, settings)),
    ]);
    for (const name of ['main', 'preload', 'renderer']) {
      rmSync(join(out, name), { recursive: true, force: true });
      renameSync(join(next, name), join(out, name));
    }
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(next, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
