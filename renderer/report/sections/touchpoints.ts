import { inOrder } from '../../model/sequence';
import { scoreOf } from '../../model/journey';
import type { Lane } from '../../model/lane';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import type { Stage } from '../../model/stage';
import type { Touchpoint } from '../../model/touchpoint';
import { TOUCHPOINT_FIELDS } from '../../model/touchpoint-fields';
import { picturesOf, type ShownPicture } from '../pictures-of';
import { emotionFigure, importanceFigure, nameOrUntitled, type ReportSource } from '../report-source';
import type { Words } from '../words';

interface Field {
  readonly label: string;
  readonly text: string;
}

export interface TouchpointEntry {
  readonly number: number;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly pictures: readonly ShownPicture[];
}

export interface TouchpointsSection {
  readonly id: 'touchpoints';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly stages: readonly {
    readonly name: string;
    readonly fields: readonly Field[];
    /** Empty for a stage without touchpoints, which is printed for what is noted about it. */
    readonly entries: readonly TouchpointEntry[];
  }[];
}

export function buildTouchpoints(source: ReportSource): TouchpointsSection | null {
  const { journey, words } = source;
  const { t } = words;
  const count = journey.touchpoints.length;
  if (count === 0) return null;
  return {
    id: 'touchpoints',
    title: t('sections.touchpoints'),
    figure: t('figures.touchpoints', { count }),
    headline: t('touchpoints.headline', { count }),
    lead: t('touchpoints.lead'),
    stages: journey.stages.map(({ stage, touchpoints }) => ({
      name: nameOrUntitled(stage.name, words),
      fields: stageFields(source, stage),
      entries: touchpoints.map(({ touchpoint, number }) => ({
        number,
        name: nameOrUntitled(touchpoint.name, words),
        fields: fieldsOf(source, touchpoint),
        pictures: picturesOf(source, touchpoint),
      })),
    })),
  };
}

/** Notes on a stage are internal, as the client's copy of the file has it. */
function stageFields({ options, words }: ReportSource, stage: Stage): Field[] {
  const { t } = words;
  return filled([
    { label: t('stageFields.customerGoal'), text: stage.customerGoal },
    { label: t('stageFields.alternatives'), text: stage.alternatives },
    { label: t('stageFields.notes'), text: options.copy === 'full' ? stage.notes : '' },
  ]);
}

function filled(fields: readonly Field[]): Field[] {
  return fields.map(({ label, text }) => ({ label, text: text.trim() })).filter(({ text }) => text !== '');
}

type FieldName = keyof typeof TOUCHPOINT_FIELDS;
type PrintedField = Exclude<FieldName, 'id' | 'stageId' | 'order' | 'name' | 'laneTexts' | 'pictureIds'>;

/** The fields of the appendix in the order of the record's table; pictures and name are drawn apart. */
const PRINTED = (Object.keys(TOUCHPOINT_FIELDS) as FieldName[]).filter(
  (name): name is PrintedField => TOUCHPOINT_FIELDS[name].inReport && name !== 'name' && name !== 'pictureIds',
);

function fieldsOf(source: ReportSource, touchpoint: Touchpoint): Field[] {
  const { options, words } = source;
  const { t } = words;
  const own = PRINTED.filter((name) => options.copy === 'full' || !TOUCHPOINT_FIELDS[name].internal).map((name) => ({
    label: t(`fields.${name}`),
    text: fieldText(words, touchpoint, name),
  }));
  const lanes = ownLanes(source).map((lane) => ({
    label: nameOrUntitled(lane.title, words),
    text: touchpoint.laneTexts[lane.id] ?? '',
  }));
  return filled([...ratingsOf(source, touchpoint), ...own, ...lanes]);
}

/** The consultant's own lanes; in the client's copy without those that were hidden on the map. */
function ownLanes({ document, options }: ReportSource): Lane[] {
  const hidden = new Set(document.map.laneViews.filter((view) => view.hidden).map(({ id }) => id));
  return inOrder(document.lanes).filter(({ id }) => options.copy === 'full' || !hidden.has(id));
}

function fieldText(words: Words, touchpoint: Touchpoint, name: PrintedField): string {
  const { t, format } = words;
  switch (name) {
    case 'channels':
      return format.list(touchpoint.channels);
    case 'kind':
      return touchpoint.kind === null ? '' : t(`kinds.${touchpoint.kind}`);
    case 'waitingMinutes':
    case 'expectedWaitingMinutes': {
      const minutes = touchpoint[name];
      return minutes === null ? '' : t('minutes', { minutes: format.number(minutes, { maxDecimals: 1 }) });
    }
    default:
      return touchpoint[name];
  }
}

/** One line for each persona who rated it; single votes only in the full copy. */
function ratingsOf({ document, personas, options, words }: ReportSource, touchpoint: Touchpoint) {
  const { t } = words;
  return personas.flatMap((persona) => {
    const score = scoreOf(document, touchpoint.id, persona.id);
    const emotion = emotionOf(score);
    const label = nameOrUntitled(persona.name, words);
    if (emotion === null) return [{ label, text: t(score?.notApplicable ? 'notApplicable' : 'notRated') }];
    const importance = importanceOf(score);
    const rating = t(importance.assumed ? 'ratingAssumed' : 'rating', {
      emotion: emotionFigure(words, emotion),
      importance: importanceFigure(words, importance.value),
    });
    const votes = options.copy === 'full' ? (score?.votes ?? []) : [];
    const told = votes.map((vote) =>
      [vote.voter, emotionFigure(words, vote.emotion)].filter((part) => part !== '').join(' '),
    );
    return [{ label, text: told.length === 0 ? rating : `${rating}\n${t('fields.votes')}: ${told.join(', ')}` }];
  });
}
