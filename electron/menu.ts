import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../renderer/i18n/shortcuts';
import type { CallInput, MenuCommand } from './bridge';
import { tell } from './handle';
import { type MenuTextKey, menuText } from './main-texts';

type WindowReport = CallInput<'window.state'>;

let report: WindowReport = { title: 'Touchline', mapOpen: false, unsaved: false, undoLabel: null, redoLabel: null };
let showBackups: () => void = () => undefined;

/** Makes the native menu in the language of the app. Called again whenever what it says changes. */
export function showMenu(onShowBackups = showBackups): void {
  showBackups = onShowBackups;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template()));
}

/** Title bar and menu follow what the window shows. */
export function takeWindowState(next: WindowReport, window: BrowserWindow | null): void {
  const menuChanged =
    next.mapOpen !== report.mapOpen || next.undoLabel !== report.undoLabel || next.redoLabel !== report.redoLabel;
  report = next;
  if (window) {
    window.setTitle(next.unsaved ? `• ${next.title}` : next.title);
    window.setDocumentEdited(next.unsaved);
  }
  if (menuChanged) showMenu();
}

function template(): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin';
  return [
    ...(mac ? [{ label: app.name, submenu: ownItems() }] : []),
    { label: menuText('file.menu'), submenu: fileItems(mac) },
    { label: menuText('edit.menu'), submenu: editItems(mac) },
    { label: menuText('view.menu'), submenu: viewItems(mac) },
    {
      label: menuText('window.menu'),
      submenu: [
        { label: menuText('window.minimize'), role: 'minimize' },
        { label: menuText('window.close'), role: 'close' },
      ],
    },
    { label: menuText('help.menu'), role: 'help', submenu: helpItems(mac) },
  ];
}

/** The first menu of a Mac. */
function ownItems(): MenuItemConstructorOptions[] {
  return [
    { label: menuText('help.about'), role: 'about' },
    { type: 'separator' },
    item('view.settings', 'showSettings'),
    { type: 'separator' },
    { label: menuText('mac.services'), role: 'services' },
    { type: 'separator' },
    { label: menuText('mac.hide'), role: 'hide' },
    { label: menuText('mac.hideOthers'), role: 'hideOthers' },
    { label: menuText('mac.showAll'), role: 'unhide' },
    { type: 'separator' },
    { label: menuText('file.quit'), role: 'quit' },
  ];
}

function fileItems(mac: boolean): MenuItemConstructorOptions[] {
  return [
    item('file.newMap', 'newMap'),
    item('file.openFile', 'openFile'),
    item('file.importTable', 'importTable'),
    item('file.openSample', 'openSample'),
    { type: 'separator' },
    item('file.exportFile', 'exportFile', { enabled: report.mapOpen }),
    item('file.exportClientCopy', 'exportClientCopy', { enabled: report.mapOpen }),
    item('file.exportReport', 'exportReport', { enabled: report.mapOpen }),
    { type: 'separator' },
    item('file.closeMap', 'closeMap', { enabled: report.mapOpen }),
    ...(mac ? [] : [{ label: menuText('file.quit'), accelerator: 'CmdOrCtrl+Q', role: 'quit' as const }]),
  ];
}

function editItems(mac: boolean): MenuItemConstructorOptions[] {
  const { undoLabel, redoLabel } = report;
  return [
    {
      ...item('edit.undo', 'undo', { enabled: undoLabel !== null }),
      ...(undoLabel === null ? {} : { label: menuText('edit.undoNamed', { name: undoLabel }) }),
    },
    {
      ...item('edit.redo', 'redo', { enabled: redoLabel !== null }),
      ...(redoLabel === null ? {} : { label: menuText('edit.redoNamed', { name: redoLabel }) }),
    },
    // As Windows has it.
    {
      ...item('edit.redo', 'redo', { accelerator: 'Ctrl+Y', enabled: redoLabel !== null }),
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { type: 'separator' },
    { label: menuText('edit.cut'), role: 'cut' },
    { label: menuText('edit.copy'), role: 'copy' },
    { label: menuText('edit.paste'), role: 'paste' },
    { label: menuText('edit.selectAll'), role: 'selectAll' },
    { type: 'separator' },
    item('edit.find', 'find'),
    // On a Mac Cmd+H hides the app.
    item('edit.replace', 'replace', { enabled: report.mapOpen, ...(mac ? { accelerator: 'Cmd+Alt+F' } : {}) }),
    item('edit.palette', 'showPalette'),
  ];
}

function viewItems(mac: boolean): MenuItemConstructorOptions[] {
  const opened = { enabled: report.mapOpen };
  return [
    item('view.library', 'showLibrary'),
    item('view.guide', 'showGuide', opened),
    item('view.map', 'showMap', opened),
    item('view.room', 'showRoom', opened),
    item('view.report', 'showReport', opened),
    ...(mac ? [] : [item('view.settings', 'showSettings')]),
    { type: 'separator' },
    item('view.zoomIn', 'zoomIn'),
    // Keyboards without Shift for +, and the numeric pad.
    hidden('view.zoomIn', 'zoomIn', 'CmdOrCtrl+='),
    hidden('view.zoomIn', 'zoomIn', 'CmdOrCtrl+numadd'),
    item('view.zoomOut', 'zoomOut'),
    hidden('view.zoomOut', 'zoomOut', 'CmdOrCtrl+numsub'),
    item('view.zoomReset', 'zoomReset'),
    hidden('view.zoomReset', 'zoomReset', 'CmdOrCtrl+num0'),
    { type: 'separator' },
    { label: menuText('view.fullScreen'), role: 'togglefullscreen' },
    ...(app.isPackaged
      ? []
      : [{ type: 'separator' as const }, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
  ];
}

function helpItems(mac: boolean): MenuItemConstructorOptions[] {
  return [
    item('help.shortcuts', 'showShortcuts'),
    { label: menuText('help.backups'), click: () => showBackups() },
    ...(mac ? [] : [{ type: 'separator' as const }, { label: menuText('help.about'), role: 'about' as const }]),
  ];
}

/** Further keys for an item. */
function hidden(key: MenuTextKey, command: MenuCommand, accelerator: string): MenuItemConstructorOptions {
  return item(key, command, { accelerator, visible: false, acceleratorWorksWhenHidden: true });
}

/** An item that the window carries out, by its usual keys. */
function item(
  key: MenuTextKey,
  command: MenuCommand,
  options: MenuItemConstructorOptions = {},
): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(command);
  return {
    label: menuText(key),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...options,
    click: (_item, window) => {
      const target = window instanceof BrowserWindow ? window : BrowserWindow.getAllWindows()[0];
      if (target) tell(target.webContents, 'menu.command', command);
    },
  };
}
