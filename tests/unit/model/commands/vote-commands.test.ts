import { expect, it } from 'vitest';
import type { Command } from '../../../../renderer/model/commands/command';
import { addPersona } from '../../../../renderer/model/commands/persona-commands';
import { addStages } from '../../../../renderer/model/commands/stage-commands';
import { addTouchpoints } from '../../../../renderer/model/commands/touchpoint-commands';
import { enterBallots } from '../../../../renderer/model/commands/vote-commands';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../../renderer/model/history';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { MAX_EARLIER_ROUNDS } from '../../../../renderer/model/score';

const after = (document: MapDocument, command: Command): MapDocument =>
  execute(document, EMPTY_HISTORY, command)?.document ?? document;

it('more rounds on paper than are kept forget the oldest, as rounds on the laptop do', () => {
  let document = [addPersona('p'), addStages([{ id: 's' }]), addTouchpoints('s', [{ id: 't' }])].reduce(
    after,
    emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
  );
  const rounds = MAX_EARLIER_ROUNDS + 2;
  for (let round = 1; round <= rounds; round++) {
    const votes = [{ id: `round${round}`, voter: '', emotion: 1 }];
    document = after(document, enterBallots('p', [{ touchpointId: 't', votes, importanceVotes: [] }], 'secondRound'));
  }
  const score = document.scores['t:p'];
  expect(score?.votes).toMatchObject([{ id: `round${rounds}` }]);
  expect(score?.earlierRounds).toHaveLength(MAX_EARLIER_ROUNDS);
  expect(score?.earlierRounds[0]?.votes).toMatchObject([{ id: 'round2' }]);
});
