import { useTexts } from '../../parts/texts';
import { MOST_MINUTES, neighbourOf, withItem, withMinutesMoved } from '../../../guide/agenda';
import { type AgendaRun, begin, goTo, MINUTE, pause, planOf, resume } from '../../../guide/agenda-times';
import { setAgenda } from '../../../model/commands/map-commands';
import type { AgendaItem } from '../../../model/journey-map';
import type { Id } from '../../../model/primitives';
import { runOf, setAgendaRun, useAgendaClock } from '../../../state/agenda-clock';
import { announce } from '../../../state/announcements';
import { openDocument, run as carryOut } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { useItemName } from './use-agenda';

interface Agenda {
  readonly mapId: Id;
  readonly agenda: readonly AgendaItem[];
  readonly run: AgendaRun | null;
}

/** The agenda as it is when a key is pressed. */
function agendaNow(): Agenda {
  const { map } = openDocument();
  return { mapId: map.id, agenda: map.agenda, run: runOf(useAgendaClock.getState(), map) };
}

/** What is pressed while a workshop runs, each thing told to screen readers. Minutes are edits of the map; the clock is not. */
export function useAgendaActs() {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const nameOf = useItemName();

  const tellPart = ({ agenda, run }: Agenda) => {
    const part = planOf(agenda, run, Date.now()).find(({ place }) => place === 'inHand');
    if (!part) return;
    announce(t('agenda.nowPart', { name: nameOf(part.item), time: format.timeOfDay(part.endsAt ?? 0) }));
  };
  const show = ({ mapId, run }: Agenda) => setAgendaRun(mapId, run);

  return {
    /** Starts the agenda at its first part, pauses it, or goes on. */
    startOrPause: () => {
      const { mapId, agenda, run } = agendaNow();
      const [first] = agenda;
      if (!first) return;
      const now = Date.now();
      if (run && run.runningSince !== null) {
        show({ mapId, agenda, run: pause(run, now) });
        announce(t('agenda.paused'));
        return;
      }
      const next = { mapId, agenda, run: run ? resume(run, now) : begin(first.id, now) };
      show(next);
      tellPart(next);
    },

    /** Takes a part in hand, and the clock runs. */
    beginPart: (id: Id) => {
      const { mapId, agenda, run } = agendaNow();
      const now = Date.now();
      const next = { mapId, agenda, run: run ? resume(goTo(run, id, now), now) : begin(id, now) };
      show(next);
      tellPart(next);
    },

    /** The next part or the one before; past the last one the agenda is over. */
    step: (by: 1 | -1) => {
      const { mapId, agenda, run } = agendaNow();
      if (!run) return;
      const neighbour = neighbourOf(agenda, run.itemId, by);
      if (neighbour) {
        const next = { mapId, agenda, run: goTo(run, neighbour.id, Date.now()) };
        show(next);
        tellPart(next);
      } else if (by === 1) {
        setAgendaRun(mapId, null);
        announce(t('agenda.finished'));
      }
    },

    addMinutes: (minutes: number) => {
      const { mapId, agenda, run } = agendaNow();
      const item = agenda.find(({ id }) => id === run?.itemId);
      if (!item) return;
      const longer = withItem(agenda, item.id, { minutes: Math.min(MOST_MINUTES, item.minutes + minutes) });
      if (carryOut(setAgenda(longer))) tellPart({ mapId, agenda: longer, run });
    },

    /** Gives the part in hand minutes of a later one. */
    takeMinutes: (from: AgendaItem, minutes: number) => {
      const { agenda, run } = agendaNow();
      if (!run) return;
      const moved = withMinutesMoved(agenda, { from: from.id, to: run.itemId, minutes });
      if (!carryOut(setAgenda(moved))) return;
      const now = Date.now();
      const ends = planOf(moved, run, now).at(-1)?.endsAt ?? now;
      announce(t('agenda.taken', { count: minutes, name: nameOf(from), time: format.timeOfDay(Math.max(now, ends)) }));
    },

    /** Before a part is deleted: where it is in hand, another one is taken. */
    passOn: (from: Id, to: Id) => {
      const { mapId, run } = agendaNow();
      if (run?.itemId === from) setAgendaRun(mapId, goTo(run, to, Date.now()));
    },

    /** Rounded up, so that the part in hand is not over again at once. */
    minutesToTake: (remaining: number) => Math.max(1, Math.ceil(-remaining / MINUTE)),
  };
}
