import type { Import, Module } from './read-imports';

/**
 * The rooms of the house from the ground up. Imports run downwards, or inside a room; rooms of one floor do not
 * know each other. `electron` takes from the window only what can run without one.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['guide', 'i18n'],
  ['storage', 'report', 'exchange', 'bridge'],
  ['state'],
  ['ui'],
  ['app'],
];
const floorOf = new Map(FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
const FOR_ELECTRON = new Set(['model', 'exchange', 'i18n', 'electron']);
/** What every room may take: the typed way to the main process. */
const CONTRACT = 'electron/bridge.ts';

/** Who may use a package; every other one is open to all but the model. */
const PACKAGES: Readonly<Record<string, (module: Module) => boolean>> = {
  electron: ({ file }) => file.startsWith('electron/'),
  'electron-log': ({ file }) => file.startsWith('electron/'),
  dexie: ({ file }) => file.startsWith('renderer/storage/'),
  jspdf: ({ file }) => file === 'renderer/report/render-pdf.ts' || file.startsWith('renderer/report/pdf/'),
  react: ({ file }) => ['state', 'ui', 'app'].includes(roomOf(file)) || file === 'renderer/i18n/i18n.ts',
  'react-dom': ({ file }) => ['ui', 'app'].includes(roomOf(file)),
};
const FOR_MODEL = new Set(['zod', 'mutative', 'fractional-indexing']);

/** 'model', 'ui' …; files at the top of the window's code are 'app', all of electron/ is 'electron'. */
function roomOf(file: string): string {
  if (file === 'renderer/bridge.ts') return 'bridge';
  const [house = '', room = ''] = file.split('/');
  if (house !== 'renderer') return house;
  return room.includes('.') ? 'app' : room;
}

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const isOfProject = (target: string): boolean => /^(renderer|electron|assets)\/|^package\.json$/.test(target);

/** Every breach as one sentence. */
export function breaches(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap((module) =>
      module.imports.flatMap((each) => {
        const wrong = isOfProject(each.target) ? wrongDirection(module, each) : wrongPackage(module, each);
        return wrong ? [`${module.file} imports ${each.target}: ${wrong}`] : [];
      }),
    ),
    ...circles(modules).map((circle) => `a circle: ${circle.join(' → ')}`),
  ];
}

function wrongDirection({ file }: Module, { target, typesOnly }: Import): string | null {
  const from = roomOf(file);
  const to = roomOf(target);
  if (to === 'assets' || target === 'package.json')
    return from === 'model' ? 'the model imports nothing from outside' : null;
  if (from === 'electron') return FOR_ELECTRON.has(to) ? null : `electron/ does not import ${to}`;
  if (to === 'electron') {
    if (target !== CONTRACT) return 'only the contract is open to the window';
    return typesOnly ? null : 'the window takes only types from electron/';
  }
  const [fromFloor, toFloor] = [floorOf.get(from), floorOf.get(to)];
  if (fromFloor === undefined || toFloor === undefined) return 'no such room in the plan';
  return from === to || toFloor < fromFloor ? null : `${from} must not import ${to}`;
}

function wrongPackage(module: Module, { target, names }: Import): string | null {
  const name = packageOf(target);
  if (roomOf(module.file) === 'model' && !FOR_MODEL.has(name))
    return 'the model imports only zod, mutative and fractional-indexing';
  if (target.startsWith('node:') && roomOf(module.file) !== 'electron') return 'the window has no Node';
  const allowed = PACKAGES[name];
  if (allowed && !allowed(module)) return `${name} is not for this room`;
  if (names.includes('ipcMain') && module.file !== 'electron/handle.ts') return 'only handle.ts uses ipcMain';
  if (names.includes('ipcRenderer') && module.file !== 'electron/preload.ts') return 'only preload.ts uses ipcRenderer';
  return null;
}

/** Groups of modules that reach each other (strongly connected, Tarjan 1972), types included. */
function circles(modules: readonly Module[]): string[][] {
  const next = new Map(modules.map(({ file, imports }) => [file, imports.map(({ target }) => target)]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    stack.push(file);
    for (const target of next.get(file) ?? []) {
      if (!next.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || next.get(file)?.includes(file)) found.push(circle);
  };

  for (const { file } of modules) if (!order.has(file)) visit(file);
  return found;
}
