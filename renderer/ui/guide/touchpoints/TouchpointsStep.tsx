import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { journeyOf } from '../../../model/journey';
import { useOpenMap } from '../../../state/open-map';
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
  const { t } = useTranslation('steps');
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
    stage.id === liveId ? `minmax(${detailsOpen ? 320 : 290}px, 2.2fr)` : `minmax(${columnMinimum(stage.name)}px, 1fr)`,
  );
  return (
    <StepFrame step="touchpoints" fill>
      <div className={styles['board']} style={{ gridTemplateColumns: columns.join(' ') }}>
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
              nextName={after?.stage.name ?? ''}
            />
          );
        })}
      </div>
    </StepFrame>
  );
}

/**
 * Room for the longest word of a stage's name beside its count, between 104 and 176 px: a letter of the column
 * head (600 14 px Inter) takes 8.5 px. Measured by letters, because a column that is laid out alone
 * (`contain: strict`) cannot tell the board its width.
 */
function columnMinimum(name: string): number {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  return Math.min(176, Math.max(104, Math.round(longest * 8.5) + 24));
}

function numberAfter(stages: readonly { readonly touchpoints: readonly unknown[] }[]): number {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 1);
}
