import '../../../renderer/ui/base.css';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { MapDocument } from '../../../renderer/model/document';
import { journeyOf, personasOf } from '../../../renderer/model/journey';
import { useOpenMap } from '../../../renderer/state/open-map';
import { clearCursor, selectTouchpoint, useSelectedTouchpoint } from '../../../renderer/ui/map/cursor';
import { closePanel, openPanel, useMapView } from '../../../renderer/ui/map/map-view';
import { usePanelState } from '../../../renderer/ui/map/panel-state';
import { TouchpointPanel } from '../../../renderer/ui/map/TouchpointPanel';
import { type Look, showMap } from '../curve/show-map';

/** The side panel alone, beside a place the focus can go back to. */
function PanelBesideMap() {
  const document = useOpenMap((state) => state.document);
  const selectedId = useSelectedTouchpoint();
  const open = useMapView((state) => state.panelOpen);
  const entry = document && selectedId !== null ? journeyOf(document).byId.get(selectedId) : undefined;
  return (
    <div style={{ position: 'relative', height: '100%' }}>
      {document && entry && open && (
        <TouchpointPanel
          document={document}
          entry={entry}
          personas={personasOf(document)}
          focusId={personasOf(document)[0]?.id}
          onClose={closePanel}
        />
      )}
    </div>
  );
}

/** Opens the panel on a touchpoint. */
export async function showPanel(document: MapDocument, touchpointId: string, look: Look = {}) {
  usePanelState.setState(usePanelState.getInitialState(), true);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
  selectTouchpoint(touchpointId);
  openPanel();
  const screen = await showMap(<PanelBesideMap />, document, look);
  await expect.element(page.getByRole('complementary')).toBeVisible();
  return screen;
}
