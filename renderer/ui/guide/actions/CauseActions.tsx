import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import { editTouchpoints } from '../../../model/commands/touchpoint-commands';
import type { NumberedAction } from '../../../model/numbered-actions';
import type { Id } from '../../../model/primitives';
import { run } from '../../../state/open-map';
import { TextField } from '../../parts/fields/TextField';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { ActionRows } from './ActionRows';
import type { Cause, OpenAction } from './action-list';
import styles from './actions.module.css';
import { OwnAction } from './OwnAction';
import { QuickWinOffers } from './QuickWinOffers';

interface CauseActionsProps {
  readonly cause: Cause;
  readonly all: readonly NumberedAction[];
  /** The open action, if it is open here. */
  readonly openId: Id | null;
  readonly onOpen: (open: OpenAction | null) => void;
}

const SIGN = { pain: '▼', momentOfTruth: '◆', strength: '▲' } as const;

/** One critical moment or typed pain: why it matters, its actions, the quick wins that fit, a line for an own one. */
export const CauseActions = memo(function CauseActions({ cause, all, openId, onOpen }: CauseActionsProps) {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { moment, actions } = cause;
  const { touchpoint, stage, number } = cause.entry;
  // The reason tells about the pain too, but also about much else: it counts only where no pain was typed.
  const reason = moment && moment.kind !== 'strength' ? moment.reason : '';
  const typed = touchpoint.pains.trim() === '' ? reason : touchpoint.pains;
  return (
    <section className={styles['cause']} aria-label={touchpoint.name}>
      <h3>
        {moment && (
          <span className={styles['sign']} data-kind={moment.kind} title={t(`actions.momentKinds.${moment.kind}`)}>
            {SIGN[moment.kind]}
          </span>
        )}
        {/* A name in Arabic would take the number behind it to its other side. */}
        <bdi>{touchpoint.name}</bdi>{' '}
        <small>
          {format.number(number)}, {nameOf(stage)}
        </small>
      </h3>
      {moment?.reason && <p className={styles['reason']}>{moment.reason}</p>}
      <div className={styles['pain']}>
        <TextField
          label={t('touchpoints.fields.pains')}
          placeholder={t('actions.painsHint')}
          value={touchpoint.pains}
          rows={2}
          onChange={(pains, gesture) => run(editTouchpoints([touchpoint.id], { pains }), gesture)}
        />
      </div>
      <ActionRows causeId={touchpoint.id} actions={actions} openId={openId} onOpen={onOpen} />
      <QuickWinOffers touchpoint={touchpoint} typed={typed} all={all} />
      <OwnAction touchpointId={touchpoint.id} />
    </section>
  );
}, sameCause);

/** The list is read anew at every edit; a key typed in one pain changes one cause. */
function sameCause(a: CauseActionsProps, b: CauseActionsProps): boolean {
  return (
    a.cause.entry.touchpoint === b.cause.entry.touchpoint &&
    a.cause.entry.stage === b.cause.entry.stage &&
    a.cause.entry.number === b.cause.entry.number &&
    a.cause.moment === b.cause.moment &&
    a.openId === b.openId &&
    a.onOpen === b.onOpen &&
    sameActions(a.cause.actions, b.cause.actions) &&
    sameActions(a.all, b.all)
  );
}

function sameActions(a: readonly NumberedAction[], b: readonly NumberedAction[]): boolean {
  return a.length === b.length && a.every(({ action }, index) => action === b[index]?.action);
}
