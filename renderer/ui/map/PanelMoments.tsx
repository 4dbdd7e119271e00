import { Button } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import { useTexts } from '../parts/texts';
import { acceptMoment, dismissMoment, editMoment, removeMoment } from '../../model/commands/moment-commands';
import type { MapDocument } from '../../model/document';
import { type CriticalMoment, MOMENT_KINDS, type MomentKind } from '../../model/moment';
import type { Id } from '../../model/primitives';
import { type JointSuggestion, openSuggestions } from '../../model/scoring/suggestions';
import { newId } from '../../state/new-id';
import { run } from '../../state/open-map';
import { ReasonForm } from '../guide/moments/ReasonForm';
import { Rules } from '../guide/moments/SuggestionRow';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { TextField } from '../parts/fields/TextField';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { focusSection } from './PanelSection';
import styles from './panel.module.css';

interface PanelMomentsProps {
  readonly document: MapDocument;
  readonly touchpointId: Id;
}

/** What was decided about the touchpoint as a critical moment, what the ratings suggest, and a way to mark one by hand. */
export const PanelMoments = memo(function PanelMoments({ document, touchpointId }: PanelMomentsProps) {
  const { t } = useTexts('map');
  const [marking, setMarking] = useState(false);
  const moments = Object.values(document.moments).filter((moment) => moment.touchpointId === touchpointId);
  const suggestions = useMemo(
    () => openSuggestions(document).filter((suggestion) => suggestion.touchpointId === touchpointId),
    [document, touchpointId],
  );
  const accepted = moments.filter(({ decision }) => decision === 'accepted');
  const dismissed = moments.filter(({ decision }) => decision === 'dismissed');
  return (
    <>
      {accepted.map((moment) => (
        <Accepted key={moment.id} moment={moment} personas={document.personas} />
      ))}
      {suggestions.map((suggestion) => (
        <Suggested key={suggestion.kind} suggestion={suggestion} document={document} />
      ))}
      {dismissed.map((moment) => (
        <div key={moment.id} className={styles['moment']}>
          <p>
            {t('panel.dismissed')}
            {moment.reason === '' ? '' : `: ${moment.reason}`}
          </p>
          <Button
            size="small"
            onClick={() => {
              run(removeMoment(moment.id));
              focusSection('moments');
            }}
          >
            {t('moments.lookAgain')}
          </Button>
        </div>
      ))}
      {accepted.length + suggestions.length === 0 &&
        (marking ? (
          <MarkForm touchpointId={touchpointId} onDone={() => setMarking(false)} />
        ) : (
          <div className={styles['moment']}>
            {dismissed.length === 0 && <small>{t('panel.nothingSuggested')}</small>}
            <Button size="small" onClick={() => setMarking(true)}>
              {t('panel.mark')}
            </Button>
          </div>
        ))}
    </>
  );
});

function Accepted({
  moment,
  personas,
}: {
  readonly moment: CriticalMoment;
  readonly personas: MapDocument['personas'];
}) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const [changing, setChanging] = useState(false);
  const concerned = moment.personaIds.flatMap((id) => personas[id] ?? []).map(nameOf);
  return (
    <div className={styles['moment']}>
      <KindHead kind={moment.kind} />
      {changing ? (
        <>
          <TextField
            label={t('moments.reason')}
            rows={3}
            value={moment.reason}
            onChange={(reason, gesture) => run(editMoment(moment.id, { reason }), gesture)}
          />
          <KindBar kind={moment.kind} onKind={(kind) => run(editMoment(moment.id, { kind }))} />
          <div className={styles['ways']}>
            <Button size="small" onClick={() => setChanging(false)}>
              {t('moments.close')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                run(removeMoment(moment.id));
                focusSection('moments');
              }}
            >
              {t('moments.undecide')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{moment.reason === '' ? t('moments.noReason') : moment.reason}</p>
          {concerned.length > 0 && concerned.length < Object.keys(personas).length && (
            <small>{t('panel.concerns', { personas: format.list(concerned) })}</small>
          )}
          <Button size="small" onClick={() => setChanging(true)}>
            {t('moments.change')}
          </Button>
        </>
      )}
    </div>
  );
}

function Suggested({ suggestion, document }: { readonly suggestion: JointSuggestion; readonly document: MapDocument }) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const [open, setOpen] = useState(false);
  const { kind, touchpointId, byPersona } = suggestion;
  const about = { touchpointId, personaIds: byPersona.map(({ personaId }) => personaId) };
  const dismiss = (reason: string) => {
    run(dismissMoment({ ...about, id: newId(), kind, reason }));
    focusSection('moments');
  };
  return (
    <div className={styles['moment']}>
      <small>{t('panel.suggested')}</small>
      <p>
        <b style={{ color: MOMENT_LOOKS[kind].text }}>
          <span aria-hidden="true">{MOMENT_LOOKS[kind].shape}</span>{' '}
          {t(`moments.valueOf.${kind}`, { value: format.number(suggestion.value, { maxDecimals: 1 }) })}
        </b>
        {Object.keys(document.personas).length > 1 && <small> {t('panel.meanOfPersonas')}</small>}
      </p>
      <Rules suggestion={suggestion} document={document} />
      {open ? (
        <ReasonForm
          touchpointId={touchpointId}
          kind={kind}
          onAccept={(as, reason) => {
            run(acceptMoment({ ...about, id: newId(), kind: as, reason }));
            focusSection('moments');
          }}
          onDismiss={dismiss}
        />
      ) : (
        <div className={styles['ways']}>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('moments.accept')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => dismiss('')}>
            {t('moments.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A moment the ratings do not point at: the consultant knows more than the figures. */
function MarkForm({ touchpointId, onDone }: { readonly touchpointId: Id; readonly onDone: () => void }) {
  const { t } = useTexts('map');
  const [kind, setKind] = useState<MomentKind>('momentOfTruth');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const keep = () => {
    if (reason.trim() === '') {
      setRefused(true);
      return;
    }
    run(acceptMoment({ id: newId(), touchpointId, kind, personaIds: [], reason: reason.trim() }));
    onDone();
    focusSection('moments');
  };
  return (
    <div className={styles['moment']}>
      <KindBar kind={kind} onKind={setKind} />
      <TextField label={t('moments.reason')} rows={3} value={reason} onChange={setReason} />
      {refused && reason.trim() === '' && (
        <p role="alert" className={styles['refused']}>
          {t('moments.reasonNeeded')}
        </p>
      )}
      <div className={styles['ways']}>
        <Button size="small" appearance="primary" onClick={keep}>
          {t('panel.keep')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onDone();
            focusSection('moments');
          }}
        >
          {t('panel.cancel')}
        </Button>
      </div>
    </div>
  );
}

function KindHead({ kind }: { readonly kind: MomentKind }) {
  const { t } = useTexts('map');
  return (
    <p>
      <b style={{ color: MOMENT_LOOKS[kind].text }}>
        <span aria-hidden="true">{MOMENT_LOOKS[kind].shape}</span> {t(`moments.kinds.${kind}`)}
      </b>
    </p>
  );
}

function KindBar({ kind, onKind }: { readonly kind: MomentKind; readonly onKind: (kind: MomentKind) => void }) {
  const { t } = useTexts('map');
  return (
    <ChoiceBar
      label={t('moments.kind')}
      value={kind}
      choices={MOMENT_KINDS.map((value) => ({ value, label: t(`moments.kinds.${value}`) }))}
      onChange={(next) => next && onKind(next)}
    />
  );
}
