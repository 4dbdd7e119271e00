import type { Measure } from '../../model/action';
import type { NumberedAction } from '../../model/numbered-actions';
import { byImpact, plannedActions } from '../action-order';
import { nameOrUntitled, numberOf, type ReportSource } from '../report-source';
import type { Words } from '../words';

export interface ActionRow {
  readonly number: number;
  readonly title: string;
  readonly details: string;
  /** Numbers of the touchpoints it serves, in journey order. */
  readonly serves: readonly number[];
  readonly impact: number | null;
  readonly effort: number | null;
  readonly owner: string;
  readonly ownerMissing: boolean;
  readonly department: string;
  readonly due: string;
  readonly dueMissing: boolean;
  /** How far it has come. */
  readonly status: string;
  /** `change` is "38 → 10 questions"; empty when neither end is known. */
  readonly measure: { readonly name: string; readonly change: string } | null;
}

export interface ActionsSection {
  readonly id: 'actions';
  readonly title: string;
  readonly figure: string;
  readonly head: string;
  readonly headline: string;
  readonly lead: string;
  readonly tables: readonly { readonly title: string; readonly rows: readonly ActionRow[] }[];
}

export function buildActions(source: ReportSource): ActionsSection | null {
  const { document, words } = source;
  const { t } = words;
  const actions = byImpact(plannedActions(document));
  if (actions.length === 0) return null;
  const ofKind = (kind: 'quickWin' | 'strategic') => actions.filter(({ action }) => action.kind === kind);
  const quickWins = ofKind('quickWin');
  const strategic = ofKind('strategic');
  const parts = [
    ...(quickWins.length > 0 ? [dated(words, t('actions.quickWinCount', { count: quickWins.length }), quickWins)] : []),
    ...(strategic.length > 0
      ? [dated(words, t('actions.strategicCount', { count: strategic.length }), strategic)]
      : []),
  ];
  const [first = '', second] = parts;
  return {
    id: 'actions',
    title: t('sections.actions'),
    figure: t('figures.actions', { count: actions.length }),
    head: t('actions.head'),
    headline: second === undefined ? first : t('actions.both', { quickWins: first, strategic: second }),
    lead: t('actions.lead'),
    tables: [
      { title: t('actions.quickWins'), rows: quickWins.map((entry) => actionRow(source, entry)) },
      { title: t('actions.strategic'), rows: strategic.map((entry) => actionRow(source, entry)) },
    ].filter((table) => table.rows.length > 0),
  };
}

/** "8 quick wins by 22 January 2027" where all have a date. */
function dated({ t, format }: Words, text: string, actions: readonly NumberedAction[]): string {
  const dates = actions.map(({ action }) => action.dueDate);
  const last = dates.reduce((latest, date) =>
    latest === null || date === null ? null : date > latest ? date : latest,
  );
  return last === null ? text : t('actions.by', { actions: text, date: format.day(last) });
}

function actionRow(source: ReportSource, { action, number }: NumberedAction): ActionRow {
  const { words } = source;
  const { t, format } = words;
  return {
    number,
    title: nameOrUntitled(action.title, words),
    details: action.details.trim(),
    serves: action.touchpointIds
      .map((id) => numberOf(source, id))
      .filter((found) => found > 0)
      .sort((a, b) => a - b),
    impact: action.impact,
    effort: action.effort,
    owner: action.owner.trim() || t('owner.none'),
    ownerMissing: action.owner.trim() === '',
    department: action.department.trim(),
    due: action.dueDate ? format.day(action.dueDate, 'medium') : t('due.none'),
    dueMissing: action.dueDate === null,
    status: t(`actions.statuses.${action.status}`),
    measure: action.measure ? measureTold(words, action.measure) : null,
  };
}

function measureTold(words: Words, { name, baseline, target, unit }: Measure): ActionRow['measure'] {
  const change =
    baseline === null && target === null
      ? ''
      : `${withUnit(words, baseline, unit, target === null)} → ${withUnit(words, target, unit, true)}`;
  return { name: nameOrUntitled(name, words), change };
}

/** A number stays with its unit; a percent sign is never left out and is set as the language sets it. */
function withUnit({ format }: Words, value: number | null, unit: string, named: boolean): string {
  if (value === null) return '–';
  if (unit.trim() === '%') return format.percent(value, Number.isInteger(value) ? 0 : 1);
  const figure = format.number(value, { maxDecimals: 2 });
  return unit.trim() === '' || !named ? figure : `${figure}\u00a0${unit.trim()}`;
}
