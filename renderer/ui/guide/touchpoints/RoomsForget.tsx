import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTexts } from '../../parts/texts';
import { useOpenMap } from '../../../state/open-map';
import { useNameOf } from '../../parts/use-name-of';
import { useGuideState } from '../guide-state';
import { useGuideTexts } from '../guide-texts';
import styles from '../guide.module.css';
import { useRounds } from '../use-rounds';
import { promptKind } from './prompt-kind';
import { useTouchpointActions } from './use-touchpoint-actions';

const PROMPTS_AT_ONCE = 4;

/** What rooms forget in the live stage, then what no screen shows: one press adds it as a touchpoint. */
export function RoomsForget() {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { perStage, senses } = useGuideTexts().steps.touchpoints.prompts;
  const stageId = useGuideState((state) => state.liveStageId);
  const stage = useOpenMap((state) => (stageId ? state.document?.stages[stageId] : undefined));
  const touchpoints = useOpenMap((state) => state.document?.touchpoints);
  const { add } = useTouchpointActions();
  const kind = promptKind(stage?.kind ?? null);
  const prompts = useMemo(() => {
    const there = new Set(Object.values(touchpoints ?? {}).map((touchpoint) => touchpoint.name.toLowerCase()));
    return [...(kind ? perStage[kind] : []), ...senses].filter((prompt) => !there.has(prompt.toLowerCase()));
  }, [touchpoints, perStage, senses, kind]);
  const rounds = useRounds(prompts, PROMPTS_AT_ONCE);
  if (!stage) return null;
  return (
    <section>
      <h3>{t('notes.roomsForget')}</h3>
      <ul className={styles['forgotten']}>
        {rounds.shown.map((prompt) => (
          <li key={prompt}>
            <span>{prompt}</span>
            <Button
              size="small"
              appearance="transparent"
              icon={<AddRegular />}
              aria-label={t('notes.addForgotten', { prompt, stage: nameOf(stage) })}
              title={t('notes.addForgotten', { prompt, stage: nameOf(stage) })}
              onClick={() => add(stage.id, [{ name: prompt }])}
            />
          </li>
        ))}
      </ul>
      <Button size="small" appearance="subtle" onClick={rounds.next}>
        {t('notes.otherPrompts')}
      </Button>
    </section>
  );
}
