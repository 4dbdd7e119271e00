import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { donorsOf, neighbourOf } from '../../../guide/agenda';
import { minutesOver } from '../../../guide/agenda-times';
import type { AgendaItem } from '../../../model/journey-map';
import { useFormat } from '../../parts/use-format';
import styles from './agenda.module.css';
import { useItemName } from './use-agenda';
import type { useAgendaActs } from './use-agenda-acts';

interface TimeOverProps {
  readonly agenda: readonly AgendaItem[];
  readonly inHand: AgendaItem;
  /** Zero or below. */
  readonly remaining: number;
  readonly now: number;
  readonly acts: ReturnType<typeof useAgendaActs>;
}

/** What an overrun means for the rest, said calmly, with a way to make up for it. */
export function TimeOver({ agenda, inHand, remaining, now, acts }: TimeOverProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const nameOf = useItemName();
  const count = minutesOver(remaining);
  const last = neighbourOf(agenda, inHand.id, 1) === null;
  const minutes = acts.minutesToTake(remaining);
  const donors = donorsOf(agenda, inHand.id, minutes);
  return (
    <p className={styles['over']}>
      <span>
        {count === 0
          ? t(last ? 'agenda.timeIsUpLast' : 'agenda.timeIsUp')
          : last
            ? t('agenda.minutesOverLast', { count })
            : t('agenda.minutesOver', { count, time: format.timeOfDay(now) })}
      </span>
      {count > 0 && donors.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small">{t('agenda.takeFrom', { count: minutes })}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {donors.map((donor) => (
                <MenuItem key={donor.id} onClick={() => acts.takeMinutes(donor, minutes)}>
                  {t('agenda.donor', { name: nameOf(donor), minutes: format.number(donor.minutes) })}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </p>
  );
}
