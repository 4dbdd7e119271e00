import { useDeferredValue } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { journeyOf, type NumberedTouchpoint, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { inOrder } from '../../model/sequence';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { pastedPictures, usePictureDrop } from './picture-drop';
import { PanelActions } from './PanelActions';
import { fieldsOf } from './panel-fields';
import { PanelFrame } from './PanelFrame';
import { PanelMoments } from './PanelMoments';
import { PanelName } from './PanelName';
import { PanelPictures } from './PanelPictures';
import { PanelRating } from './PanelRating';
import { PanelSection } from './PanelSection';
import type { PanelSectionId } from './panel-state';
import styles from './panel.module.css';
import { OwnLaneField, TouchpointField } from './TouchpointFields';
import { useTakePictures } from './use-take-pictures';

export interface OnePanelProps {
  readonly document: MapDocument;
  readonly entry: NumberedTouchpoint;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly onClose: () => void;
}

/** Everything about one touchpoint: how it is felt, what was decided, its pictures, and every field to be edited. */
export function OnePanel({ document, entry, personas, focusId, onClose }: OnePanelProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  // The map follows the arrows at once, the panel as soon as it can.
  const shownId = useDeferredValue(entry.touchpoint.id);
  const shown = journeyOf(document).byId.get(shownId) ?? entry;
  // What the ratings suggest is gone through for the whole journey: not before the key just pressed is on the screen.
  const settled = useDeferredValue(document);
  const { id } = shown.touchpoint;
  // The journey knows places and names; texts change without it.
  const touchpoint = document.touchpoints[id] ?? shown.touchpoint;
  const take = useTakePictures();
  const drop = usePictureDrop(() => id);
  const lanes = inOrder(document.lanes);
  const moments = Object.values(document.moments).filter(
    (moment) => moment.touchpointId === id && moment.decision === 'accepted',
  );
  const reasons = moments.filter(({ kind }) => kind !== 'strength').map(({ reason }) => reason);
  const actions = Object.values(document.actions).filter((action) => action.touchpointIds.includes(id)).length;
  const fields = (section: PanelSectionId) => (
    <div className={styles['fields']}>
      {fieldsOf(section).map((name) => (
        <TouchpointField key={`${id} ${name}`} name={name} touchpointId={id} value={touchpoint[name]} />
      ))}
    </div>
  );
  const counted = (count: number) => (count === 0 ? undefined : format.number(count));
  return (
    <PanelFrame
      shownId={id}
      isBehind={id !== entry.touchpoint.id}
      label={t('panel.label', { name: touchpoint.name })}
      place={t('panel.place', {
        number: format.number(shown.number),
        of: format.number(Object.keys(document.touchpoints).length),
        stage: nameOf(shown.stage),
      })}
      head={<PanelName key={id} touchpointId={id} name={touchpoint.name} />}
      drop={drop}
      onPaste={(event) => {
        const files = pastedPictures(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        void take(id, files);
      }}
      onClose={onClose}
    >
      <PanelSection id="rating" title={t('panel.rating')}>
        {personas.length === 0 && <small>{t('panel.nobody')}</small>}
        {personas.map((persona) => (
          <PanelRating
            key={`${id} ${persona.id}`}
            touchpointId={id}
            persona={persona}
            score={scoreOf(document, id, persona.id)}
            focused={persona.id === focusId}
          />
        ))}
      </PanelSection>
      <PanelSection id="moments" title={t('panel.moments')} count={counted(moments.length)}>
        <PanelMoments key={id} document={settled} touchpointId={id} />
      </PanelSection>
      <PanelSection id="actions" title={t('panel.actions')} count={counted(actions)}>
        <PanelActions touchpoint={touchpoint} actions={document.actions} reasons={reasons.join(' ')} />
      </PanelSection>
      <PanelSection id="pictures" title={t('panel.pictures')} count={counted(touchpoint.pictureIds.length)}>
        <PanelPictures key={id} touchpoint={touchpoint} pictures={document.pictures} />
      </PanelSection>
      <PanelSection id="customer" title={t('panel.customer')}>
        {fields('customer')}
      </PanelSection>
      <PanelSection id="frontstage" title={t('panel.frontstage')}>
        {fields('frontstage')}
      </PanelSection>
      <PanelSection id="backstage" title={t('panel.backstage')}>
        {fields('backstage')}
      </PanelSection>
      {lanes.length > 0 && (
        <PanelSection id="ownLanes" title={t('panel.ownLanes')}>
          <div className={styles['fields']}>
            {lanes.map((lane) => (
              <OwnLaneField
                key={`${id} ${lane.id}`}
                lane={lane}
                touchpointId={id}
                value={touchpoint.laneTexts[lane.id] ?? ''}
              />
            ))}
          </div>
        </PanelSection>
      )}
      <PanelSection id="note" title={t('panel.note')}>
        {fields('note')}
      </PanelSection>
    </PanelFrame>
  );
}
