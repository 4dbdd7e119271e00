import type { TFunction } from 'i18next';
import type { Format } from '../i18n/format';
import { FORMAT_VERSION } from './journey/format';
import type { JourneyRefusal } from './journey/parse';
import type { JourneyTooLarge } from './journey/too-large';
import { LIMITS } from './limits';
import type { TableRefusal } from './table/table';
import type { MappingProblem, TableNote, TableProblem } from './table/table-problem';

/**
 * A translator of the app, whichever namespaces it was asked for: each holds all of them, and what is told here
 * names its own.
 */
export type AnyTranslate = (key: never, options: never) => unknown;

type ExchangeTranslate = TFunction<'exchange'[]>;

const MEGABYTE = 1024 * 1024;

/** Why a `.journey` file was not opened: place, cause, that nothing was changed, and a way out. */
export function tellJourneyRefusal(
  translate: AnyTranslate,
  format: Format,
  refusal: JourneyRefusal,
  file: string,
): string {
  const t = exchange(translate);
  switch (refusal.kind) {
    case 'empty':
    case 'notAJourney':
      return t(`exchange:journey.${refusal.kind}`, { file });
    case 'damaged':
      return refusal.place === null
        ? t('exchange:journey.damaged', { file })
        : t('exchange:journey.damagedPart', { file, place: refusal.place });
    case 'tooNew':
      return t('exchange:journey.tooNew', {
        file,
        version: format.number(refusal.version),
        known: format.number(FORMAT_VERSION),
      });
    case 'tooLarge':
      return t(`exchange:journey.tooLarge.${refusal.what}`, {
        file,
        place: refusal.place ?? '',
        limit: format.number(JOURNEY_LIMITS[refusal.what]),
      });
    case 'invalid': {
      const [first, ...more] = refusal.problems;
      const values = {
        file,
        place: first?.place ?? '',
        cause: t(`exchange:journey.cause.${first?.key ?? 'wrongValue'}`),
      };
      return more.length === 0
        ? t('exchange:journey.invalid', values)
        : t('exchange:journey.invalidMore', { ...values, count: more.length });
    }
  }
}

/** In the units of the sentences: megabytes, files, times, megapixels. */
const JOURNEY_LIMITS: Readonly<Record<Extract<JourneyRefusal, { kind: 'tooLarge' }>['what'], number>> = {
  file: LIMITS.fileBytes / MEGABYTE,
  expanded: LIMITS.expandedBytes / MEGABYTE,
  document: LIMITS.documentBytes / MEGABYTE,
  entries: LIMITS.entries,
  ratio: LIMITS.compressionRatio,
  picture: LIMITS.pictureBytes / 1_000_000,
  pixels: LIMITS.picturePixels / 1_000_000,
};

/** Why a map was not written as a file. */
export function tellJourneyTooLarge(
  translate: AnyTranslate,
  format: Format,
  { what }: JourneyTooLarge,
  title: string,
): string {
  return exchange(translate)(`exchange:journey.cannotWrite.${what}`, {
    title,
    limit: format.number(JOURNEY_LIMITS[what]),
  });
}

/** Why a file was not taken as a table. */
export function tellTableRefusal(translate: AnyTranslate, format: Format, refusal: TableRefusal, file: string): string {
  const t = exchange(translate);
  switch (refusal.kind) {
    case 'empty':
      return t('exchange:table.refused.empty', { file });
    case 'notATable':
      return t(`exchange:table.refused.${refusal.looksLike}`, { file });
    case 'tooLarge': {
      const limit = refusal.what === 'file' ? refusal.limit / MEGABYTE : refusal.limit;
      return t(`exchange:table.refused.${refusal.what}`, { file, limit: format.number(limit) });
    }
    case 'openQuote':
      return t('exchange:table.refused.openQuote', { file, row: String(refusal.row) });
  }
}

/** What is wrong with a cell, by row and column. */
export function tellTableProblem(translate: AnyTranslate, format: Format, { key, found, place }: TableProblem): string {
  const limit = key === 'textTooLong' ? LIMITS.text : LIMITS.channels;
  return exchange(translate)(`exchange:table.problem.${key}`, {
    row: String(place.row),
    column: tellColumn(translate, place.header, place.column),
    found: typeof found === 'number' ? format.number(found) : found,
    limit: format.number(limit),
  });
}

export function tellMappingProblem(
  translate: AnyTranslate,
  problem: MappingProblem,
  header: readonly string[] | null,
): string {
  const t = exchange(translate);
  if (problem.key === 'nameColumnMissing') return t('exchange:table.mapping.nameColumnMissing');
  const [first, second] = problem.columns.map((column) => tellColumn(translate, header?.[column] || null, column));
  return t('exchange:table.mapping.columnTwice', { first, second });
}

export function tellTableNote(translate: AnyTranslate, { key, count }: TableNote): string {
  return exchange(translate)(`exchange:table.note.${key}`, { count });
}

/** A column by its letter, as spreadsheets call it, and its name if it has one. `column` from 0. */
export function tellColumn(translate: AnyTranslate, header: string | null, column: number): string {
  const t = exchange(translate);
  const letter = columnLetter(column);
  return header === null
    ? t('exchange:table.column', { letter })
    : t('exchange:table.namedColumn', { letter, header: header.replace(/\s+/g, ' ') });
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

function exchange(translate: AnyTranslate): ExchangeTranslate {
  return translate as unknown as ExchangeTranslate;
}
