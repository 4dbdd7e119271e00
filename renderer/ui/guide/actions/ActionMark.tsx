import type { Action } from '../../../model/action';
import { quadrantOf } from '../../../model/scoring/matrix';
import styles from './actions.module.css';

/** The action's number in the shape of its quadrant: disc, square, outline, dashed; dotted while unscored. */
export function ActionMark({ action, number }: { readonly action: Action; readonly number: string }) {
  return (
    <span className={styles['mark']} data-quadrant={quadrantOf(action)} aria-hidden="true">
      {number}
    </span>
  );
}
