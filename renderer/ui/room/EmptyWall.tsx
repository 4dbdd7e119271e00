import { Button } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import type { MapDocument } from '../../model/document';
import { useGuideTexts } from '../guide/guide-texts';
import { stepPath } from '../guide/step-navigation';
import { EmptyBand } from '../parts/curve/EmptyBand';
import styles from './room.module.css';

/** Nothing to show yet, or nobody whose curve it would be: the way to where it is made. */
export function EmptyWall({ document }: { readonly document: MapDocument }) {
  const { t } = useTexts('room');
  const steps = useGuideTexts().steps;
  const [, navigate] = useLocation();
  const missing = Object.keys(document.personas).length === 0 ? 'personas' : 'touchpoints';
  const step = missing === 'touchpoints' && Object.keys(document.stages).length === 0 ? 'stages' : missing;
  return (
    <div className={styles['empty']}>
      <EmptyBand title={t(`empty.${missing}.title`)} sentence={t(`empty.${missing}.sentence`)}>
        <Button appearance="primary" onClick={() => navigate(stepPath(step))}>
          {steps[step].title}
        </Button>
      </EmptyBand>
    </div>
  );
}
