import { Button, Checkbox, Input } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { Table } from '../../exchange/table/table';
import { cellKey, type TableProblem } from '../../exchange/table/table-problem';
import { tellColumn, tellTableProblem } from '../../exchange/tell';
import { useFormat } from '../parts/use-format';
import styles from './import.module.css';
import type { PlacedDecision, TableImport } from './use-table-import';

/** A table with one wrong column has as many problems as rows; nobody corrects them one by one. */
const SHOWN = 50;

interface CellProblemsProps {
  readonly data: Table;
  readonly table: TableImport;
}

/** Cells that do not fit, each to be corrected or left out. Nothing is decided for the person. */
export function CellProblems({ data, table }: CellProblemsProps) {
  const { t } = useTexts('import');
  const problems = table.checked?.problems ?? [];
  const means = meansByColumn(problems);
  const single = problems.filter(({ nearest }) => nearest === null);
  const shown = single.slice(0, SHOWN);
  const texts = useMemo(() => new Map(data.rows.map(({ number, cells }) => [number, cells])), [data]);
  const textOf = ({ place }: TableProblem) => {
    const decision = table.decisions.get(cellKey(place));
    return decision?.kind === 'corrected' ? decision.text : (texts.get(place.row)?.[place.column] ?? '');
  };
  const alike = alikeBelow(single, textOf);
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const decided = useRef<number | null>(null);
  // Runs after every drawing: the next cell takes the place of the one just decided, for the keyboard too. Without a
  // next one the focus stays in the dialog as well, or its keys would go nowhere.
  useEffect(() => {
    if (decided.current === null) return;
    const items = list.current?.children ?? [];
    const item = items[Math.min(decided.current, items.length - 1)] ?? head.current;
    item?.querySelector<HTMLElement>('input, button')?.focus();
    decided.current = null;
  });

  const corrected = [...table.decisions.values()].filter(({ kind }) => kind === 'corrected').length;
  const without = table.decisions.size - corrected;
  if (problems.length === 0 && table.decisions.size === 0) return null;
  return (
    <section className={styles['problems']} aria-label={t('cells.label')}>
      <div ref={head} className={styles['problemsHead']}>
        <h3>{problems.length > 0 ? t('cells.title', { count: problems.length }) : t('cells.allDecided')}</h3>
        {table.decisions.size > 0 && (
          <>
            <span className={styles['caption']}>
              {t('cells.corrected', { count: corrected })}, {t('cells.leftOut', { count: without })}
            </span>
            <Button
              size="small"
              onClick={() => {
                table.decideNothing();
                decided.current = 0;
              }}
            >
              {t('cells.startOver')}
            </Button>
          </>
        )}
        {problems.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              table.decide(problems.map(leftOut));
              decided.current = 0;
            }}
          >
            {t('cells.leaveOutAll', { count: problems.length })}
          </Button>
        )}
      </div>
      <ul ref={list}>
        {means.map((ofColumn, index) => (
          <MeansOfColumn
            key={ofColumn[0].place.column}
            means={ofColumn}
            onRounded={() => {
              table.decide(ofColumn.map(rounded));
              decided.current = index;
            }}
            onLeftOut={() => {
              table.decide(ofColumn.map(leftOut));
              decided.current = index;
            }}
          />
        ))}
        {shown.map((problem, index) => (
          <CellProblem
            key={cellKey(problem.place)}
            problem={problem}
            text={textOf(problem)}
            alike={alike.get(problem) ?? []}
            onCorrected={(problems, text) => {
              table.decide(problems.map(({ place }) => [place, { kind: 'corrected', text }]));
              decided.current = means.length + index;
            }}
            onLeftOut={(problems) => {
              table.decide(problems.map(leftOut));
              decided.current = means.length + index;
            }}
          />
        ))}
      </ul>
      {single.length > shown.length && (
        <p className={styles['caption']}>{t('cells.more', { count: single.length - shown.length })}</p>
      )}
    </section>
  );
}

/** What lies between two steps of a scale, by its column. */
function meansByColumn(problems: readonly TableProblem[]): (readonly [TableProblem, ...TableProblem[]])[] {
  const columns = new Map<number, [TableProblem, ...TableProblem[]]>();
  for (const problem of problems) {
    if (problem.nearest === null) continue;
    const ofColumn = columns.get(problem.place.column);
    if (ofColumn) ofColumn.push(problem);
    else columns.set(problem.place.column, [problem]);
  }
  return [...columns.values()];
}

/** To the first cell of a column that says something, those below that say the same. Empty ones have nothing in common. */
function alikeBelow(
  problems: readonly TableProblem[],
  textOf: (problem: TableProblem) => string,
): ReadonlyMap<TableProblem, readonly TableProblem[]> {
  const firsts = new Map<string, TableProblem>();
  const below = new Map<TableProblem, TableProblem[]>();
  for (const problem of problems) {
    const text = textOf(problem);
    if (text === '') continue;
    const key = `${problem.place.column} ${problem.key} ${text}`;
    const first = firsts.get(key);
    if (first) below.get(first)?.push(problem);
    else {
      firsts.set(key, problem);
      below.set(problem, []);
    }
  }
  return below;
}

function leftOut({ place }: TableProblem): PlacedDecision {
  return [place, { kind: 'leftOut' }];
}

function rounded({ place, nearest }: TableProblem): PlacedDecision {
  return [place, { kind: 'corrected', text: String(nearest) }];
}

interface MeansOfColumnProps {
  readonly means: readonly [TableProblem, ...TableProblem[]];
  readonly onRounded: () => void;
  readonly onLeftOut: () => void;
}

/** A column of means is one question: nobody rounds them one by one. */
function MeansOfColumn({ means, onRounded, onLeftOut }: MeansOfColumnProps) {
  const { t } = useTexts(['import', 'exchange']);
  const id = useId();
  const [{ place, found }] = means;
  return (
    <li className={styles['means']}>
      <span id={id}>
        {t('import:means.sentence', {
          count: means.length,
          example: found,
          column: tellColumn(t, place.header, place.column),
        })}
      </span>
      <Button size="small" onClick={onRounded} aria-describedby={id}>
        {t('import:means.round')}
      </Button>
      <Button size="small" onClick={onLeftOut} aria-describedby={id}>
        {t('import:means.leaveOut')}
      </Button>
    </li>
  );
}

interface CellProblemProps {
  readonly problem: TableProblem;
  readonly text: string;
  readonly alike: readonly TableProblem[];
  readonly onCorrected: (problems: readonly TableProblem[], text: string) => void;
  readonly onLeftOut: (problems: readonly TableProblem[]) => void;
}

function CellProblem({ problem, text, alike, onCorrected, onLeftOut }: CellProblemProps) {
  const { t } = useTexts(['import', 'exchange']);
  const { format } = useFormat();
  const [typed, setTyped] = useState(text);
  const [withAlike, setWithAlike] = useState(false);
  const id = useId();
  const sentence = tellTableProblem(t, format, problem);
  const meant = withAlike ? [problem, ...alike] : [problem];
  return (
    <li>
      <form
        className={styles['problem']}
        onSubmit={(event) => {
          event.preventDefault();
          onCorrected(meant, typed);
        }}
      >
        <span id={id}>{sentence}</span>
        <Input
          size="small"
          aria-label={t('import:cells.correction', { problem: sentence })}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
        {alike.length > 0 && (
          <Checkbox
            className={styles['alike'] ?? ''}
            label={t('import:cells.alike', { count: alike.length })}
            aria-describedby={id}
            checked={withAlike}
            onChange={(_event, { checked }) => setWithAlike(checked === true)}
          />
        )}
        <Button
          size="small"
          type="submit"
          disabled={typed === text}
          aria-label={t('import:cells.correctOf', { problem: sentence })}
        >
          {t('import:cells.correct')}
        </Button>
        <Button
          size="small"
          onClick={() => onLeftOut(meant)}
          aria-label={t('import:cells.leaveOutOf', { problem: sentence })}
        >
          {t('import:cells.leaveOut')}
        </Button>
      </form>
    </li>
  );
}
