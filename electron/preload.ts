import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, OpenedFile } from './bridge';
import { ASKED_FIRST, CALL_NAMES, DROPPED_CHANNEL, EVENT_NAMES } from './bridge-names';

const calls: ReadonlySet<string> = new Set(CALL_NAMES);
const events: ReadonlySet<string> = new Set(EVENT_NAMES);

/**
 * Electron 32 and later know the path of a dropped file only through webUtils; earlier ones put it on the file.
 * Anything else that claims to have a path has none.
 */
function pathOf(file: File): string {
  if (!(file instanceof File)) return '';
  return webUtils ? webUtils.getPathForFile(file) : ((file as File & { path?: string }).path ?? '');
}

/** What a start asks first is asked before the page's code has arrived; the page gets the answer when it asks. */
const early = new Map<string, Promise<unknown>>();
if (location.pathname === '/') {
  for (const name of ASKED_FIRST) {
    const answer = ipcRenderer.invoke(name);
    // Told to the page, if it asks.
    answer.catch(() => undefined);
    early.set(name, answer);
  }
}

function askedEarly(name: string): Promise<unknown> | undefined {
  const answer = early.get(name);
  early.delete(name);
  return answer;
}

const bridge = {
  // Only names of the contract: a channel that the page makes up must not reach the main process.
  call: (name, ...payload) =>
    calls.has(name)
      ? (askedEarly(name) ?? ipcRenderer.invoke(name, payload[0]))
      : Promise.reject(new Error('No such call')),
  on: (name, listener) => {
    if (!events.has(name)) throw new Error('No such event');
    const receive = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.removeListener(name, receive);
  },
  dropped: (file) => ipcRenderer.invoke(DROPPED_CHANNEL, pathOf(file)) as Promise<OpenedFile | null>,
} satisfies Bridge;

// A page that keeps nothing to be saved, such as one that is still loading, does not listen and may be closed.
ipcRenderer.on('window.closing', () => {
  if (ipcRenderer.listenerCount('window.closing') === 1) void ipcRenderer.invoke('window.closeNow');
});

contextBridge.exposeInMainWorld('touchline', bridge);
