import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Watched {
  readonly exitCode: number | null;
  readonly output: string;
  /** How many Electron processes were watched: none would mean that nothing was proven. */
  readonly electrons: number;
  /** System calls that tried to reach an internet address outside the machine. */
  readonly attempts: readonly string[];
  /** Packets that left by the network interface. */
  readonly packets: number;
}

/** Why nothing can be watched here, or null where it can. */
export function whyNotWatchable(): string | null {
  if (process.platform !== 'linux') return 'system calls are watched on Linux';
  if (process.getuid?.() !== 0) return 'a network of its own takes root';
  const missing = ['strace', 'ip', 'unshare'].filter((tool) => spawnSync('which', [tool]).status !== 0);
  return missing.length > 0 ? `${missing.join(' and ')} not installed` : null;
}

/** Runs a command in a network of its own; every Electron it starts is watched. */
export async function watch(command: string, args: readonly string[]): Promise<Watched> {
  const work = mkdtempSync(join(tmpdir(), 'touchline-watch-'));
  const logs = join(work, 'logs');
  const electron = join(work, 'electron');
  mkdirSync(logs);
  mkdirSync(electron);
  cpSync(beside('watched-electron.sh'), join(electron, 'electron'));
  // Whoever asks which Electron this is gets the true answer.
  cpSync(join(realElectron(), 'version'), join(electron, 'version'));
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: electron,
    WATCHED_ELECTRON: realElectron(),
    WATCH_LOGS: logs,
  };
  const packets = join(work, 'packets');
  const wrapped = ['--net', '--mount', beside('watched-network.sh'), packets, command, ...args];
  try {
    const { exitCode, output } = await finished('unshare', wrapped, env);
    const calls = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8').split('\n'));
    return {
      exitCode,
      output,
      electrons: calls.length,
      attempts: calls.flat().filter(leavesTheMachine),
      packets: existsSync(packets) ? Number(readFileSync(packets, 'utf8')) : Number.NaN,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.99.0.1")}, 16) = 0`, loopback excepted. */
export function leavesTheMachine(call: string): boolean {
  if (!/\bAF_INET6?\b/.test(call)) return false;
  return !/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"/.test(call);
}

function realElectron(): string {
  const path = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (path === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is set by the end-to-end set-up');
  return path;
}

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function finished(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}
