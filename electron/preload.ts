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

contextBridge.exposeInMainWorld('touchline', bridge);
