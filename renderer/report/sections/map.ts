import { scoreOf } from '../../model/journey';
import { groupsByDepartment } from '../../model/scoring/balance';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { painOf } from '../../model/scoring/pain-and-strength';
import { personaWeights, weightedMean } from '../../model/scoring/persona-weights';
import type { CurveStage, JourneyCurve } from '../drawing/journey-curve';
import type { PersonaCurve } from '../persona-curve';
import { journeyCurveOf } from '../journey-curve-of';
import {
  balanceFigure,
  briefName,
  emotionFigure,
  importanceFigure,
  nameOrUntitled,
  type ReportSource,
  scoresOf,
} from '../report-source';
import { type MapLane, mapLanes } from './map-lanes';

interface MapScore {
  readonly look: number;
  readonly emotion: number | null;
  readonly figure: string;
  readonly importance: number;
  readonly importanceFigure: string;
  readonly notApplicable: boolean;
}

export interface MapColumn {
  readonly number: number;
  readonly name: string;
  readonly scores: readonly MapScore[];
}

/** Departments as lines, each touchpoint a dot on the line of who meets the customer there. */
export interface DepartmentThread {
  readonly names: readonly { readonly name: string; readonly none: boolean }[];
  /** One for each touchpoint; `emotion` is the mean over personas. */
  readonly dots: readonly { readonly line: number; readonly emotion: number | null }[];
}

export interface MapSection {
  readonly id: 'map';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly journey: JourneyCurve;
  readonly departments: DepartmentThread;
  readonly stages: readonly CurveStage[];
  readonly columns: readonly MapColumn[];
  readonly lanes: readonly MapLane[];
  readonly curves: readonly PersonaCurve[];
  /** Says what the ellipsis of a name means that is too long for its column. */
  readonly cutKey: string;
}

export function buildMap(source: ReportSource): MapSection | null {
  const { journey, words, curves } = source;
  if (journey.touchpoints.length === 0) return null;
  const whole = journeyCurveOf(source, []);
  return {
    id: 'map',
    title: words.t('sections.map'),
    figure: words.t('figures.touchpoints', { count: journey.touchpoints.length }),
    headline: headlineOf(source, whole.stages),
    journey: whole,
    departments: departmentThread(source),
    stages: whole.stages,
    columns: journey.touchpoints.map(({ touchpoint, number }) => ({
      number,
      name: nameOrUntitled(touchpoint.name, words),
      scores: scoresOf(source, touchpoint.id).map((score, index) => {
        const emotion = emotionOf(score);
        const importance = importanceOf(score).value;
        return {
          look: source.personas[index]?.look ?? 1,
          emotion,
          figure: emotionFigure(words, emotion),
          importance,
          importanceFigure: importanceFigure(words, importance),
          notApplicable: score?.notApplicable ?? false,
        };
      }),
    })),
    lanes: mapLanes(source),
    curves,
    cutKey: words.t(source.options.sections.includes('touchpoints') ? 'map.cutInAppendix' : 'map.cut'),
  };
}

/** A department that owns more than half of the pain, else the weakest stage, else the size. */
function headlineOf({ document, journey, personas, words }: ReportSource, stages: readonly CurveStage[]): string {
  const { t } = words;
  const weights = personaWeights(document);
  const painOfTouchpoint = (id: string) =>
    weightedMean(
      personas.flatMap((persona) => {
        const value = painOf(scoreOf(document, id, persona.id));
        return value === null ? [] : [{ value, weight: weights.weightOf(persona.id) }];
      }),
    ) ?? 0;
  const departments = groupsByDepartment(document).map(({ name, touchpoints }) => ({
    name,
    pain: touchpoints.reduce((sum, touchpoint) => sum + painOfTouchpoint(touchpoint.id), 0),
  }));
  const total = departments.reduce((sum, { pain }) => sum + pain, 0);
  const most = departments.find(({ name, pain }) => name !== '' && pain > total / 2);
  if (most && departments.length > 1) return t('map.carriesMost', { department: briefName(most.name, words) });
  const [weakest] = stages
    .filter((stage) => stage.balance !== null)
    .sort((a, b) => (a.balance ?? 0) - (b.balance ?? 0));
  if (weakest && stages.length > 1)
    return t('map.weakest', { stage: briefName(weakest.name, words), balance: balanceFigure(words, weakest.balance) });
  return t('map.plain', {
    stages: t('cover.stages', { count: stages.length }),
    touchpoints: t('cover.touchpoints', { count: journey.touchpoints.length }),
  });
}

function departmentThread(source: ReportSource): DepartmentThread {
  const { document, journey, words } = source;
  const names = groupsByDepartment(document).map(({ name }) => name);
  // Those who name nobody come last.
  const ordered = [...names.filter((name) => name !== ''), ...names.filter((name) => name === '')];
  const weights = personaWeights(document);
  return {
    names: ordered.map((name) => ({ name: name || words.t('map.noDepartment'), none: name === '' })),
    dots: journey.touchpoints.map(({ touchpoint }) => ({
      line: ordered.indexOf(touchpoint.department.trim()),
      emotion: weightedMean(
        scoresOf(source, touchpoint.id).flatMap((score, index) => {
          const emotion = emotionOf(score);
          const persona = source.personas[index];
          return emotion === null || !persona ? [] : [{ value: emotion, weight: weights.weightOf(persona.id) }];
        }),
      ),
    })),
  };
}
