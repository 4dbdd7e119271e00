// Two libraries come wrapped in one function each, which the window would have to read whole, a second time, before it
// runs any of it. As plain modules their functions are read when they are called: a tenth of the start's scripts.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const reactDom = join(modules, 'react-dom/cjs/react-dom-client.production.js');

const PLAIN = new Map([
  // The same version's build for browsers of today; the package's own entry leads to the one for all browsers.
  ['dexie', join(modules, 'dexie/dist/modern/dexie.mjs')],
  ['react-dom/client', reactDom],
]);

export const plainModules = {
  name: 'plain-modules',
  enforce: 'pre',
  resolveId: (id) => PLAIN.get(id) ?? null,
  transform(code, id) {
    return id === reactDom ? { code: asPlainModule(code), map: null } : null;
  },
};

/** React comes as CommonJS only: a first statement that asks for what it needs, and assignments to `exports`. */
function asPlainModule(code) {
  const plain = code
    .replace(/^var (\w+ = require\("[\w-]+"\),?\s*)+;/m, (asked) =>
      asked.slice('var '.length).replaceAll(/(\w+) = require\(("[\w-]+")\),?;?/g, 'import $1 from $2;'),
    )
    .replaceAll(/^exports\.(\w+) = /gm, 'export const $1 = ');
  if (/\brequire\(|\bexports\b/.test(plain))
    throw new Error('react-dom is not written as scripts/plain-modules.mjs expects');
  return plain;
}
