import { useCallback } from 'react';
import { useTexts } from './texts';
import type { Persona } from '../../model/persona';
import type { Stage } from '../../model/stage';

/**
 * What a stage or a persona is called. One that nobody has named yet is called what it is: a control needs a name. One
 * that is gone is called nothing.
 */
export function useNameOf(): (of: Stage | Persona | undefined) => string {
  const { t } = useTexts('steps');
  return useCallback(
    (of) => of?.name.trim() || (of ? t('look' in of ? 'personas.unnamed' : 'stages.unnamed') : ''),
    [t],
  );
}
