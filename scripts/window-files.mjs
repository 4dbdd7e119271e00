// Which of the window's code goes into which file, so that a start reads few files and none that it does not need.
//
// `start`: opens the workbook. `first-screen`: what else is needed before a person can do something. The rest comes
// when the window is idle (renderer/ui/parts/later.tsx), in as many files as the bundler likes.

/** What these hold runs as soon as their file is loaded, so that they share it with nobody. */
const ENTRIES = /renderer\/(main\.tsx|screens\.tsx|report-window\.ts|bridge\.ts|[\w-]+\.html)$/;

const START = { name: 'start', tags: ['$initial'], test: (id) => !ENTRIES.test(id) };
const isScreens = (chunk) => chunk.isDynamicEntry && chunk.name === 'screens';

/**
 * Builds the window twice: which modules the first screen needs is only known when what nobody uses has been left
 * out. `buildWindow(settings)` is a Vite build with these settings in its `build`.
 */
export async function buildInFewFiles(buildWindow) {
  const { output } = await buildWindow({ write: false, minify: false, sourcemap: false, ...groups([START]) });
  const bundle = Object.fromEntries(output.map((chunk) => [chunk.fileName, chunk]));
  const modules = new Set(neededBy(output.find(isScreens), bundle).flatMap((chunk) => chunk.moduleIds));
  const firstScreen = { name: 'first-screen', test: (id) => modules.has(id) && !ENTRIES.test(id) };
  await buildWindow(groups([START, firstScreen]));
}

const groups = (list) => ({ output: { codeSplitting: { groups: list } } });

function neededBy(chunk, bundle, found = new Set()) {
  if (!found.has(chunk)) {
    found.add(chunk);
    for (const name of chunk.imports) neededBy(bundle[name], bundle, found);
  }
  return [...found];
}

/**
 * Names in the page what `main.tsx` imports at run time, and the font of the first words: they are read while the
 * workbook is being opened. Scripts are only fetched ahead; they would be compiled before `start` has begun otherwise.
 */
export const readAhead = {
  name: 'read-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, filename }) {
      if (!filename.endsWith('/index.html')) return [];
      const chunks = neededBy(Object.values(bundle).find(isScreens), bundle);
      const styles = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
      const font = Object.keys(bundle).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
      return [
        ...chunks.map(({ fileName }) => ({ rel: 'preload', as: 'script', href: `./${fileName}` })),
        ...styles.map((name) => ({ rel: 'stylesheet', href: `./${name}` })),
        { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${font}` },
      ]
        .filter(({ href }) => !html.includes(href))
        .map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }));
    },
  },
};
