import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { useLocation } from 'wouter';
import type { Place } from '../../../guide/guide-step';
import { acceptMoment, dismissMoment } from '../../../model/commands/moment-commands';
import { personasOf } from '../../../model/journey';
import type { MomentKind } from '../../../model/moment';
import type { Id } from '../../../model/primitives';
import { type JointSuggestion, openSuggestions } from '../../../model/scoring/suggestions';
import { newId } from '../../../state/new-id';
import { openDocument, run, useOpenMap } from '../../../state/open-map';
import { usePersonaLines } from '../../parts/curve/CurveLines';
import { EmotionCurve } from '../../parts/curve/EmotionCurve';
import { EmptyBand } from '../../parts/curve/EmptyBand';
import { letterOf } from '../../parts/pressed-key';
import { useAreaKeys } from '../../parts/use-area-keys';
import { useSize } from '../../parts/use-size';
import { dialogIsOpen } from '../../shell/dialog-is-open';
import { focusField } from '../focus-field';
import { useArrival } from '../guide-target';
import { useGuideTexts } from '../guide-texts';
import { KeyHint } from '../Keycap';
import { StepFrame } from '../StepFrame';
import { stepPath } from '../step-navigation';
import { Decided } from './Decided';
import { MomentFilters } from './MomentFilters';
import styles from './moments.module.css';
import { SuggestionList, type SuggestionListHandle } from './SuggestionList';

/** Step 6: ranked suggestions, accepted with a reason or dismissed; strengths too. */
export function MomentsStep() {
  const { t } = useTexts('map');
  const texts = useGuideTexts().steps;
  const [, navigate] = useLocation();
  const document = useOpenMap((state) => state.document) ?? openDocument();
  const [kind, setKind] = useState<'pain' | 'strength'>('pain');
  const [personaId, setPersonaId] = useState<Id | null>(null);
  const [openId, setOpenId] = useState<Id | null>(null);
  const [selectedAt, setSelectedAt] = useState(0);
  const [changing, setChanging] = useState<Id | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const list = useRef<SuggestionListHandle>(null);
  const { ref: chart, width, height } = useSize<HTMLDivElement>();

  const personas = useMemo(() => personasOf({ personas: document.personas }), [document.personas]);
  const all = useMemo(() => openSuggestions(document), [document]);
  const ofPersona = useMemo(
    () =>
      personaId === null
        ? all
        : all.filter(({ byPersona }) => byPersona.some((suggestion) => suggestion.personaId === personaId)),
    [all, personaId],
  );
  const shown = useMemo(() => ofPersona.filter((suggestion) => suggestion.kind === kind), [ofPersona, kind]);
  const selected = Math.min(selectedAt, Math.max(0, shown.length - 1));
  const lines = usePersonaLines(document, personas, personaId ?? personas[0]?.id);
  const lineOf = useMemo(() => new Map(lines.map((line) => [line.persona.id, line])), [lines]);

  const select = useCallback((index: number) => {
    setSelectedAt(index);
    list.current?.focusRow(index);
  }, []);
  const shownNow = useRef(shown);
  useEffect(() => {
    shownNow.current = shown;
  }, [shown]);

  const toggle = useCallback((suggestion: JointSuggestion) => {
    setSelectedAt(Math.max(0, indexIn(shownNow.current, suggestion)));
    setOpenId((before) => (before === suggestion.touchpointId ? null : suggestion.touchpointId));
  }, []);
  /** The decided row leaves; the next one takes its place and the focus. */
  const decided = useCallback(
    (index: number) => {
      setOpenId(null);
      select(Math.max(0, Math.min(index, shownNow.current.length - 2)));
    },
    [select],
  );
  const accept = useCallback(
    (suggestion: JointSuggestion, as: MomentKind, reason: string) => {
      const index = indexIn(shownNow.current, suggestion);
      run(acceptMoment({ ...momentAbout(suggestion), kind: as, reason }));
      decided(index);
    },
    [decided],
  );
  const dismiss = useCallback(
    (suggestion: JointSuggestion, reason: string) => {
      const index = indexIn(shownNow.current, suggestion);
      run(dismissMoment({ ...momentAbout(suggestion), reason }));
      decided(index);
    },
    [decided],
  );
  const arrive = useCallback(
    ({ momentId, touchpointId }: Place) => {
      if (momentId !== undefined) {
        setChanging(momentId);
        requestAnimationFrame(() => focusField(`moment-${momentId}`));
        return;
      }
      const wanted = openSuggestions(openDocument());
      const found = wanted.find((suggestion) => suggestion.touchpointId === touchpointId) ?? wanted[0];
      if (!found) return;
      setKind(found.kind);
      setPersonaId(null);
      select(wanted.filter((suggestion) => suggestion.kind === found.kind).findIndex((other) => other === found));
    },
    [select],
  );
  // Before an arrival, which may ask for another row. What was opened over the guide keeps the keys.
  useEffect(() => {
    if (dialogIsOpen()) return;
    if (list.current) list.current.focusRow(0);
    else area.current?.focus();
  }, []);
  useArrival('moments', arrive);

  useAreaKeys([area], (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      const next = selected + by;
      if (next >= 0 && next < shown.length) select(next);
      return true;
    }
    const here = shown[selected];
    if (letterOf(event) === 'd' && here && isRow(event.target)) {
      dismiss(here, '');
      return true;
    }
    if (event.key === 'Escape' && openId !== null) {
      setOpenId(null);
      select(selected);
      return true;
    }
    return false;
  });

  const nothingRated = lines.every((line) => line.points.length === 0);
  const current = openId ?? shown[selected]?.touchpointId ?? null;
  return (
    <StepFrame
      step="moments"
      fill
      aside={
        <Decided
          document={document}
          openPains={all.filter((suggestion) => suggestion.kind === 'pain').length}
          openStrengths={all.filter((suggestion) => suggestion.kind === 'strength').length}
          changing={changing}
          onChanging={setChanging}
        />
      }
      keys={
        <>
          <KeyHint keys={['↑', '↓']}>{t('moments.keys.move')}</KeyHint>
          <KeyHint keys={['Enter']}>{t('moments.keys.open')}</KeyHint>
          <KeyHint keys={['D']}>{t('moments.keys.dismiss')}</KeyHint>
        </>
      }
    >
      <div ref={area} tabIndex={-1} className={styles['area']}>
        {nothingRated ? (
          <EmptyBand title={t('moments.unrated.title')} sentence={t('moments.unrated.sentence')}>
            <Button appearance="primary" onClick={() => navigate(stepPath('emotions'))}>
              {texts.emotions.title}
            </Button>
          </EmptyBand>
        ) : (
          <>
            <div ref={chart} className={styles['chart']}>
              {width > 0 && (
                <EmotionCurve
                  document={document}
                  width={width}
                  height={height}
                  faceSize={14}
                  moments
                  currentId={current}
                  {...(personaId === null ? {} : { focusPersonaId: personaId })}
                />
              )}
            </div>
            <MomentFilters
              personas={personas}
              personaId={personaId}
              onPersona={setPersonaId}
              kind={kind}
              onKind={setKind}
              pains={ofPersona.filter((suggestion) => suggestion.kind === 'pain').length}
              strengths={ofPersona.filter((suggestion) => suggestion.kind === 'strength').length}
            />
            {shown.length === 0 ? (
              <p className={styles['none']}>{t('moments.noneLeft')}</p>
            ) : (
              <SuggestionList
                handle={list}
                suggestions={shown}
                document={document}
                lines={lineOf}
                openId={openId}
                selected={selected}
                onToggle={toggle}
                onAccept={accept}
                onDismiss={dismiss}
              />
            )}
          </>
        )}
      </div>
    </StepFrame>
  );
}

/** Letters act on the row in hand alone: a sentence begun beside the reason field must not decide anything. */
function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute('data-suggestion');
}

function indexIn(suggestions: readonly JointSuggestion[], { touchpointId }: JointSuggestion): number {
  return suggestions.findIndex((other) => other.touchpointId === touchpointId);
}

function momentAbout({ touchpointId, kind, byPersona }: JointSuggestion) {
  return { id: newId(), touchpointId, kind, personaIds: byPersona.map((suggestion) => suggestion.personaId) };
}
