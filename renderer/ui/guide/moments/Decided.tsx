import { Button } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { editMoment, removeMoment } from '../../../model/commands/moment-commands';
import type { MapDocument } from '../../../model/document';
import { journeyOf } from '../../../model/journey';
import { type CriticalMoment, MOMENT_KINDS } from '../../../model/moment';
import type { Id } from '../../../model/primitives';
import { run } from '../../../state/open-map';
import { MOMENT_LOOKS } from '../../parts/curve/moment-rings';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { TextField } from '../../parts/fields/TextField';
import { useFormat } from '../../parts/use-format';
import styles from './moments.module.css';

interface DecidedProps {
  readonly document: MapDocument;
  /** Suggestions nobody has decided, by kind. */
  readonly openPains: number;
  readonly openStrengths: number;
  /** A moment to be opened for a change, from a note that leads here. */
  readonly changing: Id | null;
  readonly onChanging: (id: Id | null) => void;
}

/** What was decided, beside what is still to look at; every mind may be changed. */
export const Decided = memo(function Decided(props: DecidedProps) {
  const { document, changing, onChanging } = props;
  const { t } = useTexts('map');
  const { format } = useFormat();
  const { byId } = journeyOf(document);
  const moments = Object.values(document.moments)
    .filter((moment) => byId.has(moment.touchpointId))
    .sort((a, b) => (byId.get(a.touchpointId)?.number ?? 0) - (byId.get(b.touchpointId)?.number ?? 0));
  const accepted = moments.filter((moment) => moment.decision === 'accepted');
  const dismissed = moments.filter((moment) => moment.decision === 'dismissed');
  const open = props.openPains + props.openStrengths;
  return (
    <div className={styles['decided']}>
      <section aria-label={t('moments.accepted')}>
        <h3>
          {t('moments.accepted')} <span>{format.number(accepted.length)}</span>
        </h3>
        <ul>
          {accepted.map((moment) => (
            <Accepted
              key={moment.id}
              moment={moment}
              name={byId.get(moment.touchpointId)?.touchpoint.name ?? ''}
              changing={moment.id === changing}
              onChanging={onChanging}
            />
          ))}
        </ul>
      </section>
      <section aria-label={t('moments.stillToLookAt')}>
        <h3>
          {t('moments.stillToLookAt')} <span>{format.number(open)}</span>
        </h3>
        {open > 0 && (
          <p className={styles['counts']}>
            {t('moments.pains', { count: props.openPains })}, {t('moments.strengths', { count: props.openStrengths })}
          </p>
        )}
      </section>
      {dismissed.length > 0 && (
        <section aria-label={t('moments.dismissed')}>
          <h3>
            {t('moments.dismissed')} <span>{format.number(dismissed.length)}</span>
          </h3>
          <Dismissed moments={dismissed} document={document} />
        </section>
      )}
    </div>
  );
});

interface AcceptedProps {
  readonly moment: CriticalMoment;
  readonly name: string;
  readonly changing: boolean;
  readonly onChanging: (id: Id | null) => void;
}

function Accepted({ moment, name, changing, onChanging }: AcceptedProps) {
  const { t } = useTexts('map');
  const look = MOMENT_LOOKS[moment.kind];
  return (
    <li>
      <b>
        <span role="img" aria-label={t(`moments.kinds.${moment.kind}`)} style={{ color: look.text }}>
          {look.shape}
        </span>
        {name}
      </b>
      {changing ? (
        <div className={styles['change']}>
          <TextField
            id={`moment-${moment.id}`}
            label={t('moments.reason')}
            rows={3}
            value={moment.reason}
            onChange={(reason, gesture) => run(editMoment(moment.id, { reason }), gesture)}
          />
          <ChoiceBar
            label={t('moments.kind')}
            value={moment.kind}
            choices={MOMENT_KINDS.map((kind) => ({ value: kind, label: t(`moments.kinds.${kind}`) }))}
            onChange={(kind) => kind && run(editMoment(moment.id, { kind }))}
          />
          <div className={styles['changeWays']}>
            <Button size="small" appearance="subtle" onClick={() => run(removeMoment(moment.id))}>
              {t('moments.undecide')}
            </Button>
            <Button size="small" onClick={() => onChanging(null)}>
              {t('moments.close')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p>{moment.reason === '' ? t('moments.noReason') : moment.reason}</p>
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('moments.changeOf', { name })}
            onClick={() => onChanging(moment.id)}
          >
            {t('moments.change')}
          </Button>
        </>
      )}
    </li>
  );
}

/** A long list of no's is not read again: the first few, the rest on request. */
const DISMISSED_SHOWN = 5;

function Dismissed({
  moments,
  document,
}: {
  readonly moments: readonly CriticalMoment[];
  readonly document: MapDocument;
}) {
  const { t } = useTexts('map');
  const [all, setAll] = useState(false);
  const shown = all ? moments : moments.slice(0, DISMISSED_SHOWN);
  return (
    <>
      <ul>
        {shown.map((moment) => {
          const name = document.touchpoints[moment.touchpointId]?.name ?? '';
          return (
            <li key={moment.id}>
              <b>
                <span aria-hidden="true">–</span>
                {name}
              </b>
              {moment.reason !== '' && <p>{moment.reason}</p>}
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('moments.lookAgainAt', { name })}
                onClick={() => run(removeMoment(moment.id))}
              >
                {t('moments.lookAgain')}
              </Button>
            </li>
          );
        })}
      </ul>
      {moments.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('moments.showAll', { count: moments.length })}
        </Button>
      )}
    </>
  );
}
