import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import { PersonaMark } from '../../parts/PersonaMark';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import styles from './emotions.module.css';

interface PersonaTabProps {
  readonly persona: Persona;
  readonly chosen: boolean;
  readonly rated: number;
  readonly of: number;
  readonly onChoose: (personaId: Id) => void;
}

/** Whom the room is rating for, and how far it has come. */
export const PersonaTab = memo(function PersonaTab({ persona, chosen, rated, of, onChoose }: PersonaTabProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  return (
    <button type="button" className={styles['tab']} aria-pressed={chosen} onClick={() => onChoose(persona.id)}>
      <PersonaMark look={persona.look} width={36} focused={chosen} />
      <span>{nameOf(persona)}</span>
      <small>{t('emotions.ratio', { rated: format.number(rated), of: format.number(of) })}</small>
    </button>
  );
});
