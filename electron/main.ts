import { app, BrowserWindow, dialog, Menu, nativeTheme, session, shell } from 'electron';
import { BackupStore } from './backup/backup-store';
import type { CallOutput, Settings } from './bridge';
import { argumentsOfApp, type Command, parseArguments } from './command-line/parse-arguments';
import { failure, success } from './file-problem';
import { chooseFile, chooseTarget, readChosen, register, showChosen, writeChosen } from './files';
import { handleCalls, handleDroppedFiles, type Handlers } from './handle';
import { catchMistakes, logError } from './log';
import { loadMainTexts, menuText } from './main-texts';
import { showMenu, takeWindowState } from './menu';
import { filesAmong, forgetWindow, openFromOutside, openWaiting, takeWaiting } from './opened-files';
import { displays, present, stop as stopPresenting } from './presenting';
import { profilePath } from './profile';
import { APP_ORIGIN, declareScheme } from './protocol';
import { silenceChromium } from './security/no-network';
import { prepareSession } from './security/prepare-session';
import { readSettings, systemLanguage, writeSettings } from './settings-store';
import { needNoStartAgain, startAgainIfWanted, wantStartAgain } from './start-again';
import { closeNow, currentWindow, isClosing, makeMainWindow, showPage, stayOpen, zoomWindow } from './window';

/** The version the app declares; another one is a stand-in for development. */
const SHIPPED_ELECTRON_MAJOR = '45';
const SNAPSHOT_INTERVAL_MS = 5 * 60 * 1000;

// Ours comes with its texts; without this Chromium would begin by making one of its own.
Menu.setApplicationMenu(null);
declareScheme();
silenceChromium();
catchMistakes();

const command = parseArguments(argumentsOfApp(process.argv, app.isPackaged ? null : app.getAppPath()));
if (command) carryOut(command).catch(endCommand);
else if (app.requestSingleInstanceLock()) start().catch(endWithReason);
else app.quit();

/** The window needs nothing of what the commands need, and starts sooner without it. */
async function carryOut(command: Command): Promise<void> {
  const { runCommand } = await import('./command-line/run');
  await runCommand(command);
}

async function start(): Promise<void> {
  app.on('second-instance', (_event, args, folder) => {
    for (const path of filesAmong(args.slice(1), folder)) openFromOutside(path);
    if (isClosing()) return wantStartAgain();
    const window = currentWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFromOutside(path);
  });
  app.on('window-all-closed', () => app.quit());
  // The window's own process starts while the page is prepared, and the menu is made while that process loads it.
  const [window, backup] = await Promise.all([app.whenReady().then(makeFirstWindow), preparePage()]);
  await Promise.all([showPage(window), prepareMenu(backup)]);
}

function makeFirstWindow(): BrowserWindow {
  nativeTheme.themeSource = readSettings().theme;
  return makeMainWindow();
}

/** What must be there before the window loads its page: all that the page may ask for, and no way out for it. */
async function preparePage(): Promise<BackupStore> {
  // The backup is read while Chromium starts.
  const [backup] = await Promise.all([BackupStore.open(profilePath('backups')), app.whenReady().then(prepareSession)]);
  answerCalls(backup);
  keepSnapshots(backup);
  for (const path of filesAmong(process.argv.slice(1), process.cwd())) openFromOutside(path);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void showPage(makeMainWindow());
  });
  return backup;
}

async function prepareMenu(backup: BackupStore): Promise<void> {
  await loadMainTexts();
  showMenu(() => void shell.openPath(backup.folder));
}

function answerCalls(backup: BackupStore): void {
  handleDroppedFiles(register);
  handleCalls({
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
      systemLanguage: systemLanguage(),
      developmentRuntime: process.versions.electron.split('.')[0] !== SHIPPED_ELECTRON_MAJOR,
    }),
    'settings.read': readSettings,
    'settings.write': changeSettings,
    'files.choose': chooseFile,
    'files.read': readChosen,
    'files.chooseTarget': chooseTarget,
    'files.write': writeChosen,
    'files.showInFolder': showChosen,
    'files.takeWaiting': takeWaiting,
    'backup.status': () => backup.status(),
    'backup.prepare': (payload) => backup.prepare(payload),
    'backup.append': (payload) => backup.append(payload),
    'backup.resync': (payload) => backup.resync(payload),
    'backup.since': (payload) => backup.since(payload),
    'backup.latest': (payload) => backup.latest(payload),
    'backup.list': () => backup.list(),
    'backup.readSnapshot': (payload) => backup.readSnapshot(payload),
    'backup.takeSnapshot': (payload) => backup.takeSnapshot(payload),
    'backup.keepRows': (payload) => backup.keepRows(payload),
    'backup.showFolder': () => void shell.openPath(backup.folder),
    'backup.clearDatabase': clearDatabase,
    'window.state': (state, sender) => takeWindowState(state, BrowserWindow.fromWebContents(sender)),
    'window.closeNow': (_payload, sender) => {
      const window = BrowserWindow.fromWebContents(sender);
      if (window) closeNow(window);
    },
    'window.stay': stay,
    'window.displays': (_payload, sender) => displays(BrowserWindow.fromWebContents(sender)),
    'window.present': (order, sender) => present(order, BrowserWindow.fromWebContents(sender)),
    'window.ready': () => undefined,
    'window.edit': (act, sender) => sender[act](),
    'window.zoom': (change, sender) => zoomWindow(sender, change),
    'window.keep': () => session.defaultSession.flushStorageData(),
    'commandLine.task': () => null,
    'commandLine.done': () => undefined,
    // A forgotten one does not compile.
  } satisfies Handlers);
}

function stay(): void {
  stayOpen();
  needNoStartAgain();
  openWaiting();
}

/** A database whose files are damaged can be neither opened nor deleted from inside the window. */
async function clearDatabase(): Promise<CallOutput<'backup.clearDatabase'>> {
  try {
    await session.defaultSession.clearStorageData({ origin: APP_ORIGIN, storages: ['indexdb'] });
    return success(null);
  } catch (error) {
    return failure(error);
  }
}

async function changeSettings(settings: Settings) {
  const before = readSettings();
  const outcome = await writeSettings(settings);
  nativeTheme.themeSource = settings.theme;
  if (settings.language !== before.language) {
    await loadMainTexts();
    showMenu();
  }
  return outcome;
}

function keepSnapshots(backup: BackupStore): void {
  const take = async (reason: 'timed' | 'onClose') => {
    const taken = await backup.takeSnapshotIfDirty(reason);
    if (!taken.ok) logError(`No snapshot was taken (${reason}): ${taken.problem} ${taken.detail}`);
  };
  const timer = setInterval(() => void take('timed'), SNAPSHOT_INTERVAL_MS);
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    clearInterval(timer);
    void take('onClose')
      .then(() => backup.close())
      .finally(() => {
        closed = true;
        startAgainIfWanted();
        app.quit();
      });
  });
}

app.on('web-contents-created', (_event, contents) =>
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    forgetWindow();
    // A page that begins anew does not show the room.
    void stopPresenting();
  }),
);

/** Not even a sentence in the person's language could be made. */
function endCommand(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => app.exit(1));
}

/** Nothing can be shown in a window: a profile folder that cannot be made or read, for example. */
async function endWithReason(error: unknown): Promise<void> {
  logError('The start failed', error);
  await app.whenReady();
  await loadMainTexts();
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(menuText('startFailed.title'), menuText('startFailed.detail', { reason }));
  app.exit(1);
}
