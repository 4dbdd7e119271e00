import { memo } from 'react';
import { useTexts } from '../parts/texts';
import type { Persona } from '../../model/persona';
import type { Balance } from '../../model/scoring/explained';
import { ExplainedNumber } from '../parts/ExplainedNumber';
import { signColour } from '../parts/emotion-look';
import { PersonaMark } from '../parts/PersonaMark';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import styles from './map.module.css';
import { focusPersona } from './map-view';

interface LegendEntryProps {
  readonly persona: Persona;
  readonly focused: boolean;
  readonly balance: Balance;
  readonly currency: string;
}

/** A persona's line, name, share of customers, balance, and how much of the journey it has rated. A click brings its curve forward. */
export const LegendEntry = memo(function LegendEntry({ persona, focused, balance, currency }: LegendEntryProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const rated = { rated: format.number(balance.rated), of: format.number(balance.of) };
  return (
    <span className={styles['who']}>
      <button type="button" aria-pressed={focused} onClick={() => focusPersona(persona.id)}>
        <PersonaMark look={persona.look} focused={focused} />
        <b title={nameOf(persona)}>{nameOf(persona)}</b>
      </button>
      <ExplainedNumber explained={balance} currency={currency}>
        <span className={styles['figures']}>
          {persona.share !== null && <span className={styles['more']}>{`${format.share(persona.share)}, `}</span>}
          {t('balance')}{' '}
          <b style={{ color: signColour(balance.value) }}>
            {balance.value === null ? '–' : format.balance(balance.value)}
          </b>
          <span aria-hidden="true" className={styles['more']} title={t('tools.rated', rated)}>
            {`, ${t('tools.ratedShort', rated)}`}
          </span>
          <span className="forReaders">{`, ${t('tools.rated', rated)}`}</span>
        </span>
      </ExplainedNumber>
    </span>
  );
});
