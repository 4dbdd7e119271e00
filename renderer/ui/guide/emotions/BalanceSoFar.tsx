import { useTexts } from '../../parts/texts';
import type { Balance } from '../../../model/scoring/explained';
import { ExplainedNumber } from '../../parts/ExplainedNumber';
import { signColour } from '../../parts/emotion-look';
import { useFormat } from '../../parts/use-format';
import styles from './emotions.module.css';

/** The persona's balance as it stands, and how it came about. */
export function BalanceSoFar({ balance, currency }: { readonly balance: Balance; readonly currency: string }) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  return (
    <ExplainedNumber explained={balance} currency={currency}>
      <span className={styles['quiet']}>{t('emotions.balanceSoFar')}</span>
      <b className={styles['balance']} style={{ color: signColour(balance.value) }}>
        {balance.value === null ? '–' : format.balance(balance.value)}
      </b>
    </ExplainedNumber>
  );
}
