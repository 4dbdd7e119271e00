import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { Link } from 'wouter';
import type { Format } from '../../../i18n/format';
import { type JourneyStage, journeyOf } from '../../../model/journey';
import { useOpenMap } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { focusField } from '../focus-field';
import forms from '../forms.module.css';
import { setLiveStage, useGuideState } from '../guide-state';
import { useArrival } from '../guide-target';
import { StepFrame } from '../StepFrame';
import { stepPath } from '../step-navigation';
import { select, useBoard } from './board-state';
import { ENTRY_LINE_ID } from './EntryLine';
import { StageColumn } from './StageColumn';
import styles from './touchpoints.module.css';

/** Which field of the details a "missing" note means. */
const FIELD_OF_MISSING: Readonly<Record<string, string>> = {
  withoutChannel: 'touchpoint-channels',
  withoutOwner: 'touchpoint-department',
};

/** Step 4: everything the customer meets, typed as fast as it is called out. */
export function TouchpointsStep() {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const stages = useOpenMap((state) => state.document?.stages);
  const touchpoints = useOpenMap((state) => state.document?.touchpoints);
  const wanted = useGuideState((state) => state.liveStageId);
  const detailsOpen = useBoard((state) => state.mode === 'details' && state.selectedId !== null);
  const journey = useMemo(() => stages && touchpoints && journeyOf({ stages, touchpoints }), [stages, touchpoints]);

  const live =
    journey?.stages.find(({ stage }) => stage.id === wanted) ??
    journey?.stages.find((entry) => entry.touchpoints.length === 0) ??
    journey?.stages[0];
  const liveId = live?.stage.id ?? null;

  const minima = useMemo(
    () => new Map(journey?.stages.map((entry) => [entry.stage.id, columnMinimum(entry, journey.touchpoints.length)])),
    [journey],
  );
  const board = useRef<HTMLDivElement>(null);
  const showLive = () => {
    board.current?.querySelector('[data-live]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useLayoutEffect(showLive, [liveId]);

  // Rooms forget and the arrows ask which stage is live, also before a key chose one.
  useEffect(() => setLiveStage(liveId), [liveId]);
  useEffect(() => select(null), []);
  useArrival(
    'touchpoints',
    useCallback((place, key) => {
      if (place.stageId) setLiveStage(place.stageId);
      if (place.touchpointId) select(place.touchpointId, 'details');
      const field = place.touchpointId ? FIELD_OF_MISSING[key] : ENTRY_LINE_ID;
      if (field) requestAnimationFrame(() => focusField(field));
    }, []),
  );

  if (!journey) return null;
  if (journey.stages.length === 0) {
    return (
      <StepFrame step="touchpoints">
        <p className={forms['empty']}>
          {t('touchpoints.noStages')} <Link href={stepPath('stages')}>{t('touchpoints.toStages')}</Link>
        </p>
      </StepFrame>
    );
  }
  const columns = journey.stages.map(({ stage }) =>
    stage.id === liveId
      ? `minmax(${detailsOpen ? 320 : 260}px, 2.2fr)`
      : `minmax(${minima.get(stage.id) ?? NARROWEST_COLUMN}px, 1fr)`,
  );
  return (
    <StepFrame step="touchpoints" fill>
      <div
        ref={board}
        className={styles['board']}
        style={{ gridTemplateColumns: columns.join(' '), ...ordinals(journey.touchpoints.length, format) }}
        onTransitionEnd={(event) => event.target === event.currentTarget && showLive()}
      >
        {journey.stages.map((entry, index) => {
          const before = journey.stages[index - 1];
          const after = journey.stages[index + 1];
          return (
            <StageColumn
              key={entry.stage.id}
              entry={entry}
              firstNumber={entry.touchpoints[0]?.number ?? numberAfter(journey.stages.slice(0, index))}
              live={entry.stage.id === liveId}
              previousId={before?.stage.id ?? null}
              nextId={after?.stage.id ?? null}
              nextName={nameOf(after?.stage)}
            />
          );
        })}
      </div>
    </StepFrame>
  );
}

const NARROWEST_COLUMN = 104;
const WIDEST_MINIMUM = 196;
/** Longer words than these are parted after all. */
const LONGEST_WORD = 18;

/**
 * Room for the longest word of a stage, its name beside the count and its touchpoints beside their ordinals, in px.
 * A letter of the column's head (600 14 px Inter) takes 8.5 px, one of a touchpoint (13 px) 7.4 px. Measured by
 * letters, of which Cyrillic ones are wider, because a column that is laid out alone (`contain: strict`) cannot tell the board its width.
 */
function columnMinimum({ stage, touchpoints }: JourneyStage, all: number): number {
  const head = longestWord(stage.name) * 8.5 + String(touchpoints.length).length * 8 + 8;
  const names = Math.max(0, ...touchpoints.map(({ touchpoint }) => longestWord(touchpoint.name)));
  const row = names * 7.4 + ordinalWidth(all + 1);
  return Math.min(WIDEST_MINIMUM, Math.max(NARROWEST_COLUMN, Math.round(Math.max(head, row)) + SCROLLBAR));
}

const SCROLLBAR = 14;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** In Latin letters. */
function longestWord(text: string): number {
  return Math.max(
    ...text.split(/[\s\-–/]+/).map((word) => Math.min(LONGEST_WORD, word.length) * (CYRILLIC.test(word) ? 1.06 : 1)),
  );
}

/** A digit of an ordinal (12 px) takes 7 px, what parts thousands up to 8 px; then a gap. */
function ordinalWidth(ordinal: number): number {
  return Math.max(20, String(ordinal).length * 7 + (ordinal < 1000 ? 0 : 8) + 7);
}

/** What the style sheet numbers with: the room, and what the language puts between thousands and hundreds. */
function ordinals(touchpoints: number, format: Format): CSSProperties {
  const [mark = ''] = /\D/.exec(format.number(1000)) ?? [];
  return { '--ordinal': `${ordinalWidth(touchpoints + 1)}px`, '--thousands': `'${mark}'` } as CSSProperties;
}

function numberAfter(stages: readonly { readonly touchpoints: readonly unknown[] }[]): number {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 1);
}
