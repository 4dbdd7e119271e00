import { Button, Checkbox, Field, SpinButton } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { MOST_DOTS } from '../../../model/voting';
import { setDotRules, setDotsOpen } from '../../../state/room';
import styles from './dots.module.css';
import type { Dotting } from './use-dots';

/** How dots may be put, before they are; and the way to another vote. */
export function DotRulesForm({ dotting }: { readonly dotting: Dotting }) {
  const { t } = useTexts('room');
  const { topic, rules, open, voted, items, seats } = dotting;
  return (
    <>
      <h3 className={styles['head']}>{t(voted ? 'dots.result' : 'dots.question')}</h3>
      {voted && (
        <>
          <p className={styles['aside']}>
            {t('dots.inAll', { count: items.reduce((sum, item) => sum + item.dots, 0) })}
          </p>
          <h4 className={styles['another']}>{t('dots.another')}</h4>
        </>
      )}
      <Field label={t('dots.each')} className={styles['each'] ?? ''}>
        <SpinButton
          min={1}
          max={MOST_DOTS}
          value={rules.each}
          onChange={(_, { value, displayValue }) => {
            const each = value ?? Number(displayValue);
            if (Number.isInteger(each) && each >= 1 && each <= MOST_DOTS) setDotRules({ ...rules, each });
          }}
        />
      </Field>
      <Checkbox
        label={t('dots.stacking')}
        checked={rules.stacking}
        onChange={(_, { checked }) => setDotRules({ ...rules, stacking: checked === true })}
      />
      <Checkbox
        label={t('dots.open')}
        checked={open}
        onChange={(_, { checked }) => setDotsOpen(topic, checked === true)}
      />
      <div className={styles['actions']}>
        <Button
          appearance={voted ? 'secondary' : 'primary'}
          disabledFocusable={items.length === 0}
          onClick={dotting.begin}
        >
          {t(voted ? 'dots.again' : 'dots.begin', { count: seats.length })}
        </Button>
        {dotting.goOn && (
          <Button appearance="subtle" onClick={dotting.goOn}>
            {t('dots.goOn')}
          </Button>
        )}
      </div>
    </>
  );
}
