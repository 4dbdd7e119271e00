import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../../renderer/i18n/languages';
import type { Language } from '../../renderer/model/primitives';

/** What a person asked for in a terminal. `language` null means: the app's own. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'import';
      readonly input: string;
      readonly output: string;
      readonly skipBadCells: boolean;
      readonly language: Language | null;
    }
  | { readonly kind: 'report'; readonly input: string; readonly output: string; readonly language: Language | null }
  | { readonly kind: 'check'; readonly input: string; readonly language: Language | null }
  | {
      readonly kind: 'mistake';
      readonly mistake: 'unknownCommand' | 'unknownOption' | 'unknownLanguage' | 'import' | 'report' | 'check';
      /** The word that is not understood. */
      readonly word: string;
    };

/** How many files each command takes. */
const FILES = { import: 2, report: 2, check: 1 } as const;
type Verb = keyof typeof FILES;

/**
 * The arguments meant for the app: what follows the program's name, and in development the app's folder too, with
 * Chromium's switches before it.
 */
export function argumentsOfApp(argv: readonly string[], appFolder: string | null): string[] {
  const args = argv.slice(1);
  if (appFolder === null) return args;
  return args.slice(args.findIndex((arg) => !arg.startsWith('-') && resolve(arg) === resolve(appFolder)) + 1);
}

/** Reads the app's arguments. null means: nothing for the command line, open the window. */
export function parseArguments(args: readonly string[]): Command | null {
  // A language may stand before the command; its code is no command.
  const start = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--language');
  const leading = start === -1 ? args : args.slice(0, start);
  if (args.includes('--help') || leading.includes('-h')) return { kind: 'help' };
  if (leading.includes('--version')) return { kind: 'version' };
  const verb = args[start];
  if (verb === undefined) return null;
  const language = leading.filter(
    (arg, index) => /^--language(?:=|$)/.test(arg) || leading[index - 1] === '--language',
  );
  if (isVerb(verb)) return parseCommand(verb, [...language, ...args.slice(start + 1)]);
  const wanted = language.at(-1)?.replace(/^--language=/, '');
  if (wanted !== undefined && !languageOf(wanted)) return { kind: 'mistake', mistake: 'unknownLanguage', word: wanted };
  // Whatever looks like a file is for the window, which says itself what it cannot open.
  return /^[\p{L}-]+$/u.test(verb) ? { kind: 'mistake', mistake: 'unknownCommand', word: verb } : null;
}

function languageOf(wanted: unknown): Language | null {
  return LANGUAGES.find(({ code }) => code === wanted)?.code ?? null;
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(FILES, word);
}

function parseCommand(verb: Verb, args: readonly string[]): Command {
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: { language: { type: 'string' }, 'skip-bad-cells': { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = token.name === 'language' || (token.name === 'skip-bad-cells' && verb === 'import');
    if (!known) return { kind: 'mistake', mistake: 'unknownOption', word: token.rawName };
  }
  const wanted = values['language'];
  const language = languageOf(wanted);
  if (wanted !== undefined && language === null)
    return { kind: 'mistake', mistake: 'unknownLanguage', word: typeof wanted === 'string' ? wanted : '' };

  const [input, output] = positionals;
  if (positionals.length !== FILES[verb] || !input) return { kind: 'mistake', mistake: verb, word: verb };
  if (verb === 'check') return { kind: verb, input, language };
  if (!output) return { kind: 'mistake', mistake: verb, word: verb };
  if (verb === 'report') return { kind: verb, input, output, language };
  return { kind: verb, input, output, skipBadCells: values['skip-bad-cells'] === true, language };
}
