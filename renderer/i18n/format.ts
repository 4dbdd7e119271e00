import { localDay } from '../model/local-day';
import type { Language } from '../model/primitives';
import { printedBalance } from '../model/scoring/printed-balance';
import { languageInfo } from './languages';

/** Numbers, money and dates in one language, as the design's "Formats" lists them. */
export interface Format {
  /** U+2212 for minus; `sign` adds + to positive values (emotions and balances); 0 stays bare. */
  number(value: number, options?: { decimals?: number; maxDecimals?: number; sign?: boolean }): string;
  /** Printed whole, halves away from zero, with sign: a journey balance. */
  balance(value: number): string;
  percent(value: number, decimals?: number): string;
  /** A share of customers, which counts as exactly as it was given: per cent with the decimals it has, at most two. */
  share(value: number): string;
  money(value: number, currency: string): string;
  /** `2026-11-18` → 18 November 2026. */
  day(day: string, style?: 'long' | 'medium' | 'short'): string;
  instant(instant: string, style?: 'long' | 'medium' | 'short'): string;
  /** Day and time of day. */
  moment(instant: string): string;
  /** Of today in words, as of `now`: 12 minutes ago. Of another day: the day. */
  lately(instant: string, now: Date): string;
  /** Hour and minute where the laptop is, from milliseconds since the epoch: 11:15. */
  timeOfDay(time: number): string;
  list(items: readonly string[]): string;
  /** Sorts and compares names the way readers of the language expect. */
  readonly compare: (a: string, b: string) => number;
}

const formats = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormat(languageInfo(language).locale, language);
  formats.set(language, made);
  return made;
}

function makeFormat(locale: string, language: Language): Format {
  // Each takes milliseconds to make, and a start needs none of them.
  const collator = once(() => new Intl.Collator(locale, { numeric: true }));
  const listFormat = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const timeFormat = once(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
  const tidy = (text: string) => text.replace(/-/g, '\u2212').replace(/\u202f/g, '\u00a0');
  // Making one takes longer than all else a number needs, and a map shows hundreds of them at each key.
  const numberFormats = new Map<string, Intl.NumberFormat>();
  const numberFormat = (least: number, most: number, sign: boolean): Intl.NumberFormat => {
    const key = `${least} ${most} ${sign}`;
    const known = numberFormats.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: sign ? 'exceptZero' : 'negative',
    });
    numberFormats.set(key, made);
    return made;
  };
  const number: Format['number'] = (value, { decimals = 0, maxDecimals = decimals, sign = false } = {}) =>
    !sign && decimals === 0 && isPlain(value)
      ? String(value)
      : tidy(numberFormat(decimals, Math.max(decimals, maxDecimals), sign).format(value));
  // Russian sets a space before the sign, Polish and English none.
  const withSign = (figure: string) => `${figure}${language === 'ru' ? '\u00a0' : ''}%`;
  const relativeFormat = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const dayFormats = new Map<string, Intl.DateTimeFormat>();
  const dayFormat = (dateStyle: 'long' | 'medium' | 'short', timeZone?: string): Intl.DateTimeFormat => {
    const key = `${dateStyle} ${timeZone}`;
    const known = dayFormats.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale, { dateStyle, ...(timeZone ? { timeZone } : {}) });
    dayFormats.set(key, made);
    return made;
  };
  const date = (value: Date, style: 'long' | 'medium' | 'short', timeZone?: string) =>
    tidyDate(dayFormat(style, timeZone).format(value));
  return {
    number,
    balance: (value) => number(printedBalance(value), { sign: true }),
    percent: (value, decimals = 0) => withSign(number(value, { decimals })),
    share: (value) => withSign(number(value, { maxDecimals: 2 })),
    money: (value, currency) =>
      tidy(new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value)),
    day: (day, style = 'long') => date(new Date(`${day}T00:00:00Z`), style, 'UTC'),
    instant: (instant, style = 'long') => date(new Date(instant), style),
    moment: (instant) =>
      tidyDate(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))),
    lately: (instant, now) => {
      const then = new Date(instant);
      const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
      // What is drawn may be a minute old; another laptop's clock may be far ahead of this one.
      if (minutes < -1 || localDay(then) !== localDay(now)) return date(then, 'medium');
      const ago = (count: number, unit: 'second' | 'minute' | 'hour') => relativeFormat().format(-count, unit);
      const words =
        minutes < 1 ? ago(0, 'second') : minutes < 60 ? ago(minutes, 'minute') : ago(Math.floor(minutes / 60), 'hour');
      return words.replace(/(?<=\d) /, '\u00a0');
    },
    timeOfDay: (time) => timeFormat().format(time),
    list: (items) => listFormat().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Written alike in all languages. The first formatter of a language costs a start ten milliseconds; counts are plain. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The year's "г." must not be torn from its number. */
function tidyDate(text: string): string {
  return text.replace(/\u202f/g, '\u00a0').replace(/ г\.$/, '\u00a0г.');
}
