import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeReportUnseen } from '../../../../electron/command-line/report-window';

const main = vi.hoisted(() => ({
  listeners: new Map<string, (event: unknown, payload?: unknown) => Promise<unknown>>(),
  load: (): Promise<void> => Promise.resolve(),
  destroyed: 0,
}));
vi.mock('electron', () => ({
  app: { whenReady: () => Promise.resolve() },
  ipcMain: { handle: (name: string, listener: never) => main.listeners.set(name, listener) },
  protocol: {},
  BrowserWindow: class {
    webContents = { on: () => undefined };
    loadURL = () => main.load();
    destroy = () => main.destroyed++;
  },
}));
vi.mock('electron-log/main', () => ({ default: {} }));
vi.mock('../../../../electron/security/prepare-session', () => ({ prepareSession: () => Promise.resolve() }));
vi.mock('../../../../electron/window', () => ({ safeWebPreferences: () => ({}), secureContents: () => undefined }));

const task = { file: new Uint8Array([1]), language: null, author: '' };
const frame = { url: 'app://touchline/report-window.html' };
const ask = (name: string, payload?: unknown) =>
  main.listeners.get(name)?.({ senderFrame: frame, sender: { mainFrame: frame } }, payload);

const outcomeOf = (report: Promise<unknown>) =>
  report.then(
    () => 'made',
    (error: Error) => error.message,
  );

beforeEach(() => {
  main.destroyed = 0;
  main.load = () => Promise.resolve();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

describe('a report made unseen', () => {
  it('is what the page answers', async () => {
    const report = makeReportUnseen(task);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await ask('commandLine.task')).toEqual(task);
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000);
    await ask('commandLine.done', { ok: true, value: new Uint8Array([2]) });
    expect(await report).toEqual(new Uint8Array([2]));
    expect(main.destroyed).toBe(1);
  });

  it('is given up soon when the page never asks what to do', async () => {
    const report = outcomeOf(makeReportUnseen(task));
    await vi.advanceTimersByTimeAsync(60 * 1000);
    expect(await report).toContain('did not start');
    expect(main.destroyed).toBe(1);
  });

  it('is given up when the page says that it could not, or cannot be loaded', async () => {
    const refused = outcomeOf(makeReportUnseen(task));
    await vi.advanceTimersByTimeAsync(1000);
    await ask('commandLine.done', { ok: false, problem: 'failed', detail: 'notAMap' });
    expect(await refused).toContain('notAMap');
    main.load = () => Promise.reject(new Error('ERR_FAILED'));
    await expect(makeReportUnseen(task)).rejects.toThrow('ERR_FAILED');
  });
});
