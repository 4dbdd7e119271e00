import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import { announce } from '../../../state/announcements';
import { chooseTopic, DOT_TOPICS, setDotsOpen, setSeating, useRoom } from '../../../state/room';
import { digitOf, letterOf, undoKey } from '../../parts/pressed-key';
import { useViewKeys, type OfferKeys } from '../view-keys';
import { Seating } from '../voting/Seating';
import { Fitted } from '../Fitted';
import { itemOfDigit, KEYED_ITEMS } from './dot-items';
import { DotList, RankedList } from './DotLists';
import { DotRulesForm } from './DotRulesForm';
import { DotTurn } from './DotTurn';
import styles from './dots.module.css';
import { useDotCommands } from './use-dot-commands';
import { type Dotting, useDots } from './use-dots';
import { useNumberEntry } from './use-number-entry';

/** A long list comes down in size before it scrolls: the room sees all of it. */
const SIZES = [1.5, 1.25, 1.1, 0.95] as const;

/** Steps of a list that is longer than the wall, in heights of what is in sight. */
const PAGE = 0.9;
const LINE = 0.15;

interface DotsViewProps {
  readonly document: MapDocument;
  /** Gets the focus back from the seats. */
  readonly room: RefObject<HTMLElement | null>;
  readonly offerKeys: OfferKeys;
  readonly unit: number;
}

/** Which moments and actions matter: dots put unseen, then the list they make. */
export function DotsView({ document, room, offerKeys, unit }: DotsViewProps) {
  const { t } = useTexts('room');
  const dotting = useDots(document);
  const seating = useRoom((state) => state.seating) || dotting.seats.length === 0;
  const list = useRef<HTMLOListElement>(null);
  useDotCommands(dotting, seating);
  const { topic, items, ballot, open, voted } = dotting;

  const names = items.map(({ name }) => name).join();
  // Those that are seen take room, too.
  const seen = open && ballot ? ballot.placed.length : 0;
  const moveTo = (at: number) => {
    dotting.moveTo(at);
    list.current?.children[Math.max(0, Math.min(items.length - 1, at))]?.scrollIntoView({ block: 'nearest' });
  };
  /** By so many heights of what is in sight, where the list is longer. */
  const scroll = (heights: number) => {
    const box = list.current?.closest('[tabindex="0"]');
    box?.scrollBy({ top: heights * box.clientHeight });
  };
  /** So many things on; among those that are ranked none is in hand, and the list itself goes. */
  const go = (by: number) => (ballot ? moveTo(dotting.at + by) : scroll(by * LINE));
  const onTurn = dotting.onTurn?.id;
  // How far the list was scrolled tells what the person before looked for.
  // oxlint-disable-next-line react/exhaustive-deps -- at its head when another person's turn begins
  useEffect(() => {
    list.current?.closest('[tabindex="0"]')?.scrollTo({ top: 0 });
  }, [onTurn]);
  const byNumber = useNumberEntry(items.length > KEYED_ITEMS ? (onTurn ?? null) : null, (number) => {
    const item = items[number - 1];
    if (item) dotting.put(item.id);
    else announce(t('dots.noSuchNumber'));
  });
  useViewKeys(offerKeys, (event) => {
    if (seating) return false;
    if (undoKey(event) === 'undo' && ballot && ballot.placed.length + ballot.done.length > 0) {
      dotting.takeBack();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (byNumber.press(event)) return true;
    const digit = digitOf(event);
    if (digit !== null) {
      const item = items[itemOfDigit(digit, event.shiftKey)];
      if (item) dotting.put(item.id);
      return true;
    }
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowLeft':
        go(-1);
        return true;
      case 'ArrowDown':
      case 'ArrowRight':
        go(1);
        return true;
      case 'Home':
      case 'End':
        go(event.key === 'Home' ? -items.length : items.length);
        return true;
      case 'PageUp':
      case 'PageDown':
        scroll(event.key === 'PageUp' ? -PAGE : PAGE);
        return true;
      case 'Enter':
      case ' ':
        if (!event.repeat) enter(dotting);
        return true;
      case 'Backspace':
      case 'Delete':
        dotting.takeBack();
        return true;
    }
    switch (letterOf(event)) {
      case 'n':
        dotting.finish();
        return true;
      case 'm':
        chooseTopic(topic === 'moments' ? 'actions' : 'moments');
        return true;
      case 'o':
        setDotsOpen(topic, !open);
        return true;
      case 'r':
        if (voted && !ballot) dotting.begin();
        return true;
      case 'w':
        setSeating(true);
        return true;
      default:
        return false;
    }
  });

  return (
    <div className={styles['view']}>
      <div className={styles['lists']}>
        <div role="group" aria-label={t('dots.topic')} className={styles['topics']}>
          {DOT_TOPICS.map((each) => (
            <button key={each} type="button" aria-pressed={each === topic} onClick={() => chooseTopic(each)}>
              {t(`dots.topics.${each}`)}
            </button>
          ))}
          <kbd aria-hidden="true">M</kbd>
        </div>
        {items.length === 0 ? (
          <p className={styles['none']}>{t(`dots.none.${topic}`)}</p>
        ) : ballot || !voted ? (
          <Fitted key="list" sizes={SIZES} text={`${names} ${seen}`} unit={unit}>
            <DotList dotting={dotting} list={list} />
          </Fitted>
        ) : (
          <Fitted key="ranked" sizes={SIZES} text={names} unit={unit}>
            <RankedList items={items} list={list} />
          </Fitted>
        )}
      </div>
      <section className={styles['side']} aria-label={t('dots.label')}>
        {seating ? (
          <Seating participants={document.map.participants} onDone={() => room.current?.focus()} />
        ) : ballot ? (
          <DotTurn dotting={dotting} typed={byNumber.typed} />
        ) : (
          <DotRulesForm dotting={dotting} />
        )}
      </section>
    </div>
  );
}

/** The one key that goes on: begin, put a dot on the thing at hand, next person, show. */
function enter(dotting: Dotting): void {
  const { ballot, voted, onTurn, left, items, at } = dotting;
  const item = items[at];
  if (!ballot) {
    if (!voted) dotting.begin();
  } else if (!onTurn) dotting.reveal();
  else if (left === 0) dotting.finish();
  else if (item) dotting.put(item.id);
}
