import {
  CompassNorthwestRegular,
  DataLineRegular,
  DocumentRegular,
  LibraryRegular,
  SettingsRegular,
  SlideTextPersonRegular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { useTexts } from '../parts/texts';
import { Link, useRoute } from 'wouter';
import { useOpenMap } from '../../state/open-map';
import { unmarked } from '../parts/unmarked';
import styles from './rail.module.css';

type ScreenName = 'library' | 'guide' | 'map' | 'room' | 'report' | 'settings';

interface RailItem {
  readonly screen: ScreenName;
  readonly icon: ComponentType<{ fontSize?: number }>;
}

const OF_THE_MAP: readonly RailItem[] = [
  { screen: 'guide', icon: CompassNorthwestRegular },
  { screen: 'map', icon: DataLineRegular },
  { screen: 'room', icon: SlideTextPersonRegular },
  { screen: 'report', icon: DocumentRegular },
];

/** The screens; those below the line belong to the open map and are dimmed until there is one. */
export function Rail() {
  const { t } = useTexts();
  const mapOpen = useOpenMap((state) => state.document !== null);
  return (
    <nav ref={unmarked} className={styles['rail']} aria-label={t('rail.label')}>
      <RailLink screen="library" icon={LibraryRegular} />
      <span className={styles['cut']} />
      {OF_THE_MAP.map((item) =>
        mapOpen ? <RailLink key={item.screen} {...item} /> : <DimmedItem key={item.screen} {...item} />,
      )}
      <span className={styles['gap']} />
      <RailLink screen="settings" icon={SettingsRegular} />
    </nav>
  );
}

function RailLink({ screen, icon: Icon }: RailItem) {
  const { t } = useTexts();
  const [here] = useRoute(`/${screen}/*?`);
  return (
    <Link href={`/${screen}`} className={styles['item'] ?? ''} aria-current={here ? 'page' : undefined}>
      <Icon fontSize={20} />
      {t(`rail.${screen}`)}
    </Link>
  );
}

function DimmedItem({ screen, icon: Icon }: RailItem) {
  const { t } = useTexts();
  return (
    <span className={styles['item']} aria-disabled="true" title={t('rail.needsMap')}>
      <Icon fontSize={20} />
      {t(`rail.${screen}`)}
    </span>
  );
}
