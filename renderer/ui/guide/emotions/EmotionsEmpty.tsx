import { Button } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { useLocation } from 'wouter';
import type { MapDocument } from '../../../model/document';
import { EmptyBand } from '../../parts/curve/EmptyBand';
import { useGuideTexts } from '../guide-texts';
import { StepFrame } from '../StepFrame';
import { stepPath } from '../step-navigation';

/** Nothing to rate yet, or nobody to rate for: the way to where it is made. */
export function EmotionsEmpty({ document }: { readonly document: MapDocument }) {
  const { t } = useTexts('map');
  const texts = useGuideTexts().steps;
  const [, navigate] = useLocation();
  const step = Object.keys(document.personas).length === 0 ? 'personas' : 'touchpoints';
  return (
    <StepFrame step="emotions">
      <EmptyBand title={t(`emotions.empty.${step}.title`)} sentence={t(`emotions.empty.${step}.sentence`)}>
        <Button appearance="primary" onClick={() => navigate(stepPath(step))}>
          {texts[step].title}
        </Button>
      </EmptyBand>
    </StepFrame>
  );
}
