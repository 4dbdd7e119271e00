import { useTexts } from '../parts/texts';
import { useFormat } from '../parts/use-format';
import { emotionText } from '../../i18n/tell-rule';
import { journeyOf, scoreOf } from '../../model/journey';
import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { announce } from '../../state/announcements';
import { openDocument } from '../../state/open-map';
import { type RoomView, setDark, setSeating, showView, takeInHand, useRoom } from '../../state/room';
import { nextUnrated, otherPersona, type RatingPlace } from '../guide/emotions/rating-place';
import { useGuideTexts } from '../guide/guide-texts';
import { scoreByKey } from '../map/score-by-key';
import type { RatingKey } from '../parts/rating-keys';
import { useNameOf } from '../parts/use-name-of';
import type { RoomKey } from './room-keys';
import type { usePresenting } from './use-presenting';
import { useShowCurve } from './use-show-curve';
import { votesOn } from './votes-gone';

export type StepTo = Extract<RoomKey, { does: 'step' }>['to'];

/** Takes another touchpoint in hand; false at the journey's ends. */
function stepInJourney(place: RatingPlace, to: StepTo): boolean {
  const { touchpoints, byId } = journeyOf(openDocument());
  const at = (byId.get(place.touchpointId)?.number ?? 1) - 1;
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: touchpoints.length - 1 }[to];
  const next = touchpoints[wanted];
  if (!next || wanted === at) return false;
  takeInHand(next.touchpoint.id, place.personaId);
  return true;
}

export interface RoomActs {
  readonly step: (to: StepTo) => void;
  /** The next touchpoint without a rating, of the next persona where this one has none. */
  readonly stepToUnrated: () => void;
  readonly changePersona: (by: 1 | -1) => void;
  /** Opens a view; the curve where it is open already. */
  readonly toggleView: (view: RoomView) => void;
  /** Out of what is open: the seats, a view, full screen. False where nothing is. */
  readonly leave: () => boolean;
  readonly toggleFullScreen: () => void;
  /** Nothing is on the wall until the next key. */
  readonly darken: () => void;
  readonly score: (key: RatingKey) => boolean;
  /** Tells how the touchpoint in hand is rated now. */
  readonly tellRated: () => void;
}

/** What can be asked of the room, each thing told to screen readers. */
export function useRoomActs(place: RatingPlace | null, presenting: ReturnType<typeof usePresenting>): RoomActs {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const showCurve = useShowCurve();
  const { format } = useFormat();
  const { notApplicable } = useGuideTexts().steps.emotions;

  const inWords = (score: Score | undefined): string => {
    const emotion = emotionOf(score);
    if (score?.notApplicable) return notApplicable.label;
    return emotion === null ? t('rated.unrated') : emotionText(format, emotion);
  };
  const tellInHand = () => {
    const { touchpointId, personaId, view } = useRoom.getState();
    const document = openDocument();
    const { byId, touchpoints } = journeyOf(document);
    const entry = touchpointId === null ? undefined : byId.get(touchpointId);
    if (!entry || personaId === null) return;
    announce(
      t(view === 'vote' ? 'inHand.toldCovered' : 'inHand.told', {
        name: entry.touchpoint.name,
        number: format.number(entry.number),
        of: format.number(touchpoints.length),
        stage: nameOf(entry.stage),
        persona: nameOf(document.personas[personaId]),
        // How it was rated before would tell people what to vote.
        ...(view === 'vote' ? {} : { emotion: inWords(scoreOf(document, entry.touchpoint.id, personaId)) }),
      }),
    );
  };

  return {
    step: (to) => {
      if (place && stepInJourney(place, to)) tellInHand();
    },
    stepToUnrated: () => {
      const next = place && nextUnrated(openDocument(), place);
      if (!next) return;
      takeInHand(next.touchpointId, next.personaId);
      tellInHand();
    },
    changePersona: (by) => {
      if (!place) return;
      const { touchpointId, personaId } = otherPersona(openDocument(), place, by);
      takeInHand(touchpointId, personaId);
      tellInHand();
    },
    toggleView: (view) => {
      const next = useRoom.getState().view === view ? 'curve' : view;
      showView(next);
      announce(t(`views.${next}`));
    },
    leave: () => {
      const { view, seating, seats } = useRoom.getState();
      if (seating && seats.length > 0) setSeating(false);
      else if (view !== 'curve') showCurve();
      else if (presenting.presenting) presenting.end();
      else return false;
      return true;
    },
    toggleFullScreen: () => (presenting.presenting ? presenting.end() : presenting.begin()),
    darken: () => {
      setDark(true);
      announce(t('views.dark'));
    },
    tellRated: () => {
      const { touchpointId, personaId } = useRoom.getState();
      if (touchpointId !== null && personaId !== null)
        announce(inWords(scoreOf(openDocument(), touchpointId, personaId)));
    },
    score: (key) => {
      if (!place) return false;
      const before = votesOn(scoreOf(openDocument(), place.touchpointId, place.personaId));
      return scoreByKey([place.touchpointId], place.personaId, key, () => {
        const score = scoreOf(openDocument(), place.touchpointId, place.personaId);
        const now =
          key.does === 'importance'
            ? t('rated.importance', { importance: format.number(importanceOf(score).value) })
            : inWords(score);
        const gone = before - votesOn(score);
        announce(gone > 0 ? `${now}. ${t('rated.votesGone', { count: gone })}` : now);
      });
    },
  };
}
