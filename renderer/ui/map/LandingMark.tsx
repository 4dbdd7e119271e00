import { useTexts } from '../parts/texts';
import { useOpenMap } from '../../state/open-map';
import { useNameOf } from '../parts/use-name-of';
import styles from './drag.module.css';
import { LABEL } from './reveal';
import { useDragging } from './use-map-drag';

interface LandingMarkProps {
  /** Width of a column, px. */
  readonly column: number;
}

/** Where what is dragged would land: a line down the map, or a frame around the column that takes it. */
export function LandingLine({ column }: LandingMarkProps) {
  const landing = useDragging((state) => state.landing);
  if (!landing) return null;
  const into = landing.what === 'touchpoints' ? landing.into : null;
  const left = LABEL + (into ?? landing.before ?? 0) * column;
  return (
    <div
      aria-hidden="true"
      data-landing-line=""
      className={into === null ? styles['line'] : styles['column']}
      style={into === null ? { left } : { left, width: column }}
    />
  );
}

/** What stands at the top of that line: the stage that takes the touchpoints, on the side where it lies. */
export function LandingStage({ column }: LandingMarkProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const landing = useDragging((state) => state.landing);
  const stages = useOpenMap((state) => state.document?.stages);
  if (landing?.what !== 'touchpoints') return null;
  const stage = stages?.[landing.stageId];
  if (!stage) return null;
  return (
    <span
      aria-hidden="true"
      className={styles['stage']}
      data-behind={landing.endsStage || undefined}
      style={{ left: LABEL + (landing.into ?? landing.before ?? 0) * column }}
    >
      {t('drag.into', { stage: nameOf(stage) })}
    </span>
  );
}
