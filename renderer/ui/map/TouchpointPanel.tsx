import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../model/document';
import { type NumberedTouchpoint, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { useFormat } from '../parts/use-format';
import { fieldId } from './field-id';
import { useMapView } from './map-view';
import styles from './map.module.css';
import { PanelRating } from './PanelRating';
import { TouchpointFields } from './TouchpointFields';

interface TouchpointPanelProps {
  readonly document: MapDocument;
  readonly entry: NumberedTouchpoint;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly onClose: () => void;
}

/** Everything about the selected touchpoint: how it is felt, what was decided, and every field to be edited. */
export function TouchpointPanel({ document, entry, personas, focusId, onClose }: TouchpointPanelProps) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const panel = useRef<HTMLElement>(null);
  const field = useMapView((state) => state.panelField);
  const { touchpoint } = entry;
  useEffect(() => {
    const wanted = panel.current?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(field ?? 'name'))}`);
    wanted?.scrollIntoView({ block: 'nearest' });
    (wanted ?? panel.current)?.focus();
  }, [field]);
  useEffect(() => {
    const box = panel.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    box?.addEventListener('keydown', press);
    return () => box?.removeEventListener('keydown', press);
  }, [onClose]);
  const moments = Object.values(document.moments).filter(
    (moment) => moment.touchpointId === touchpoint.id && moment.decision === 'accepted',
  );
  const actions = Object.values(document.actions).filter((action) => action.touchpointIds.includes(touchpoint.id));
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles['panel']}
      aria-label={t('panel.label', { name: touchpoint.name })}
    >
      <header>
        <p>
          {t('panel.place', {
            number: format.number(entry.number),
            of: format.number(Object.keys(document.touchpoints).length),
            stage: entry.stage.name,
          })}
        </p>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('panel.close')}
          title={t('panel.close')}
          onClick={onClose}
        />
        <h2>{touchpoint.name}</h2>
      </header>
      <section>
        <h3>{t('panel.rating')}</h3>
        {personas.map((persona) => (
          <PanelRating
            key={persona.id}
            touchpointId={touchpoint.id}
            persona={persona}
            score={scoreOf(document, touchpoint.id, persona.id)}
            focused={persona.id === focusId}
          />
        ))}
        <small>{t('panel.ratingHint')}</small>
      </section>
      {moments.length > 0 && (
        <section>
          <h3>{t('panel.moments')}</h3>
          {moments.map((moment) => (
            <p key={moment.id}>
              <b style={{ color: MOMENT_LOOKS[moment.kind].text }}>
                <span aria-hidden="true">{MOMENT_LOOKS[moment.kind].shape}</span> {t(`moments.kinds.${moment.kind}`)}
              </b>{' '}
              {moment.reason}
            </p>
          ))}
        </section>
      )}
      {actions.length > 0 && (
        <section>
          <h3>{t('panel.actions')}</h3>
          {actions.map((action) => (
            <p key={action.id}>
              {action.title}
              {action.owner !== '' && <small>{action.owner}</small>}
            </p>
          ))}
        </section>
      )}
      <TouchpointFields key={touchpoint.id} touchpoint={touchpoint} lanes={document.lanes} />
    </aside>
  );
}
