import { type CSSProperties, memo, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { editStage } from '../../model/commands/stage-commands';
import type { Persona } from '../../model/persona';
import type { Balance } from '../../model/scoring/explained';
import { run } from '../../state/open-map';
import { ExplainedNumber } from '../parts/ExplainedNumber';
import { withSoftHyphens } from '../parts/soft-hyphens';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import grid from './grid.module.css';
import type { StageSpan } from './map-columns';
import { useMapView } from './map-view';
import { NameInPlace } from './NameInPlace';
import { StageMenu } from './StageMenu';
import styles from './stages.module.css';
import { widthOf } from './text-size';
import { useDragging, useStageDrag } from './use-map-drag';
import { useFocusKept } from './use-focus-kept';
import { useFontChanges } from './use-font-changes';
import { useSeenWidth } from './use-seen-width';
import { useWhole } from './use-whole';
import type { MapLayout } from './use-map-layout';
import { stageKey, useStageActs } from './use-stage-acts';

interface StageHeadProps {
  readonly span: StageSpan;
  readonly layout: MapLayout;
  /** Whose balance is told, and that balance. */
  readonly persona: Persona | undefined;
  readonly balance: Balance | undefined;
  readonly currency: string;
}

/** Margins of the head, the gap before its figures, and the room of its menu, px. */
const AROUND = 14;
const GAP = 10;
const MENU = 30;
/** What measured widths may be short of drawn ones. */
const ROUNDING = 1.02;

/** A stage's heavy rule, its name, how much is in it and how it feels. The name stays in sight with its stage. */
export const StageHead = memo(function StageHead({ span, layout, persona, balance, currency }: StageHeadProps) {
  const { t } = useTexts(['map', 'view']);
  const nameOf = useNameOf();
  const { format } = useFormat();
  useFontChanges();
  const { stage, touchpoints } = span;
  const name = nameOf(stage);
  const renaming = useMapView(({ renaming }) =>
    renaming?.what === 'stage' && renaming.id === stage.id ? renaming : null,
  );
  const head = useStageDrag(stage.id, name);
  useFocusKept(head);
  const dragged = useDragging((state) => state.stageId === stage.id);
  const value = balance && balance.value !== null ? format.balance(balance.value) : null;
  const count = t('map:stage.touchpoints', { count: touchpoints.length });
  // What does not fit is left out whole, the longest words first: a number cut in two would be another number.
  const width = span.count * layout.column;
  const nameRoom = width - layout.zoom * (AROUND + widthOf(name, 'stage'));
  // Too long for its stage it is written smaller, then on two lines.
  const lines = nameRoom >= 0 ? undefined : width >= layout.zoom * (AROUND + widthOf(name, 'name') * ROUNDING) ? 1 : 2;
  const texts = {
    all: value === null ? count : `${count}, ${t('map:balance')} ${value}`,
    ...(value === null ? {} : { balance: `${t('map:balance')} ${value}`, value }),
  };
  const widthWith = (text: string) => layout.zoom * (GAP + widthOf(text, 'mark'));
  const [told, figures] = Object.entries(texts).find(([, text]) => widthWith(text) <= nameRoom - MENU) ?? [null, null];
  const taken = width - nameRoom + (figures === null ? 0 : widthWith(figures));
  const whole = useWhole();
  const nameWidth = Math.min(width - layout.zoom * AROUND, layout.zoom * widthOf(name, 'stage'));
  const acts = useStageActs();
  const heading = useRef<HTMLHeadingElement>(null);
  const full = useRef<HTMLElement>(null);
  useSeenWidth(heading, full, nameWidth);
  return (
    <div
      ref={head}
      role="columnheader"
      draggable
      aria-labelledby={`map-stage-${stage.id}`}
      aria-colindex={span.start + 2}
      aria-colspan={span.count}
      className={grid['stage']}
      data-rolled-up={span.rolledUp || undefined}
      data-dragged={dragged || undefined}
      data-cut={nameRoom < MENU ? name : undefined}
      style={{ width }}
    >
      <div
        role="presentation"
        className={styles['rule']}
        style={measured(width, taken)}
        onKeyDown={(event) => stageKey(event, stage.id, acts)}
      >
        <div className={styles['head']}>
          {renaming ? (
            <NameInPlace
              label={t('view:stage.name')}
              name={stage.name}
              onName={(name) => run(editStage(stage.id, { name }), renaming.gesture)}
            />
          ) : (
            <h2
              ref={heading}
              data-lines={lines}
              id={`map-stage-${stage.id}`}
              data-unnamed={stage.name.trim() === '' || undefined}
              title={nameRoom < MENU ? name : undefined}
              onDoubleClick={() => acts.rename(stage.id)}
            >
              {lines === 2 ? withSoftHyphens(name) : name}
            </h2>
          )}
          <i ref={full} className={styles['full']} style={{ width: nameWidth }} aria-hidden="true" />
          {!renaming && told !== null && (
            <span ref={whole} className={styles['figures']}>
              {told === 'all' && (value === null ? count : `${count}, `)}
              {persona && balance && value !== null && (
                <ExplainedNumber explained={balance} currency={currency}>
                  <span title={t('view:stage.balanceOf', { persona: nameOf(persona), stage: name })}>
                    {told !== 'value' && `${t('map:balance')} `}
                    <b>{value}</b>
                  </span>
                  <span className="forReaders">, {nameOf(persona)}</span>
                </ExplainedNumber>
              )}
            </span>
          )}
        </div>
        <StageMenu span={span} />
      </div>
    </div>
  );
}, drawsTheSame);

/** What the style sheet counts with: the width of the stage, and of what is written in its head. */
function measured(width: number, taken: number): CSSProperties {
  return { '--stage': `${width}px`, '--taken': `${taken}px` } as CSSProperties;
}

/** A text that is typed in a touchpoint changes nothing here. */
function drawsTheSame(a: StageHeadProps, b: StageHeadProps): boolean {
  const { span } = a;
  return (
    a.layout === b.layout &&
    a.persona === b.persona &&
    a.balance === b.balance &&
    a.currency === b.currency &&
    span.stage === b.span.stage &&
    span.start === b.span.start &&
    span.count === b.span.count &&
    span.rolledUp === b.span.rolledUp &&
    span.touchpoints.length === b.span.touchpoints.length &&
    span.touchpoints.every(({ touchpoint }, at) => touchpoint.id === b.span.touchpoints[at]?.touchpoint.id)
  );
}
