import { memo } from 'react';
import { useTexts } from '../parts/texts';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import type { Lane } from '../../model/lane';
import { cellFields } from '../../model/map-cells';
import { TOUCHPOINT_KINDS, type Touchpoint } from '../../model/touchpoint';
import { openDocument, run } from '../../state/open-map';
import type { Id } from '../../model/primitives';
import { ChannelsField, useDepartments } from '../parts/fields/ChannelsField';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { NumberField } from '../parts/fields/NumberField';
import { TextField } from '../parts/fields/TextField';
import { fieldId } from './field-id';
import { isParagraph, type PanelField } from './panel-fields';

/** Beneath a heading that already says who or where. */
const SHORT_LABELS = {
  department: 'panel.frontDepartment',
  person: 'panel.frontPerson',
  backstageDepartment: 'panel.backDepartment',
  backstageProcess: 'panel.backProcess',
  backstageSystem: 'panel.backSystem',
} as const;

interface PanelFieldProps<Name extends PanelField> {
  readonly name: Name;
  readonly touchpointId: Id;
  readonly value: Touchpoint[Name];
}

/** One field of a touchpoint, written through at every key. */
export const TouchpointField = memo(function TouchpointField(props: PanelFieldProps<PanelField>) {
  const { t } = useTexts('map');
  const departments = useDepartments();
  const { name, touchpointId } = props;
  const id = fieldId(name);
  const write = (fields: Parameters<typeof editTouchpoints>[1], gesture: string | null = null) =>
    run(editTouchpoints([touchpointId], fields), gesture);
  const value = props.value as never;
  switch (name) {
    case 'channels':
      return (
        <ChannelsField
          id={id}
          label={t('fields.channels')}
          values={value}
          onChange={(channels, gesture) => write({ channels }, gesture)}
        />
      );
    case 'kind':
      return (
        <ChoiceBar
          id={id}
          label={t('fields.kind')}
          clearable
          value={value}
          choices={TOUCHPOINT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => write({ kind })}
        />
      );
    case 'waitingMinutes':
    case 'expectedWaitingMinutes':
      return (
        <NumberField
          id={id}
          label={t(`fields.${name}`)}
          unit={t('fields.minutes')}
          min={0}
          value={value}
          onChange={(minutes, gesture) => write({ [name]: minutes }, gesture)}
        />
      );
    default:
      return (
        <TextField
          id={id}
          label={name in SHORT_LABELS ? t(SHORT_LABELS[name as keyof typeof SHORT_LABELS]) : t(`fields.${name}`)}
          rows={isParagraph(name) ? 2 : 1}
          hint={name === 'internalNote' ? t('fields.internalNoteHint') : undefined}
          {...(name === 'department' || name === 'backstageDepartment' ? { suggestions: departments } : {})}
          value={value}
          onChange={(text, gesture) => write({ [name]: text }, gesture)}
        />
      );
  }
});

interface OwnLaneFieldProps {
  readonly lane: Lane;
  readonly touchpointId: Id;
  readonly value: string;
}

/** The touchpoint's text in one of the consultant's own lanes. */
export const OwnLaneField = memo(function OwnLaneField({ lane, touchpointId, value }: OwnLaneFieldProps) {
  const { t } = useTexts('map');
  return (
    <TextField
      id={fieldId(`lane:${lane.id}`)}
      label={lane.title === '' ? t('panel.ownLane') : lane.title}
      rows={2}
      value={value}
      onChange={(text, gesture) => {
        const touchpoint = openDocument().touchpoints[touchpointId];
        const fields = touchpoint && cellFields(lane.id, text, touchpoint);
        if (fields) run(editTouchpoints([touchpointId], fields), gesture);
      }}
    />
  );
});
