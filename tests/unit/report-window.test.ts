import { describe, expect, it, onTestFinished, vi } from 'vitest';

describe('the page that makes a report for the command line', () => {
  it.each([
    ['asking for the task fails', () => Promise.reject(new Error('refused'))],
    ['the file is no map', () => Promise.resolve({ file: new Uint8Array([1]), language: null, author: '' })],
  ])('says that it could not when %s', async (_, task) => {
    const done = new Promise((resolve) => {
      const call = (name: string, payload: unknown) => (name === 'commandLine.task' ? task() : resolve(payload));
      vi.stubGlobal('window', { touchline: { call } });
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.resetModules();
    await import('../../renderer/report-window');
    expect(await done).toMatchObject({ ok: false, problem: 'failed' });
  });
});
