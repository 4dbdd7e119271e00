import { Combobox, Field, Option } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Journey, NumberedTouchpoint } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { useFormat } from '../../parts/use-format';

interface TouchpointChooserProps {
  readonly label: string;
  readonly journey: Journey;
  readonly onChoose: (id: Id) => void;
  readonly onLeave: () => void;
}

/** As many as are looked through; more letters make them fewer. */
const MOST_SHOWN = 60;

/** A touchpoint by a few letters of its name, its number, or the arrows. */
export function TouchpointChooser({ label, journey, onChoose, onLeave }: TouchpointChooserProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wanted = typed.trim().toLowerCase();
  const tell = ({ number, touchpoint }: NumberedTouchpoint) => `${format.number(number)} ${touchpoint.name}`;
  const found = journey.touchpoints.filter((entry) => tell(entry).toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  const press = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === 'Escape') onLeave();
    // Letters from the middle of a name mark no row of the list: Enter takes the first of those left.
    else if (event.key === 'Enter' && first && wanted !== '' && !input.current?.hasAttribute('aria-activedescendant'))
      onChoose(first.touchpoint.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Field label={label}>
      <Combobox
        input={{ ref: input }}
        defaultOpen
        inlinePopup
        placeholder={t('captures.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue) onChoose(optionValue);
        }}
      >
        {found.map((entry) => (
          <Option key={entry.touchpoint.id} value={entry.touchpoint.id} text={tell(entry)}>
            {tell(entry)}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text={t('captures.nothingFound')}>
            {t('captures.nothingFound')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
