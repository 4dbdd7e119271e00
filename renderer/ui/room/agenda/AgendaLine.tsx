import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import {
  CalendarEditRegular,
  ChevronLeftRegular,
  ChevronRightRegular,
  PauseRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { useLocation } from 'wouter';
import { stepOf } from '../../../guide/agenda';
import type { PlannedItem } from '../../../guide/agenda-times';
import type { JourneyMap } from '../../../model/journey-map';
import { useCommands } from '../../../state/commands';
import { useOpenMap } from '../../../state/open-map';
import { showView } from '../../../state/room';
import { useGuideTexts } from '../../guide/guide-texts';
import { stepPath } from '../../guide/step-navigation';
import { useFormat } from '../../parts/use-format';
import { useSize } from '../../parts/use-size';
import lineLink from '../line-link.module.css';
import { useRoomLetter } from '../use-room-letter';
import styles from './agenda.module.css';
import { TimeOver } from './TimeOver';
import { type RunningAgenda, useAgenda, useItemName } from './use-agenda';
import { useAgendaActs } from './use-agenda-acts';
import { useTellTime } from './use-tell-time';

/** The agenda in one line at the top of the room, the part in hand underlined, what is left of it large at the right. */
export function AgendaLine() {
  const map = useOpenMap((state) => state.document?.map);
  return map ? <LineOf map={map} /> : null;
}

function LineOf({ map }: { readonly map: JourneyMap }) {
  const { t } = useTexts('room');
  const agenda = useAgenda(map);
  const acts = useAgendaActs();
  const running = agenda.run !== null && agenda.run.runningSince !== null;
  // Starts and pauses the clock; with Shift it goes on to the next part.
  useRoomLetter('k', (shift) => (shift ? acts.step(1) : acts.startOrPause()));
  useTellTime(agenda);
  const none = map.agenda.length === 0 ? t('agenda.none') : undefined;
  const stopped = none ?? (agenda.run === null ? t('agenda.notRunning') : undefined);
  useCommands(() => [
    {
      id: 'room.clock',
      group: 'room',
      title: t(running ? 'agenda.pause' : agenda.run ? 'agenda.goOn' : 'agenda.start'),
      keys: ['K'],
      run: acts.startOrPause,
      unavailable: none,
    },
    {
      id: 'room.nextPart',
      group: 'room',
      title: t('agenda.next'),
      keys: ['Shift K'],
      run: () => acts.step(1),
      unavailable: stopped,
    },
    {
      id: 'room.partBefore',
      group: 'room',
      title: t('agenda.back'),
      run: () => acts.step(-1),
      unavailable: stopped,
    },
    {
      id: 'room.fiveMinutes',
      group: 'room',
      title: t('agenda.addFive'),
      run: () => acts.addMinutes(5),
      unavailable: stopped,
    },
    { id: 'room.agenda', group: 'room', title: t('agenda.edit'), run: () => showView('agenda') },
  ]);

  if (map.agenda.length === 0)
    return (
      <section className={styles['line']} aria-label={t('agenda.label')}>
        <Button
          className={styles['make'] ?? ''}
          appearance="subtle"
          icon={<CalendarEditRegular />}
          onClick={() => showView('agenda')}
        >
          {t('agenda.make')}
        </Button>
      </section>
    );
  return (
    <section className={styles['area']} aria-label={t('agenda.label')}>
      <div className={styles['line']}>
        <Parts plan={agenda.plan} onBegin={acts.beginPart} />
        <Keys agenda={agenda} acts={acts} />
        {agenda.inHand && !running && <span className={styles['paused']}>{t('agenda.pausedShort')}</span>}
        {agenda.inHand && (
          <span
            className={styles['clock']}
            role="timer"
            aria-live="off"
            data-paused={!running || undefined}
            aria-label={`${t(agenda.remaining < 0 ? 'agenda.over' : 'agenda.left')}: ${agenda.face}`}
          >
            {agenda.face}
          </span>
        )}
      </div>
      {agenda.inHand && (
        <div className={styles['overLine']}>
          {agenda.remaining <= 0 && (
            <TimeOver
              agenda={map.agenda}
              inHand={agenda.inHand}
              remaining={agenda.remaining}
              now={agenda.now}
              acts={acts}
            />
          )}
        </div>
      )}
    </section>
  );
}

interface PartsProps {
  readonly plan: readonly PlannedItem[];
  readonly onBegin: (id: string) => void;
}

function Parts({ plan, onBegin }: PartsProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const { ref: list, width } = useSize<HTMLOListElement>();
  const [whole, setWhole] = useState({ first: 0, last: plan.length - 1 });
  const more = plan.length - 1 - whole.last;
  const inHand = plan.findIndex(({ place }) => place === 'inHand');
  useEffect(() => {
    // The part before stays in sight where both have room: where the room comes from.
    const line = list.current;
    const [before, current] = [inHand - 1, inHand].map((at) => line?.children[Math.max(0, at)]);
    if (!line || !(before instanceof HTMLElement) || !(current instanceof HTMLElement)) return;
    const both = current.offsetLeft + current.offsetWidth - before.offsetLeft;
    const first = both < line.clientWidth - 2 ? before : current;
    line.scrollTo({ left: first.offsetLeft - line.offsetLeft - 2 });
  }, [list, inHand]);
  const look = () => {
    if (!list.current) return;
    const next = wholeIn(list.current);
    setWhole((now) => (now.first === next.first && now.last === next.last ? now : next));
  };
  useLayoutEffect(look, [list, width, plan]);
  return (
    <>
      <ol ref={list} className={styles['parts']} onScroll={look}>
        {plan.map((planned, at) => (
          <Part key={planned.item.id} planned={planned} cut={at < whole.first || at > whole.last} onBegin={onBegin} />
        ))}
      </ol>
      {more > 0 && (
        <button
          type="button"
          className={lineLink['link']}
          aria-label={t('agenda.more', { count: more })}
          title={t('agenda.more', { count: more })}
          onClick={() => list.current?.scrollBy({ left: width * 0.8 })}
        >
          {t('agenda.moreShort', { number: format.number(more) })}
        </button>
      )}
    </>
  );
}

/** Places are rounded where the line is scrolled to, px. */
const ROUNDING = 1;

/** The first and the last part that no edge of the line cuts through; where each is cut, those that are seen at all. */
function wholeIn(line: HTMLElement): { readonly first: number; readonly last: number } {
  const { left, right } = line.getBoundingClientRect();
  const parts = [...line.children].map((part) => part.getBoundingClientRect());
  const first = parts.findIndex((part) => part.left >= left - ROUNDING);
  const last = parts.findLastIndex((part) => part.right <= right + ROUNDING);
  return first !== -1 && first <= last
    ? { first, last }
    : { first: 0, last: parts.findLastIndex((part) => part.left < right) };
}

function Part({
  planned: { item, place, endsAt },
  cut,
  onBegin,
}: {
  readonly planned: PlannedItem;
  readonly cut: boolean;
  readonly onBegin: PartsProps['onBegin'];
}) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const [, navigate] = useLocation();
  const steps = useGuideTexts().steps;
  const nameOf = useItemName();
  const step = stepOf(item);
  return (
    <li data-place={place} data-cut={cut || undefined} aria-current={place === 'inHand' ? 'step' : undefined}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className={styles['part']}>
            {nameOf(item)}
            {place === 'inHand' && endsAt !== null && ` ${t('agenda.until', { time: format.timeOfDay(endsAt) })}`}
            {(place === 'past' || place === 'leftOut') && <span className="forReaders">, {t(`agenda.${place}`)}</span>}
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onBegin(item.id)} disabled={place === 'inHand'}>
              {t('agenda.beginPart')}
            </MenuItem>
            {step !== null && (
              <MenuItem onClick={() => navigate(stepPath(step))}>
                {t('agenda.openStep', { step: steps[step].title })}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

interface KeysProps {
  readonly agenda: RunningAgenda;
  readonly acts: ReturnType<typeof useAgendaActs>;
}

function Keys({ agenda: { run, plan }, acts }: KeysProps) {
  const { t } = useTexts('room');
  const running = run !== null && run.runningSince !== null;
  const at = plan.findIndex(({ place }) => place === 'inHand');
  return (
    <div className={styles['keys']}>
      {run && (
        <Tooltip content={t('agenda.back')} relationship="label">
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            disabledFocusable={at <= 0}
            onClick={() => acts.step(-1)}
          />
        </Tooltip>
      )}
      <Tooltip content={t(running ? 'agenda.pause' : run ? 'agenda.goOn' : 'agenda.start')} relationship="label">
        <Button appearance="subtle" icon={running ? <PauseRegular /> : <PlayRegular />} onClick={acts.startOrPause} />
      </Tooltip>
      {run && (
        <>
          <Tooltip content={t(at === plan.length - 1 ? 'agenda.finish' : 'agenda.next')} relationship="label">
            <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => acts.step(1)} />
          </Tooltip>
          <Tooltip content={t('agenda.addFive')} relationship="label">
            <Button appearance="subtle" className={styles['five'] ?? ''} onClick={() => acts.addMinutes(5)}>
              +5
            </Button>
          </Tooltip>
        </>
      )}
      <Tooltip content={t('agenda.edit')} relationship="label">
        <Button appearance="subtle" icon={<CalendarEditRegular />} onClick={() => showView('agenda')} />
      </Tooltip>
    </div>
  );
}
