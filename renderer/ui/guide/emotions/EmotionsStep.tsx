import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Place } from '../../../guide/guide-step';
import { journeyOf, personasOf, scoreOf } from '../../../model/journey';
import { rate, setEvidence, setImportance, setNotApplicable, setVotes } from '../../../model/commands/score-commands';
import type { Id } from '../../../model/primitives';
import { type Evidence, evidenceSchema, rewrittenVotes } from '../../../model/score';
import { personaBalance } from '../../../model/scoring/balance';
import { emotionOf } from '../../../model/scoring/emotion';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { openDocument, run, useOpenMap } from '../../../state/open-map';
import { EmotionCurve } from '../../parts/curve/EmotionCurve';
import { useAreaKeys } from '../../parts/use-area-keys';
import { useSize } from '../../parts/use-size';
import { dialogIsOpen } from '../../shell/dialog-is-open';
import { useGuideTexts } from '../guide-texts';
import { useArrival } from '../guide-target';
import { StepFrame } from '../StepFrame';
import { BalanceSoFar } from './BalanceSoFar';
import { CurrentTouchpoint } from './CurrentTouchpoint';
import { EmotionsEmpty } from './EmotionsEmpty';
import styles from './emotions.module.css';
import { PersonaTab } from './PersonaTabs';
import { RatingKeyHints } from './RatingKeyHints';
import { RatingKeys } from './RatingKeys';
import { isSettled, neighbour, nextUnrated, otherPersona, placeAfter, placeIn, type RatingPlace } from './rating-place';
import { ratingKey } from '../../parts/rating-keys';
import { useNameOf } from '../../parts/use-name-of';
import { ScoreDetails } from './ScoreDetails';

/** Step 5: each touchpoint is rated for each persona with one key, and the curve moves as it is typed. */
export function EmotionsStep() {
  const document = useOpenMap((state) => state.document);
  if (!document) return null;
  const ready = Object.keys(document.personas).length > 0 && Object.keys(document.touchpoints).length > 0;
  return ready ? <Rating /> : <EmotionsEmpty document={document} />;
}

function Rating() {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { ratings } = useGuideTexts().steps.emotions;
  const document = useOpenMap((state) => state.document) ?? openDocument();
  const [wanted, setWanted] = useState<RatingPlace | null>(() => placeIn(document, null));
  const [unratedOnly, setUnratedOnly] = useState(false);
  const [votesOpen, setVotesOpen] = useState(false);
  const [pressed, setPressed] = useState<{ emotion: number; count: number } | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const { ref: chart, width, height } = useSize<HTMLDivElement>();

  const place = placeIn(document, wanted);
  // Handlers stay the same from rating to rating, so that what did not change is not drawn again.
  const latest = useRef({ place, unratedOnly });
  useEffect(() => {
    latest.current = { place, unratedOnly };
  });
  const go = useCallback((next: RatingPlace | null) => {
    if (next) setWanted(next);
    setVotesOpen(false);
  }, []);

  const rateHere = useCallback(
    (emotion: number) => {
      const here = latest.current.place;
      if (!here) return;
      const replaced = isSettled(openDocument(), here);
      run(rate(here, emotion));
      setPressed((before) => ({ emotion, count: (before?.count ?? 0) + 1 }));
      announce(
        t('emotions.told', {
          touchpoint: openDocument().touchpoints[here.touchpointId]?.name ?? '',
          rating: ratings.find((rating) => rating.value === emotion)?.label ?? '',
        }),
      );
      go(placeAfter(openDocument(), here, replaced && !latest.current.unratedOnly));
    },
    [go, ratings, t],
  );
  const setImportanceHere = useCallback((importance: number | null) => {
    const here = latest.current.place;
    if (here) run(setImportance(here, importance));
  }, []);
  const setEvidenceHere = useCallback((evidence: Evidence) => {
    const here = latest.current.place;
    if (here) run(setEvidence(here, evidence));
  }, []);
  const setVotesHere = useCallback((emotions: readonly number[], gesture: string) => {
    const here = latest.current.place;
    if (!here) return;
    const known = scoreOf(openDocument(), here.touchpointId, here.personaId)?.votes ?? [];
    run(setVotes(here, rewrittenVotes(known, emotions, newId)), gesture);
  }, []);
  const toggleNotApplicable = useCallback(() => {
    const here = latest.current.place;
    if (!here) return;
    const replaced = isSettled(openDocument(), here);
    const applies = !scoreOf(openDocument(), here.touchpointId, here.personaId)?.notApplicable;
    run(setNotApplicable(here, applies));
    if (applies) go(placeAfter(openDocument(), here, replaced && !latest.current.unratedOnly));
  }, [go]);
  const leaveVotes = useCallback(() => {
    setVotesOpen(false);
    area.current?.focus();
  }, []);
  const choosePersona = useCallback(
    (personaId: Id) => {
      const here = latest.current.place;
      if (here) go({ ...here, personaId });
    },
    [go],
  );
  const chooseTouchpoint = useCallback(
    (touchpointId: Id) => {
      const here = latest.current.place;
      if (here) go({ ...here, touchpointId });
    },
    [go],
  );
  const arrive = useCallback(
    ({ personaId, touchpointId }: Place) => {
      const here = latest.current.place;
      if (here) go({ personaId: personaId ?? here.personaId, touchpointId: touchpointId ?? here.touchpointId });
      area.current?.focus();
    },
    [go],
  );
  useArrival('emotions', arrive);
  useEffect(() => {
    // What was opened over the guide keeps the keys.
    if (!dialogIsOpen()) area.current?.focus();
  }, []);

  useAreaKeys([head, area], (event) => {
    const key = ratingKey(event);
    if (!key || !place) return false;
    switch (key.does) {
      case 'rate':
        rateHere(key.emotion);
        break;
      case 'clear':
        run(rate(place, null));
        break;
      case 'importance':
        setImportanceHere(key.importance);
        break;
      case 'notApplicable':
        toggleNotApplicable();
        break;
      case 'evidence': {
        const evidence = scoreOf(document, place.touchpointId, place.personaId)?.evidence ?? 'assumed';
        const all = evidenceSchema.options;
        setEvidenceHere(all[(all.indexOf(evidence) + 1) % all.length] ?? 'assumed');
        break;
      }
      case 'votes':
        setVotesOpen(true);
        break;
      case 'move':
        go(neighbour(document, place, key.by, unratedOnly));
        break;
      case 'persona':
        go(otherPersona(document, place, key.by));
        break;
      case 'nextUnrated':
        go(nextUnrated(document, place));
        break;
    }
    return true;
  });

  const personas = useMemo(() => personasOf({ personas: document.personas }), [document.personas]);
  const balances = useMemo(() => personas.map((persona) => personaBalance(document, persona.id)), [personas, document]);
  if (!place) return null;
  const score = scoreOf(document, place.touchpointId, place.personaId);
  const here = journeyOf(document).byId.get(place.touchpointId);
  const balance = balances[personas.findIndex((persona) => persona.id === place.personaId)];
  const next = placeAfter(document, place, !unratedOnly && isSettled(document, place));

  return (
    <StepFrame
      step="emotions"
      fill
      keys={<RatingKeyHints />}
      head={
        <div ref={head} className={styles['tabs']}>
          <div role="group" aria-label={t('emotions.personas')}>
            {personas.map((persona, index) => (
              <PersonaTab
                key={persona.id}
                persona={persona}
                chosen={persona.id === place.personaId}
                rated={balances[index]?.rated ?? 0}
                of={balances[index]?.of ?? 0}
                onChoose={choosePersona}
              />
            ))}
            {personas.length > 1 && (
              <kbd className={`keycap ${styles['personaKey']}`} title={t('emotions.nextPersona')} aria-hidden="true">
                P
              </kbd>
            )}
          </div>
          <button
            type="button"
            className={styles['nextUnrated']}
            aria-keyshortcuts="U"
            onClick={() => go(nextUnrated(document, place))}
          >
            {t('emotions.nextUnrated')}{' '}
            <kbd className="keycap" aria-hidden="true">
              U
            </kbd>
          </button>
          <button
            type="button"
            className={styles['filter']}
            aria-pressed={unratedOnly}
            onClick={() => setUnratedOnly(!unratedOnly)}
          >
            {t('emotions.unratedOnly')}
          </button>
          {balance && <BalanceSoFar balance={balance} currency={document.map.currency} />}
        </div>
      }
    >
      <div ref={area} tabIndex={-1} className={styles['area']}>
        <div ref={chart} className={styles['chart']}>
          {width > 0 && (
            <EmotionCurve
              document={document}
              width={width}
              height={height}
              focusPersonaId={place.personaId}
              currentId={place.touchpointId}
              onSelect={chooseTouchpoint}
            />
          )}
        </div>
        {here && (
          <CurrentTouchpoint
            entry={here}
            of={journeyOf(document).touchpoints.length}
            persona={nameOf(document.personas[place.personaId])}
            emotion={emotionOf(score)}
            notApplicable={score?.notApplicable ?? false}
            onNotApplicable={toggleNotApplicable}
            next={next === place ? undefined : journeyOf(document).byId.get(next.touchpointId)}
            nextPersona={next.personaId === place.personaId ? undefined : nameOf(document.personas[next.personaId])}
          />
        )}
        <RatingKeys emotion={emotionOf(score)} onRate={rateHere} pressed={pressed} />
        <ScoreDetails
          score={score}
          votesOpen={votesOpen}
          onImportance={setImportanceHere}
          onEvidence={setEvidenceHere}
          onVotes={setVotesHere}
          onVotesOpen={setVotesOpen}
          onVotesLeft={leaveVotes}
        />
      </div>
    </StepFrame>
  );
}
