import { lazy, Suspense } from 'react';
import { journeyOf } from '../../model/journey';
import { useSelectedIds } from './cursor';
import type { OnePanelProps } from './OnePanel';

/** The map opens without waiting for what stands in its panel. */
const OnePanel = lazy(() => import('./OnePanel').then(({ OnePanel }) => ({ default: OnePanel })));
const BulkPanel = lazy(() => import('./BulkPanel').then(({ BulkPanel }) => ({ default: BulkPanel })));

/** What is selected on the map: everything about one touchpoint, or what several have in common. */
export function TouchpointPanel(props: OnePanelProps) {
  const { document, personas, onClose } = props;
  const selected = useSelectedIds();
  const several = journeyOf(document).touchpoints.filter(({ touchpoint }) => selected.has(touchpoint.id));
  return (
    <Suspense fallback={null}>
      {several.length > 1 ? (
        <BulkPanel document={document} entries={several} personas={personas} onClose={onClose} />
      ) : (
        <OnePanel {...props} />
      )}
    </Suspense>
  );
}
