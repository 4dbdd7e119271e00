import { journeyOf } from '../../model/journey';
import { later } from '../parts/later';
import { useSelectedIds } from './cursor';
import type { OnePanelProps } from './OnePanel';

/** The map opens without waiting for what stands in its panel. */
const OnePanel = later(async () => (await import('./OnePanel')).OnePanel);
const BulkPanel = later(async () => (await import('./BulkPanel')).BulkPanel);

/** What is selected on the map: everything about one touchpoint, or what several have in common. */
export function TouchpointPanel(props: OnePanelProps) {
  const { document, personas, focusId, onClose } = props;
  const selected = useSelectedIds();
  const several = journeyOf(document).touchpoints.filter(({ touchpoint }) => selected.has(touchpoint.id));
  return several.length > 1 ? (
    <BulkPanel document={document} entries={several} personas={personas} focusId={focusId} onClose={onClose} />
  ) : (
    <OnePanel {...props} />
  );
}
