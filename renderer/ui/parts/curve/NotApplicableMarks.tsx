import { useTexts } from '../texts';
import type { MapDocument } from '../../../model/document';
import { journeyOf, scoreOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import type { CurveScale } from './curve-scale';
import type { Range } from './persona-line';

interface NotApplicableMarksProps {
  readonly document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>;
  readonly personaId: Id;
  readonly scale: CurveScale;
  readonly range: Range;
  /** At the foot, clear of the plot: never at zero, which would be an emotion. */
  readonly y: number;
}

/** Half of a cross, in px. */
const ARM = 3.5;

/** A small cross under each touchpoint that the persona in focus never meets. */
export function NotApplicableMarks({ document, personaId, scale, range, y }: NotApplicableMarksProps) {
  const { t } = useTexts('map');
  return journeyOf(document)
    .touchpoints.slice(Math.max(0, range.first), range.last + 1)
    .map(({ touchpoint, number }) => {
      if (!scoreOf(document, touchpoint.id, personaId)?.notApplicable) return null;
      const x = scale.xOf(number - 1);
      return (
        <g key={touchpoint.id} data-not-applicable="">
          <title>{t('curve.notApplicable')}</title>
          <rect x={x - 8} y={y - 8} width="16" height="16" fill="transparent" />
          <path
            d={`M${x - ARM} ${y - ARM}l${2 * ARM} ${2 * ARM}M${x - ARM} ${y + ARM}l${2 * ARM} ${-2 * ARM}`}
            stroke="var(--tl-ink-2)"
            strokeWidth="1.5"
          />
        </g>
      );
    });
}
