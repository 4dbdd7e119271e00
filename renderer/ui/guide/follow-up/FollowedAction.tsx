import { Button } from '@fluentui/react-components';
import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import { useLocation } from 'wouter';
import { type Action, isNamed } from '../../../model/action';
import { editAction } from '../../../model/commands/action-commands';
import type { Id } from '../../../model/primitives';
import { progressOf, suggestedVerdict } from '../../../model/scoring/verdict';
import { run, useOpenMap } from '../../../state/open-map';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { today } from '../../parts/today';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import { useFormat } from '../../parts/use-format';
import { ActionMark } from '../actions/ActionMark';
import { useTellMeasure } from '../actions/tell-measure';
import { setTarget } from '../guide-target';
import { stepPath } from '../step-navigation';
import styles from './follow-up.module.css';
import { Readings } from './Readings';

export function followedId(id: Id, part: 'reading' | 'verdict'): string {
  return `followed-${part}-${id}`;
}

const VERDICTS = ['keep', 'adjust', 'stop'] as const;

/** What became of one action: readings of its measure, how far it got, the consultant's verdict. */
export const FollowedAction = memo(function FollowedAction(props: {
  readonly action: Action;
  readonly number: number;
}) {
  const { action } = props;
  const { measure } = action;
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const [, navigate] = useLocation();
  const tellMeasure = useTellMeasure();
  const currency = useOpenMap((state) => state.document?.map.currency ?? '');
  const write = (fields: Partial<Omit<Action, 'id' | 'order'>>, gesture: string | null = null) =>
    run(editAction(action.id, fields), gesture);
  const progress = measure ? progressOf(measure).value : null;
  const suggested = suggestedVerdict(action, today());
  const title = action.title || t('actions.untitled');
  return (
    <li className={styles['action']} aria-label={title}>
      <h3>
        <ActionMark action={action} number={format.number(props.number)} />
        <span>
          {title}
          <small>
            {[tellMeasure(measure) ?? t('actions.noMeasure'), action.owner || action.department]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        </span>
        <span className={styles['status']}>{t(`actions.statuses.${action.status}`)}</span>
      </h3>
      <div className={styles['columns']}>
        <div>
          {measure && (isNamed(measure) || measure.readings.length > 0) && (
            <Readings
              inputId={followedId(action.id, 'reading')}
              measure={measure}
              onChange={(readings) => write({ measure: { ...measure, readings } })}
            />
          )}
          {!isNamed(measure) && (
            <p className={styles['quiet']}>
              {t('followUp.needsMeasure')}
              <Button
                size="small"
                onClick={() => {
                  setTarget({ key: 'withoutMeasure', place: { step: 'actions', actionId: action.id } });
                  navigate(stepPath('actions'));
                }}
              >
                {t('followUp.giveMeasure')}
              </Button>
            </p>
          )}
          {progress !== null && (
            <div className={styles['progress']}>
              <span>{t('followUp.progress', { percent: format.percent(Math.round(progress * 100)) })}</span>
              <span className={styles['bar']} aria-hidden="true">
                <i style={{ width: `${Math.min(100, Math.max(0, progress * 100))}%` }} />
              </span>
            </div>
          )}
        </div>
        <div className={styles['verdict']}>
          <ChoiceBar
            id={followedId(action.id, 'verdict')}
            label={t('followUp.verdict')}
            clearable
            value={action.verdict}
            choices={VERDICTS.map((value) => ({ value, label: t(`followUp.verdicts.${value}`) }))}
            hint={suggested ? t(`followUp.suggested.${suggested}`) : undefined}
            onChange={(verdict) => write({ verdict })}
          />
          <TextField
            label={t('followUp.verdictWhy')}
            rows={2}
            value={action.verdictWhy}
            onChange={(verdictWhy, gesture) => write({ verdictWhy }, gesture)}
          />
          <NumberField
            label={t('actions.fields.actualCost')}
            unit={currency}
            min={0}
            value={action.actualCost}
            onChange={(actualCost, gesture) => write({ actualCost }, gesture)}
          />
        </div>
      </div>
    </li>
  );
});
