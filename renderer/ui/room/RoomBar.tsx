import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreOf } from '../../model/journey';
import { hasVotes } from '../../model/voting';
import { useOpenMap } from '../../state/open-map';
import { ask, ballotKey, isOnWall, keepDots, setDotsOpen, setSeating, useRoom } from '../../state/room';
import type { RatingPlace } from '../guide/emotions/rating-place';
import { useFormat } from '../parts/use-format';
import styles from './room.module.css';
import { dotItems } from './dots/dot-items';
import type { RoomActs } from './use-room-acts';
import type { Display, usePresenting } from './use-presenting';

interface RoomBarProps {
  readonly place: RatingPlace | null;
  readonly acts: RoomActs;
  readonly presenting: ReturnType<typeof usePresenting>;
}

/** The keys that work just now, quietly, and as buttons for the mouse. */
export function RoomBar({ place, acts, presenting }: RoomBarProps) {
  const { t } = useTranslation('room');
  const view = useRoom((state) => state.view);
  const question = useRoom((state) => state.question);
  const open = useRoom((state) => state.dotsOpen);
  const seating = useRoom((state) => state.seating || state.seats.length === 0);
  const revealed = useRevealed(place);
  const dotting = useDotting();
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('bar.label')}>
      {view !== 'curve' && <Key keys={['Esc']} label={t('bar.curve')} onPress={acts.leave} />}
      {view === 'curve' && place && (
        <>
          <Key keys={['←', '→']} label={t('bar.step')} />
          <Key keys={['1', '–', '5']} label={t('bar.rate')} />
          <Key keys={['P']} label={t('bar.persona')} onPress={() => acts.changePersona(1)} />
        </>
      )}
      {view === 'vote' && !seating && (
        <>
          {revealed ? (
            <>
              <Key keys={['Enter']} label={t('bar.next')} onPress={() => acts.step('next')} />
              <Key keys={['R']} label={t('bar.again')} />
            </>
          ) : (
            <>
              <Key keys={['1', '–', '5']} label={t('bar.vote')} />
              <Key keys={['⌫']} label={t('bar.takeBack')} />
              <Key keys={['S']} label={t('bar.skip')} />
              <Key keys={['Enter']} label={t('bar.reveal')} />
              <Key keys={['⇧ Enter']} label={t('bar.revealNow')} />
            </>
          )}
          <Key
            keys={['I']}
            label={t(question === 'emotion' ? 'bar.importance' : 'bar.emotion')}
            onPress={() => ask(question === 'emotion' ? 'importance' : 'emotion')}
          />
          <Key keys={['W']} label={t('bar.seats')} onPress={() => setSeating(true)} />
          <Key keys={['B']} label={t('bar.ballots')} onPress={() => acts.toggleView('ballots')} />
        </>
      )}
      {view === 'dots' && !seating && (
        <>
          {dotting.underWay ? (
            <>
              <Key keys={['1', '–', '9']} label={t('bar.dot')} />
              <Key keys={['↑', '↓', 'Enter']} label={t('bar.dotHere')} />
              <Key keys={['⌫']} label={t('bar.takeBack')} />
              <Key keys={['N']} label={t('bar.nextSeat')} />
            </>
          ) : (
            dotting.possible && (
              <Key
                keys={[dotting.voted ? 'R' : 'Enter']}
                label={t(dotting.voted ? 'bar.again' : 'bar.begin')}
                onPress={() => keepDots(dotting.topic)}
              />
            )
          )}
          <Key keys={['O']} label={t(open ? 'bar.coverDots' : 'bar.openDots')} onPress={() => setDotsOpen(!open)} />
          <Key keys={['W']} label={t('bar.seats')} onPress={() => setSeating(true)} />
        </>
      )}
      <span className={styles['gap']} />
      {isOnWall(view) && view !== 'vote' && place && (
        <Key keys={['V']} label={t('bar.voting')} onPress={() => acts.toggleView('vote')} />
      )}
      {isOnWall(view) && view !== 'dots' && (
        <Key keys={['D']} label={t('bar.dots')} onPress={() => acts.toggleView('dots')} />
      )}
      {view === 'curve' && <Key keys={['B']} label={t('bar.ballots')} onPress={() => acts.toggleView('ballots')} />}
      <FullScreen presenting={presenting} />
    </div>
  );
}

/** The outcome of the vote on the touchpoint in hand is on the wall. */
function useRevealed(place: RatingPlace | null): boolean {
  const question = useRoom((state) => state.question);
  const ballots = useRoom((state) => state.ballots);
  const voted = useOpenMap(
    ({ document }) =>
      document !== null && place !== null && hasVotes(question, scoreOf(document, place.touchpointId, place.personaId)),
  );
  return voted && place !== null && !(ballotKey(question, place.touchpointId, place.personaId) in ballots);
}

/** How far the room is with its dots: the keys that put them mean nothing before and after. */
function useDotting() {
  const topic = useRoom((state) => state.topic);
  const underWay = useRoom((state) => state.dots[state.topic] !== undefined);
  const document = useOpenMap((state) => state.document);
  const items = useMemo(() => (document ? dotItems(document, topic) : []), [document, topic]);
  return { topic, underWay, possible: items.length > 0, voted: items.some(({ dots }) => dots > 0) };
}

interface KeyProps {
  readonly keys: readonly string[];
  readonly label: string;
  /** Left out where a press of the mouse could not say what is meant. */
  readonly onPress?: () => void;
}

function Key({ keys, label, onPress }: KeyProps) {
  const caps = keys.map((key) =>
    key === '–' ? (
      key
    ) : (
      <kbd key={key} className="keycap">
        {key}
      </kbd>
    ),
  );
  return onPress ? (
    <button
      type="button"
      // The focus stays where the keys work.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPress()}
    >
      <span aria-hidden="true">{caps}</span> {label}
    </button>
  ) : (
    <span className={styles['hint']}>
      <span aria-hidden="true">{caps}</span> {label}
    </span>
  );
}

/** On this display by one press; with several, a menu of them. */
function FullScreen({ presenting }: { readonly presenting: ReturnType<typeof usePresenting> }) {
  const { t } = useTranslation('room');
  const { displays, begin, end, lookForDisplays } = presenting;
  if (presenting.presenting) return <Key keys={['F11']} label={t('bar.leaveFullScreen')} onPress={end} />;
  if (displays.length < 2) return <Key keys={['F11']} label={t('bar.fullScreen')} onPress={() => begin()} />;
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
  const { t } = useTranslation('room');
  const { format } = useFormat();
  const name = display.name || t('displays.number', { number: format.number(number) });
  return t(display.here ? 'displays.here' : 'displays.other', { name, size: `${display.width} × ${display.height}` });
}
