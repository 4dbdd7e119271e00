import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { Link } from 'wouter';
import type { Id } from '../../../model/primitives';
import { openDocument, useOpenMap } from '../../../state/open-map';
import { focusField } from '../focus-field';
import forms from '../forms.module.css';
import { useArrival } from '../guide-target';
import { StepFrame } from '../StepFrame';
import { stepPath } from '../step-navigation';
import { ActionMatrix } from './ActionMatrix';
import { actionRowId } from './ActionRow';
import { ActionRows } from './ActionRows';
import { actionList, type OpenAction, openIn, placeOf } from './action-list';
import styles from './actions.module.css';
import { CauseActions } from './CauseActions';
import { OtherPains } from './OtherPains';
import { OwnAction, ownActionId } from './OwnAction';

/** Step 7: at least one action for each critical moment, weighed in the matrix. */
export function ActionsStep() {
  const { t } = useTexts('steps');
  const document = useOpenMap((state) => state.document);
  const [view, setView] = useState<'moments' | 'matrix'>('moments');
  const [opened, setOpened] = useState<OpenAction | null>(null);
  const list = useMemo(() => document && actionList(document), [document]);
  const open = opened && list && placeOf(list, opened);
  useArrival(
    'actions',
    useCallback((place, key) => {
      if (key === 'unscored') setView('matrix');
      else setView('moments');
      const { actionId, touchpointId = null } = place;
      const target = actionId ? placeOf(actionList(openDocument()), { causeId: touchpointId, actionId }) : null;
      if (target) setOpened(target);
      const id = target ? (FIELD_OF_MISSING[key] ?? actionRowId(target)) : ownActionId(touchpointId);
      requestAnimationFrame(() => focusField(id));
    }, []),
  );
  if (!document || !list) return null;
  const openInMatrix = (actionId: Id | null) => setOpened(actionId === null ? null : { causeId: null, actionId });
  return (
    <StepFrame step="actions">
      <TabList
        className={styles['views']}
        selectedValue={view}
        onTabSelect={(_event, data) => setView(data.value as 'moments' | 'matrix')}
      >
        <Tab value="moments">{t('actions.byMoment')}</Tab>
        <Tab value="matrix">{t('actions.matrix')}</Tab>
      </TabList>
      {view === 'matrix' ? (
        <ActionMatrix actions={list.all} openId={open?.actionId ?? null} onOpen={openInMatrix} />
      ) : (
        <div className={styles['causes']}>
          {list.moments.length === 0 && (
            <p className={forms['empty']}>
              {t('actions.noMoments')} <Link href={stepPath('moments')}>{t('actions.toMoments')}</Link>
            </p>
          )}
          {list.moments.map((cause) => (
            <CauseActions
              key={cause.entry.touchpoint.id}
              cause={cause}
              all={list.all}
              openId={openIn(open, cause.entry.touchpoint.id)}
              onOpen={setOpened}
            />
          ))}
          {list.pains.length > 0 && (
            <OtherPains
              pains={list.pains}
              openAtFirst={list.moments.length === 0}
              all={list.all}
              openAction={open}
              onOpen={setOpened}
            />
          )}
          <section className={styles['cause']} aria-label={t('actions.further')}>
            <h3>{t('actions.further')}</h3>
            <ActionRows causeId={null} actions={list.further} openId={openIn(open, null)} onOpen={setOpened} />
            <OwnAction touchpointId={null} />
          </section>
        </div>
      )}
    </StepFrame>
  );
}

/** Fields of the open action's form that a "missing" note means. */
const FIELD_OF_MISSING: Readonly<Record<string, string>> = {
  withoutOwner: 'action-owner',
  withoutDate: 'action-due',
  withoutMeasure: 'action-measure',
};
