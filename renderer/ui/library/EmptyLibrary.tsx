import { Button } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import styles from './library.module.css';

interface EmptyLibraryProps {
  /** Maps lie in the bin: this is no first start. */
  readonly hasBin: boolean;
  readonly onNew: () => void;
  readonly onSample: () => void;
}

/** The first start, or after the last map was deleted: an empty band, one sentence, the next action. */
export function EmptyLibrary({ hasBin, onNew, onSample }: EmptyLibraryProps) {
  const { t } = useTexts('library');
  return (
    <div className={styles['empty']}>
      <svg className={styles['emptyBand']} viewBox="0 0 640 160" preserveAspectRatio="none" aria-hidden="true">
        {[20, 50, 80, 110, 140].map((y) => (
          <path
            key={y}
            d={`M0 ${y}H640`}
            stroke={y === 80 ? 'var(--tl-hairline-2)' : 'var(--tl-hairline)'}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p>{t(hasBin ? 'empty.titleWithBin' : 'empty.title')}</p>
      <div className={styles['emptyActions']}>
        <Button appearance="primary" size="large" onClick={onNew}>
          {t('empty.new')}
        </Button>
        <Button size="large" onClick={onSample}>
          {t('empty.sample')}
        </Button>
      </div>
    </div>
  );
}
