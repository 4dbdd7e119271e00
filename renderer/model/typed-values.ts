/**
 * A number as people write it: decimal comma or point, any minus (hyphen, U+2212, en dash), a plus, spaces between
 * thousands. null for anything else.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013\u2012]/, '-')
    .replace(/(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))/g, '');
  return /^[+-]?\s*\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(/\s/g, '').replace(',', '.')) + 0 : null;
}

/** A number of minutes, its unit written out or not. */
export function parseMinutes(text: string): number | null {
  return parseNumber(text.replace(/(?<=\d)\s*(?:min|minutes?|minut[ay]?|мин|минут[аы]?)\.?$/i, ''));
}

/** For what is one line in the app: a name broken over two lines in its cell becomes one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Several channels in one cell stand apart by a semicolon, comma, line break or slash. A slash between digits
 * (`24/7`) belongs to the name. Each channel once.
 */
export function parseChannels(text: string): string[] {
  const channels = text.split(/[;,\n]|(?<!\d)\/|\/(?!\d)/).map(oneLine);
  return [...new Set(channels.filter((channel) => channel !== ''))];
}
