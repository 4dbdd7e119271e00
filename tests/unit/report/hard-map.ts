import { ACTION_STATUSES, newAction, newMeasure } from '../../../renderer/model/action';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newLane } from '../../../renderer/model/lane';
import { MOMENT_KINDS, newMoment } from '../../../renderer/model/moment';
import { newPersona, PERSONA_LOOKS } from '../../../renderer/model/persona';
import type { Language } from '../../../renderer/model/primitives';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint } from '../../../renderer/model/touchpoint';

const WORDS = {
  en: {
    title: 'From the first doubt about the old boiler to the warm winter with a heat pump, and to the neighbours',
    personas: [
      'Homeowner with three children and a very old boiler',
      'Housing association manager',
      'Retired couple in the countryside',
      'Architect who recommends installers to all of her clients',
      'Landlord of seven flats',
      'First-time buyer',
      'Facility manager of a chain of kindergartens 😀',
    ],
    stage: 'Stage of long consideration',
    does: 'Asks the installer about the form for the subsidy',
    waits: 'waits for an answer that does not come',
    department: 'Customer service and installation planning',
    channel: 'Telephone hotline',
  },
  pl: {
    title: 'Od pierwszych wątpliwości co do starego kotła do ciepłej zimy z pompą ciepła i polecenia sąsiadom',
    personas: [
      'Właścicielka domu jednorodzinnego z trojgiem dzieci',
      'Zarządca wspólnoty mieszkaniowej',
      'Małżeństwo emerytów na wsi',
      'Architektka polecająca instalatorów wszystkim swoim klientom',
      'Wynajmujący siedem mieszkań',
      'Nabywca pierwszego mieszkania',
      'Administratorka sieci przedszkoli niepublicznych 😀',
    ],
    stage: 'Etap długiego rozważania',
    does: 'Pyta instalatora o wypełnienie wniosku o dofinansowanie',
    waits: 'czeka na odpowiedź, która nie nadchodzi',
    department: 'Obsługa klienta i planowanie instalacji',
    channel: 'Infolinia telefoniczna',
  },
  ru: {
    title: 'От первых сомнений в старом котле до тёплой зимы с тепловым насосом и рекомендации соседям по посёлку',
    personas: [
      'Владелица частного дома с тремя детьми',
      'Управляющий товариществом собственников жилья',
      'Пожилая пара в деревне',
      'Архитектор, рекомендующая монтажников всем заказчикам',
      'Хозяин семи сдаваемых квартир',
      'Покупатель первого жилья',
      'Заведующая хозяйством сети детских садов 😀',
    ],
    stage: 'Этап долгого рассмотрения',
    does: 'Спрашивает монтажника о заполнении заявления на субсидию',
    waits: 'ждёт ответа, которого всё нет',
    department: 'Обслуживание клиентов и планирование монтажа',
    channel: 'Телефонная горячая линия',
  },
} as const satisfies Record<Language, object>;

const PICTURE = {
  id: 'pic',
  name: 'A picture',
  mediaType: 'image/png',
  width: 60,
  height: 36,
  data: 'iVBORw0KGgoAAAANSUhEUgAAADwAAAAkCAAAAADwEgZYAAAALklEQVR42mOIAoMTYEAqm2FUM4maydMGYY9qJlXzaPIcTdujaXs0eY6m7SGlGQCidMet8qe+SwAAAABJRU5ErkJggg==',
} as const;

/** Two stages without a touchpoint, counted from 0. */
export const EMPTY_STAGES = [4, 17];
export const HIDDEN_LANE_TEXT = 'hiddenlanetext';

/**
 * What no consultant would make and the report has to bear: seven personas, twenty-six stages, names of 400
 * characters, votes, actions that serve sixty touchpoints, own and hidden lanes, pictures, emoji.
 */
export function hardMap(
  language: Language,
  { touchpoints: count = 120, stages: stageCount = 26, personas: personaCount = 7 } = {},
): MapDocument {
  const words = WORDS[language];
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  const emotion = () => below(5) - 2;
  const filledTo = (length: number, text: string) => text.padEnd(length, ` ${words.waits}`).slice(0, length);
  const table = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row]));
  const inTurn = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;
  const view = { collapsed: false, height: null };
  const map = newJourneyMap({
    id: 'map',
    createdAt: '2026-11-18T09:00:00.000Z',
    reportLanguage: language,
    title: words.title,
    client: filledTo(90, words.department),
    industry: words.department,
    scenario: filledTo(500, words.does),
    customerGoal: filledTo(300, words.does),
    workshopDate: '2026-11-18',
    reviewDate: '2027-05-18',
    participants: 'Anna Nowak\nИван Петров',
    laneViews: [
      { id: 'own-front', hidden: false, ...view },
      { id: 'delights', hidden: false, ...view },
      { id: 'pains', hidden: false, ...view },
      { id: 'own-hidden', hidden: true, ...view },
    ],
  });
  const shares = [40, 12.5, 17.5, 10, 8.25, 6.75, 5];
  const personas = ordersAtEnd([], personaCount).map((order, index) => {
    const name = inTurn(words.personas, index);
    return newPersona({
      id: `p${index}`,
      order,
      name: index === 3 ? filledTo(400, name) : index < words.personas.length ? name : `${name} ${index + 1}`,
      look: 1 + (index % PERSONA_LOOKS),
      share: shares[index] ?? null,
      segment: words.department,
      quote: filledTo(120, words.waits),
      goals: `${words.does}\n${words.waits}`,
      needs: words.waits,
      motivations: words.does,
      frustrations: `${words.waits}\n${words.does}`,
      preferredChannels: [words.channel, 'WWW'],
      pictureId: index === 1 ? 'pic' : null,
    });
  });
  const stages = ordersAtEnd([], stageCount).map((order, index) =>
    newStage({
      id: `s${index}`,
      order,
      name: index === 5 ? filledTo(400, words.stage) : `${words.stage} ${index + 1}`,
      customerGoal: words.does,
      alternatives: words.waits,
      notes: index % 2 === 0 ? '' : words.department,
    }),
  );
  const filled = stages.filter((_, index) => !EMPTY_STAGES.includes(index));
  const touchpoints = ordersAtEnd([], count).map((order, index) =>
    newTouchpoint({
      id: `t${index}`,
      stageId: filled[Math.floor((index * filled.length) / count)]?.id ?? 's0',
      order,
      name: index % 41 === 7 ? filledTo(400, words.does) : `${words.does} ${index + 1}`,
      channels: [words.channel, 'e-mail'].slice(0, 1 + (index % 2)),
      does: index % 3 === 0 ? '' : words.waits,
      thinks: words.waits,
      expects: index % 4 === 0 ? words.does : '',
      pains: index % 2 === 0 ? '' : `${words.waits}\n${words.does}`,
      delights: index % 5 === 0 ? `${words.waits} 🎉` : '',
      department: index % 6 === 5 ? '' : `${1 + (index % 5)} ${words.department}`,
      person: 'Anna',
      backstageDepartment: 'IT',
      backstageProcess: words.waits,
      backstageSystem: 'CRM',
      waitingMinutes: index % 3 === 0 ? index : null,
      expectedWaitingMinutes: index % 4 === 0 ? 5 : null,
      metrics: index % 7 === 0 ? 'NPS 30' : '',
      pictureIds: index % 25 === 3 ? ['pic'] : [],
      internalNote: 'internalnotetext',
      laneTexts: {
        'own-behind': words.waits,
        'own-front': index % 2 === 0 ? '' : words.does,
        'own-hidden': HIDDEN_LANE_TEXT,
      },
    }),
  );
  const votes = [
    { id: 'v0', voter: 'Anna', emotion: -2 },
    { id: 'v1', voter: '', emotion: 1 },
    { id: 'v2', voter: 'Иван', emotion: 0 },
  ];
  const scores = touchpoints.flatMap(({ id: touchpointId }) =>
    personas.map(({ id: personaId }) => {
      const kind = below(20);
      return newScore({
        touchpointId,
        personaId,
        emotion: kind === 0 ? null : emotion(),
        importance: kind === 3 ? null : 1 + below(5),
        notApplicable: kind === 1,
        votes: kind === 2 ? votes : [],
      });
    }),
  );
  const served = [
    touchpoints.slice(0, 60),
    touchpoints.slice(-60),
    touchpoints.filter((_, index) => index % 2 === 1 && index > 20),
  ];
  const actions = ordersAtEnd([], 24).map((order, index) =>
    newAction({
      id: `a${index}`,
      order,
      title: index === 3 ? filledTo(400, words.does) : `${words.does} – ${index + 1}`,
      details: index % 3 === 0 ? words.waits : '',
      touchpointIds: (served[index] ?? touchpoints.slice(index, index + 1)).map(({ id }) => id),
      kind: index % 2 === 0 ? 'quickWin' : 'strategic',
      impact: index % 8 === 7 ? null : 1 + below(5),
      effort: 1 + below(5),
      owner: index % 4 === 0 ? '' : 'Katarzyna Wiśniewska-Brzęczyszczykiewicz',
      department: words.department,
      dueDate: index % 5 === 0 ? null : `2027-0${1 + (index % 9)}-15`,
      status: inTurn(ACTION_STATUSES, index),
      measure: index % 3 === 0 ? null : newMeasure({ name: words.waits, baseline: 30, target: 12.5, unit: '%' }),
    }),
  );
  const moments = touchpoints
    .filter((_, index) => index % 6 === 0)
    .map(({ id: touchpointId }, index) =>
      newMoment({
        id: `m${index}`,
        touchpointId,
        kind: inTurn(MOMENT_KINDS, index),
        decision: index % 7 === 6 ? 'dismissed' : 'accepted',
        reason: index % 4 === 0 ? '' : filledTo(60 + 40 * (index % 6), words.waits),
      }),
    );
  const lanes = [
    newLane({ id: 'own-behind', order: 'a0', title: 'Own lane behind', backstage: true }),
    newLane({ id: 'own-front', order: 'a1', title: filledTo(60, words.department) }),
    newLane({ id: 'own-hidden', order: 'a2', title: 'Own lane that is hidden' }),
  ];
  return {
    ...emptyDocument(map),
    personas: table(personas),
    stages: table(stages),
    touchpoints: table(touchpoints),
    scores: table(scores),
    lanes: table(lanes),
    actions: table(actions),
    moments: table(moments),
    pictures: { pic: PICTURE },
  };
}
