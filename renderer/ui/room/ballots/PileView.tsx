import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { flushSync } from 'react-dom';
import { useTexts } from '../../parts/texts';
import { type BallotPile, newPile, withSheet } from '../../../model/ballot-pile';
import type { MapDocument } from '../../../model/document';
import { MAX_SEATS } from '../../../model/voting';
import type { BallotOptions } from '../../../report/ballots/ballots';
import { announce } from '../../../state/announcements';
import { changePile, isStoredIn, useBallots } from '../../../state/ballots';
import styles from './ballots.module.css';
import { focusPlace } from './focus-place';
import { PileTable } from './PileTable';
import { StorePile } from './StorePile';
import { useBallotOptions } from './use-ballot-options';

/** The pile that came back: a row for each sheet, stored as votes in one act. */
export function PileView({ document }: { readonly document: MapDocument }) {
  const options = useBallotOptions(document);
  const pile = useBallots((state) => state.pile);
  if (!options) return null;
  // A pile about a persona who was deleted meanwhile has nowhere to go; undo brings both back.
  if (!pile || !document.personas[pile.personaId]) return <NoPile options={options} />;
  return <Pile document={document} pile={pile} options={options} />;
}

function begin({ personaId, touchpointIds, withImportance, voters }: BallotOptions): void {
  changePile(newPile({ personaId, touchpointIds, withImportance }, voters));
}

function NoPile({ options }: { readonly options: BallotOptions }) {
  const { t } = useTexts('room');
  const lacking =
    options.touchpointIds.length === 0
      ? t('ballots.nothing')
      : options.voters.length === 0
        ? t('ballots.nobody')
        : null;
  return (
    <div className={styles['empty']}>
      <h3>{t('ballots.noPile')}</h3>
      <p>{t('ballots.noPileHint')}</p>
      <p>
        {lacking ??
          t('ballots.summary', {
            sheets: t('ballots.sheets', { count: options.voters.length }),
            touchpoints: t('ballots.touchpoints', { count: options.touchpointIds.length }),
          })}
      </p>
      <Button appearance="primary" disabled={lacking !== null} onClick={() => begin(options)}>
        {t('ballots.begin')}
      </Button>
    </div>
  );
}

/** Adds a sheet behind the others, called like them. */
function OneMore({ pile }: { readonly pile: BallotPile }) {
  const { t } = useTexts('room');
  const voters = useBallots((state) => state.choice.voters);
  const number = pile.sheets.length + 1;
  const add = () => {
    flushSync(() => changePile(withSheet(pile, voters === 'seats' ? t('ballots.seat', { number }) : '')));
    focusPlace({ row: pile.sheets.length, column: 0 });
  };
  return (
    <Button appearance="subtle" icon={<AddRegular />} onClick={add}>
      {t('ballots.oneMore')}
    </Button>
  );
}

interface PileProps {
  readonly document: MapDocument;
  readonly pile: BallotPile;
  readonly options: BallotOptions;
}

function Pile({ document, pile, options }: PileProps) {
  const { t } = useTexts('room');
  const stored = isStoredIn(
    document,
    pile,
    useBallots((state) => state.storedVoteId),
  );
  // A sheet more than was chosen is no other choice.
  const asChosen =
    pile.personaId === options.personaId &&
    pile.withImportance === options.withImportance &&
    pile.touchpointIds.join() === options.touchpointIds.join() &&
    options.voters.every((voter, at) => pile.sheets[at]?.voter === voter);
  const asMany = pile.sheets.length === options.voters.length;
  return (
    <div className={styles['pile']}>
      <PileTable document={document} pile={pile} />
      <div className={styles['foot']}>
        <StorePile document={document} pile={pile} stored={stored} />
        {!stored && pile.sheets.length < MAX_SEATS && <OneMore pile={pile} />}
        {(stored || !asChosen || !asMany) && options.touchpointIds.length > 0 && options.voters.length > 0 && (
          <div className={styles['another']}>
            {!asChosen && !stored && <p className={styles['note']}>{t('ballots.other')}</p>}
            <Button
              onClick={() => {
                begin(options);
                announce(t('ballots.beganAnother'));
              }}
            >
              {t('ballots.another')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
