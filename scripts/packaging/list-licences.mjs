// Writes down whose work is shipped and under which licence: every package the app bundles, and its fonts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lock file knows which packages serve development only; what is left may end up in the bundle. */
export function writeLicences(root, target) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && existsSync(join(root, path)))
    .map(([path]) => describePackage(join(root, path)))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const fonts = readdirSync(join(root, 'assets', 'fonts'))
    .filter((name) => name.endsWith('-licence.txt'))
    .map((name) => ({
      name: `Font ${name.replace('-licence.txt', '')}`,
      text: readFileSync(join(root, 'assets', 'fonts', name), 'utf8'),
    }));
  const line = '-'.repeat(80);
  writeFileSync(
    target,
    [...shipped, ...fonts].map(({ name, text }) => `${name}\n\n${text.trim()}\n`).join(`\n${line}\n\n`),
  );
  return shipped.length + fonts.length;
}

function describePackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const by = typeof author === 'object' ? author.name : author;
  const text = file ? readFileSync(join(folder, file), 'utf8') : `Licence: ${license}${by ? `, by ${by}` : ''}`;
  return { name: `${name} ${version}`, text };
}
