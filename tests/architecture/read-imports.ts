import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface Import {
  /** A file of the project as a path from its root, or a package as it is written. */
  readonly target: string;
  /** Only types are taken: nothing is left of it when the code runs. */
  readonly typesOnly: boolean;
  readonly names: readonly string[];
}

export interface Module {
  readonly file: string;
  readonly imports: readonly Import[];
}

/** Every module under the folders, with all it imports: static, dynamic, types, re-exports and workers. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders
    .flatMap((folder) => sourceFiles(join(root, folder)))
    .map((path) => {
      const file = relative(root, path).split(sep).join('/');
      return { file, imports: importsOf(root, file, readFileSync(path, 'utf8')) };
    });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** `file` is the path of the source from the root, for relative imports. */
export function importsOf(root: string, file: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typesOnly: boolean, names: readonly string[] = []): void => {
    found.push({ target: resolveFrom(root, file, specifier), typesOnly, names });
  };
  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((specifier) =>
        specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
          ? specifier.imported.name
          : '*',
      );
      const typesOnly =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every(
            (specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type',
          ));
      add(node.source.value, typesOnly, names);
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false, ['*']);
    },
    TSImportType(node) {
      add(node.source.value, true);
    },
    NewExpression(node) {
      const [address] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && address?.type === 'Literal' && typeof address.value === 'string' && address.value.startsWith('.'))
        add(address.value, false, ['*']);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

function resolveFrom(root: string, file: string, specifier: string): string {
  const [path = ''] = specifier.split('?');
  if (!path.startsWith('.')) return path;
  const target = posix.join(dirname(file), path);
  return (
    ['', '.ts', '.tsx', '.d.ts'].map((ending) => target + ending).find((each) => isFile(join(root, each))) ?? target
  );
}

function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path) && existsSync(path);
}
