import { LIMITS } from '../limits';

/** `undefined` stands for "not JSON, or nested too deep, or with a key that would change a prototype". */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Parses untrusted JSON. The depth is counted before anything is built, because later steps (zod, structured
 * clones) recurse and overflow the stack from some thousand levels.
 */
export function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (deeperThan(text, LIMITS.jsonDepth)) return undefined;
    const value = JSON.parse(text) as Json;
    return hasPrototypeKey(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** `JSON.parse` makes `__proto__` an ordinary key; copying it key by key later would set the prototype. */
function hasPrototypeKey(value: Json): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some(hasPrototypeKey);
}
