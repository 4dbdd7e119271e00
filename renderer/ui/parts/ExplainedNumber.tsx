import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './texts';
import { tellExplained } from '../../i18n/tell-explained';
import type { Explained } from '../../model/scoring/explained';
import styles from './explained.module.css';
import { useFormat } from './use-format';

interface ExplainedNumberProps {
  readonly explained: Explained<unknown>;
  readonly currency: string;
  /** The name and the number as shown; pressed, they say how they came about. */
  readonly children: ReactNode;
}

/** A number that shows its formula, its inputs and what was left out, one click away. */
export function ExplainedNumber({ explained, currency, children }: ExplainedNumberProps) {
  return (
    <Popover withArrow trapFocus={false}>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles['number']}>
          {children}
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles['surface']}>
        <Explanation explained={explained} currency={currency} />
      </PopoverSurface>
    </Popover>
  );
}

function Explanation({ explained, currency }: Pick<ExplainedNumberProps, 'explained' | 'currency'>) {
  const { t } = useTexts(['app', 'guide', 'scoring', 'findings']);
  const { format } = useFormat();
  const told = tellExplained(t, format, explained, currency);
  return (
    <>
      <h3>{told.name}</h3>
      <p>{told.formula}</p>
      <ul>
        {told.inputs.map((input) => (
          <li key={input}>{input}</li>
        ))}
      </ul>
      {told.leftOut.map((sentence) => (
        <p key={sentence} className={styles['leftOut']}>
          {sentence}
        </p>
      ))}
    </>
  );
}
