import { expect, test } from 'vitest';
import { addCapture } from '../../../renderer/model/commands/capture-commands';
import { setDotVotes } from '../../../renderer/model/commands/vote-commands';
import { holdRound } from '../../../renderer/model/commands/score-commands';
import type { MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf, personasOf } from '../../../renderer/model/journey';
import { reportOf } from './report-tools';
import { sampleDocument } from './sample-documents';

/** The cat fountain, voted on twice at its first touchpoint, with dots and a remark; every voter has a name. */
function voted(): MapDocument {
  const document = sampleDocument('fountain');
  const [persona] = personasOf(document);
  const [first] = journeyOf(document).touchpoints;
  const [action] = Object.keys(document.actions);
  if (!persona || !first) throw new Error('The sample is empty');
  const pair = { touchpointId: first.touchpoint.id, personaId: persona.id };
  const emotions = (...all: number[]) => all.map((emotion, at) => ({ id: `e${at}`, voter: `Quartz ${at}`, emotion }));
  const commands = [
    holdRound(pair, { votes: emotions(-2, 2, 1) }),
    holdRound(pair, { votes: emotions(0, 1, 1) }),
    holdRound(pair, {
      importanceVotes: [4, 5, 5].map((importance, at) => ({ id: `i${at}`, voter: `Quartz ${at}`, importance })),
    }),
    setDotVotes({ moments: {}, actions: action ? { [action]: [{ id: 'd', voter: 'Quartz 1', dots: 3 }] } : {} }),
    addCapture({ id: 'r', text: 'Obsidian remark', saidAt: '2026-11-24T10:00:00.000Z', touchpointId: null }),
  ];
  return commands.reduce((before, each) => execute(before, EMPTY_HISTORY, each)?.document ?? before, document);
}

const told = async (copy: 'client' | 'full') =>
  JSON.stringify(await reportOf(voted(), 'en', { copy })).replaceAll('\u00a0', ' ');

test('a mean importance has one decimal wherever it is printed', async () => {
  const report = await reportOf(voted(), 'en', { copy: 'client' });
  const scorecards = report.sections.find(({ id }) => id === 'scorecards');
  expect(JSON.stringify(scorecards)).toContain('"importanceFigure":"4.7"');
  const map = report.sections.find(({ id }) => id === 'map');
  expect(JSON.stringify(map)).toContain('"importanceFigure":"4.7"');
  const touchpoints = report.sections.find(({ id }) => id === 'touchpoints');
  expect(JSON.stringify(touchpoints)).toContain('4.7');
});

test('no voter, no earlier round, no remark is in the client’s copy', async () => {
  const client = await told('client');
  for (const secret of ['Quartz', 'Obsidian', 'Votes:']) expect(client).not.toContain(secret);
  expect(await told('full')).toContain('Quartz');
});
