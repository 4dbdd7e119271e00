import { z } from 'zod/mini';
import { create } from 'zustand';
import type { AgendaRun } from '../guide/agenda-times';
import type { JourneyMap } from '../model/journey-map';
import { type Id, idSchema } from '../model/primitives';
import { keepOverRestart } from './kept-over-restart';

const clockSchema = z.strictObject({
  /** The map whose agenda runs; null while none does. */
  mapId: z.nullable(idSchema),
  run: z.nullable(
    z.strictObject({
      itemId: idSchema,
      spent: z.record(idSchema, z.number().check(z.nonnegative())),
      runningSince: z.nullable(z.number()),
    }),
  ),
});
type AgendaClock = z.infer<typeof clockSchema>;

/** No workshop is left alone for longer; a clock that ran through the night would only tell how late it is. */
const LONGEST = 6 * 60 * 60 * 1000;

/** The workshop under way. It is of the day, not of the map: not stored with it, but a restart of the app does not end it. */
export const useAgendaClock = create<AgendaClock>(() => ({ mapId: null, run: null }));
keepOverRestart(useAgendaClock, 'agenda-clock', clockSchema);
const since = useAgendaClock.getState().run?.runningSince ?? null;
if (since !== null && Date.now() - since > LONGEST) useAgendaClock.setState({ mapId: null, run: null });

export function setAgendaRun(mapId: Id, run: AgendaRun | null): void {
  useAgendaClock.setState({ mapId: run === null ? null : mapId, run });
}

/** The run of this map's agenda; null when another map's runs, or the part in hand is no longer in the agenda. */
export function runOf({ mapId, run }: AgendaClock, map: Pick<JourneyMap, 'id' | 'agenda'>): AgendaRun | null {
  return run !== null && mapId === map.id && map.agenda.some(({ id }) => id === run.itemId) ? run : null;
}
