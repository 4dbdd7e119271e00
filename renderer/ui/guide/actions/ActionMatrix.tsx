import { type DragEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Action } from '../../../model/action';
import { editAction } from '../../../model/commands/action-commands';
import type { NumberedAction } from '../../../model/numbered-actions';
import type { Id } from '../../../model/primitives';
import { HIGH_IMPACT, LOW_EFFORT, type Quadrant, quadrantOf } from '../../../model/scoring/matrix';
import { announce } from '../../../state/announcements';
import { openDocument, run } from '../../../state/open-map';
import { useGesture } from '../../parts/fields/use-gesture';
import { digitOf, letterOf } from '../../parts/pressed-key';
import { useFormat } from '../../parts/use-format';
import { useGuideTexts } from '../guide-texts';
import { KeyHint } from '../Keycap';
import { ActionForm } from './ActionForm';
import { ActionMark } from './ActionMark';
import styles from './actions.module.css';

interface ActionMatrixProps {
  readonly actions: readonly NumberedAction[];
  readonly openId: Id | null;
  readonly onOpen: (id: Id | null) => void;
}

type Grades = Pick<Action, 'impact' | 'effort'>;

const GRADES = [1, 2, 3, 4, 5] as const;
/** An unscored action enters the matrix here, one arrow away from every quadrant. */
const MIDDLE = 3;

/** Impact upward, effort to the right. Arrows move the focused action, I and E with a digit set a grade. */
export function ActionMatrix({ actions, openId, onOpen }: ActionMatrixProps) {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const quadrants = useGuideTexts().steps.actions.quadrants;
  const gesture = useGesture();
  const board = useRef<HTMLDivElement>(null);
  const movedId = useRef<Id | null>(null);
  const opened = useRef<HTMLElement>(null);
  const gradeKey = useRef<keyof Grades | null>(null);
  const [dragged, setDragged] = useState<Id | null>(null);

  // An action that changed its cell was drawn anew there and lost the focus.
  useLayoutEffect(() => {
    if (movedId.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-action="${movedId.current}"]`)?.focus();
    movedId.current = null;
  });

  // The form opens below the matrix, often out of sight: the focus goes there, and Escape brings it back.
  useEffect(() => {
    if (openId !== null) opened.current?.querySelector('input')?.focus();
  }, [openId]);

  const grade = (action: Action, grades: Grades, stay: string | null) => {
    movedId.current = action.id;
    if (!run(editAction(action.id, grades), stay)) {
      movedId.current = null;
      return;
    }
    announce(
      t('actions.graded', { title: action.title, ...tellGrades(grades), quadrant: quadrants[quadrantOf(grades)].name }),
    );
  };
  const tellGrades = ({ impact, effort }: Grades) => ({
    impact: impact === null ? t('actions.ungraded') : format.number(impact),
    effort: effort === null ? t('actions.ungraded') : format.number(effort),
  });
  const press = (event: KeyboardEvent, id: Id) => {
    const action = openDocument().actions[id];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ARROWS[event.key];
    const digit = digitOf(event);
    const letter = letterOf(event);
    if (step) {
      const unscored = action.impact === null || action.effort === null;
      grade(
        action,
        unscored
          ? { impact: action.impact ?? MIDDLE, effort: action.effort ?? MIDDLE }
          : { impact: bounded(action.impact, step.impact), effort: bounded(action.effort, step.effort) },
        gesture.current.current,
      );
    } else if (letter === 'i' || letter === 'e') {
      gradeKey.current = letter === 'i' ? 'impact' : 'effort';
    } else if (digit !== null && digit >= 1 && digit <= GRADES.length && gradeKey.current) {
      const { impact, effort } = action;
      grade(action, { impact, effort, [gradeKey.current]: digit }, null);
      gradeKey.current = null;
    } else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent, grades: Grades) => {
    event.preventDefault();
    const action = openDocument().actions[dragged ?? ''];
    setDragged(null);
    if (action) grade(action, grades, null);
  };
  const entry = ({ action, number }: NumberedAction) => (
    <li key={action.id}>
      <button
        type="button"
        data-action={action.id}
        draggable
        aria-expanded={action.id === openId}
        onFocus={gesture.begin}
        onKeyDown={(event) => press(event, action.id)}
        onClick={() => onOpen(action.id === openId ? null : action.id)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', action.title);
          setDragged(action.id);
        }}
        onDragEnd={() => setDragged(null)}
      >
        <ActionMark action={action} number={format.number(number)} />
        <span>{action.title || t('actions.untitled')}</span>
        <span className="forReaders">{t('actions.usual', tellGrades(action))}</span>
      </button>
    </li>
  );
  const inQuadrant = (name: Quadrant) => actions.filter(({ action }) => quadrantOf(action) === name);
  const unscored = inQuadrant('unscored');
  const open = actions.find(({ action }) => action.id === openId)?.action;

  return (
    <div ref={board} className={styles['matrixBoard']}>
      <table className={styles['matrix']} aria-label={t('actions.matrixLabel')}>
        <tbody>
          <tr aria-hidden="true">
            <td>{'\u00a0'}</td>
            <td colSpan={LOW_EFFORT} className={styles['quickWins']}>
              {quadrants.quickWin.name}
            </td>
            <td colSpan={GRADES.length - LOW_EFFORT}>{quadrants.strategic.name}</td>
          </tr>
          {[...GRADES].reverse().map((impact) => (
            <tr key={impact} data-boundary={impact === HIGH_IMPACT || undefined}>
              <th scope="row">
                {impact === GRADES.length && <span className={styles['impact']}>{t('actions.fields.impact')}</span>}
                {format.number(impact)}
              </th>
              {GRADES.map((effort) => (
                <td
                  key={effort}
                  data-quadrant={quadrantOf({ impact, effort })}
                  data-boundary={effort === LOW_EFFORT || undefined}
                  onDragOver={(event) => dragged !== null && event.preventDefault()}
                  onDrop={(event) => drop(event, { impact, effort })}
                >
                  <ul>
                    {actions.filter(({ action }) => action.impact === impact && action.effort === effort).map(entry)}
                  </ul>
                  {impact === 1 && effort === 1 && <p aria-hidden="true">{quadrants.fillIn.name}</p>}
                  {impact === 1 && effort === LOW_EFFORT + 1 && <p aria-hidden="true">{quadrants.reconsider.name}</p>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <span className={styles['effort']}>{t('actions.fields.effort')}</span>
            </th>
            {GRADES.map((effort) => (
              <th key={effort} scope="col">
                {format.number(effort)}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <section className={styles['tray']} aria-label={quadrants.unscored.name}>
        {unscored.length > 0 && (
          <>
            <h3>{t('actions.waiting', { count: unscored.length })}</h3>
            <ul>{unscored.map(entry)}</ul>
          </>
        )}
        <p className={styles['trayKeys']}>
          <KeyHint keys={['←', '→', '↑', '↓']}>{t('actions.keys.move')}</KeyHint>
          <KeyHint keys={['I']}>{t('actions.keys.impact')}</KeyHint>
          <KeyHint keys={['E']}>{t('actions.keys.effort')}</KeyHint>
          <KeyHint keys={['Enter']}>{t('actions.keys.open')}</KeyHint>
        </p>
      </section>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the fields inside comes up here
        <section
          ref={opened}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            movedId.current = open.id;
            onOpen(null);
          }}
          className={styles['opened']}
          aria-label={open.title || t('actions.untitled')}
        >
          <ActionForm key={open.id} action={open} />
        </section>
      )}
    </div>
  );
}

const ARROWS: Readonly<Record<string, { readonly impact: number; readonly effort: number }>> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowRight: { impact: 0, effort: 1 },
  ArrowLeft: { impact: 0, effort: -1 },
};

function bounded(grade: number | null, by: number): number {
  return Math.min(GRADES.length, Math.max(1, (grade ?? MIDDLE) + by));
}
