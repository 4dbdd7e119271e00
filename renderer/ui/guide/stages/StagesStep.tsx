import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { addStages, moveStage, removeStage } from '../../../model/commands/stage-commands';
import { journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { openDocument, run, useOpenMap } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { COLUMN_LETTERS, withSoftHyphens } from '../../parts/soft-hyphens';
import { useNameOf } from '../../parts/use-name-of';
import { focusField } from '../focus-field';
import forms from '../forms.module.css';
import { useArrival } from '../guide-target';
import { RowMenu } from '../RowMenu';
import { StepFrame } from '../StepFrame';
import { StageForm } from './StageForm';
import { StageStart } from './StageStart';

const rowId = (id: Id) => `stage-row-${id}`;

/** Step 3: the chapters of the journey. */
export function StagesStep() {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const stages = useOpenMap((state) => state.document?.stages);
  const touchpoints = useOpenMap((state) => state.document?.touchpoints);
  const [selectedId, setSelectedId] = useState<Id | null>(null);
  useArrival(
    'stages',
    useCallback((place) => {
      if (place.stageId) setSelectedId(place.stageId);
      requestAnimationFrame(() => focusField(place.stageId ? 'stage-customerGoal' : 'add-stage'));
    }, []),
  );
  if (!stages || !touchpoints) return null;
  const journey = journeyOf({ stages, touchpoints }).stages;
  const selected = journey.find(({ stage }) => stage.id === selectedId) ?? journey[0];

  const add = () => {
    const id = newId();
    run(addStages([{ id }]));
    setSelectedId(id);
    requestAnimationFrame(() => focusField('stage-name'));
  };
  const move = (id: Id, by: 1 | -1) => {
    const index = journey.findIndex(({ stage }) => stage.id === id) + by;
    if (index < 0 || index >= journey.length || !run(moveStage(id, index))) return;
    announce(
      t('rows.moved', {
        name: nameOf(stages[id]),
        position: format.number(index + 1),
        of: format.number(journey.length),
      }),
    );
    requestAnimationFrame(() => focusField(rowId(id)));
  };
  const remove = (id: Id) => {
    const index = journey.findIndex(({ stage }) => stage.id === id);
    const name = nameOf(stages[id]);
    run(removeStage(id));
    const rest = journeyOf(openDocument()).stages;
    const next = rest[Math.min(index, rest.length - 1)]?.stage.id ?? null;
    setSelectedId(next);
    announce(t('rows.deleted', { name }));
    requestAnimationFrame(() => focusField(next ? rowId(next) : 'add-stage'));
  };
  const press = (event: KeyboardEvent, id: Id) => {
    const index = journey.findIndex(({ stage }) => stage.id === id);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      const neighbour = journey[index + by]?.stage.id;
      if (event.altKey) move(id, by);
      else if (neighbour) {
        setSelectedId(neighbour);
        focusField(rowId(neighbour));
      }
    } else if (event.key === 'Delete') remove(id);
    else if (event.key === 'F2') focusField('stage-name');
  };

  return (
    <StepFrame step="stages">
      {journey.length === 0 ? (
        <StageStart onAdd={add} />
      ) : (
        <div className={forms['listAndForm']}>
          <div className={forms['side']}>
            <ol className={forms['rows']} aria-label={t('stages.list')}>
              {journey.map(({ stage, touchpoints: inStage }, index) => (
                <li key={stage.id} data-selected={stage.id === selected?.stage.id || undefined}>
                  <button
                    type="button"
                    id={rowId(stage.id)}
                    className={forms['row']}
                    aria-current={stage.id === selected?.stage.id ? 'true' : undefined}
                    onClick={() => setSelectedId(stage.id)}
                    onKeyDown={(event) => press(event, stage.id)}
                  >
                    <span className={forms['ordinal']}>{format.number(index + 1)}</span>
                    <span>
                      {stage.name.trim() ? withSoftHyphens(stage.name, COLUMN_LETTERS) : <i>{nameOf(stage)}</i>}
                    </span>
                    <small title={t('stages.touchpoints', { count: inStage.length })}>
                      {inStage.length > 0 && format.number(inStage.length)}
                    </small>
                  </button>
                  <RowMenu
                    label={t('rows.more', { name: nameOf(stage) })}
                    actions={[
                      { label: t('rows.moveUp'), keys: 'Alt+↑', act: () => move(stage.id, -1), disabled: index === 0 },
                      {
                        label: t('rows.moveDown'),
                        keys: 'Alt+↓',
                        act: () => move(stage.id, 1),
                        disabled: index === journey.length - 1,
                      },
                      { label: t('rows.delete'), keys: 'Delete', act: () => remove(stage.id) },
                    ]}
                  />
                </li>
              ))}
            </ol>
            <Button id="add-stage" icon={<AddRegular />} onClick={add}>
              {t('stages.add')}
            </Button>
            {journey.length > 7 && <p className={forms['note']}>{t('stages.many')}</p>}
          </div>
          {selected && <StageForm key={selected.stage.id} stage={selected.stage} onNext={add} />}
        </div>
      )}
    </StepFrame>
  );
}
