import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { quickWinsFor } from '../../guide/quick-wins';
import type { Touchpoint } from '../../model/touchpoint';
import type { NumberedAction } from '../../model/numbered-actions';
import { QuickWinOffers } from '../guide/actions/QuickWinOffers';
import { useFormat } from '../parts/use-format';

interface ProvenActionsProps {
  readonly touchpoint: Touchpoint;
  /** What was typed about the pain. */
  readonly typed: string;
  readonly all: readonly NumberedAction[];
}

/** Actions of the library that fit the pain, or that none does. */
export function ProvenActions(props: ProvenActionsProps) {
  const { t } = useTexts('map');
  const { language } = useFormat();
  const fits = useMemo(() => quickWinsFor(props.typed, language).length > 0, [props.typed, language]);
  return fits ? <QuickWinOffers {...props} /> : <small role="status">{t('panel.noneProven')}</small>;
}
