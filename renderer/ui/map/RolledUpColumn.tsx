import { ChevronDoubleRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTexts } from '../parts/texts';
import { emotionText } from '../../i18n/tell-rule';
import type { MapDocument } from '../../model/document';
import { type NumberedTouchpoint, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import { personaBalance } from '../../model/scoring/balance';
import { emotionOf } from '../../model/scoring/emotion';
import { useDrawnMap } from '../../state/drawn-map';
import { EmotionFace } from '../parts/EmotionFace';
import { ExplainedNumber } from '../parts/ExplainedNumber';
import { signColour } from '../parts/emotion-look';
import { withSoftHyphens } from '../parts/soft-hyphens';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import grid from './grid.module.css';
import type { MapColumn } from './map-columns';
import styles from './stages.module.css';
import { useStageActs } from './use-stage-acts';

interface RolledUpColumnProps {
  readonly column: Extract<MapColumn, { kind: 'rolledUp' }>;
  readonly columnIndex: number;
  /** Whose balance, worst and best are told. */
  readonly persona: Persona | undefined;
}

/** A stage in one column, where the names stand: what is in it, how it feels, its worst and its best. Opens it again. */
export const RolledUpColumn = memo(function RolledUpColumn(props: RolledUpColumnProps) {
  const { column, persona } = props;
  const document = useDrawnMap((state) => state.document);
  const { stage, touchpoints } = column;
  const { t } = useTexts(['view', 'map']);
  const nameOf = useNameOf();
  const { format } = useFormat();
  const acts = useStageActs();
  const first = touchpoints[0]?.number ?? 0;
  const last = touchpoints.at(-1)?.number ?? first;
  const balance =
    persona &&
    document &&
    personaBalance(
      document,
      persona.id,
      touchpoints.map((entry) => entry.touchpoint),
    );
  const ends = persona && document ? worstAndBest(document, touchpoints, persona) : [];
  return (
    <div
      role="gridcell"
      aria-colindex={props.columnIndex + 2}
      className={grid['cell']}
      data-edge={column.edge || undefined}
      data-rolled-up=""
    >
      <div className={styles['rolledUp']}>
        <span className="forReaders">{t('stage.rolledUp', { stage: nameOf(stage) })}. </span>
        <small>
          <ChevronDoubleRightRegular aria-hidden="true" />
          {first === last
            ? format.number(first)
            : t('stage.numbers', { first: format.number(first), last: format.number(last) })}
        </small>
        <button
          type="button"
          className={styles['open']}
          title={t('stage.openStage', { stage: nameOf(stage) })}
          onClick={() => acts.rollUp(stage.id, false)}
        >
          {t('map:stage.touchpoints', { count: touchpoints.length })}
          <span className="forReaders">. {t('stage.openStage', { stage: nameOf(stage) })}</span>
        </button>
        {balance && balance.value !== null && (
          <ExplainedNumber explained={balance} currency={document?.map.currency ?? ''}>
            <span className={styles['figures']}>
              {t('map:balance')} <b style={{ color: signColour(balance.value) }}>{format.balance(balance.value)}</b>
              <span className="forReaders">, {nameOf(persona)}</span>
            </span>
          </ExplainedNumber>
        )}
        {ends.map(({ end, entry, emotion }) => {
          const told = t(`stage.${end}`, { name: entry.touchpoint.name, emotion: emotionText(format, emotion) });
          return (
            <p key={end} title={told}>
              <EmotionFace value={emotion} size={14} />
              <span className="forReaders">{told}</span>
              <span aria-hidden="true">{withSoftHyphens(entry.touchpoint.name)}</span>
            </p>
          );
        })}
      </div>
    </div>
  );
});

interface End {
  readonly end: 'worst' | 'best';
  readonly entry: NumberedTouchpoint;
  readonly emotion: number;
}

/** The touchpoints a persona likes least and most, the earlier of equals; one of them where all are felt alike. */
function worstAndBest(document: MapDocument, touchpoints: readonly NumberedTouchpoint[], persona: Persona): End[] {
  const rated = touchpoints.flatMap((entry) => {
    const emotion = emotionOf(scoreOf(document, entry.touchpoint.id, persona.id));
    return emotion === null ? [] : [{ entry, emotion }];
  });
  const [worst] = rated.toSorted((a, b) => a.emotion - b.emotion);
  const [best] = rated.toSorted((a, b) => b.emotion - a.emotion);
  if (!worst || !best) return [];
  const ends: End[] = [
    { end: 'worst', ...worst },
    { end: 'best', ...best },
  ];
  return worst.emotion === best.emotion ? ends.slice(worst.emotion < 0 ? 0 : 1, worst.emotion < 0 ? 1 : 2) : ends;
}
