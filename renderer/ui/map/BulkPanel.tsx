import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import { removeTouchpoints } from '../../model/commands/touchpoint-commands';
import type { MapDocument } from '../../model/document';
import type { NumberedTouchpoint } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { BulkFields } from './BulkFields';
import { BulkMove } from './BulkMove';
import { BulkScores } from './BulkScores';
import { PanelFrame } from './PanelFrame';
import styles from './panel.module.css';

/** So many names tell which touchpoints are meant. */
const NAMES_SHOWN = 4;

interface BulkPanelProps {
  readonly document: MapDocument;
  /** At least two, in the order of the journey. */
  readonly entries: readonly NumberedTouchpoint[];
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly onClose: () => void;
}

/** What several touchpoints have in common, to be changed in all of them at once; every change is one step. */
export function BulkPanel({ document, entries, personas, focusId, onClose }: BulkPanelProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const touchpoints = entries.flatMap(({ touchpoint }) => document.touchpoints[touchpoint.id] ?? []);
  const ids = touchpoints.map(({ id }) => id);
  // Another selection is another panel: what was being typed was meant for the one before.
  const key = ids.join(' ');
  const names = touchpoints.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const rest = touchpoints.length - names.length;
  return (
    <PanelFrame
      shownId={key}
      label={t('bulk.label')}
      place={t('bulk.label')}
      head={
        <>
          <h2>{t('bulk.title', { count: ids.length })}</h2>
          <p className={styles['names']}>
            {rest > 0 ? t('bulk.names', { names: names.join(', '), count: rest }) : format.list(names)}
          </p>
        </>
      }
      onClose={onClose}
    >
      <section aria-label={t('bulk.fields')}>
        <BulkFields key={key} touchpoints={touchpoints} />
      </section>
      {personas.length > 0 && (
        <section aria-label={t('bulk.scores')}>
          <BulkScores key={key} ids={ids} personas={personas} focusId={focusId} scores={document.scores} />
        </section>
      )}
      <section aria-label={t('bulk.move')}>
        <BulkMove key={key} touchpoints={touchpoints} stages={document.stages} />
      </section>
      <section aria-label={t('bulk.delete', { count: ids.length })}>
        <div>
          <Button
            icon={<DeleteRegular />}
            onClick={() => {
              run(removeTouchpoints(ids));
              announce(t('bulk.deleted', { count: ids.length }));
              onClose();
            }}
          >
            {t('bulk.delete', { count: ids.length })}
          </Button>
        </div>
      </section>
    </PanelFrame>
  );
}
