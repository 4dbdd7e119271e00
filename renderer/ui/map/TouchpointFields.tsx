import { useTranslation } from 'react-i18next';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import type { MapDocument } from '../../model/document';
import { inOrder } from '../../model/sequence';
import { TOUCHPOINT_KINDS, type Touchpoint } from '../../model/touchpoint';
import { TOUCHPOINT_FIELDS } from '../../model/touchpoint-fields';
import { run } from '../../state/open-map';
import { ChannelsField, useDepartments } from '../parts/fields/ChannelsField';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { NumberField } from '../parts/fields/NumberField';
import { TextField } from '../parts/fields/TextField';
import styles from './map.module.css';
import { fieldId } from './field-id';

type Editable = Exclude<keyof Touchpoint, 'id' | 'stageId' | 'order' | 'pictureIds' | 'laneTexts'>;

/** The fields that are edited here, in the table's order. */
const EDITABLE = (Object.keys(TOUCHPOINT_FIELDS) as (keyof Touchpoint)[]).filter((name): name is Editable => {
  const { input } = TOUCHPOINT_FIELDS[name];
  return input !== 'none' && input !== 'pictures';
});

interface TouchpointFieldsProps {
  readonly touchpoint: Touchpoint;
  readonly lanes: MapDocument['lanes'];
}

/** Every field of a touchpoint and of the consultant's own lanes, written through at every key. */
export function TouchpointFields({ touchpoint, lanes }: TouchpointFieldsProps) {
  const { t } = useTranslation('map');
  const write = (fields: Parameters<typeof editTouchpoints>[1], gesture: string | null = null) =>
    run(editTouchpoints([touchpoint.id], fields), gesture);
  return (
    <section className={styles['fields']}>
      {EDITABLE.map((name) => (
        <OneField key={name} name={name} touchpoint={touchpoint} write={write} />
      ))}
      {inOrder(lanes).map((lane) => (
        <TextField
          key={lane.id}
          id={fieldId(`lane:${lane.id}`)}
          label={lane.title === '' ? t('panel.ownLane') : lane.title}
          rows={2}
          value={touchpoint.laneTexts[lane.id] ?? ''}
          onChange={(text, gesture) => write({ laneTexts: { ...touchpoint.laneTexts, [lane.id]: text } }, gesture)}
        />
      ))}
    </section>
  );
}

interface OneFieldProps {
  readonly name: Editable;
  readonly touchpoint: Touchpoint;
  readonly write: (fields: Parameters<typeof editTouchpoints>[1], gesture?: string | null) => void;
}

function OneField({ name, touchpoint, write }: OneFieldProps) {
  const { t } = useTranslation('map');
  const departments = useDepartments();
  const id = fieldId(name);
  switch (name) {
    case 'channels':
      return (
        <ChannelsField
          id={id}
          label={t('fields.channels')}
          values={touchpoint.channels}
          onChange={(channels, gesture) => write({ channels }, gesture)}
        />
      );
    case 'kind':
      return (
        <ChoiceBar
          id={id}
          label={t('fields.kind')}
          clearable
          value={touchpoint.kind}
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
          value={touchpoint[name]}
          onChange={(minutes, gesture) => write({ [name]: minutes }, gesture)}
        />
      );
    default:
      return (
        <TextField
          id={id}
          label={t(`fields.${name}`)}
          rows={TOUCHPOINT_FIELDS[name].input === 'paragraph' ? 2 : 1}
          hint={name === 'internalNote' ? t('fields.internalNoteHint') : undefined}
          {...(name === 'department' || name === 'backstageDepartment' ? { suggestions: departments } : {})}
          value={touchpoint[name]}
          onChange={(text, gesture) => write({ [name]: text }, gesture)}
        />
      );
  }
}
