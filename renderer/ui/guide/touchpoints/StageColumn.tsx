import { memo, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import type { JourneyStage } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { useGuideTexts } from '../guide-texts';
import { EntryLine } from './EntryLine';
import { promptKind } from './prompt-kind';
import { TouchpointRow } from './TouchpointRow';
import styles from './touchpoints.module.css';
import { useTouchpointActions } from './use-touchpoint-actions';

/** Longer than a column takes to become the wide one. */
const SETTLING_MS = 500;

interface StageColumnProps {
  readonly entry: JourneyStage;
  readonly firstNumber: number;
  readonly live: boolean;
  readonly previousId: Id | null;
  readonly nextId: Id | null;
  readonly nextName: string;
}

/** One stage with its touchpoints; the live one is wide and holds the entry line. */
export const StageColumn = memo(function StageColumn(props: StageColumnProps) {
  const { entry, firstNumber, live } = props;
  const { stage, touchpoints } = entry;
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const hints = useGuideTexts().steps.touchpoints.emptyStage;
  const { goToStage } = useTouchpointActions();
  const list = useRef<HTMLOListElement>(null);
  const count = touchpoints.length;
  const kind = promptKind(stage.kind);
  const name = nameOf(stage);

  // What was typed last is what the room looks at.
  useLayoutEffect(() => {
    const rows = list.current;
    if (!live || count === 0 || !rows) return;
    const toEnd = () => rows.scrollTo({ top: rows.scrollHeight });
    toEnd();
    // Until the column has its width, and until they are drawn, rows have but a guessed height.
    const seen = new ResizeObserver(toEnd);
    if (rows.lastElementChild) seen.observe(rows.lastElementChild);
    const end = setTimeout(() => seen.disconnect(), SETTLING_MS);
    return () => {
      clearTimeout(end);
      seen.disconnect();
    };
  }, [live, count]);

  return (
    <section className={live ? styles['live'] : styles['column']} data-live={live || undefined} aria-label={name}>
      <h3>
        <button type="button" aria-pressed={live} onClick={() => goToStage(stage.id)}>
          <span>{name}</span>
          <span className={styles['count']}>{count > 0 && format.number(count)}</span>
        </button>
      </h3>
      {count === 0 ? (
        <p className={styles['hint']}>{kind ? hints[kind] : t('touchpoints.emptyStage')}</p>
      ) : (
        <ol
          ref={list}
          className={styles['rows']}
          data-thousands={firstNumber > 1000 || undefined}
          style={{ counterReset: `thousands ${Math.floor((firstNumber - 1) / 1000)} rest ${(firstNumber - 1) % 1000}` }}
        >
          {touchpoints.map(({ touchpoint, number }, index) => (
            <TouchpointRow
              key={touchpoint.id}
              touchpoint={touchpoint}
              live={live}
              last={index === count - 1}
              thousandth={number % 1000 === 0}
              upId={touchpoints[index - 1]?.touchpoint.id ?? null}
              downId={touchpoints[index + 1]?.touchpoint.id ?? null}
            />
          ))}
        </ol>
      )}
      {live && (
        <EntryLine
          stageId={stage.id}
          stageName={name}
          number={firstNumber + count}
          lastId={touchpoints.at(-1)?.touchpoint.id ?? null}
          previousId={props.previousId}
          nextId={props.nextId}
          nextName={props.nextName}
        />
      )}
    </section>
  );
}, sameColumn);

/** The journey is read anew at every edit; most columns come out the same. */
function sameColumn(a: StageColumnProps, b: StageColumnProps): boolean {
  return (
    a.entry.stage === b.entry.stage &&
    a.firstNumber === b.firstNumber &&
    a.live === b.live &&
    a.previousId === b.previousId &&
    a.nextId === b.nextId &&
    a.nextName === b.nextName &&
    a.entry.touchpoints.length === b.entry.touchpoints.length &&
    a.entry.touchpoints.every(({ touchpoint }, index) => touchpoint === b.entry.touchpoints[index]?.touchpoint)
  );
}
