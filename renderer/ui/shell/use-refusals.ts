import { useEffect } from 'react';
import { useTexts } from '../parts/texts';
import { useOpenMap } from '../../state/open-map';
import { reportProblem } from '../../state/problems';

/** Tells when an edit was not taken: the field alone would just stay as it was. */
export function useRefusals(): void {
  const { t } = useTexts('app');
  const refused = useOpenMap((state) => state.refused);
  useEffect(() => {
    if (refused) reportProblem({ message: t('refused') });
  }, [refused, t]);
}
