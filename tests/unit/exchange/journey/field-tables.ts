import { z } from 'zod/mini';
import { filedDocumentSchema } from '../../../../renderer/exchange/journey/format';
import { measureSchema, readingSchema } from '../../../../renderer/model/action';
import { dotVoteSchema } from '../../../../renderer/model/dot-vote';
import {
  agendaItemSchema,
  brandingSchema,
  journeyMapSchema,
  laneViewSchema,
} from '../../../../renderer/model/journey-map';
import {
  amountSchema,
  daySchema,
  idSchema,
  instantSchema,
  languageSchema,
  orderSchema,
  textSchema,
} from '../../../../renderer/model/primitives';
import { importanceVoteSchema, voteSchema, votingRoundSchema } from '../../../../renderer/model/score';
import * as meanings from './field-meanings';

/** Types with a name of their own in the document. */
const NAMED: readonly (readonly [z.ZodMiniType, string])[] = [
  [idSchema, 'id'],
  [textSchema, 'text'],
  [daySchema, 'day'],
  [instantSchema, 'instant'],
  [orderSchema, 'order'],
  [amountSchema, 'amount'],
  [languageSchema, '`en`, `pl`, `ru`'],
  [brandingSchema, 'branding'],
  [measureSchema, 'measure'],
  [readingSchema, 'reading'],
  [voteSchema, 'vote'],
  [importanceVoteSchema, 'importance vote'],
  [votingRoundSchema, 'voting round'],
  [dotVoteSchema, 'dot vote'],
  [laneViewSchema, 'lane view'],
  [agendaItemSchema, 'agenda item'],
];

const { personas, stages, touchpoints, scores, moments, actions, lanes, pictures, captures } =
  filedDocumentSchema.shape;

type Section = readonly [title: string, schema: z.ZodMiniObject, meanings: Readonly<Record<string, string>>];

const SECTIONS: readonly Section[] = [
  ['Map (`document.map`)', journeyMapSchema, meanings.MAP],
  ['Branding', brandingSchema, meanings.BRANDING],
  ['Lane view', laneViewSchema, meanings.LANE_VIEW],
  ['Agenda item', agendaItemSchema, meanings.AGENDA_ITEM],
  ['Persona (`document.personas`)', personas.def.element, meanings.PERSONA],
  ['Stage (`document.stages`)', stages.def.element, meanings.STAGE],
  ['Touchpoint (`document.touchpoints`)', touchpoints.def.element, meanings.TOUCHPOINT],
  ['Score (`document.scores`)', scores.def.element, meanings.SCORE],
  ['Vote', voteSchema, meanings.VOTE],
  ['Importance vote', importanceVoteSchema, meanings.IMPORTANCE_VOTE],
  ['Voting round', votingRoundSchema, meanings.VOTING_ROUND],
  ['Critical moment (`document.moments`)', moments.def.element, meanings.MOMENT],
  ['Action (`document.actions`)', actions.def.element, meanings.ACTION],
  ['Dot vote', dotVoteSchema, meanings.DOT_VOTE],
  ['Measure', measureSchema, meanings.MEASURE],
  ['Reading', readingSchema, meanings.READING],
  ['Lane (`document.lanes`)', lanes.def.element, meanings.LANE],
  ['Picture (`document.pictures`)', pictures.def.element, meanings.PICTURE],
  ['Capture (`document.captures`)', captures.def.element, meanings.CAPTURE],
];

/** The tables of `docs/file-format.md`, made from the schemas that files are checked by. */
export function fieldTables(): string {
  return SECTIONS.map(([title, { shape }, meaning]) => {
    const rows = Object.entries(shape).map(
      ([name, schema]) => `| \`${name}\` | ${typeOf(schema as z.ZodMiniType)} | ${meaning[name] ?? ''} |`,
    );
    return [`### ${title}`, '', '| field | type | meaning |', '|---|---|---|', ...rows].join('\n');
  }).join('\n\n');
}

function typeOf(schema: z.ZodMiniType): string {
  const named = NAMED.find(([known]) => known === schema);
  if (named) return named[1];
  if (schema instanceof z.ZodMiniNullable) return `${typeOf(schema.def.innerType as z.ZodMiniType)}, or null`;
  if (schema instanceof z.ZodMiniEnum) return schema.options.map((option) => `\`${option}\``).join(', ');
  if (schema instanceof z.ZodMiniBoolean) return 'true or false';
  if (schema instanceof z.ZodMiniRecord)
    return `record from ${typeOf(schema.def.keyType as z.ZodMiniType)} to ${typeOf(schema.def.valueType as z.ZodMiniType)}`;
  const json = z.toJSONSchema(schema) as Record<string, unknown>;
  if (schema instanceof z.ZodMiniArray)
    return `list of ${typeOf(schema.def.element as z.ZodMiniType)}, up to ${number(json['maxItems'])}`;
  if (json['type'] === 'integer' || json['type'] === 'number') return numberType(json);
  const { minLength, maxLength, pattern } = json;
  if (pattern !== undefined) return `string like \`${(pattern as string).replaceAll('|', '\\|')}\``;
  if (maxLength !== undefined)
    return `string of ${minLength === undefined ? 'up to' : `${number(minLength)} to`} ${number(maxLength)} characters`;
  throw new Error(`No words for ${JSON.stringify(json)}`);
}

function numberType({ type, minimum, maximum }: Record<string, unknown>): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const bounded = (limit: unknown): boolean => typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  if (bounded(minimum) && bounded(maximum)) return `${kind}, ${number(minimum)} to ${number(maximum)}`;
  return bounded(minimum) ? `${kind}, ${number(minimum)} or more` : kind;
}

function number(value: unknown): string {
  return Number(value).toLocaleString('en').replace('-', '−');
}
