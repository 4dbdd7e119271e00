import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, OpenedFile } from './bridge';

/** Electron 32 and later know the path of a dropped file only through webUtils; earlier ones put it on the file. */
function pathOf(file: File): string {
  return webUtils ? webUtils.getPathForFile(file) : ((file as File & { path?: string }).path ?? '');
}

const bridge = {
  call: (name, ...payload) => ipcRenderer.invoke(name, payload[0]),
  on: (name, listener) => {
    const receive = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.removeListener(name, receive);
  },
  dropped: (file) => ipcRenderer.invoke('files.dropped', pathOf(file)) as Promise<OpenedFile | null>,
} satisfies Bridge;

// A page that keeps nothing to be saved, such as one that is still loading, does not listen and may be closed.
ipcRenderer.on('window.closing', () => {
  if (ipcRenderer.listenerCount('window.closing') === 1) void ipcRenderer.invoke('window.closeNow');
});

contextBridge.exposeInMainWorld('touchline', bridge);
