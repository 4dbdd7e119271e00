import { useTexts } from '../parts/texts';
import type { TableContent } from '../../exchange/table/table-content';
import { useFormat } from '../parts/use-format';

/** "300 touchpoints, 10 stages, 2 personas and 524 ratings": what a table brings. */
export function useContentCounts(content: TableContent | null): string {
  const { t } = useTexts('import');
  const { format } = useFormat();
  if (!content) return '';
  const ratings = content.touchpoints.reduce(
    (sum, { scores }) => sum + scores.filter(({ emotion }) => emotion !== null).length,
    0,
  );
  return format.list([
    t('counts.touchpoints', { count: content.touchpoints.length }),
    t('counts.stages', { count: content.stages.length }),
    t('counts.personas', { count: content.personas.length }),
    t('counts.ratings', { count: ratings }),
  ]);
}
