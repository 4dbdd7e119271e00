import { Button } from '@fluentui/react-components';
import { PanelRightExpandRegular, ZoomFitRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf } from '../../model/journey';
import { personaBalance } from '../../model/scoring/balance';
import { useOpenMap } from '../../state/open-map';
import { EmptyBand } from '../parts/curve/EmptyBand';
import { useFormat } from '../parts/use-format';
import { JourneyStrip } from './JourneyStrip';
import { LaneMenu } from './LaneMenu';
import { LegendEntry } from './Legend';
import { mapColumns } from './map-columns';
import { filledLanes } from './map-lanes';
import { closePanel, openPanel, setWhole, useMapView } from './map-view';
import styles from './map.module.css';
import { MapGrid } from './MapGrid';
import { TouchpointPanel } from './TouchpointPanel';
import { useMapLayout } from './use-map-layout';
import { WholeMap } from './WholeMap';

/** `#/map`: the whole journey as one drawing. */
export function MapScreen() {
  const document = useOpenMap((state) => state.document);
  if (!document) return null;
  return Object.keys(document.touchpoints).length === 0 ? (
    <EmptyMap document={document} />
  ) : (
    <OpenMap document={document} />
  );
}

function OpenMap({ document }: { readonly document: MapDocument }) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const { stages, touchpoints, lanes: ownLanes } = document;
  const map = useMemo(() => mapColumns(journeyOf({ stages, touchpoints })), [stages, touchpoints]);
  const personas = useMemo(() => personasOf({ personas: document.personas }), [document.personas]);
  const balances = useMemo(() => personas.map((persona) => personaBalance(document, persona.id)), [personas, document]);
  const hidden = useMapView((state) => state.hiddenLanes);
  const filled = useMemo(() => filledLanes({ touchpoints, lanes: ownLanes }), [touchpoints, ownLanes]);
  const lanes = useMemo(() => filled.filter((lane) => !hidden.has(lane.id)), [filled, hidden]);
  const layout = useMapLayout(map, lanes, touchpoints);
  const wantedFocus = useMapView((state) => state.focusId);
  const focused = personas.findIndex((persona) => persona.id === wantedFocus);
  const focusId = personas[Math.max(0, focused)]?.id;
  const balance = balances[Math.max(0, focused)];
  const selectedId = useMapView((state) => state.selectedId);
  const panelOpen = useMapView((state) => state.panelOpen);
  const whole = useMapView((state) => state.whole);
  const scroller = useRef<HTMLDivElement>(null);
  const leavePanel = useCallback(() => {
    closePanel();
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const selected = selectedId === null ? undefined : journeyOf(document).byId.get(selectedId);

  return (
    <div className={styles['map']}>
      <div className={styles['tools']} role="toolbar" aria-label={t('tools.label')}>
        {personas.map((persona, index) => {
          const own = balances[index];
          return (
            own && (
              <LegendEntry
                key={persona.id}
                persona={persona}
                focused={persona.id === focusId}
                balance={own}
                currency={document.map.currency}
              />
            )
          );
        })}
        {balance && (
          <span className={styles['rated']}>
            {t('tools.rated', {
              persona: personas[Math.max(0, focused)]?.name ?? '',
              rated: format.number(balance.rated),
              of: format.number(balance.of),
            })}
          </span>
        )}
        <span className={styles['toolsEnd']}>
          <LaneMenu lanes={filled} hidden={hidden} />
          <Button appearance="subtle" icon={<ZoomFitRegular />} aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t('tools.whole')}
          </Button>
          <Button
            appearance="subtle"
            icon={<PanelRightExpandRegular />}
            aria-pressed={panelOpen && selected !== undefined}
            disabled={selected === undefined}
            onClick={() => (panelOpen ? leavePanel() : openPanel())}
          >
            {t('tools.panel')}
          </Button>
        </span>
      </div>
      <div className={styles['body']}>
        {whole ? (
          <WholeMap document={document} focusId={focusId} selectedId={selectedId} />
        ) : (
          <MapGrid
            document={document}
            personas={personas}
            focusId={focusId}
            map={map}
            lanes={lanes}
            layout={layout}
            scroller={scroller}
          />
        )}
        {panelOpen && selected && (
          <TouchpointPanel
            document={document}
            entry={selected}
            personas={personas}
            focusId={focusId}
            onClose={leavePanel}
          />
        )}
      </div>
      {!whole && (
        <JourneyStrip
          document={document}
          personas={personas}
          focusId={focusId}
          map={map}
          column={layout.column}
          scroller={scroller}
        />
      )}
    </div>
  );
}

function EmptyMap({ document }: { readonly document: MapDocument }) {
  const { t } = useTranslation('map');
  const [, navigate] = useLocation();
  const step = Object.keys(document.stages).length === 0 ? 'stages' : 'touchpoints';
  return (
    <div className={styles['empty']}>
      <EmptyBand title={t('empty.title')} sentence={t(`empty.${step}`)}>
        <Button appearance="primary" onClick={() => navigate(`/guide/${step}`)}>
          {t('empty.start')}
        </Button>
      </EmptyBand>
    </div>
  );
}
