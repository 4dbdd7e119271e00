import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import type { NumberedTouchpoint } from '../../model/journey';
import { MAX_TEXT } from '../../model/primitives';
import { run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import styles from './map.module.css';

interface NameCellProps {
  readonly entry: NumberedTouchpoint;
  readonly columnIndex: number;
  readonly width: number;
  readonly opensStage: boolean;
  readonly selected: boolean;
  readonly renaming: boolean;
  /** What the band shows above it, in words. */
  readonly description: string;
  readonly onRenamed: () => void;
}

export function nameCellId(touchpointId: string): string {
  return `map-name-${touchpointId}`;
}

/** A touchpoint's ordinal and name, never shortened; renamed in place. */
export const NameCell = memo(function NameCell(props: NameCellProps) {
  const { entry, selected } = props;
  const { format } = useFormat();
  return (
    <div
      role="gridcell"
      id={nameCellId(entry.touchpoint.id)}
      aria-colindex={props.columnIndex + 2}
      aria-selected={selected}
      className={styles['cell']}
      data-selected={selected || undefined}
      data-stage={props.opensStage || undefined}
      data-field="name"
      style={{ width: props.width }}
    >
      <small>{format.number(entry.number)}</small>
      {props.renaming ? <NameInput entry={entry} onRenamed={props.onRenamed} /> : <span>{entry.touchpoint.name}</span>}
      <span className={styles['forReaders']}>. {props.description}</span>
    </div>
  );
});

function NameInput({ entry, onRenamed }: { readonly entry: NumberedTouchpoint; readonly onRenamed: () => void }) {
  const { t } = useTranslation('map');
  const input = useRef<HTMLTextAreaElement>(null);
  const given = useRef(false);
  useEffect(() => input.current?.select(), []);
  const finish = (keep: boolean) => {
    if (given.current) return;
    given.current = true;
    const name = (input.current?.value ?? '').replace(/\s+/g, ' ').trim();
    if (keep && name !== '') run(editTouchpoints([entry.touchpoint.id], { name }));
    onRenamed();
  };
  return (
    <textarea
      ref={input}
      className={styles['rename']}
      aria-label={t('rename', { name: entry.touchpoint.name })}
      defaultValue={entry.touchpoint.name}
      maxLength={MAX_TEXT}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter');
      }}
    />
  );
}
