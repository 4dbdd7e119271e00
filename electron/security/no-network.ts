import { app, type Session, type WebContents } from 'electron';

const ALLOWED = /^(app|data|blob):/;
const ALLOWED_IN_DEVELOPMENT = /^(app|data|blob|devtools|chrome-extension):/;

/** Switches that keep Chromium's own services quiet. Must run before the app is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}

/** Refuses every request that would leave the app. */
export async function blockNetwork(session: Session): Promise<void> {
  const allowed = app.isPackaged ? ALLOWED : ALLOWED_IN_DEVELOPMENT;
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !allowed.test(request.url) }));
  // Neither `spellcheck: false` nor switching the checker off stops the look-up of a dictionary; an empty list does.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** WebRTC goes round request filters and proxies. */
export function blockWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
