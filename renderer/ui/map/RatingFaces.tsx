import { emotionText } from '../../i18n/tell-rule';
import { useGuideTexts } from '../guide/guide-texts';
import { EmotionFace } from '../parts/EmotionFace';
import { useFormat } from '../parts/use-format';
import styles from './panel.module.css';

interface RatingFacesProps {
  readonly label: string;
  /** −2…+2; null where nothing is rated, or not all the same. */
  readonly chosen: number | null;
  /** Id of what is said of them. */
  readonly describedBy?: string;
  readonly onChoose: (emotion: number) => void;
}

/** The five ratings as faces to press. */
export function RatingFaces({ label, chosen, describedBy, onChoose }: RatingFacesProps) {
  const { format } = useFormat();
  const { ratings } = useGuideTexts().steps.emotions;
  return (
    <div role="group" className={styles['faces']} aria-label={label} aria-describedby={describedBy}>
      {ratings.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          aria-label={`${emotionText(format, value)} ${label}`}
          title={label}
          onClick={() => onChoose(value)}
        >
          <EmotionFace value={value} size={22} />
        </button>
      ))}
    </div>
  );
}
