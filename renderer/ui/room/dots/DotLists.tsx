import type { RefObject } from 'react';
import { useTexts } from '../../parts/texts';
import type { Id } from '../../../model/primitives';
import { MOMENT_LOOKS } from '../../parts/curve/moment-rings';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { type DotItem, keyOfItem, ranked } from './dot-items';
import styles from './dots.module.css';
import type { Dotting } from './use-dots';

interface DotListProps {
  readonly dotting: Dotting;
  readonly list: RefObject<HTMLOListElement | null>;
}

/** What dots are put on. Those that are put are drawn only where the room votes openly. */
export function DotList({ dotting, list }: DotListProps) {
  const { t } = useTexts(['room', 'map']);
  const { items, ballot, open, at, onTurn, put, moveTo } = dotting;
  const putOn = (itemId: Id) => ballot?.placed.filter((dot) => dot.itemId === itemId).length ?? 0;
  return (
    <ol ref={list} className={styles['list']} data-covered={!open || undefined}>
      {items.map((item, index) => (
        <li key={item.id}>
          <button
            type="button"
            className={styles['item']}
            aria-current={ballot && index === at ? true : undefined}
            disabled={!ballot || !onTurn}
            // The focus stays where keys put dots.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              // Where dots are covered, nothing on the wall tells what was pressed.
              if (open) moveTo(index);
              put(item.id);
            }}
          >
            <kbd aria-hidden="true">{keyOfItem(index)}</kbd>
            <ItemName item={item} />
            {open && ballot && (
              <DotRow count={putOn(item.id)} label={t('room:dots.count', { count: putOn(item.id) })} />
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What the room voted: most dots first, with bars. */
export function RankedList({ items, list }: { readonly items: readonly DotItem[] } & Pick<DotListProps, 'list'>) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const order = ranked(items);
  const most = Math.max(1, order[0]?.dots ?? 0);
  return (
    <ol ref={list} className={styles['list']} aria-label={t('dots.ranked')}>
      {order.map((item) => (
        <li key={item.id} className={styles['ranked']}>
          <ItemName item={item} />
          <span className={styles['bar']} aria-hidden="true">
            <i style={{ width: `${(item.dots / most) * 100}%` }} />
          </span>
          <b aria-label={t('dots.count', { count: item.dots })}>{format.number(item.dots)}</b>
        </li>
      ))}
    </ol>
  );
}

/** The thing as it is called, and below what tells it from others of the same name. */
function ItemName({ item: { name, moment, serves } }: { readonly item: DotItem }) {
  const { t } = useTexts(['room', 'map']);
  const { format } = useFormat();
  const nameOf = useNameOf();
  return (
    <span className={styles['itemName']}>
      <span>
        {moment && <b>{format.number(moment.number)} </b>}
        {name || t('room:inHand.nameless')}
      </span>{' '}
      {moment && (
        <small>
          <span style={{ color: MOMENT_LOOKS[moment.kind].text }}>
            <span aria-hidden="true">{MOMENT_LOOKS[moment.kind].shape} </span>
            {t(`map:moments.kinds.${moment.kind}`)}
          </span>
          {` · ${nameOf(moment.stage)}`}
        </small>
      )}
      {serves.length > 0 && (
        <small>
          {t('room:dots.serves', {
            count: serves.length,
            numbers: format.list(serves.map((number) => format.number(number))),
          })}
        </small>
      )}
    </span>
  );
}

export function DotRow({
  count,
  of = count,
  label,
}: {
  readonly count: number;
  /** Hollow ones follow up to here. */
  readonly of?: number;
  readonly label: string;
}) {
  return (
    <span className={styles['dots']} role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-filled={index < count || undefined} />
      ))}
    </span>
  );
}
