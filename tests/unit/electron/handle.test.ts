import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOutput } from '../../../electron/bridge';
import { handleCalls, handleDroppedFiles, tell } from '../../../electron/handle';

type Listener = (event: unknown, payload: unknown) => Promise<unknown>;
const listeners = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
  protocol: {},
}));

const frame = (url: string) => ({ url });

function event(url = 'app://touchline/index.html#/map') {
  const main = frame(url);
  return { senderFrame: main, sender: { mainFrame: main } };
}

const call = (name: string, from: unknown, payload?: unknown) => listeners.get(name)?.(from, payload);

describe('a call', () => {
  const read = vi.fn<() => CallOutput<'files.read'>>(() => ({ ok: true, value: new Uint8Array([1]) }));

  beforeEach(() => {
    read.mockClear();
    handleCalls({ 'files.read': read, 'files.takeWaiting': () => [{ path: '/secret' }] as never });
    handleDroppedFiles((path) => ({ token: 't', name: path, kind: 'other' }));
  });

  it('from the app with the right payload is answered', async () => {
    expect(await call('files.read', event(), { token: 'a' })).toEqual({ ok: true, value: new Uint8Array([1]) });
    expect(read).toHaveBeenCalledOnce();
  });

  it.each([
    ['another page', event('https://example.com/')],
    ['a page that begins alike', event('app://touchline.example.com/')],
    ['a frame inside the page', { ...event(), senderFrame: frame('app://touchline/index.html') }],
    ['a frame that is gone', { ...event(), senderFrame: null }],
  ])('from %s is refused', async (_, from) => {
    await expect(call('files.read', from, { token: 'a' })).rejects.toThrow('refused');
    await expect(call('files.dropped', from, '/a') ?? Promise.resolve()).rejects.toThrow('refused');
    expect(read).not.toHaveBeenCalled();
  });

  it.each([[{}], [{ token: '' }], [{ token: 'a', more: 1 }], [null], ['a']])(
    'with the payload %j is refused and says nothing of it',
    async (payload) => {
      await expect(call('files.read', event(), payload)).rejects.toThrow('files.read: the payload has another shape');
      expect(read).not.toHaveBeenCalled();
    },
  );

  it('whose answer has another shape does not let it out', async () => {
    await expect(call('files.takeWaiting', event())).rejects.toThrow('the answer has another shape');
  });
});

describe('telling the window', () => {
  it('does nothing when the window is gone', () => {
    const send = vi.fn<(name: string, payload: unknown) => void>();
    tell({ isDestroyed: () => true, send } as never, 'menu.command', 'undo');
    expect(send).not.toHaveBeenCalled();
    tell({ isDestroyed: () => false, send } as never, 'menu.command', 'undo');
    expect(send).toHaveBeenCalledWith('menu.command', 'undo');
  });
});
