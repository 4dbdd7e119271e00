import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import { personaBalance } from '../../model/scoring/balance';
import { useFormat } from '../parts/use-format';
import type { StageSpan } from './map-columns';
import styles from './map.module.css';

interface StageHeadProps {
  readonly span: StageSpan;
  readonly column: number;
  readonly document: MapDocument;
  /** Whose balance is told. */
  readonly persona: Persona | undefined;
}

/** A stage's heavy rule, its name, how much is in it and how it feels. The name stays in sight with its stage. */
export const StageHead = memo(function StageHead({ span, column, document, persona }: StageHeadProps) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const balance = persona
    ? personaBalance(
        document,
        persona.id,
        span.touchpoints.map((entry) => entry.touchpoint),
      ).value
    : null;
  return (
    <div
      role="columnheader"
      aria-labelledby={`map-stage-${span.stage.id}`}
      aria-colindex={span.start + 2}
      aria-colspan={span.count}
      className={styles['stage']}
      style={{ width: span.count * column }}
    >
      <div>
        <div className={styles['stageName']}>
          <h2 id={`map-stage-${span.stage.id}`}>{span.stage.name}</h2>
          <span>
            {balance !== null && (
              <>
                {t('balance')} <b>{format.balance(balance)}</b>, {persona?.name},{' '}
              </>
            )}
            {t('stage.touchpoints', { count: span.touchpoints.length })}
          </span>
        </div>
      </div>
    </div>
  );
});
