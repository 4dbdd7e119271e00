import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setEvidenceOf, setImportanceOf } from '../../model/commands/score-commands';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { evidenceSchema, scoreId } from '../../model/score';
import { importanceOf } from '../../model/scoring/emotion';
import { run } from '../../state/open-map';
import { useGuideTexts } from '../guide/guide-texts';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { useNameOf } from '../parts/use-name-of';
import { sharedValue } from './bulk-values';
import styles from './panel.module.css';

const EVERY = '';

interface BulkScoresProps {
  readonly ids: readonly Id[];
  readonly personas: readonly Persona[];
  readonly scores: MapDocument['scores'];
}

/** Importance and evidence of several touchpoints, for one persona or for all. */
export function BulkScores({ ids, personas, scores }: BulkScoresProps) {
  const { t } = useTranslation('map');
  const nameOf = useNameOf();
  const texts = useGuideTexts().steps.emotions;
  const [chosen, setChosen] = useState<Id>(EVERY);
  const meant = personas.filter(({ id }) => chosen === EVERY || id === chosen);
  const pairs = meant.flatMap(({ id }) => ids.map((touchpointId) => ({ touchpointId, personaId: id })));
  const rows = pairs.map(({ touchpointId, personaId }) => scores[scoreId(touchpointId, personaId)]);
  const importance = sharedValue(
    rows.map((score) => {
      const { value, assumed } = importanceOf(score);
      return assumed ? null : value;
    }),
  );
  const evidence = sharedValue(rows.map((score) => score?.evidence ?? 'assumed'));
  return (
    <div className={styles['fields']}>
      {personas.length > 1 && (
        <Field label={t('bulk.persona')}>
          <Select value={chosen} onChange={(_event, data) => setChosen(data.value)}>
            <option value={EVERY}>{t('bulk.everyPersona')}</option>
            {personas.map((persona) => (
              <option key={persona.id} value={persona.id}>
                {nameOf(persona)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ChoiceBar
        label={t('bulk.importance')}
        clearable
        hint={importance.same ? undefined : t('bulk.different')}
        value={importance.same ? importance.value : null}
        choices={texts.importance.map(({ value, label }) => ({
          value,
          label: String(value),
          title: t('emotions.importanceOf', { value, label }),
        }))}
        onChange={(value) => run(setImportanceOf(pairs, value))}
      />
      <ChoiceBar
        label={t('bulk.evidence')}
        hint={evidence.same ? undefined : t('bulk.different')}
        value={evidence.same ? evidence.value : null}
        choices={evidenceSchema.options.map((value) => ({ value, label: texts.evidence[value].label }))}
        onChange={(value) => value && run(setEvidenceOf(pairs, value))}
      />
    </div>
  );
}
