import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadMainTexts } from '../../../electron/main-texts';
import { showMenu } from '../../../electron/menu';

const state = vi.hoisted(() => ({ template: [] as MenuItemConstructorOptions[], language: 'en' }));
vi.mock('electron', () => ({
  app: { name: 'Touchline', isPackaged: true, getPreferredSystemLanguages: () => [state.language] },
  BrowserWindow: {},
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      state.template = template;
    },
  },
  ipcMain: {},
  protocol: {},
}));
vi.mock('../../../electron/settings-store', () => ({
  readSettings: () => ({ language: state.language }),
  systemLanguage: () => state.language,
}));

const { platform } = process;
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
});

async function menuOn(system: NodeJS.Platform, language = 'en'): Promise<MenuItemConstructorOptions[]> {
  Object.defineProperty(process, 'platform', { value: system });
  state.language = language;
  await loadMainTexts();
  showMenu();
  return state.template;
}

const itemsOf = (item: MenuItemConstructorOptions | undefined) => (Array.isArray(item?.submenu) ? item.submenu : []);
const told = (items: readonly MenuItemConstructorOptions[]) =>
  items.filter(({ type, visible }) => type !== 'separator' && visible !== false).map(({ label }) => label);

describe('the menu', () => {
  it.each([
    ['en', ['About Touchline', 'Settings', 'Services', 'Hide Touchline', 'Hide others', 'Show all', 'Quit Touchline']],
    [
      'pl',
      [
        'O programie Touchline',
        'Ustawienia',
        'Usługi',
        'Ukryj Touchline',
        'Ukryj pozostałe',
        'Pokaż wszystkie',
        'Zakończ Touchline',
      ],
    ],
    [
      'ru',
      [
        'О программе Touchline',
        'Настройки',
        'Службы',
        'Скрыть Touchline',
        'Скрыть остальные',
        'Показать все',
        'Завершить Touchline',
      ],
    ],
  ])('of a Mac begins with the app’s own, in %s', async (language, labels) => {
    const [own] = await menuOn('darwin', language);
    expect(told(itemsOf(own))).toEqual(labels);
    expect(itemsOf(own).flatMap(({ role }) => role ?? [])).toEqual([
      'about',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ]);
  });

  it.each(['darwin', 'win32', 'linux'] as const)(
    'of %s says everything in words, and nothing twice',
    async (system) => {
      const labels = (await menuOn(system, 'pl')).flatMap((menu) => [menu.label, ...told(itemsOf(menu))]);
      expect(labels.every((label) => label !== undefined && label !== '')).toBe(true);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    },
  );

  it.each(['win32', 'linux'] as const)('of %s has what a Mac has in the app’s own in the others', async (system) => {
    const labels = (await menuOn(system)).flatMap((menu) => told(itemsOf(menu)));
    expect(labels).toEqual(expect.arrayContaining(['About Touchline', 'Settings', 'Quit Touchline']));
  });
});
