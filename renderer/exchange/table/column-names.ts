import type { Language } from '../../model/primitives';
import type { StageKind } from '../../model/stage';
import type { ColumnTarget, ImportField } from './table';
import { fold } from './fold';

type Names = Readonly<Record<Language, readonly string[]>>;

/** What people call a column, in the three languages. Compared folded. A field added to the record must be named. */
const FIELD_NAMES: Readonly<Record<ImportField, Names>> = {
  name: {
    en: ['Touchpoint', 'Touch point', 'Touchpoint name', 'Step', 'Interaction', 'Contact point', 'Moment'],
    pl: ['Punkt styku', 'Punkt kontaktu', 'Krok', 'Interakcja', 'Nazwa punktu styku', 'Styk'],
    ru: ['Точка соприкосновения', 'Точка контакта', 'Точка взаимодействия', 'Касание', 'Точка касания', 'Шаг'],
  },
  channels: {
    en: ['Channel', 'Channels'],
    pl: ['Kanał', 'Kanały', 'Kanał kontaktu'],
    ru: ['Канал', 'Каналы', 'Канал связи'],
  },
  kind: {
    en: ['Kind', 'Type', 'Kind of touchpoint', 'Touchpoint type'],
    pl: ['Rodzaj', 'Typ', 'Rodzaj punktu styku'],
    ru: ['Вид', 'Тип', 'Вид точки', 'Тип точки'],
  },
  does: {
    en: ['Does', 'What the customer does', 'Doing', 'Customer action', 'Customer actions', 'Activity'],
    pl: ['Robi', 'Co robi klient', 'Co robi', 'Działanie klienta', 'Czynność'],
    ru: ['Делает', 'Что делает клиент', 'Что делает', 'Действие клиента', 'Действия клиента'],
  },
  thinks: {
    en: ['Thinks', 'What the customer thinks', 'Thinking', 'Thoughts', 'Own words', 'Quote'],
    pl: ['Myśli', 'Co myśli klient', 'Co myśli', 'Własnymi słowami', 'Cytat'],
    ru: ['Думает', 'Что думает клиент', 'Что думает', 'Мысли', 'Своими словами', 'Цитата'],
  },
  expects: {
    en: ['Expects', 'What the customer expects', 'Expectation', 'Expectations'],
    pl: ['Oczekuje', 'Czego oczekuje klient', 'Czego oczekuje', 'Oczekiwania'],
    ru: ['Ожидает', 'Чего ожидает клиент', 'Чего ожидает', 'Ожидания'],
  },
  pains: {
    en: ['Pains', 'Pain', 'Pain points', 'Pain point', 'Problems', 'Frustrations'],
    pl: ['Bóle', 'Ból', 'Problemy', 'Problem', 'Bolączki', 'Frustracje'],
    ru: ['Боли', 'Боль', 'Проблемы', 'Проблема', 'Барьеры'],
  },
  delights: {
    en: ['Delights', 'Delight', 'Joys', 'Gains', 'Positives'],
    pl: ['Radości', 'Radość', 'Zachwyty', 'Zachwyt', 'Plusy'],
    ru: ['Радости', 'Радость', 'Восторги', 'Плюсы'],
  },
  department: {
    en: ['Department', 'Dept', 'Team', 'Owner', 'Who meets the customer', 'Responsible department'],
    pl: ['Dział', 'Zespół', 'Właściciel', 'Kto spotyka klienta', 'Odpowiedzialny dział'],
    ru: ['Отдел', 'Подразделение', 'Команда', 'Владелец', 'Кто встречает клиента', 'Ответственный отдел'],
  },
  person: {
    en: ['Person', 'Contact person', 'Employee', 'Role', 'Responsible person'],
    pl: ['Osoba', 'Pracownik', 'Rola', 'Osoba odpowiedzialna'],
    ru: ['Сотрудник', 'Человек', 'Роль', 'Ответственный', 'Ответственное лицо'],
  },
  backstageDepartment: {
    en: ['Department behind the scenes', 'Backstage department', 'Behind the scenes: department', 'Support department'],
    pl: ['Dział za kulisami', 'Kulisy: dział', 'Dział wspierający'],
    ru: ['Отдел за кулисами', 'За кулисами: отдел', 'Вспомогательный отдел'],
  },
  backstageProcess: {
    en: ['Behind the scenes', 'Backstage', 'Process', 'Behind the scenes: process', 'Backstage process'],
    pl: ['Kulisy', 'Za kulisami', 'Proces', 'Kulisy: proces'],
    ru: ['За кулисами', 'Процесс', 'За кулисами: процесс', 'Бэкстейдж'],
  },
  backstageSystem: {
    en: ['System', 'Systems', 'Behind the scenes: system', 'Backstage system', 'IT system'],
    pl: ['System', 'Systemy', 'Kulisy: system', 'System informatyczny'],
    ru: ['Система', 'Системы', 'За кулисами: система', 'ИТ-система'],
  },
  waitingMinutes: {
    en: ['Waiting (min)', 'Waiting', 'Waiting time', 'Waiting time (min)', 'Waiting minutes', 'Wait', 'Wait (min)'],
    pl: [
      'Oczekiwanie (min)',
      'Oczekiwanie',
      'Czas oczekiwania',
      'Czas oczekiwania (min)',
      'Czekanie (min)',
      'Czekanie',
    ],
    ru: ['Ожидание (мин)', 'Ожидание', 'Время ожидания', 'Время ожидания (мин)', 'Ожидание, мин'],
  },
  expectedWaitingMinutes: {
    en: [
      'Expected waiting (min)',
      'Expected waiting',
      'Expected wait (min)',
      'Acceptable waiting (min)',
      'Acceptable waiting time',
    ],
    pl: [
      'Akceptowalne oczekiwanie (min)',
      'Dopuszczalne oczekiwanie (min)',
      'Oczekiwany czas (min)',
      'Akceptowalny czas oczekiwania',
    ],
    ru: ['Ожидаемое время (мин)', 'Приемлемое ожидание (мин)', 'Допустимое ожидание (мин)', 'Ожидаемое ожидание (мин)'],
  },
  metrics: {
    en: ['Metrics', 'Metric', 'Measures', 'KPI', 'KPIs'],
    pl: ['Wskaźniki', 'Wskaźnik', 'Miary', 'Mierniki'],
    ru: ['Показатели', 'Показатель', 'Метрики', 'Метрика'],
  },
  internalNote: {
    en: ['Note', 'Notes', 'Internal note', 'Comment', 'Comments', 'Remarks'],
    pl: ['Notatka', 'Notatki', 'Notatka wewnętrzna', 'Uwagi', 'Komentarz'],
    ru: ['Заметка', 'Заметки', 'Внутренняя заметка', 'Примечание', 'Комментарий'],
  },
};

const STAGE_COLUMN: Names = {
  en: ['Stage', 'Phase', 'Journey stage', 'Journey phase'],
  pl: ['Etap', 'Faza', 'Etap podróży'],
  ru: ['Этап', 'Стадия', 'Фаза', 'Этап пути'],
};

/** Columns that exist once for each persona: `Emotion: NAME`. */
const SCORE_COLUMNS: Readonly<Record<'emotion' | 'importance' | 'evidence', Names>> = {
  emotion: {
    en: ['Emotion', 'Emotions', 'Feeling', 'Mood', 'Emotion score', 'Emotion rating'],
    pl: ['Emocja', 'Emocje', 'Odczucie', 'Nastrój', 'Ocena emocji'],
    ru: ['Эмоция', 'Эмоции', 'Чувство', 'Настроение', 'Оценка эмоции'],
  },
  importance: {
    en: ['Importance', 'Weight'],
    pl: ['Ważność', 'Waga', 'Istotność'],
    ru: ['Важность', 'Вес', 'Значимость'],
  },
  evidence: {
    en: ['Evidence', 'Source of the rating'],
    pl: ['Podstawa', 'Podstawa oceny', 'Dowód', 'Źródło oceny'],
    ru: ['Основание', 'Основание оценки', 'Доказательство', 'Источник оценки'],
  },
};

const STAGE_NAMES: Readonly<Record<StageKind, Names>> = {
  awareness: { en: ['Awareness', 'Discovery'], pl: ['Świadomość', 'Odkrywanie'], ru: ['Осведомлённость', 'Узнавание'] },
  consideration: { en: ['Consideration', 'Research'], pl: ['Rozważanie'], ru: ['Рассмотрение', 'Выбор'] },
  purchase: { en: ['Purchase', 'Buying', 'Decision'], pl: ['Zakup', 'Decyzja'], ru: ['Покупка', 'Решение'] },
  onboarding: { en: ['Onboarding'], pl: ['Wdrożenie', 'Onboarding'], ru: ['Начало работы', 'Онбординг'] },
  use: { en: ['Use', 'Usage'], pl: ['Użytkowanie', 'Korzystanie'], ru: ['Использование'] },
  support: { en: ['Support', 'Service'], pl: ['Wsparcie', 'Obsługa'], ru: ['Поддержка', 'Обслуживание'] },
  retention: { en: ['Retention', 'Loyalty'], pl: ['Utrzymanie', 'Lojalność'], ru: ['Удержание', 'Лояльность'] },
  advocacy: { en: ['Advocacy', 'Referral', 'Recommendation'], pl: ['Rekomendacja', 'Polecenie'], ru: ['Рекомендация'] },
};

/** A column's name understood. `language` is null where languages share the word. */
export interface NamedColumn {
  readonly target: ColumnTarget;
  readonly language: Language | null;
}

interface Word<Meaning> {
  readonly meaning: Meaning;
  readonly language: Language | null;
}

function dictionary<Meaning>(entries: readonly (readonly [Meaning, Names])[]): ReadonlyMap<string, Word<Meaning>> {
  const words = new Map<string, Word<Meaning>>();
  for (const [meaning, names] of entries) {
    for (const language of ['en', 'pl', 'ru'] as const) {
      for (const name of names[language]) {
        const key = fold(name);
        words.set(key, { meaning, language: words.has(key) ? null : language });
      }
    }
  }
  return words;
}

function entriesOf<Key extends string>(names: Readonly<Record<Key, Names>>): (readonly [Key, Names])[] {
  return Object.entries(names) as [Key, Names][];
}

const columns = dictionary<ColumnTarget>([
  [{ kind: 'stage' }, STAGE_COLUMN],
  ...entriesOf(FIELD_NAMES).map(([field, names]) => [{ kind: 'field', field } as const, names] as const),
]);
const scoreColumns = dictionary(entriesOf(SCORE_COLUMNS));
const stageNames = dictionary(entriesOf(STAGE_NAMES));

/** `Emotion: Anna`, `Emotion – Anna`, `Emotion (Anna)`, `Anna: emotion`. */
const TWO_PARTS = [/^(.+?)\s*:\s*(.+)$/s, /^(.+?)\s+[-–—]\s+(.+)$/s, /^(.+?)\s*\((.+)\)$/s] as const;

/** `(−2…+2)`, `(1-5)`, `(od 1 do 5)`: the scale of a column, which is nobody's name. */
const SCALE =
  /\s*\((?:(?:from|od|от)\s+)?[+\-\u2212\u2013]?\d\s*(?:to|do|до|\.{2,}|[-\u2212\u2013\u2014\u2026/])\s*\+?\d\)/iu;

/** What a column with this name holds, or null when the name says nothing to us. */
export function columnNamed(name: string): NamedColumn | null {
  const tidy = name.replace(SCALE, '').trim().replace(/\s+/g, ' ');
  const plain = columns.get(fold(tidy));
  if (plain) return { target: plain.meaning, language: plain.language };
  for (const pattern of TWO_PARTS) {
    const [, left = '', right = ''] = pattern.exec(tidy) ?? [];
    for (const [word, persona] of [
      [left, right],
      [right, left],
    ] as const) {
      const score = scoreColumns.get(fold(word));
      if (score) return { target: { kind: score.meaning, persona }, language: score.language };
    }
  }
  const alone = scoreColumns.get(fold(tidy));
  return alone ? { target: { kind: alone.meaning, persona: '' }, language: alone.language } : null;
}

/** What a column is called that holds this: the way back from `columnNamed`. */
export function columnTitle(target: Exclude<ColumnTarget, { kind: 'ignore' }>, language: Language): string {
  switch (target.kind) {
    case 'stage':
      return first(STAGE_COLUMN[language]);
    case 'field':
      return first(FIELD_NAMES[target.field][language]);
    case 'emotion':
    case 'importance':
    case 'evidence': {
      const word = first(SCORE_COLUMNS[target.kind][language]);
      return target.persona === '' ? word : `${word}: ${target.persona}`;
    }
  }
}

function first(names: readonly string[]): string {
  return names[0] ?? '';
}

/** The kind of a stage that goes by one of the default names; null for any other. */
export function stageKindNamed(name: string): StageKind | null {
  return stageNames.get(fold(name))?.meaning ?? null;
}
