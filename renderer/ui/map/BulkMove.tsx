import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../parts/texts';
import { moveTouchpoints } from '../../model/commands/touchpoint-commands';
import type { MapDocument } from '../../model/document';
import { inOrder } from '../../model/sequence';
import type { Touchpoint } from '../../model/touchpoint';
import { announce } from '../../state/announcements';
import { openDocument, run } from '../../state/open-map';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { useNameOf } from '../parts/use-name-of';
import { sharedValue } from './bulk-values';
import styles from './panel.module.css';

interface BulkMoveProps {
  readonly touchpoints: readonly Touchpoint[];
  readonly stages: MapDocument['stages'];
}

/** Sends several touchpoints to a stage, ahead of the others there or behind them. */
export function BulkMove({ touchpoints, stages }: BulkMoveProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const ordered = inOrder(stages);
  const home = sharedValue(touchpoints.map(({ stageId }) => stageId));
  const [wanted, setWanted] = useState(home.same ? home.value : (ordered[0]?.id ?? ''));
  const [where, setWhere] = useState<'first' | 'last'>('last');
  const stage = stages[wanted] ?? ordered[0];
  const move = () => {
    if (!stage) return;
    const ids = touchpoints.map(({ id }) => id);
    const others = Object.values(openDocument().touchpoints).filter(
      ({ id, stageId }) => stageId === stage.id && !ids.includes(id),
    );
    if (run(moveTouchpoints(ids, stage.id, where === 'first' ? 0 : others.length)))
      announce(t('bulk.moved', { count: ids.length, stage: nameOf(stage) }));
  };
  return (
    <div className={styles['fields']}>
      <Field label={t('bulk.stage')}>
        <Select value={stage?.id ?? ''} onChange={(_event, data) => setWanted(data.value)}>
          {ordered.map((each) => (
            <option key={each.id} value={each.id}>
              {nameOf(each)}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceBar
        label={t('bulk.where')}
        value={where}
        choices={(['first', 'last'] as const).map((value) => ({ value, label: t(`bulk.${value}`) }))}
        onChange={(value) => value && setWhere(value)}
      />
      <Button onClick={move}>{t('bulk.doMove')}</Button>
    </div>
  );
}
