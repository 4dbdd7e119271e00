import type { MenuCommand } from '../../electron/bridge';

/**
 * Keys of the window's commands, as Electron writes them: the native menu listens to them, the palette and the sheet of
 * keys print them. 1 to 5 are the screens in the order of the rail.
 */
export const ACCELERATORS = {
  newMap: 'CmdOrCtrl+N',
  openFile: 'CmdOrCtrl+O',
  importTable: 'CmdOrCtrl+I',
  exportFile: 'CmdOrCtrl+S',
  exportReport: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  replace: 'CmdOrCtrl+H',
  showPalette: 'CmdOrCtrl+K',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  zoomReset: 'CmdOrCtrl+0',
  showLibrary: 'CmdOrCtrl+1',
  showGuide: 'CmdOrCtrl+2',
  showMap: 'CmdOrCtrl+3',
  showRoom: 'CmdOrCtrl+4',
  showReport: 'CmdOrCtrl+5',
  showSettings: 'CmdOrCtrl+,',
  showShortcuts: 'F1',
} as const satisfies Partial<Record<MenuCommand, string>>;

/** The accelerator of a command, if it has one. */
export function acceleratorOf(command: MenuCommand): string | undefined {
  return (ACCELERATORS as Partial<Record<MenuCommand, string>>)[command];
}

/** An accelerator as printed on keys: `Ctrl Shift Z`. */
export function printedKeys(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' ').replace('Plus', '+').replace('-', '−');
}
