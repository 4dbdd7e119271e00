import { Field, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTexts } from '../parts/texts';
import { together } from '../../model/commands/command';
import { rate, setEvidenceOf, setImportanceOf } from '../../model/commands/score-commands';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { evidenceSchema, scoreId } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { run } from '../../state/open-map';
import { useGuideTexts } from '../guide/guide-texts';
import { nearestEmotion } from '../parts/emotion-look';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { useNameOf } from '../parts/use-name-of';
import { sharedValue } from './bulk-values';
import styles from './panel.module.css';
import { RatingFaces } from './RatingFaces';

const EVERY = '';

interface BulkScoresProps {
  readonly ids: readonly Id[];
  readonly personas: readonly Persona[];
  /** Who is in hand on the map. */
  readonly focusId: Id | undefined;
  readonly scores: MapDocument['scores'];
}

/** Emotion, importance and evidence of several touchpoints: for the persona in hand, for another one or for all. */
export function BulkScores({ ids, personas, focusId, scores }: BulkScoresProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const texts = useGuideTexts().steps.emotions;
  const [other, setOther] = useState<Id | null>(null);
  const chosen = other ?? focusId ?? EVERY;
  const meant = personas.filter(({ id }) => chosen === EVERY || id === chosen);
  const pairs = meant.flatMap(({ id }) => ids.map((touchpointId) => ({ touchpointId, personaId: id })));
  const rows = pairs.map(({ touchpointId, personaId }) => scores[scoreId(touchpointId, personaId)]);
  const emotion = sharedValue(rows.map((score) => (score?.notApplicable ? 'notApplicable' : emotionOf(score))));
  const shared = emotion.same && typeof emotion.value === 'number' ? nearestEmotion(emotion.value) : null;
  const voted = rows.filter((score) => score && score.votes.length > 0).length;
  const said = useId();
  const sentences = [
    ...(emotion.same ? [] : [t('bulk.different')]),
    ...(emotion.same && emotion.value === 'notApplicable' ? [texts.notApplicable.label] : []),
    ...(voted > 0 ? [t('bulk.voted', { count: voted })] : []),
  ];
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
          <Select value={chosen} onChange={(_event, data) => setOther(data.value)}>
            <option value={EVERY}>{t('bulk.everyPersona')}</option>
            {personas.map((persona) => (
              <option key={persona.id} value={persona.id}>
                {nameOf(persona)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles['bulkEmotion']}>
        <span>{t('emotions.emotion')}</span>
        <RatingFaces
          label={t('emotions.emotion')}
          chosen={shared}
          describedBy={said}
          onChoose={(value) => {
            const next = value === shared && voted === 0 ? null : value;
            run(together(pairs.map((pair) => rate(pair, next))));
          }}
        />
        <div id={said}>
          {sentences.map((sentence) => (
            <small key={sentence}>{sentence}</small>
          ))}
        </div>
      </div>
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
