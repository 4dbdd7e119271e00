import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientCopy } from '../../renderer/model/client-copy';
import { emptyDocument, mapDocumentSchema } from '../../renderer/model/document';
import { dotsOf } from '../../renderer/model/dot-vote';
import { journeyOf, personasOf } from '../../renderer/model/journey';
import { newJourneyMap } from '../../renderer/model/journey-map';
import { referenceProblems } from '../../renderer/model/reference-problems';
import { newScore, scoreId } from '../../renderer/model/score';
import { journeyBalance, personaBalance } from '../../renderer/model/scoring/balance';
import { emotionOf, importanceOf, spreadOf } from '../../renderer/model/scoring/emotion';
import { rankedPains, rankedStrengths } from '../../renderer/model/scoring/pain-and-strength';
import { suggestedMoments } from '../../renderer/model/scoring/suggestions';
import { mapDocument } from './arbitraries/map-document';

const EMPTY = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));

describe("the client's copy", () => {
  it('is a sound map without notes, participants, voters, rounds, remarks and the value of a customer', () => {
    fc.assert(
      fc.property(mapDocument, (document) => {
        const copy = clientCopy(document);
        expect(mapDocumentSchema.safeParse(copy).success).toBe(true);
        expect(referenceProblems(copy)).toEqual([]);
        expect(copy.map.participants).toBe('');
        expect(copy.map.customerValue).toBeNull();
        expect(copy.captures).toEqual({});
        for (const touchpoint of Object.values(copy.touchpoints)) expect(touchpoint.internalNote).toBe('');
        for (const score of Object.values(copy.scores)) {
          expect(score.earlierRounds).toEqual([]);
          for (const vote of [...score.votes, ...score.importanceVotes]) expect(vote.voter).toBe('');
          // Neighbouring answers with the right mean tell nothing of what was cast.
          expect(spreadOf(score) ?? 0).toBeLessThanOrEqual(1);
        }
        for (const row of [...Object.values(copy.moments), ...Object.values(copy.actions)])
          for (const vote of row.dotVotes) expect(vote.voter).toBe('');
        expect(clientCopy(copy)).toEqual(copy);
      }),
    );
  });

  it('leaves every number what it was', () => {
    fc.assert(
      fc.property(mapDocument, (document) => {
        const copy = clientCopy(document);
        const figures = (of: typeof document) => ({
          scores: journeyOf(of).touchpoints.flatMap(({ touchpoint }) =>
            personasOf(of).map((persona) => {
              const score = of.scores[scoreId(touchpoint.id, persona.id)];
              return [emotionOf(score), importanceOf(score)];
            }),
          ),
          dots: [...Object.values(of.moments), ...Object.values(of.actions)].map(dotsOf),
          balance: journeyBalance(of).value,
          balances: personasOf(of).map((persona) => personaBalance(of, persona.id).value),
          pains: rankedPains(of),
          strengths: rankedStrengths(of),
          suggested: personasOf(of).map((persona) => suggestedMoments(of, persona.id)),
        });
        expect(figures(copy)).toEqual(figures(document));
      }),
    );
  });

  it('tells the same mean by as few votes as can be, and by none where it is whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }),
        (emotions, importances) => {
          const score = newScore({
            touchpointId: 't',
            personaId: 'p',
            votes: emotions.map((emotion, at) => ({ id: `e${at}`, voter: `Voter ${at}`, emotion })),
            importanceVotes: importances.map((importance, at) => ({ id: `i${at}`, voter: `Voter ${at}`, importance })),
          });
          const [copied] = Object.values(clientCopy({ ...EMPTY, scores: { [score.id]: score } }).scores);
          expect(emotionOf(copied)).toBe(emotionOf(score));
          expect(importanceOf(copied)).toEqual(importanceOf(score));
          expect(JSON.stringify(copied)).not.toContain('Voter');
          if (Number.isInteger(emotionOf(score))) expect(copied?.votes).toEqual([]);
          expect(copied?.votes.length).toBeLessThanOrEqual(emotions.length);
        },
      ),
    );
  });
});
