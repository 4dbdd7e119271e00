import { Button } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { agendaFrom, MOST_ITEMS, minutesOf } from '../../../guide/agenda';
import { setAgenda } from '../../../model/commands/map-commands';
import type { AgendaItem, JourneyMap } from '../../../model/journey-map';
import type { Id } from '../../../model/primitives';
import { setAgendaRun } from '../../../state/agenda-clock';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run, useOpenMap } from '../../../state/open-map';
import { KeyHint } from '../../guide/Keycap';
import { useGuideTexts } from '../../guide/guide-texts';
import { useFormat } from '../../parts/use-format';
import styles from './agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { useShowCurve } from '../use-show-curve';
import { useAgenda } from './use-agenda';
import viewHead from '../view-head.module.css';

/** The agenda as a list to be edited, in the room itself: no dialog stands before the wall. */
export function AgendaEditor() {
  const map = useOpenMap((state) => state.document?.map);
  return map ? <EditorOf map={map} /> : null;
}

function EditorOf({ map }: { readonly map: JourneyMap }) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const tellLength = useTellLength();
  const showCurve = useShowCurve();
  const { plan, run: clock } = useAgenda(map);
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef<Id | null>(null);
  const { agenda } = map;
  const ends = plan.at(-1)?.endsAt;

  // Tab goes on to what is edited here, not through the line above.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (added.current === null) return;
    added.current = null;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  });

  const add = () => {
    const item: AgendaItem = { id: newId(), title: '', minutes: 10, step: null };
    added.current = item.id;
    run(setAgenda([...agenda, item]));
  };
  return (
    <section ref={section} tabIndex={-1} className={styles['editor']} aria-labelledby="agenda-title">
      <div className={viewHead['head']}>
        <div>
          <h2 id="agenda-title">{t('agenda.title')}</h2>
          <p>{t(agenda.length === 0 ? 'agenda.empty' : 'agenda.lead')}</p>
          {agenda.length > 0 && (
            <p className={styles['total']}>
              {t('agenda.total')} <b>{tellLength(minutesOf(agenda))}</b>
              {ends !== null && ends !== undefined && `, ${t('agenda.endsAt', { time: format.timeOfDay(ends) })}`}
            </p>
          )}
        </div>
        <Button appearance="subtle" icon={<DismissRegular />} onClick={showCurve}>
          {t('agenda.close')}
        </Button>
      </div>
      {agenda.length > 0 && (
        <>
          <ol ref={list} className={styles['items']} aria-label={t('agenda.label')}>
            {plan.map((planned, at) => (
              <AgendaRow key={planned.item.id} agenda={agenda} planned={planned} number={at + 1} />
            ))}
          </ol>
          <div className={styles['foot']}>
            <Button icon={<AddRegular />} disabled={agenda.length >= MOST_ITEMS} onClick={add}>
              {t('agenda.add')}
            </Button>
            {agenda.length >= MOST_ITEMS && <span>{t('agenda.full', { max: format.number(MOST_ITEMS) })}</span>}
            {clock && (
              <Button appearance="subtle" onClick={() => setAgendaRun(map.id, null)}>
                {t('agenda.reset')}
              </Button>
            )}
            <KeyHint keys={['Alt', '↑', '↓']}>{t('agenda.moveKeys')}</KeyHint>
            <KeyHint keys={['↑', '↓']}>{t('agenda.minuteKeys')}</KeyHint>
          </div>
        </>
      )}
      <Templates empty={agenda.length === 0} onOwn={add} />
    </section>
  );
}

/** The method's two agendas; an agenda that is there gives way and can be brought back by undo. */
function Templates({ empty, onOwn }: { readonly empty: boolean; readonly onOwn: () => void }) {
  const { t } = useTexts('room');
  const { agendas } = useGuideTexts();
  const tellLength = useTellLength();
  const start = (name: 'twoHours' | 'oneDay') => {
    const agenda = agendaFrom(agendas[name], newId);
    run(setAgenda(agenda));
    announce(t('agenda.started', { length: tellLength(minutesOf(agenda)) }));
  };
  return (
    <div className={styles['templates']}>
      {!empty && <span>{t('agenda.again')}</span>}
      <Button appearance={empty ? 'primary' : 'secondary'} onClick={() => start('twoHours')}>
        {t('agenda.twoHours')}
      </Button>
      <Button onClick={() => start('oneDay')}>{t('agenda.oneDay')}</Button>
      {empty && (
        <Button appearance="subtle" icon={<AddRegular />} onClick={onOwn}>
          {t('agenda.own')}
        </Button>
      )}
    </div>
  );
}

/** `2 h`, `45 min`, `1 h 30 min`. */
function useTellLength(): (minutes: number) => string {
  const { t } = useTexts('room');
  const { format } = useFormat();
  return (total) => {
    const [hours, minutes] = [format.number(Math.floor(total / 60)), format.number(total % 60)];
    if (total < 60) return t('agenda.minutesOnly', { minutes });
    return total % 60 === 0 ? t('agenda.hours', { hours }) : t('agenda.hoursAndMinutes', { hours, minutes });
  };
}
