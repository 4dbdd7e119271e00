import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import { PersonaMark } from '../../parts/PersonaMark';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import styles from './moments.module.css';

interface MomentFiltersProps {
  readonly personas: readonly Persona[];
  /** null for all of them. */
  readonly personaId: Id | null;
  readonly onPersona: (personaId: Id | null) => void;
  readonly kind: 'pain' | 'strength';
  readonly onKind: (kind: 'pain' | 'strength') => void;
  readonly pains: number;
  readonly strengths: number;
}

/** Pains or strengths, of everybody or of one persona. */
export const MomentFilters = memo(function MomentFilters(props: MomentFiltersProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const kinds = [
    { kind: 'pain', count: props.pains },
    { kind: 'strength', count: props.strengths },
  ] as const;
  return (
    <div className={styles['filters']}>
      <div role="group" aria-label={t('moments.kind')}>
        {kinds.map(({ kind, count }) => (
          <button key={kind} type="button" aria-pressed={props.kind === kind} onClick={() => props.onKind(kind)}>
            {t(`moments.tabs.${kind}`)} <small>{format.number(count)}</small>
          </button>
        ))}
      </div>
      {props.personas.length > 1 && (
        <div role="group" aria-label={t('moments.persona')}>
          <button type="button" aria-pressed={props.personaId === null} onClick={() => props.onPersona(null)}>
            {t('moments.everyPersona')}
          </button>
          {props.personas.map((persona) => (
            <button
              key={persona.id}
              type="button"
              aria-pressed={props.personaId === persona.id}
              onClick={() => props.onPersona(persona.id)}
            >
              <PersonaMark look={persona.look} width={28} focused={props.personaId === persona.id} />
              {nameOf(persona)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
});
