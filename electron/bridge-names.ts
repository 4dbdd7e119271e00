/**
 * The names of the contract (`bridge.ts`) without its shapes, for the preload script: it lets these through and
 * nothing else, and must stay small, because it runs before every page.
 */

export const CALL_NAMES = [
  'app.info',
  'settings.read',
  'settings.write',
  'files.choose',
  'files.read',
  'files.chooseTarget',
  'files.write',
  'files.showInFolder',
  'files.takeWaiting',
  'backup.status',
  'backup.prepare',
  'backup.append',
  'backup.resync',
  'backup.since',
  'backup.latest',
  'backup.list',
  'backup.readSnapshot',
  'backup.takeSnapshot',
  'backup.keepRows',
  'backup.showFolder',
  'backup.clearDatabase',
  'window.state',
  'window.closeNow',
  'window.stay',
  'window.displays',
  'window.present',
  'window.ready',
  'window.zoom',
  'window.edit',
  'window.keep',
  'commandLine.done',
  'commandLine.task',
] as const;

/** Calls without a payload that every start of the workbook's window begins with. */
export const ASKED_FIRST = [
  'backup.status',
  'settings.read',
  'app.info',
] as const satisfies readonly (typeof CALL_NAMES)[number][];

export const EVENT_NAMES = ['menu.command', 'files.opened', 'window.closing', 'window.presenting'] as const;

/** Carries the path of a dropped file from the preload script, which alone can know it. The window cannot call it. */
export const DROPPED_CHANNEL = 'files.dropped';
