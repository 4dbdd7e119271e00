import type { Action, Measure, Reading } from '../../../../renderer/model/action';
import type { Capture } from '../../../../renderer/model/capture';
import type { DotVote } from '../../../../renderer/model/dot-vote';
import type { AgendaItem, Branding, JourneyMap, LaneView } from '../../../../renderer/model/journey-map';
import type { Lane } from '../../../../renderer/model/lane';
import type { CriticalMoment } from '../../../../renderer/model/moment';
import type { Persona } from '../../../../renderer/model/persona';
import type { Picture } from '../../../../renderer/model/picture';
import type { ImportanceVote, Score, Vote, VotingRound } from '../../../../renderer/model/score';
import type { Stage } from '../../../../renderer/model/stage';
import type { Touchpoint } from '../../../../renderer/model/touchpoint';

/** What each field means, for `docs/file-format.md`. A field that is added to a record and forgotten does not compile. */
type Meanings<Row> = Readonly<Record<keyof Row, string>>;

export const MAP: Meanings<JourneyMap> = {
  id: 'The map. A file opened twice is known by it.',
  title: 'Its title, on the cover of the report.',
  client: 'For whom it is made.',
  industry: 'In the client’s words.',
  scenario: 'From where to where, in one sentence.',
  customerGoal: 'What the customer wants of the whole journey.',
  state: 'How things are (`asIs`) or shall be (`toBe`).',
  workshopDate: 'The day the room met.',
  participants: 'One person a line. Left out of the client’s copy.',
  reportLanguage: 'Language of the report.',
  branding: 'See *Branding*.',
  customerValue: 'What one customer is worth in a year, in `currency`.',
  currency: 'ISO 4217.',
  reviewDate: 'When the map should be looked at again.',
  createdAt: 'When it was made.',
  reportedAt: 'When its report was last exported.',
  templateId: 'The industry template it began from.',
  laneViews: 'How its lanes are shown, in their order; see *Lane view*.',
  agenda: 'The workshop’s agenda, in its order; see *Agenda item*.',
};

export const BRANDING: Meanings<Branding> = {
  name: 'The consultant’s or client’s brand.',
  colour: '`#rrggbb`; null for Touchline’s own accent.',
  logoPictureId: 'A row of `pictures`.',
};

export const PERSONA: Meanings<Persona> = {
  id: 'The persona.',
  order: 'Place among the personas; the first is the main one.',
  name: 'Its name.',
  pictureId: 'A row of `pictures`.',
  segment: 'The group of customers it stands for.',
  share: 'Percent of all customers; null when nobody has counted.',
  goals: 'One a line.',
  needs: 'One a line.',
  motivations: 'One a line.',
  frustrations: 'One a line.',
  quote: 'In the persona’s own words.',
  preferredChannels: 'Names of channels.',
  look: 'Which of the eight appearances (colour, dash, marker) it has.',
};

export const STAGE: Meanings<Stage> = {
  id: 'The stage.',
  order: 'Place in the journey.',
  name: 'Its name.',
  kind: 'What it is by nature; null when named freely.',
  customerGoal: 'What the customer wants here.',
  customersEntering: 'Customers entering it in a year; null when not counted.',
  afterPurchase: 'Whether people here have bought, so that a loss is money.',
  alternatives: 'What else the customer could choose, hidden competitors included.',
  notes: 'Anything else.',
};

export const TOUCHPOINT: Meanings<Touchpoint> = {
  id: 'The touchpoint.',
  stageId: 'A row of `stages`.',
  order: 'Place within its stage.',
  name: 'Its name.',
  channels: 'Names of channels.',
  kind: 'What the customer meets; null when not said.',
  does: 'What the customer does.',
  thinks: 'In the customer’s own words.',
  expects: 'What the customer expects.',
  pains: 'One a line.',
  delights: 'One a line.',
  department: 'Who meets the customer.',
  person: 'Who meets the customer, by name or role.',
  backstageDepartment: 'Behind the scenes: who.',
  backstageProcess: 'Behind the scenes: what happens.',
  backstageSystem: 'Behind the scenes: with which system.',
  waitingMinutes: 'Minutes the customer waits here.',
  expectedWaitingMinutes: 'Minutes the customer would find acceptable.',
  metrics: 'What is measured here.',
  pictureIds: 'Rows of `pictures`.',
  internalNote: 'Never shown in the room nor in the client’s copy.',
  laneTexts: 'Texts in the consultant’s own lanes: from a row of `lanes` to a text.',
};

export const SCORE: Meanings<Score> = {
  id: '`touchpointId`, a colon, `personaId`: one score for each pair.',
  touchpointId: 'A row of `touchpoints`.',
  personaId: 'A row of `personas`.',
  emotion: '−2 very bad … +2 very good; null when unrated, which is never 0. With votes, their mean counts instead.',
  importance: '1 barely noticed … 5 decisive; null when nobody has said, then 3 is used and marked as assumed.',
  evidence: 'What the rating rests on.',
  votes: 'Single votes; see *Vote*.',
  importanceVotes: 'Single votes on the importance, whose mean counts instead; see *Importance vote*.',
  earlierRounds: 'Rounds that were voted on again, the first one first; see *Voting round*. They enter no number.',
  notApplicable: 'This persona never comes here: left out of every number.',
};

export const VOTE: Meanings<Vote> = {
  id: 'The vote.',
  voter: 'Seat or name; empty when anonymous.',
  emotion: 'As above.',
};

export const IMPORTANCE_VOTE: Meanings<ImportanceVote> = {
  id: 'The vote.',
  voter: 'Seat or name; empty when anonymous.',
  importance: 'As above.',
};

export const VOTING_ROUND: Meanings<VotingRound> = { votes: 'See *Vote*.', importanceVotes: 'See *Importance vote*.' };

export const DOT_VOTE: Meanings<DotVote> = {
  id: 'The vote.',
  voter: 'Seat or name; empty when anonymous.',
  dots: 'How many dots this person put here.',
};

export const LANE_VIEW: Meanings<LaneView> = {
  id: 'Name of a lane that every map has, or a row of `lanes`.',
  hidden: 'Left out of the drawing.',
  collapsed: 'One line high.',
  height: 'In pixels; null for as high as its fullest cell.',
};

export const AGENDA_ITEM: Meanings<AgendaItem> = {
  id: 'The part of the workshop.',
  title: 'Its name; empty for that of its step.',
  minutes: 'How long it shall take.',
  step: 'The step of the guide it belongs to; null for a break and the like.',
};

export const CAPTURE: Meanings<Capture> = {
  id: 'The remark.',
  order: 'Place in the list.',
  text: 'What somebody in the room said.',
  saidAt: 'When it was taken down.',
  touchpointId: 'A row of `touchpoints`, the one in hand; null for none.',
  usedAs: 'What was made of it; null while nothing was.',
};

export const MOMENT: Meanings<CriticalMoment> = {
  id: 'The decision.',
  touchpointId: 'A row of `touchpoints`.',
  personaIds: 'Rows of `personas`; empty means all.',
  kind: 'A pain that loses customers, a moment of truth, or a strength that sets us apart.',
  decision: 'Dismissed ones are kept so that they are not suggested again.',
  reason: 'Why it matters, or why it was dismissed.',
  dotVotes: 'How much it matters to the room; see *Dot vote*.',
};

export const ACTION: Meanings<Action> = {
  id: 'The action.',
  order: 'Place in the list.',
  title: 'What will be done.',
  details: 'The first step, or any detail.',
  touchpointIds: 'The rows of `touchpoints` it serves.',
  kind: 'Small and soon, or large.',
  impact: '1 small … 5 large; 3 and more is high.',
  effort: '1 small … 5 large; 2 and less is low.',
  plannedCost: 'In the map’s currency.',
  actualCost: 'In the map’s currency.',
  owner: 'Who answers for it.',
  department: 'Which department does it.',
  dueDate: 'When it shall be done.',
  reviewDate: 'When its effect will be looked at.',
  status: 'How far it is.',
  measure: 'See *Measure*; null when there is none.',
  fitsBrand: 'Whether it suits the brand; null when not asked.',
  fitsBrandWhy: 'Why.',
  verdict: 'What was decided after measuring.',
  verdictWhy: 'Why.',
  quickWinId: 'The entry of the quick-win library it came from.',
  dotVotes: 'How much it matters to the room; see *Dot vote*.',
};

export const MEASURE: Meanings<Measure> = {
  name: 'What is measured.',
  kind: 'Any number, or one of the three usual scores.',
  unit: 'In words.',
  direction: 'Which way is better.',
  baseline: 'The value before.',
  baselineDate: 'Its day.',
  target: 'The value aimed at.',
  readings: 'See *Reading*.',
};

export const READING: Meanings<Reading> = { id: 'The reading.', date: 'Its day.', value: 'Its value.' };

export const LANE: Meanings<Lane> = {
  id: 'The lane; not the name of one that every map has, nor `name` or `emotion`.',
  order: 'Place among the lanes.',
  title: 'Its label.',
  backstage: 'Below the line of visibility.',
};

export const PICTURE: Meanings<Omit<Picture, 'data'>> = {
  id: 'The picture, and the name of its file.',
  name: 'What it shows, for people who do not see it.',
  mediaType: 'Also tells the ending of the file: `.jpg` or `.png`.',
  width: 'In pixels.',
  height: 'In pixels.',
};
