import fc from 'fast-check';
import { ACTION_STATUSES, newAction } from '../../../renderer/model/action';
import { CAPTURE_USES } from '../../../renderer/model/capture';
import type { MapDocument, Table } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { isKnownRow } from '../../../renderer/model/map-cells';
import { MOMENT_KINDS } from '../../../renderer/model/moment';
import type { Picture } from '../../../renderer/model/picture';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { STAGE_KINDS } from '../../../renderer/model/stage';
import { TOUCHPOINT_KINDS } from '../../../renderer/model/touchpoint';

/** What people type and paste: several scripts, emoji, line breaks, marks of spreadsheets, broken surrogates. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'Waits for news of the parcel',
      'Zażółć gęślą jaźń',
      'Объём „кавычек” №1',
      'line one\nline two\r\n\ttabbed',
      '=SUM(A1:A9)',
      '👩‍👩‍👧‍👦 family 🇵🇱',
      '中文 العربية עברית',
      '"quoted"; <b>not bold</b> & \\ {"a":1}',
      'a\u0000b\u2028c\uFEFF',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('\uD83D', '\uDE00x', '__proto__', 'constructor') },
);

/** With ordinary prototypes, as the app's own objects have. */
function record<Fields>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) {
  return fc.record<Fields>(fields, { noNullPrototype: true });
}

const id = fc.oneof(
  { weight: 5, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/) },
  { weight: 1, arbitrary: fc.constantFrom('length', 'name', '0', '17') },
);
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString());
/** Adding 0 turns −0, which JSON does not know, into 0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const amount = fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const grade = maybe(fc.integer({ min: 1, max: 5 }));

/** A picture whose header is real; the rest is noise, which is all that a file needs to carry it. */
const picture: fc.Arbitrary<Omit<Picture, 'id'>> = record({
  name: text,
  mediaType: fc.constantFrom('image/png' as const, 'image/jpeg' as const),
  width: fc.integer({ min: 1, max: 6000 }),
  height: fc.integer({ min: 1, max: 6000 }),
  noise: fc.uint8Array({ maxLength: 200 }),
}).map(({ noise, ...row }) => ({ ...row, data: Buffer.concat([pictureHead(row), noise]).toString('base64') }));

/** The first bytes of a picture file with the given size. */
export function pictureHead({ mediaType, width, height }: Pick<Picture, 'mediaType' | 'width' | 'height'>): Buffer {
  if (mediaType === 'image/png') {
    const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  }
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100', 'hex');
  head.writeUInt16BE(height, 25);
  head.writeUInt16BE(width, 27);
  return head;
}

/** Rows under distinct ids, in a valid order. */
function table<Fields extends object>(
  fields: fc.Arbitrary<Fields>,
  bounds: { minLength?: number; maxLength: number },
): fc.Arbitrary<(Fields & { id: string; order: string })[]> {
  return fc.uniqueArray(fc.tuple(id, fields), { selector: ([rowId]) => rowId, ...bounds }).map((rows) =>
    ordersAtEnd([], rows.length).flatMap((order, index) => {
      const row = rows[index];
      return row ? [{ ...row[1], id: row[0], order }] : [];
    }),
  );
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Table<Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

const oneOf = (rows: readonly { id: string }[]) => fc.constantFrom(...rows.map((row) => row.id));
const someOf = (rows: readonly { id: string }[]) => fc.subarray(rows.map((row) => row.id));
const maybeOneOf = (rows: readonly { id: string }[]) => (rows.length === 0 ? fc.constant(null) : maybe(oneOf(rows)));

const measure = record({
  name: text,
  kind: fc.constantFrom('number' as const, 'nps' as const, 'ces' as const, 'csat' as const),
  unit: text,
  direction: fc.constantFrom('up' as const, 'down' as const),
  baseline: maybe(number),
  baselineDate: maybe(day),
  target: maybe(number),
  readings: fc.array(record({ id, date: day, value: number }), { maxLength: 3 }),
});

const votes = fc.array(record({ id, voter: text, emotion: fc.integer({ min: -2, max: 2 }) }), { maxLength: 3 });
const importanceVotes = fc.array(record({ id, voter: text, importance: fc.integer({ min: 1, max: 5 }) }), {
  maxLength: 3,
});
const dotVotes = fc.array(record({ id, voter: text, dots: fc.integer({ min: 1, max: 100 }) }), { maxLength: 3 });

/** Any map the app could hold, references sound, every field filled now and then. */
export const mapDocument: fc.Arbitrary<MapDocument> = record({
  pictures: table(picture, { maxLength: 3 }),
  lanes: table(record({ title: text, backstage: fc.boolean() }), { maxLength: 3 }).map((lanes) =>
    lanes.filter((lane) => !isKnownRow(lane.id)),
  ),
  stages: table(
    record({
      name: text,
      kind: maybe(fc.constantFrom(...STAGE_KINDS)),
      customerGoal: text,
      customersEntering: maybe(fc.nat()),
      afterPurchase: fc.boolean(),
      alternatives: text,
      notes: text,
    }),
    { minLength: 1, maxLength: 5 },
  ),
})
  .chain(({ pictures, lanes, stages }) =>
    record({
      map: record({
        id,
        title: text,
        client: text,
        industry: text,
        scenario: text,
        customerGoal: text,
        state: fc.constantFrom('asIs' as const, 'toBe' as const),
        workshopDate: maybe(day),
        participants: text,
        reportLanguage: fc.constantFrom('en' as const, 'pl' as const, 'ru' as const),
        branding: record({
          name: text,
          colour: fc.constantFrom(null, '#0f6cbd', '#AbCdEf'),
          logoPictureId: maybeOneOf(pictures),
        }),
        customerValue: maybe(amount),
        currency: fc.constantFrom('EUR', 'PLN', 'RUB'),
        reviewDate: maybe(day),
        createdAt: instant,
        reportedAt: maybe(instant),
        templateId: fc.constantFrom(null, 'retail'),
        laneViews: fc.array(
          record({
            id: fc.oneof(fc.constantFrom('channels', 'pains'), lanes.length === 0 ? fc.constant('does') : oneOf(lanes)),
            hidden: fc.boolean(),
            collapsed: fc.boolean(),
            height: maybe(fc.integer({ min: 24, max: 800 })),
          }),
          { maxLength: 4 },
        ),
        agenda: fc.array(
          record({
            id,
            title: text,
            minutes: fc.integer({ min: 1, max: 1440 }),
            step: fc.constantFrom(null, 'emotions'),
          }),
          { maxLength: 3 },
        ),
      }),
      personas: table(
        record({
          name: text,
          pictureId: maybeOneOf(pictures),
          segment: text,
          share: maybe(fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0)),
          goals: text,
          needs: text,
          motivations: text,
          frustrations: text,
          quote: text,
          preferredChannels: fc.array(text, { maxLength: 3 }),
          look: fc.integer({ min: 1, max: 8 }),
        }),
        { maxLength: 4 },
      ),
      touchpoints: table(
        record({
          stageId: oneOf(stages),
          name: text,
          channels: fc.array(text, { maxLength: 3 }),
          kind: maybe(fc.constantFrom(...TOUCHPOINT_KINDS)),
          does: text,
          thinks: text,
          expects: text,
          pains: text,
          delights: text,
          department: text,
          person: text,
          backstageDepartment: text,
          backstageProcess: text,
          backstageSystem: text,
          waitingMinutes: maybe(amount),
          expectedWaitingMinutes: maybe(amount),
          metrics: text,
          pictureIds: someOf(pictures),
          internalNote: text,
          laneTexts: someOf(lanes).chain((ids) =>
            fc
              .tuple(...ids.map(() => text))
              .map((texts) => Object.fromEntries(ids.map((lane, at) => [lane, texts[at] ?? '']))),
          ),
        }),
        { maxLength: 12 },
      ),
    }).map((tables) => ({ ...tables, pictures, lanes, stages })),
  )
  .chain((tables) => {
    const { personas, touchpoints } = tables;
    const pairs = touchpoints.flatMap((touchpoint) =>
      personas.map((persona) => ({ touchpointId: touchpoint.id, personaId: persona.id })),
    );
    const score = record({
      emotion: maybe(fc.integer({ min: -2, max: 2 })),
      importance: grade,
      evidence: fc.constantFrom('assumed' as const, 'observed' as const, 'measured' as const),
      votes,
      importanceVotes,
      earlierRounds: fc.array(record({ votes, importanceVotes }), { maxLength: 2 }),
      notApplicable: fc.boolean(),
    });
    const moment = record({
      touchpointId: touchpoints.length === 0 ? fc.constant('') : oneOf(touchpoints),
      personaIds: someOf(personas),
      kind: fc.constantFrom(...MOMENT_KINDS),
      decision: fc.constantFrom('accepted' as const, 'dismissed' as const),
      reason: text,
      dotVotes,
    });
    const capture = record({
      text,
      saidAt: instant,
      touchpointId: maybeOneOf(touchpoints),
      usedAs: maybe(fc.constantFrom(...CAPTURE_USES)),
    });
    const action = record({
      title: text,
      details: text,
      touchpointIds: someOf(touchpoints),
      kind: fc.constantFrom('quickWin' as const, 'strategic' as const),
      impact: grade,
      effort: grade,
      plannedCost: maybe(amount),
      actualCost: maybe(amount),
      owner: text,
      department: text,
      dueDate: maybe(day),
      reviewDate: maybe(day),
      status: fc.constantFrom(...ACTION_STATUSES),
      measure: maybe(measure),
      fitsBrand: fc.constantFrom(null, 'yes' as const, 'no' as const),
      fitsBrandWhy: text,
      verdict: fc.constantFrom(null, 'keep' as const, 'adjust' as const, 'stop' as const),
      verdictWhy: text,
      quickWinId: fc.constantFrom(null, 'waiting-in-queue'),
      dotVotes,
    });
    return record({
      tables: fc.constant(tables),
      scores: fc
        .subarray(pairs)
        .chain((rated) =>
          fc
            .tuple(...rated.map(() => score))
            .map((scores) => rated.flatMap((pair, at) => (scores[at] ? [newScore({ ...pair, ...scores[at] })] : []))),
        ),
      moments: table(moment, { maxLength: touchpoints.length === 0 ? 0 : 4 }),
      actions: table(action, { maxLength: 4 }),
      captures: table(capture, { maxLength: 3 }),
    });
  })
  .map(({ tables, scores, moments, actions, captures }) => ({
    map: newJourneyMap(tables.map),
    personas: byId(tables.personas),
    stages: byId(tables.stages),
    touchpoints: byId(tables.touchpoints),
    scores: byId(scores),
    moments: byId(moments.map(({ order: _, ...moment }) => moment)),
    actions: byId(actions.map((action) => newAction(action))),
    lanes: byId(tables.lanes),
    pictures: byId(tables.pictures.map(({ order: _, ...picture }) => picture)),
    captures: byId(captures),
  }));
