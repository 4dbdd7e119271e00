import { useMemo } from 'react';
import { useTexts } from '../../parts/texts';
import { ballotTouchpoints, ballotVoters } from '../../../model/ballot-choice';
import type { MapDocument } from '../../../model/document';
import { journeyOf, personasOf } from '../../../model/journey';
import type { BallotOptions } from '../../../report/ballots/ballots';
import { useBallots } from '../../../state/ballots';

/** What the choices come to for the map as it is; null while it has no persona. */
export function useBallotOptions(document: MapDocument): BallotOptions | null {
  const { t } = useTexts('room');
  const choice = useBallots((state) => state.choice);
  return useMemo(() => {
    const personas = personasOf(document);
    const persona = personas.find(({ id }) => id === choice.personaId) ?? personas[0];
    if (!persona) return null;
    const stages = journeyOf(document).stages.map(({ stage }) => stage.id);
    const stageId = choice.stageId !== null && stages.includes(choice.stageId) ? choice.stageId : (stages[0] ?? null);
    return {
      personaId: persona.id,
      touchpointIds: ballotTouchpoints(document, persona.id, { ...choice, stageId }),
      voters: ballotVoters(choice, (number) => t('ballots.seat', { number })),
      withImportance: choice.withImportance,
      paper: choice.paper,
    };
  }, [document, choice, t]);
}
