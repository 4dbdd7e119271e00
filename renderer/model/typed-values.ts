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

/** How the three languages write the units of waiting, without the point of an abbreviation. A bare m could be a month. */
const HOURS = new Set(`h hr hrs hour hours godz godzina godziny godzinę godzin ч час часа часов`.split(' '));
const MINUTES = new Set(`min mins minute minutes minuta minutę minuty minut мин минута минуту минуты минут`.split(' '));

/**
 * A time of waiting in minutes: a number with or without its unit (`90`, `1,5 godz.`, `2 часа`), hours and minutes
 * (`1 h 20 min`), or as a clock counts, which spreadsheets do (`1:30`, `01:30:00`). null for what could mean two things
 * or nothing.
 */
export function parseMinutes(text: string): number | null {
  const plain = text.trim();
  const [, onClock, minutesOnClock] = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(plain) ?? [];
  if (onClock !== undefined) return Number(onClock) * 60 + Number(minutesOnClock);
  const [, number = plain, unit = '', more, moreUnit = ''] =
    /^(.*?\d)\s*(\p{L}+)\.?(?:\s*(\d+)(?:\s*(\p{L}+)\.?)?)?$/u.exec(plain) ?? [];
  const value = parseNumber(number);
  if (value === null) return null;
  const isHours = HOURS.has(unit.toLowerCase());
  if (more === undefined) return unit === '' || MINUTES.has(unit.toLowerCase()) ? value : isHours ? value * 60 : null;
  const minutes = Number(more);
  const fits = isHours && Number.isInteger(value) && value >= 0 && minutes < 60;
  return fits && (moreUnit === '' || MINUTES.has(moreUnit.toLowerCase())) ? value * 60 + minutes : null;
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
