import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/security/content-security-policy';
import { parseJourney } from '../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../renderer/exchange/journey/serialize';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp, temporaryFolder } from './app';

const MAP = fileURLToPath(new URL('../fixtures/maps/small.v1.journey', import.meta.url));

/** A map file of this client. */
async function mapOf(client: string): Promise<Uint8Array> {
  const journey = await parseJourney(readFileSync(MAP));
  if (journey.kind !== 'ok') throw new Error(journey.kind);
  const { document } = journey;
  const map = { ...document.map, client, title: `${client}: first visit` };
  return serializeJourney(
    { ...document, map },
    { savedAt: '2026-11-25T10:00:00.000Z', author: '', appVersion: '0.0.0' },
  );
}

/** Each of these asks the running app itself; Playwright's own `evaluate` stands above the content security policy. */
describe('the window has no way out', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await launchApp();
  });

  const inPage = <Value>(code: () => Value | Promise<Value>): Promise<Value> => running.window.evaluate(code);

  it('is isolated, sandboxed and without Node', async () => {
    expect(
      await inPage(() => [typeof globalThis, 'require' in globalThis, 'process' in globalThis, 'module' in globalThis]),
    ).toEqual(['object', false, false, false]);
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as
        | { getLastWebPreferences?: () => Record<string, unknown> }
        | undefined;
      return contents?.getLastWebPreferences?.();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  it('shows only the bridge', async () => {
    expect(await inPage(() => Object.keys(window.touchline).toSorted())).toEqual(['call', 'dropped', 'on']);
  });

  it('serves every page with the policy and without sniffing', async () => {
    const headers = await inPage(async () => {
      const { headers } = await fetch('app://touchline/');
      return [headers.get('content-security-policy'), headers.get('x-content-type-options')];
    });
    expect(headers).toEqual([CONTENT_SECURITY_POLICY, 'nosniff']);
  });

  it('refuses eval', async () => {
    const verdict = inPage(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
          const script = document.createElement('script');
          script.src = URL.createObjectURL(new Blob(['window.evaluated = eval("1 + 1")'], { type: 'text/javascript' }));
          document.head.append(script);
        }),
    );
    expect(await verdict).toBe('script-src-elem');
    // A task of the page itself, which the policy covers.
    const evaluated = await inPage(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true });
          setTimeout('window.evaluated = true');
          setTimeout(() => resolve(String('evaluated' in window)), 1000);
        }),
    );
    expect(evaluated).toBe('eval');
  });

  it('starts no worker that was made at run time', async () => {
    const blocked = inPage(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
          const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
          try {
            new Worker(address).addEventListener('message', () => resolve('started'));
          } catch {
            // Refused at once; the violation is told all the same.
          }
        }),
    );
    expect(await blocked).toBe('worker-src');
  });

  it.each([
    'app://touchline/..%2f..%2fpackage.json',
    'app://touchline/%2e%2e/main/index.cjs',
    'app://touchline/..%5c..%5cpackage.json',
    'app://touchline/assets/..%2f..%2fmain%2findex.cjs',
    'app://touchline/%00',
    'app://elsewhere/index.html',
  ])('does not serve %s', async (address) => {
    const answer = await running.app.evaluate(async ({ net }, url) => {
      // Electron 25 sometimes forgets to settle a request that was cancelled: what is not answered is not served.
      const silence = new Promise<{ status: number }>((resolve) => setTimeout(resolve, 5000, { status: 0 }));
      const { status } = await Promise.race([net.fetch(url).catch(() => ({ status: 0 })), silence]);
      return status;
    }, address);
    expect([0, 403, 404]).toContain(answer);
  });

  it('does not navigate', async () => {
    const prevented = running.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', (event) => {
            resolve(event.defaultPrevented);
          });
        }),
    );
    await inPage(() => {
      location.href = 'https://example.com/';
    });
    expect(await prevented).toBe(true);
    await inPage(() => {
      const link = document.createElement('a');
      link.href = 'file:///etc/passwd';
      document.body.append(link);
      link.click();
      link.remove();
    });
    expect(await inPage(() => location.origin)).toBe('app://touchline');
    expect(running.window.url()).toMatch(/^app:\/\/touchline\//);
  });

  it('opens no windows', async () => {
    expect(await inPage(() => window.open('app://touchline/'))).toBeNull();
    expect(await inPage(() => window.open('https://example.com/', '_blank'))).toBeNull();
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('has no permissions', async () => {
    const answers = await inPage(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      const asked = await Promise.allSettled([
        navigator.mediaDevices.getUserMedia({ audio: true }),
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      ]);
      return [
        await state('geolocation'),
        await state('camera'),
        await state('microphone'),
        await Notification.requestPermission(),
        ...asked.map(({ status }) => status),
      ];
    });
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied', 'rejected', 'rejected']);
  });

  it('cancels every request that would leave, from the page and from the session', async () => {
    for (const address of ['https://example.com/', 'http://localhost/', 'file:///etc/hostname']) {
      const answer = running.window.evaluate((url) => fetch(url).catch((error: Error) => error.name), address);
      expect(await answer).toBe('TypeError');
    }
    // Past the page's policy: what the session itself lets through.
    const outcomes = await running.app.evaluate(async ({ session }) => {
      const addresses = ['https://example.com/', 'http://127.0.0.1:9/', 'ftp://example.com/'];
      const reach = session.defaultSession as unknown as { fetch: (url: string) => Promise<{ status: number }> };
      const silence = new Promise<string>((resolve) => setTimeout(resolve, 5000, 'refused'));
      return Promise.all(
        addresses.map((address) =>
          Promise.race([
            silence,
            reach.fetch(address).then(
              ({ status }) => `answered ${status}`,
              () => 'refused',
            ),
          ]),
        ),
      );
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  });

  it('has no dictionaries to look for, a dead proxy, and no way for WebRTC', async () => {
    const state = await running.app.evaluate(async ({ session, BrowserWindow, app }) => ({
      languages: session.defaultSession.getSpellCheckerLanguages(),
      proxy: await session.defaultSession.resolveProxy('https://example.com/'),
      local: await session.defaultSession.resolveProxy('http://localhost/'),
      webRtc: BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
      resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
    }));
    expect(state).toEqual({
      languages: [],
      proxy: 'PROXY 127.0.0.1:9',
      local: 'PROXY 127.0.0.1:9',
      webRtc: 'disable_non_proxied_udp',
      resolver: 'MAP * ~NOTFOUND',
    });
  });

  it('answers only what the contract allows', async () => {
    const refusals = await inPage(async () => {
      const call = window.touchline.call as unknown as (name: string, payload?: unknown) => Promise<unknown>;
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return [
        await outcome(call('files.read', { token: '/etc/passwd', path: '/etc/passwd' })),
        await outcome(call('files.write', { token: 'x', bytes: [1, 2, 3] })),
        await outcome(call('no.such.call')),
        await outcome(call('settings.write', { theme: 'purple' })),
      ];
    });
    expect(refusals[0]).toContain('the payload has another shape');
    expect(refusals[1]).toContain('the payload has another shape');
    expect(refusals[2]).toContain('No such call');
    expect(refusals[3]).toContain('the payload has another shape');
  });

  it('a path is not a token', async () => {
    expect(await inPage(() => window.touchline.call('files.read', { token: '/etc/passwd' }))).toEqual({
      ok: false,
      problem: 'unknownToken',
      detail: '',
    });
  });

  it('gives no token for a path that the page names', async () => {
    const secret = join(temporaryFolder(), 'secret.txt');
    writeFileSync(secret, 'private');
    const answers = await running.window.evaluate(async (path) => {
      const { call, on, dropped } = window.touchline as unknown as {
        call: (name: string, payload?: unknown) => Promise<unknown>;
        on: (name: string, listener: () => void) => unknown;
        dropped: (file: unknown) => Promise<unknown>;
      };
      const outcome = async (ask: () => unknown) => {
        try {
          return await ask();
        } catch (error) {
          return (error as Error).message;
        }
      };
      const disguised = Object.defineProperty(new File(['x'], 'x.txt'), 'path', { value: path, enumerable: true });
      return {
        dropped: await outcome(() => call('files.dropped', path)),
        made: await outcome(() => dropped({ path, name: 'x.txt' })),
        text: await outcome(() => dropped(path)),
        disguised: await outcome(() => dropped(disguised)),
        event: await outcome(() => on('files.dropped', () => undefined)),
      };
    }, secret);
    expect(answers).toEqual({
      dropped: expect.stringContaining('No such call'),
      made: null,
      text: null,
      disguised: null,
      event: expect.stringContaining('No such event'),
    });
  });

  it('reads no target, and writes no source', async () => {
    const path = join(temporaryFolder(), 'mine.csv');
    writeFileSync(path, 'mine');
    await answerOpenDialog(running, path);
    await answerSaveDialog(running, path);
    const outcomes = await inPage(async () => {
      const source = await window.touchline.call('files.choose', { kind: 'table' });
      const target = await window.touchline.call('files.chooseTarget', { kind: 'table', suggestedName: 'mine.csv' });
      if (!source || !target) return null;
      return [
        await window.touchline.call('files.write', { token: source.token, bytes: new Uint8Array([1]) }),
        await window.touchline.call('files.read', { token: target.token }),
      ];
    });
    const refused = { ok: false, problem: 'unknownToken', detail: '' };
    expect(outcomes).toEqual([refused, refused]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('a frame inside the page is not answered', async () => {
    const framed = await inPage(
      () =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = 'app://touchline/index.html';
          addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
          document.body.append(frame);
        }),
    );
    expect(framed).toBe('frame-src');
  });

  it('a log of the session names no client', async () => {
    const path = join(temporaryFolder(), "Mr Kowalski's clinic.journey");
    writeFileSync(path, await mapOf('Kowalski'));
    const client = await launchApp({ args: [path] });
    await client.window.getByText('Kowalski').first().waitFor();
    // The kind of error that quotes the file: nobody in the main process waits for it, so it is logged.
    await client.app.evaluate((_electron, file) => {
      const error = new Error(`ENOENT: no such file or directory, open '${file}'`);
      void Promise.reject(Object.assign(error, { code: 'ENOENT', path: file }));
    }, path);
    const log = join(client.profile, 'logs', 'main.log');
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('ENOENT');
    await client.close();
    await running.close();
    const others = join(running.profile, 'logs', 'main.log');
    for (const text of [log, others].filter(existsSync).map((file) => readFileSync(file, 'utf8')))
      expect(text).not.toMatch(/Kowalski|clinic|passwd|secret|example\.com/);
  });
});
