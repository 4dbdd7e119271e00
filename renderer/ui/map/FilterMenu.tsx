import { Button, Checkbox, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { memo, type ReactNode, useId } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { journeyOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import styles from './filter.module.css';
import { conditionsOf, type FilterList, type MapFilter, toggled, valuesOf } from './map-filter';
import { useFilterActs } from './use-filter-acts';

interface FilterMenuProps {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly filter: MapFilter;
  readonly shown: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Narrows the map down to some curves, stages, channels, departments, or to its moments. */
export const FilterMenu = memo(function FilterMenu(props: FilterMenuProps) {
  const { filter } = props;
  const { t } = useTexts('view');
  const { format } = useFormat();
  const count = conditionsOf(filter);
  return (
    <Popover
      open={props.open}
      onOpenChange={(_event, data) => props.onOpen(data.open)}
      positioning={{ position: 'below', align: 'end', autoSize: 'height', overflowBoundaryPadding: 8 }}
      trapFocus
      inertTrapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<FilterRegular />}>
          {t('filter.button')} {count > 0 && <span className={styles['count']}>{format.number(count)}</span>}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('filter.label')} className={styles['surface'] ?? ''}>
        <Conditions {...props} />
      </PopoverSurface>
    </Popover>
  );
});

function Conditions({ document, personas, filter, shown }: FilterMenuProps) {
  const { t } = useTexts('view');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { setFilter, clear } = useFilterActs();
  const { channels, departments } = valuesOf(document, filter);
  const stages = journeyOf(document).stages.map(({ stage }) => ({ value: stage.id, name: nameOf(stage) }));
  const list = (key: FilterList, title: string, entries: readonly { value: string; name: string }[]) =>
    (entries.length > 1 || filter[key].length > 0) && (
      <Section title={title}>
        {entries.map(({ value, name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={filter[key].includes(value)}
            onChange={() => setFilter(toggled(filter, key, value))}
          />
        ))}
      </Section>
    );
  const named = (values: readonly string[], none: string) =>
    values.map((value) => ({ value, name: value === '' ? none : value }));
  const count = Object.keys(document.touchpoints).length;
  return (
    <div className={styles['conditions']}>
      <div className={styles['sections']}>
        <Checkbox
          label={t('filter.criticalOnly')}
          checked={filter.criticalOnly}
          onChange={(_event, data) => setFilter({ ...filter, criticalOnly: data.checked === true })}
        />
        {list(
          'personaIds',
          t('filter.personas'),
          personas.map((persona) => ({ value: persona.id, name: nameOf(persona) })),
        )}
        {list('stageIds', t('filter.stages'), stages)}
        {list('channels', t('filter.channels'), named(channels, t('filter.noChannel')))}
        {list('departments', t('filter.departments'), named(departments, t('filter.noDepartment')))}
      </div>
      <div className={styles['foot']}>
        <span>{t('filter.of', { shown: format.number(shown), of: format.number(count) })}</span>
        <Button appearance="subtle" disabledFocusable={conditionsOf(filter) === 0} onClick={clear}>
          {t('filter.clear')}
        </Button>
      </div>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['section']}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
