import type { FileProblem } from './bridge';
import { codeOf } from './write-whole';

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
};

/** What a file system error means to a person. `detail` is the bare code, so that no path reaches the window. */
export function failure(error: unknown): {
  readonly ok: false;
  readonly problem: FileProblem;
  readonly detail: string;
} {
  const code = codeOf(error);
  return { ok: false, problem: PROBLEMS[code] ?? 'failed', detail: code };
}

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
