import { Button, Tab, TabList } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import { personasOf } from '../../../model/journey';
import { chooseBallots, enterBallotsOf, useBallots } from '../../../state/ballots';
import { useOpenMap } from '../../../state/open-map';
import { useRoom } from '../../../state/room';
import styles from './ballots.module.css';
import { PileView } from './PileView';
import { PrintView } from './PrintView';

/** Votes on paper: sheets to be printed, and the pile that comes back. */
export function BallotsView({ onClose }: { readonly onClose: () => void }) {
  const document = useOpenMap((state) => state.document);
  const map = document?.map;
  useEffect(() => {
    if (map) enterBallotsOf(map.id, map.participants);
  }, [map]);
  const entered = useBallots((state) => state.mapId === map?.id);
  return document && entered ? <BallotsOf document={document} onClose={onClose} /> : null;
}

/** Sheets are for the persona in hand and the people who vote, unless a pile of others is under way. */
function asTheRoomStands(): void {
  const { personaId, seats } = useRoom.getState();
  if (useBallots.getState().pile !== null) return;
  if (personaId !== null) chooseBallots({ personaId });
  if (seats.length > 0) chooseBallots({ count: seats.length });
}

type Task = 'print' | 'enter';

function BallotsOf({ document, onClose }: { readonly document: MapDocument; readonly onClose: () => void }) {
  const { t } = useTexts('room');
  // A pile under way is what one comes back for.
  const [task, setTask] = useState<Task>(() => (useBallots.getState().pile === null ? 'print' : 'enter'));
  useEffect(asTheRoomStands, []);
  const hasPersona = personasOf(document).length > 0;
  return (
    <section className={styles['view']} aria-labelledby="ballots-title">
      <div className={styles['head']}>
        <h2 id="ballots-title">{t('ballots.title')}</h2>
        {hasPersona && (
          <TabList
            aria-label={t('ballots.tabs')}
            selectedValue={task}
            onTabSelect={(_, { value }) => setTask(value === 'enter' ? 'enter' : 'print')}
          >
            <Tab value="print">{t('ballots.print')}</Tab>
            <Tab value="enter">{t('ballots.enter')}</Tab>
          </TabList>
        )}
        <Button className={styles['close'] ?? ''} appearance="subtle" icon={<DismissRegular />} onClick={onClose}>
          {t('ballots.close')}
        </Button>
      </div>
      {!hasPersona && <p className={styles['note']}>{t('ballots.noPersona')}</p>}
      {hasPersona && (task === 'print' ? <PrintView document={document} /> : <PileView document={document} />)}
    </section>
  );
}
