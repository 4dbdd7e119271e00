import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { useOpenMap } from '../../state/open-map';
import { beginDots, isOnWall, setDotsOpen, setSeating, useRoom } from '../../state/room';
import { useFormat } from '../parts/use-format';
import { useAgendaActs } from './agenda/use-agenda-acts';
import { BarKey } from './BarKey';
import styles from './room.module.css';
import { useDotState } from './dots/use-dot-state';
import type { RoomActs } from './use-room-acts';
import type { Display, usePresenting } from './use-presenting';
import type { Voting } from './voting/use-ballot';
import { VoteKeys } from './voting/VoteKeys';

interface RoomBarProps {
  /** The ballot on the touchpoint in hand; null while none is. */
  readonly voting: Voting | null;
  readonly acts: RoomActs;
  readonly presenting: ReturnType<typeof usePresenting>;
}

/** The keys that work just now, quietly, and as buttons for the mouse. */
export function RoomBar({ voting, acts, presenting }: RoomBarProps) {
  const { t } = useTexts('room');
  const view = useRoom((state) => state.view);
  const document = useOpenMap((state) => state.document);
  const seating = useRoom((state) => state.seating || state.seats.length === 0);
  const dotting = useDotState(document);
  const { startOrPause } = useAgendaActs();
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('bar.label')}>
      {view !== 'curve' && <BarKey keys={['Esc']} label={t('bar.curve')} onPress={acts.leave} />}
      {view === 'curve' && voting && (
        <>
          <BarKey keys={['←', '→']} label={t('bar.step')} />
          <BarKey keys={['1', '–', '5']} label={t('bar.rate')} />
          <BarKey keys={['P']} label={t('bar.persona')} onPress={() => acts.changePersona(1)} />
          {document !== null && document.map.agenda.length > 0 && (
            <BarKey keys={['K']} label={t('bar.clock')} onPress={startOrPause} />
          )}
        </>
      )}
      {view === 'vote' && !seating && voting && <VoteKeys voting={voting} acts={acts} />}
      {view === 'dots' && !seating && (
        <>
          {dotting.ballot ? (
            <>
              <BarKey keys={['1', '–', dotting.items.length > 9 ? '0' : '9']} label={t('bar.dot')} />
              <BarKey keys={['↑', '↓', 'Enter']} label={t('bar.dotHere')} />
              <BarKey keys={['⌫']} label={t('bar.takeBack')} />
              <BarKey keys={['N']} label={t('bar.nextSeat')} />
            </>
          ) : (
            dotting.items.length > 0 && (
              <BarKey
                keys={[dotting.voted ? 'R' : 'Enter']}
                label={t(dotting.voted ? 'bar.again' : 'bar.begin')}
                onPress={() => beginDots(dotting.topic)}
              />
            )
          )}
          <BarKey
            keys={['O']}
            label={t(dotting.open ? 'bar.coverDots' : 'bar.openDots')}
            onPress={() => setDotsOpen(dotting.topic, !dotting.open)}
            off={!dotting.open && dotting.ballot !== undefined && dotting.ballot.placed.length > 0}
          />
          <BarKey keys={['W']} label={t('bar.seats')} onPress={() => setSeating(true)} />
        </>
      )}
      <span className={styles['gap']} />
      {isOnWall(view) && view !== 'vote' && voting && (
        <BarKey keys={['V']} label={t('bar.voting')} onPress={() => acts.toggleView('vote')} />
      )}
      {isOnWall(view) && view !== 'dots' && (
        <BarKey keys={['D']} label={t('bar.dots')} onPress={() => acts.toggleView('dots')} />
      )}
      {view === 'curve' && <BarKey keys={['B']} label={t('bar.ballots')} onPress={() => acts.toggleView('ballots')} />}
      <FullScreen presenting={presenting} />
    </div>
  );
}

/** On this display by one press; with several, a menu of them. */
function FullScreen({ presenting }: { readonly presenting: ReturnType<typeof usePresenting> }) {
  const { t } = useTexts('room');
  const { displays, begin, end, lookForDisplays } = presenting;
  if (presenting.presenting) return <BarKey keys={['F11']} label={t('bar.leaveFullScreen')} onPress={end} />;
  if (displays.length < 2) return <BarKey keys={['F11']} label={t('bar.fullScreen')} onPress={() => begin()} />;
  return (
    <Menu onOpenChange={(_, { open }) => open && lookForDisplays()}>
      <MenuTrigger disableButtonEnhancement>
        <button type="button">
          <span aria-hidden="true">
            <kbd className="keycap">F11</kbd>
          </span>{' '}
          {t('bar.fullScreen')}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {displays.map((display, index) => (
            <MenuItem key={display.id} onClick={() => begin(display.id)}>
              <DisplayName display={display} number={index + 1} />
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function DisplayName({ display, number }: { readonly display: Display; readonly number: number }) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const name = display.name || t('displays.number', { number: format.number(number) });
  return t(display.here ? 'displays.here' : 'displays.other', { name, size: `${display.width} × ${display.height}` });
}
