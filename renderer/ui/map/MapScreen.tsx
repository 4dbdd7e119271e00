import { Button } from '@fluentui/react-components';
import { PanelRightExpandRegular, ZoomFitRegular } from '@fluentui/react-icons';
import { memo, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import type { MapDocument } from '../../model/document';
import { journeyOf } from '../../model/journey';
import { personaBalance } from '../../model/scoring/balance';
import { useDrawnMap } from '../../state/drawn-map';
import { EmptyBand } from '../parts/curve/EmptyBand';
import { unmarked } from '../parts/unmarked';
import { useAreaKeys } from '../parts/use-area-keys';
import { useSameItems } from '../parts/use-same-items';
import { useSelectedTouchpoint } from './cursor';
import { FilterChips } from './FilterChips';
import { FilterMenu } from './FilterMenu';
import { FindBar } from './find/FindBar';
import { focusWhenGone } from './focus-when-gone';
import { JourneyStrip } from './JourneyStrip';
import { LaneMenu } from './LaneMenu';
import { LegendEntry } from './Legend';
import { conditionsOf } from './map-filter';
import { closePanel, openPanel, setWhole, useMapView } from './map-view';
import styles from './map.module.css';
import { MapGrid } from './MapGrid';
import { TouchpointPanel } from './TouchpointPanel';
import { useFilterActs } from './use-filter-acts';
import { useKeptPlace } from './use-kept-place';
import { useMapCommands } from './use-map-commands';
import { useMapKeys } from './use-map-keys';
import { useMapLanes } from './use-map-lanes';
import { useMapLayout } from './use-map-layout';
import { useMapZoom } from './use-map-zoom';
import { useShownMap } from './use-shown-map';
import { useStageJump } from './use-stage-jump';
import { WholeMap } from './WholeMap';

/** `#/map`: the whole journey as one drawing. */
export function MapScreen() {
  const document = useDrawnMap((state) => state.document);
  if (!document) return null;
  // With stages there is something to type in, though nothing is in them yet.
  return Object.keys(document.stages).length === 0 ? <EmptyMap /> : <OpenMap document={document} />;
}

/** Not drawn again while the document to be drawn is the same. */
const OpenMap = memo(function OpenMap({ document }: { readonly document: MapDocument }) {
  const { t } = useTexts('map');
  const selectedId = useSelectedTouchpoint();
  const { look, filter, map, personas, drawn, focusId } = useShownMap(document, selectedId);
  const balances = useSameItems(
    useMemo(() => drawn.map((persona) => personaBalance(document, persona.id)), [drawn, document]),
  );
  const drawnIds = useMemo(() => drawn.map(({ id }) => id), [drawn]);
  const allLanes = useMapLanes(document);
  const lanes = useMemo(() => allLanes.filter((lane) => !lane.hidden), [allLanes]);
  const layout = useMapLayout(map, lanes, document, look.zoom);
  const panelOpen = useMapView((state) => state.panelOpen);
  const { whole } = look;
  const [filtering, setFiltering] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const leavePanel = useCallback(() => {
    closePanel();
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const selected = selectedId === null ? undefined : journeyOf(document).byId.get(selectedId);
  const selectedColumn = selectedId === null ? -1 : (map.columnById.get(selectedId) ?? -1);
  const zoom = useMapZoom(scroller, layout, map.columns.length, selectedColumn);
  const nothing = map.columns.length === 0;
  useKeptPlace(scroller, map, layout.column, look, !whole && !nothing);
  const jump = useStageJump(scroller, map, layout.column, selectedColumn);
  useMapCommands({
    zoom,
    jump,
    lanes: allLanes,
    stages: map.stages,
    stageId: selected?.stage.id ?? map.stages[0]?.stage.id ?? null,
    filter,
    openFilter: () => setFiltering(true),
  });
  useMapKeys(jump, selected?.stage.id ?? null);
  const screen = useRef<HTMLDivElement>(null);
  useAreaKeys([screen], ({ key }) => {
    if (!whole || key !== 'Escape') return false;
    setWhole(false);
    focusWhenGone(() => scroller.current);
    return true;
  });

  return (
    <div ref={screen} className={styles['map']}>
      <div ref={unmarked} className={styles['tools']} role="toolbar" aria-label={t('tools.label')}>
        <div className={styles['legend']}>
          {drawn.map((persona, index) => {
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
        </div>
        <span className={styles['toolsEnd']}>
          <FilterMenu
            document={document}
            personas={personas}
            filter={filter}
            shown={map.shown}
            open={filtering}
            onOpen={setFiltering}
          />
          <LaneMenu lanes={allLanes} />
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
      {!whole && conditionsOf(filter) > 0 && (
        <FilterChips document={document} filter={filter} shown={map.shown} scroller={scroller} />
      )}
      <FindBar />
      <div className={styles['body']}>
        {whole ? (
          <WholeMap document={document} personaIds={drawnIds} focusId={focusId} selectedId={selectedId} />
        ) : nothing ? (
          <NothingShown scroller={scroller} />
        ) : (
          <MapGrid
            document={document}
            personas={drawn}
            focusId={focusId}
            map={map}
            lanes={lanes}
            layout={layout}
            scroller={scroller}
            zoom={zoom}
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
      {!whole && !nothing && (
        <JourneyStrip
          document={document}
          personas={drawn}
          focusId={focusId}
          map={map}
          layout={layout}
          scroller={scroller}
          zoom={zoom}
          jump={jump}
        />
      )}
    </div>
  );
});

/** The filters leave nothing in sight. */
function NothingShown({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const { t } = useTexts('view');
  const { clear } = useFilterActs();
  return (
    <div className={styles['empty']}>
      <EmptyBand title={t('filter.none.title')} sentence={t('filter.none.sentence')}>
        <Button
          appearance="primary"
          onClick={() => {
            clear();
            focusWhenGone(() => scroller.current);
          }}
        >
          {t('filter.clear')}
        </Button>
      </EmptyBand>
    </div>
  );
}

function EmptyMap() {
  const { t } = useTexts('map');
  const [, navigate] = useLocation();
  return (
    <div className={styles['empty']}>
      <EmptyBand title={t('empty.title')} sentence={t('empty.stages')}>
        <Button appearance="primary" onClick={() => navigate('/guide/stages')}>
          {t('empty.start')}
        </Button>
      </EmptyBand>
    </div>
  );
}
