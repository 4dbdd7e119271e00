import { Field } from '@fluentui/react-components';
import { type CalendarStrings, DatePicker } from '@fluentui/react-datepicker-compat';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import { useTexts } from '../texts';
import { languageInfo } from '../../../i18n/languages';
import { localDay } from '../../../model/local-day';
import type { Day, Language } from '../../../model/primitives';
import { useFormat } from '../use-format';
import { dateOf, readTypedDay, writeDay } from './days';
import styles from './fields.module.css';
import { useGesture } from './use-gesture';

export interface DateFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null, gesture: string) => void;
  readonly hint?: string | undefined;
  readonly id?: string;
}

/** The week begins on Monday in all our languages. */
const MONDAY = 1;

/** A day, typed or picked from a calendar in the interface's language. */
export function DateField({ label, value, onChange, hint, id }: DateFieldProps) {
  const { t } = useTexts('steps');
  const { language } = useFormat();
  const gesture = useGesture();
  /** The picker empties the field of what is no day; the words live on in the message. */
  const typed = useRef('');
  const [wrong, setWrong] = useState<string | null>(null);
  const strings = useMemo(() => calendarStrings(t, language), [t, language]);
  const picked = useMemo(() => (value === null ? null : dateOf(value)), [value]);
  return (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      {...(wrong === null ? {} : { validationMessage: t('fields.date.notADate', { typed: wrong }) })}
    >
      <DatePicker
        className={styles['input'] ?? ''}
        allowTextInput
        openOnClick={false}
        disableAutoFocus={false}
        value={picked}
        firstDayOfWeek={MONDAY}
        strings={strings}
        placeholder={t('fields.date.placeholder')}
        formatDate={(date) => (date ? writeDay(localDay(date), language) : '')}
        parseDateFromString={(text) => {
          typed.current = text;
          return readTypedDay(text);
        }}
        onFocus={gesture.begin}
        onSelectDate={(date) => {
          setWrong(null);
          onChange(date ? localDay(date) : null, gesture.current.current);
        }}
        onValidationResult={({ error }) => setWrong(error === 'invalid-input' ? typed.current.trim() : null)}
        {...(id === undefined ? {} : { id })}
      />
    </Field>
  );
}

type CalendarWords = Pick<CalendarStrings, 'months' | 'shortMonths' | 'days' | 'shortDays'>;

/** Asked for once per language: it takes milliseconds, and a screen that opens waits for them. */
const knownWords = new Map<Language, CalendarWords>();

function calendarWords(language: Language): CalendarWords {
  const known = knownWords.get(language);
  if (known) return known;
  const { locale } = languageInfo(language);
  const month = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 1)));
  };
  const weekday = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    // 1 February 2026 is a Sunday.
    return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2026, 1, 1 + index)));
  };
  const words = {
    months: month('long'),
    shortMonths: month('short'),
    days: weekday('long'),
    shortDays: weekday('short'),
  };
  knownWords.set(language, words);
  return words;
}

function calendarStrings(t: TFunction<'steps'>, language: Language): CalendarStrings {
  return {
    ...calendarWords(language),
    goToToday: t('fields.date.goToToday'),
    prevMonthAriaLabel: t('fields.date.previousMonth'),
    nextMonthAriaLabel: t('fields.date.nextMonth'),
    prevYearAriaLabel: t('fields.date.previousYear'),
    nextYearAriaLabel: t('fields.date.nextYear'),
    prevYearRangeAriaLabel: t('fields.date.previousYears'),
    nextYearRangeAriaLabel: t('fields.date.nextYears'),
    closeButtonAriaLabel: t('fields.date.close'),
    monthPickerHeaderAriaLabel: t('fields.date.changeYear', { year: '{0}' }),
    yearPickerHeaderAriaLabel: t('fields.date.changeMonth', { years: '{0}' }),
    selectedDateFormatString: t('fields.date.selected', { day: '{0}' }),
    todayDateFormatString: t('fields.date.today', { day: '{0}' }),
  };
}
