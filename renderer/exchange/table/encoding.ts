import type { Encoding } from './table';
import { type LetterLanguage, likelihood } from './letter-likelihood';

/**
 * Text of unknown origin, decoded. A byte order mark decides; then the pattern of zero bytes that UTF-16 leaves;
 * then whether it is valid UTF-8; what remains is the one of three Windows code pages that makes the likeliest words.
 * Returns null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): { text: string; encoding: Encoding } | null {
  const encoding = wanted ?? byMark(bytes) ?? byZeroBytes(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  return decodeAs(bytes, 'utf-8') ?? byLanguage(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isText(text) ? { text, encoding } : null;
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The line breaks and delimiters of a table in UTF-16 have a zero byte each, all at the same side. */
function byZeroBytes(bytes: Uint8Array): Encoding | null {
  const zeros: [even: number, odd: number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  if (even === odd) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Most tables are smaller. */
const SAMPLE_BYTES = 200_000;

/** Written in Windows-1250 besides Polish, and in Windows-1252. */
const CENTRAL: readonly LetterLanguage[] = ['cs', 'hu'];
const WESTERN: readonly LetterLanguage[] = ['de', 'fr', 'es', 'it', 'pt', 'sv', 'da'];

function byLanguage(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const central = new TextDecoder('windows-1250').decode(sample);
  const western = new TextDecoder('windows-1252').decode(sample);
  const latin = Math.max(likelihood(central, 'pl'), likeliest(central, CENTRAL), likeliest(western, WESTERN));
  if (likelihood(new TextDecoder('windows-1251').decode(sample), 'ru') > latin) {
    return decodeAs(bytes, 'windows-1251');
  }
  return decodeAs(bytes, isWestern(central, western) ? 'windows-1252' : 'windows-1250');
}

/** By how much the mean logarithm must be greater: in doubt a text is Polish. */
const CLEARLY = 1;

/**
 * Whether a Western language is clearly likelier than Polish by the letters that the two readings do not share (a
 * foreign name with an é makes a text no less Polish), and likelier than others of Central Europe by all of them.
 */
function isWestern(central: string, western: string): boolean {
  const polish = likelihood(central, 'pl', western);
  const rivals = WESTERN.filter((language) => likelihood(western, language, central) > polish + CLEARLY);
  return likeliest(western, rivals) > likeliest(central, CENTRAL);
}

function likeliest(text: string, languages: readonly LetterLanguage[]): number {
  return Math.max(...languages.map((language) => likelihood(text, language)));
}

/** Control characters do not occur in text; a stray one is forgiven, a hundredth of the whole is not. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g)?.length ?? 0;
  return controls * 100 <= text.length && !text.includes('\u0000');
}
