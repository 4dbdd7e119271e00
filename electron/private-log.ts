import { inspect } from 'node:util';
import type { Hook } from 'electron-log';

/**
 * Keeps names of files and whatever else an error quotes out of the log: a map's file is often called after the
 * client. What stays says where it happened: the error's name and code, and the places in our own code.
 */
export const keepNamesOut: Hook = (message) => ({ ...message, data: (message.data as unknown[]).map(withoutNames) });

/** As a text for the log. */
export function withoutNames(value: unknown): string {
  if (!(value instanceof Error)) return withoutQuotes(typeof value === 'string' ? value : inspect(value));
  const places = (value.stack ?? '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return [withoutQuotes(`${value.name}: ${value.message}`), ...places].join('\n');
}

/** From the first quote to the last, and from a path to its line's end: names may hold quotes and spaces. */
function withoutQuotes(text: string): string {
  return text
    .replace(/['"`“”„«‘].*['"`“”»’]/s, '…')
    .replace(/(?<![\w.])(?:[a-z]:[\\/]|[\\/]|(?:file|app):\/\/).*$/gim, '…');
}
