import type { Action, Measure, Reading } from '../action';
import type { Day } from '../primitives';
import type { Explained } from './explained';

/** The newest reading by date; of one day the last entered. */
export function latestReading(measure: Measure): Reading | null {
  return measure.readings.reduce<Reading | null>(
    (latest, reading) => (latest === null || reading.date >= latest.date ? reading : latest),
    null,
  );
}

/**
 * Progress of an action = (latest − baseline) ÷ (target − baseline): 0 at the start, 1 at the target, below 0
 * when it got worse. Works the same for measures that should fall. null where a figure is missing or
 * target = baseline.
 */
export function progressOf(measure: Measure): Explained {
  const latest = latestReading(measure);
  const { baseline, target } = measure;
  if (baseline === null || target === null || latest === null)
    return {
      value: null,
      formula: 'progress',
      inputs: [],
      leftOut: [{ key: 'missingInput', count: 1, ids: [] }],
      assumedImportances: 0,
    };
  const inputs = [
    { key: 'baseline', values: { value: baseline, unit: measure.unit } },
    { key: 'latest', values: { value: latest.value, unit: measure.unit, date: latest.date } },
    { key: 'target', values: { value: target, unit: measure.unit } },
  ];
  if (target === baseline)
    return {
      value: null,
      formula: 'progress',
      inputs,
      leftOut: [{ key: 'noChange', count: 1, ids: [] }],
      assumedImportances: 0,
    };
  return {
    value: (latest.value - baseline) / (target - baseline),
    formula: 'progress',
    inputs,
    leftOut: [],
    assumedImportances: 0,
  };
}

/** How much of the way from the baseline's date to the due date has gone at `today`, 0–1; null without dates. */
export function calendarGone(action: Pick<Action, 'measure' | 'dueDate'>, today: Day): number | null {
  const start = action.measure?.baselineDate ?? null;
  const end = action.dueDate;
  if (start === null || end === null) return null;
  const span = Date.parse(end) - Date.parse(start);
  if (span <= 0) return today >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (Date.parse(today) - Date.parse(start)) / span));
}

/**
 * The suggested verdict; the consultant decides. Keep: progress at least half of the calendar's way gone.
 * Stop: none or worse after the review date, or cost above plan without progress. Adjust: some progress.
 * null where there is nothing to judge yet.
 */
export function suggestedVerdict(action: Action, today: Day): 'keep' | 'adjust' | 'stop' | null {
  const progress = action.measure ? progressOf(action.measure).value : null;
  if (progress === null) return null;
  if (progress <= 0) {
    const overCost =
      action.plannedCost !== null && action.actualCost !== null && action.actualCost > action.plannedCost;
    const reviewed = action.reviewDate !== null && action.reviewDate < today;
    return overCost || reviewed ? 'stop' : null;
  }
  const gone = calendarGone(action, today);
  // Without a calendar only a reached target is sure.
  return progress >= (gone === null ? 1 : gone / 2) ? 'keep' : 'adjust';
}
