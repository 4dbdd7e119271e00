import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { editStage } from '../../model/commands/stage-commands';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import { personaBalance } from '../../model/scoring/balance';
import { run } from '../../state/open-map';
import { ExplainedNumber } from '../parts/ExplainedNumber';
import { useFormat } from '../parts/use-format';
import grid from './grid.module.css';
import type { StageSpan } from './map-columns';
import { useMapView } from './map-view';
import { NameInPlace } from './NameInPlace';
import { StageMenu } from './StageMenu';
import styles from './stages.module.css';
import { widthOf } from './text-size';
import { useDragging, useStageDrag } from './use-map-drag';
import type { MapLayout } from './use-map-layout';

interface StageHeadProps {
  readonly span: StageSpan;
  readonly layout: MapLayout;
  readonly document: MapDocument;
  /** Whose balance is told. */
  readonly persona: Persona | undefined;
}

/** Margins of the head, the gap before its figures, and the room of its menu, px. */
const AROUND = 14;
const GAP = 10;
const MENU = 30;

/** A stage's heavy rule, its name, how much is in it and how it feels. The name stays in sight with its stage. */
export const StageHead = memo(function StageHead({ span, layout, document, persona }: StageHeadProps) {
  const { t } = useTranslation(['map', 'view']);
  const { format } = useFormat();
  const { stage, touchpoints } = span;
  const renaming = useMapView(({ renaming }) =>
    renaming?.what === 'stage' && renaming.id === stage.id ? renaming : null,
  );
  const head = useStageDrag(stage.id, stage.name);
  const dragged = useDragging((state) => state.stageId === stage.id);
  const group = touchpoints.map((entry) => entry.touchpoint);
  const balance = persona && personaBalance(document, persona.id, group);
  const value = balance && balance.value !== null ? format.balance(balance.value) : null;
  const count = t('map:stage.touchpoints', { count: touchpoints.length });
  // What does not fit is left out whole, the longest words first: a number cut in two would be another number.
  const width = span.count * layout.column;
  const nameRoom = width - layout.zoom * (AROUND + widthOf(stage.name, 'stage'));
  const texts = {
    all: value === null ? count : `${count}, ${t('map:balance')} ${value}`,
    ...(value === null ? {} : { balance: `${t('map:balance')} ${value}`, value }),
  };
  const widthWith = (text: string) => layout.zoom * (GAP + widthOf(text, 'mark'));
  const [told, figures] = Object.entries(texts).find(([, text]) => widthWith(text) <= nameRoom) ?? [null, null];
  const left = nameRoom - (figures === null ? 0 : widthWith(figures));
  return (
    <div
      ref={head}
      role="columnheader"
      aria-labelledby={`map-stage-${stage.id}`}
      aria-colindex={span.start + 2}
      aria-colspan={span.count}
      className={grid['stage']}
      data-rolled-up={span.rolledUp || undefined}
      data-dragged={dragged || undefined}
      style={{ width }}
    >
      <div className={styles['rule']}>
        <div className={styles['head']} data-tight={left < MENU || undefined}>
          {renaming ? (
            <NameInPlace
              label={t('view:stage.name')}
              name={stage.name}
              onName={(name) => run(editStage(stage.id, { name }), renaming.gesture)}
            />
          ) : (
            <h2
              id={`map-stage-${stage.id}`}
              title={nameRoom < 0 ? stage.name : undefined}
              data-small={nameRoom < 0 || undefined}
            >
              {stage.name}
            </h2>
          )}
          {!renaming && told !== null && (
            <span className={styles['figures']}>
              {told === 'all' && (value === null ? count : `${count}, `)}
              {balance && value !== null && (
                <ExplainedNumber explained={balance} currency={document.map.currency}>
                  <span title={t('view:stage.balanceOf', { persona: persona.name, stage: stage.name })}>
                    {told !== 'value' && `${t('map:balance')} `}
                    <b>{value}</b>
                  </span>
                  <span className="forReaders">, {persona.name}</span>
                </ExplainedNumber>
              )}
            </span>
          )}
          <StageMenu span={span} />
        </div>
      </div>
    </div>
  );
}, drawsTheSame);

/** A text that is typed in a touchpoint changes nothing here. */
function drawsTheSame(a: StageHeadProps, b: StageHeadProps): boolean {
  const { span, document } = a;
  return (
    a.layout === b.layout &&
    a.persona === b.persona &&
    document.scores === b.document.scores &&
    document.map.currency === b.document.map.currency &&
    span.stage === b.span.stage &&
    span.start === b.span.start &&
    span.count === b.span.count &&
    span.rolledUp === b.span.rolledUp &&
    span.touchpoints.length === b.span.touchpoints.length &&
    span.touchpoints.every(({ touchpoint }, at) => touchpoint.id === b.span.touchpoints[at]?.touchpoint.id)
  );
}
