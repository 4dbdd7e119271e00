import { Button, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../exchange/table/table';
import { cellKey, type TableProblem } from '../../exchange/table/table-problem';
import { tellTableProblem } from '../../exchange/tell';
import { useFormat } from '../parts/use-format';
import styles from './import.module.css';
import type { TableImport } from './use-table-import';

/** A table with one wrong column has as many problems as rows; nobody corrects them one by one. */
const SHOWN = 50;

interface CellProblemsProps {
  readonly data: Table;
  readonly table: TableImport;
}

/** Cells that do not fit, each to be corrected or left out. Nothing is decided for the person. */
export function CellProblems({ data, table }: CellProblemsProps) {
  const { t } = useTranslation('import');
  const problems = table.checked?.problems ?? [];
  const shown = problems.slice(0, SHOWN);
  const texts = useMemo(() => new Map(data.rows.map(({ number, cells }) => [number, cells])), [data]);
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const decided = useRef<number | null>(null);
  // Runs after every drawing: the next cell takes the place of the one just decided, for the keyboard too. Without a
  // next one the focus stays in the dialog as well, or its keys would go nowhere.
  useEffect(() => {
    if (decided.current === null) return;
    const inputs = list.current?.querySelectorAll('input') ?? [];
    const next = inputs[Math.min(decided.current, inputs.length - 1)] ?? head.current?.querySelector('button');
    next?.focus();
    decided.current = null;
  });

  const corrected = [...table.decisions.values()].filter(({ kind }) => kind === 'corrected').length;
  const leftOut = table.decisions.size - corrected;
  if (problems.length === 0 && table.decisions.size === 0) return null;
  return (
    <section className={styles['problems']} aria-label={t('cells.label')}>
      <div ref={head} className={styles['problemsHead']}>
        <h3>{problems.length > 0 ? t('cells.title', { count: problems.length }) : t('cells.allDecided')}</h3>
        {table.decisions.size > 0 && (
          <>
            <span className={styles['caption']}>
              {t('cells.corrected', { count: corrected })}, {t('cells.leftOut', { count: leftOut })}
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
              table.decide(
                problems.map(({ place }) => place),
                { kind: 'leftOut' },
              );
              decided.current = 0;
            }}
          >
            {t('cells.leaveOutAll', { count: problems.length })}
          </Button>
        )}
      </div>
      <ul ref={list}>
        {shown.map((problem, index) => {
          const { place } = problem;
          const decision = table.decisions.get(cellKey(place));
          const text = decision?.kind === 'corrected' ? decision.text : (texts.get(place.row)?.[place.column] ?? '');
          return (
            <CellProblem
              key={cellKey(place)}
              problem={problem}
              text={text}
              onCorrected={(next) => {
                table.decide([place], { kind: 'corrected', text: next });
                decided.current = index;
              }}
              onLeftOut={() => {
                table.decide([place], { kind: 'leftOut' });
                decided.current = index;
              }}
            />
          );
        })}
      </ul>
      {problems.length > shown.length && (
        <p className={styles['caption']}>{t('cells.more', { count: problems.length - shown.length })}</p>
      )}
    </section>
  );
}

interface CellProblemProps {
  readonly problem: TableProblem;
  readonly text: string;
  readonly onCorrected: (text: string) => void;
  readonly onLeftOut: () => void;
}

function CellProblem({ problem, text, onCorrected, onLeftOut }: CellProblemProps) {
  const { t } = useTranslation(['import', 'exchange']);
  const { format } = useFormat();
  const [typed, setTyped] = useState(text);
  const sentence = tellTableProblem(t, format, problem);
  return (
    <li>
      <form
        className={styles['problem']}
        onSubmit={(event) => {
          event.preventDefault();
          onCorrected(typed);
        }}
      >
        <span>{sentence}</span>
        <Input
          size="small"
          aria-label={t('import:cells.correction', { problem: sentence })}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
        <Button
          size="small"
          type="submit"
          disabled={typed === text}
          aria-label={t('import:cells.correctOf', { problem: sentence })}
        >
          {t('import:cells.correct')}
        </Button>
        <Button size="small" onClick={onLeftOut} aria-label={t('import:cells.leaveOutOf', { problem: sentence })}>
          {t('import:cells.leaveOut')}
        </Button>
      </form>
    </li>
  );
}
