import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTexts } from '../parts/texts';
import { changeChannels, editTouchpoints } from '../../model/commands/touchpoint-commands';
import { TOUCHPOINT_KINDS, type Touchpoint } from '../../model/touchpoint';
import { run } from '../../state/open-map';
import { ChannelsField, useDepartments } from '../parts/fields/ChannelsField';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { TextField } from '../parts/fields/TextField';
import { useFormat } from '../parts/use-format';
import { sharedChannels, sharedValue } from './bulk-values';
import { focusWhenGone } from './focus-when-gone';
import styles from './panel.module.css';

/** Channels, kind, department and person of several touchpoints. */
export function BulkFields({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const departments = useDepartments();
  const channels = useRef<HTMLDivElement>(null);
  const ids = touchpoints.map(({ id }) => id);
  const { ofAll, ofSome } = sharedChannels(touchpoints);
  const kind = sharedValue(touchpoints.map((touchpoint) => touchpoint.kind));
  const line = (name: 'department' | 'person') => {
    const shared = sharedValue(touchpoints.map((touchpoint) => touchpoint[name]));
    return (
      <TextField
        label={t(`fields.${name}`)}
        value={shared.same ? shared.value : ''}
        placeholder={shared.same ? undefined : t('bulk.different')}
        {...(name === 'department' ? { suggestions: departments } : {})}
        onChange={(text, gesture) => run(editTouchpoints(ids, { [name]: text }), gesture)}
      />
    );
  };
  return (
    <div className={styles['fields']}>
      <div ref={channels} className={styles['bulkChannels']}>
        <ChannelsField
          label={t('bulk.channels')}
          values={ofAll}
          onChange={(channels, gesture) =>
            run(
              changeChannels(ids, {
                add: channels.filter((channel) => !ofAll.includes(channel)),
                remove: ofAll.filter((channel) => !channels.includes(channel)),
              }),
              gesture,
            )
          }
        />
        {ofSome.length > 0 && (
          <>
            <small>{t('bulk.alsoSome', { channels: format.list(ofSome) })}</small>
            <Button
              size="small"
              onClick={() => {
                run(changeChannels(ids, { add: [], remove: ofSome }));
                focusWhenGone(() => channels.current?.querySelector('input'));
              }}
            >
              {t('bulk.onlyThese')}
            </Button>
          </>
        )}
      </div>
      <ChoiceBar
        label={t('fields.kind')}
        clearable
        hint={kind.same ? undefined : t('bulk.different')}
        value={kind.same ? kind.value : null}
        choices={TOUCHPOINT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(value) => run(editTouchpoints(ids, { kind: value }))}
      />
      {line('department')}
      {line('person')}
    </div>
  );
}
