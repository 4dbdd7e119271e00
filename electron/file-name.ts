import { cutToBytes } from '../renderer/model/cut-text';

/** File systems take 255; an extension must fit too, and what a person adds to tell two names apart. */
const MAX_BYTES = 200;
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file's name from a title, which may hold signs that file systems refuse. An extension stays at its end. */
export function fileNameFrom(title: string): string {
  const [, stem = title, extension = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(title) ?? [];
  const allowed = stem.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ').replace(/\s+/g, ' ');
  const plain = cutToBytes(allowed, MAX_BYTES).replace(/^[\s.]+|[\s.]+$/g, '');
  return `${plain.replace(DEVICE, '$&_') || 'Touchline'}${extension}`;
}

/** The path with the first of the extensions, unless it ends in one of them. Dialogs on Linux do not add it. */
export function withExtension(path: string, extensions: readonly string[]): string {
  const lower = path.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`)) ? path : `${path}.${extensions[0]}`;
}
