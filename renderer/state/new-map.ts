import type { Settings } from '../../electron/bridge';
import { newAction, newMeasure } from '../model/action';
import { brandedDocument } from '../model/branded-document';
import type { MapDocument } from '../model/document';
import { localDay } from '../model/local-day';
import { newMoment } from '../model/moment';
import { newPersona } from '../model/persona';
import type { Day, Id, Language } from '../model/primitives';
import { newScore, scoreId } from '../model/score';
import { ordersAtEnd } from '../model/sequence';
import { DEFAULT_STAGE_KINDS, newStage } from '../model/stage';
import { newTouchpoint } from '../model/touchpoint';
import type { IndustryTemplate, Sample, Texts, Vocabulary } from './content-files';
import { newId, now } from './new-id';

/** The consultant's brand, copied into every new map. */
export type BrandSettings = Pick<Settings, 'brandName' | 'brandColour' | 'brandLogo'>;

export type DefaultStageNames = Readonly<Record<(typeof DEFAULT_STAGE_KINDS)[number], string>>;

/** A template as the library offers it. */
export interface OfferedTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Names, for a look at the template before it is chosen. */
  readonly stages: readonly string[];
  readonly touchpoints: number;
}

/** Industry templates in the order in which they are offered. */
const TEMPLATE_IDS = [
  'retail',
  'consumer-goods',
  'hospitality',
  'leisure-travel',
  'professional-services',
  'online-shop',
  'software',
  'bank',
  'telecom',
  'health',
] as const;

// Content is loaded when somebody asks for it: a start without it is a faster start.
const templateFiles = import.meta.glob<IndustryTemplate>(['../../assets/templates/*.json', '!**/vocabulary.json'], {
  import: 'default',
});
const loadVocabulary = async (): Promise<Vocabulary> =>
  (await import('../../assets/templates/vocabulary.json')).default;
const loadSample = async (): Promise<Sample> =>
  (await import('../../assets/samples/cat-fountain.sample.json')).default as Sample;

/** A map with nothing in it but the consultant's brand. */
export function blankDocument(language: Language, settings: BrandSettings): MapDocument {
  return brandedDocument({ id: newId(), logoId: newId(), createdAt: now(), reportLanguage: language }, settings);
}

/** A map with the five default stages. */
export function defaultStagesDocument(
  language: Language,
  stageNames: DefaultStageNames,
  settings: BrandSettings,
): MapDocument {
  const stages = placed(DEFAULT_STAGE_KINDS.map((kind) => ({ id: newId(), kind, name: stageNames[kind] }))).map(
    newStage,
  );
  return { ...blankDocument(language, settings), stages: byId(stages) };
}

export async function industryTemplates(language: Language): Promise<OfferedTemplate[]> {
  const templates = await Promise.all(TEMPLATE_IDS.map(loadTemplate));
  return templates.map(({ id, name, description, stages, touchpoints }) => ({
    id,
    name: name[language],
    description: description[language],
    stages: stages.map((stage) => stage.name[language]),
    touchpoints: touchpoints.length,
  }));
}

/** A map with an industry template's stages, touchpoints and starter personas, in `language`. */
export async function templateDocument(
  templateId: string,
  language: Language,
  settings: BrandSettings,
): Promise<MapDocument> {
  const [template, vocabulary] = await Promise.all([loadTemplate(templateId), loadVocabulary()]);
  const stages = new Map(
    placed(
      template.stages.map((stage) => ({
        key: stage.id,
        id: newId(),
        kind: stage.kind,
        name: stage.name[language],
        customerGoal: stage.customerGoal[language],
      })),
    ).map(({ key, ...stage }) => [key, newStage(stage)]),
  );
  const touchpoints = template.stages.flatMap(({ id: key }) =>
    placed(
      template.touchpoints
        .filter(({ stage }) => stage === key)
        .map((touchpoint) => ({
          id: newId(),
          stageId: stages.get(key)?.id ?? '',
          name: touchpoint.name[language],
          channels: touchpoint.channel === null ? [] : [nameIn(vocabulary.channels, touchpoint.channel, language)],
          kind: touchpoint.kind,
          department:
            touchpoint.department === null ? '' : nameIn(vocabulary.departments, touchpoint.department, language),
        })),
    ).map(newTouchpoint),
  );
  const personas = placed(
    template.personas.map((persona, index) => ({
      id: newId(),
      name: persona.name[language],
      goals: lines(persona.goals, language),
      needs: lines(persona.needs, language),
      frustrations: lines(persona.frustrations, language),
      look: index + 1,
    })),
  ).map(newPersona);
  const blank = blankDocument(language, settings);
  return {
    ...blank,
    map: { ...blank.map, industry: template.name[language], templateId: template.id },
    stages: byId([...stages.values()]),
    touchpoints: byId(touchpoints),
    personas: byId(personas),
  };
}

/** The built-in sample: a finished map in `language`, with dates around today. */
export async function sampleDocument(language: Language, settings: BrandSettings): Promise<MapDocument> {
  const sample = await loadSample();
  const blank = blankDocument(language, settings);
  const today = localDay(new Date(blank.map.createdAt));
  const text = (texts: Texts | null | undefined): string => texts?.[language] ?? '';

  const personas = placed(
    sample.personas.map((persona, index) => ({
      id: newId(),
      name: text(persona.name),
      segment: text(persona.segment),
      goals: lines(persona.goals, language),
      needs: lines(persona.needs, language),
      motivations: lines(persona.motivations, language),
      frustrations: lines(persona.frustrations, language),
      quote: text(persona.quote),
      preferredChannels: persona.preferredChannels.map(text),
      look: index + 1,
    })),
  ).map(newPersona);
  const stages = placed(
    sample.stages.map((stage) => ({
      id: newId(),
      kind: stage.kind,
      name: text(stage.name),
      customerGoal: text(stage.customerGoal),
      alternatives: text(stage.alternatives),
    })),
  ).map(newStage);
  const idOf = new Map<number, Id>();
  const touchpoints = sample.stages.flatMap((stage, stageIndex) =>
    placed(
      stage.touchpoints.map((touchpoint) => {
        const id = newId();
        idOf.set(touchpoint.number, id);
        return {
          id,
          stageId: stages[stageIndex]?.id ?? '',
          name: text(touchpoint.name),
          channels: [text(touchpoint.channel)],
          kind: touchpoint.kind,
          thinks: text(touchpoint.thinks),
          pains: text(touchpoint.pains),
          delights: text(touchpoint.delights),
          department: text(touchpoint.department),
          backstageProcess: text(touchpoint.backstage),
          waitingMinutes: touchpoint.waitingMinutes ?? null,
          expectedWaitingMinutes: touchpoint.expectedWaitingMinutes ?? null,
          internalNote: text(touchpoint.note),
        };
      }),
    ).map(newTouchpoint),
  );
  const touchpointId = (number: number): Id => idOf.get(number) ?? '';
  const scores = sample.stages.flatMap((stage) =>
    stage.touchpoints.flatMap((touchpoint) =>
      touchpoint.scores.flatMap((score, index) => {
        const persona = personas[index];
        if (!score || !persona) return [];
        const [emotion, importance, evidence = 'assumed'] = score;
        return [
          newScore({
            touchpointId: touchpointId(touchpoint.number),
            personaId: persona.id,
            emotion,
            importance,
            evidence,
          }),
        ];
      }),
    ),
  );
  const moments = sample.moments.map((moment) =>
    newMoment({
      id: newId(),
      touchpointId: touchpointId(moment.touchpoint),
      kind: moment.kind,
      personaIds: moment.personas.flatMap((index) => personas[index]?.id ?? []),
      reason: text(moment.reason),
    }),
  );
  const actions = placed(
    sample.actions.map(({ measure, ...action }) => ({
      id: newId(),
      title: text(action.title),
      details: text(action.details),
      touchpointIds: action.touchpoints.map(touchpointId),
      kind: action.kind,
      impact: action.impact,
      effort: action.effort,
      plannedCost: action.plannedCost,
      owner: action.owner === null ? '' : text(action.owner),
      department: text(action.department),
      dueDate: action.dueInDays === null ? null : dayAfter(today, action.dueInDays),
      reviewDate: action.dueInDays === null ? null : dayAfter(today, action.dueInDays + 30),
      status: action.status,
      fitsBrand: action.fitsBrand,
      fitsBrandWhy: text(action.fitsBrandWhy),
      measure: measure
        ? newMeasure({
            name: text(measure.name),
            unit: text(measure.unit),
            direction: measure.direction,
            baseline: measure.baseline,
            baselineDate: dayAfter(today, -7),
            target: measure.target,
          })
        : null,
    })),
  ).map(newAction);

  return {
    ...blank,
    map: {
      ...blank.map,
      title: text(sample.title),
      client: text(sample.client),
      industry: text(sample.industry),
      scenario: text(sample.scenario),
      customerGoal: text(sample.customerGoal),
      participants: lines(sample.participants, language),
      workshopDate: dayAfter(today, -7),
      reviewDate: dayAfter(today, 90),
    },
    personas: byId(personas),
    stages: byId(stages),
    touchpoints: byId(touchpoints),
    scores: Object.fromEntries(scores.map((score) => [scoreId(score.touchpointId, score.personaId), score])),
    moments: byId(moments),
    actions: byId(actions),
  };
}

async function loadTemplate(id: string): Promise<IndustryTemplate> {
  const load = templateFiles[`../../assets/templates/${id}.json`];
  if (!load) throw new Error(`Unknown template: ${id}`);
  return load();
}

/** Gives rows their positions, in the order they come in. */
function placed<Row extends object>(rows: readonly Row[]): (Row & { order: string })[] {
  const orders = ordersAtEnd([], rows.length);
  return rows.map((row, index) => ({ ...row, order: orders[index] ?? 'a0' }));
}

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): Readonly<Record<Id, Row>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

function lines(texts: readonly Texts[], language: Language): string {
  return texts.map((text) => text[language]).join('\n');
}

function nameIn(entries: readonly { id: string; name: Texts }[], id: string, language: Language): string {
  return entries.find((entry) => entry.id === id)?.name[language] ?? '';
}

function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
