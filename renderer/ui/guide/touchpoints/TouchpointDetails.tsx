import { useEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { editTouchpoints } from '../../../model/commands/touchpoint-commands';
import { TOUCHPOINT_KINDS, type Touchpoint } from '../../../model/touchpoint';
import { run } from '../../../state/open-map';
import { ChannelsField, useDepartments } from '../../parts/fields/ChannelsField';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import { KeyHint } from '../Keycap';
import { select } from './board-state';
import styles from './touchpoints.module.css';

/** What else the room says about a touchpoint. Pains typed here find their quick wins in the step Actions. */
export function TouchpointDetails({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTexts('steps');
  const departments = useDepartments();
  const write = (fields: Parameters<typeof editTouchpoints>[1], gesture: string | null = null) =>
    run(editTouchpoints([touchpoint.id], fields), gesture);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The name stays in sight above the fields.
    group.current?.parentElement?.scrollIntoView({ block: 'start' });
    document.getElementById('touchpoint-pains')?.focus({ preventScroll: true });
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside come up here
    <div
      ref={group}
      className={styles['details']}
      role="group"
      aria-label={t('touchpoints.detailsOf', { name: touchpoint.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') select(touchpoint.id);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) select(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField
        id="touchpoint-pains"
        label={t('touchpoints.fields.pains')}
        placeholder={t('touchpoints.fields.painsExample')}
        rows={2}
        value={touchpoint.pains}
        onChange={(pains, gesture) => write({ pains }, gesture)}
      />
      <TextField
        label={t('touchpoints.fields.delights')}
        rows={2}
        value={touchpoint.delights}
        onChange={(delights, gesture) => write({ delights }, gesture)}
      />
      <ChannelsField
        id="touchpoint-channels"
        values={touchpoint.channels}
        onChange={(channels, gesture) => write({ channels }, gesture)}
      />
      <ChoiceBar
        label={t('touchpoints.fields.kind')}
        clearable
        value={touchpoint.kind}
        choices={TOUCHPOINT_KINDS.map((kind) => ({ value: kind, label: t(`touchpoints.kinds.${kind}`) }))}
        onChange={(kind) => write({ kind })}
      />
      <TextField
        id="touchpoint-department"
        label={t('touchpoints.fields.department')}
        suggestions={departments}
        value={touchpoint.department}
        onChange={(department, gesture) => write({ department }, gesture)}
      />
      <div className={styles['waiting']}>
        <NumberField
          label={t('touchpoints.fields.waiting')}
          unit={t('touchpoints.fields.minutes')}
          min={0}
          value={touchpoint.waitingMinutes}
          onChange={(waitingMinutes, gesture) => write({ waitingMinutes }, gesture)}
        />
        <NumberField
          label={t('touchpoints.fields.expectedWaiting')}
          unit={t('touchpoints.fields.minutes')}
          min={0}
          value={touchpoint.expectedWaitingMinutes}
          onChange={(expectedWaitingMinutes, gesture) => write({ expectedWaitingMinutes }, gesture)}
        />
      </div>
      <TextField
        label={t('touchpoints.fields.internalNote')}
        hint={t('touchpoints.fields.internalNoteHint')}
        rows={2}
        value={touchpoint.internalNote}
        onChange={(internalNote, gesture) => write({ internalNote }, gesture)}
      />
      <p className={styles['keys']}>
        <KeyHint keys={['Ctrl', 'Enter']}>{t('touchpoints.keys.goOnTyping')}</KeyHint>
        <KeyHint keys={['Esc']}>{t('touchpoints.keys.close')}</KeyHint>
      </p>
    </div>
  );
}
