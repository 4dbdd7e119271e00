import { localDay } from '../../model/local-day';
import type { Day } from '../../model/primitives';

export function today(): Day {
  return localDay(new Date());
}
