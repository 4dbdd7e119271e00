import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ClipboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../parts/texts';
import type { Id } from '../../model/primitives';
import { useCursor } from './cursor';
import { fieldId } from './field-id';
import { panelTookFocus, useMapView } from './map-view';
import { sectionOf } from './panel-fields';
import { sectionId } from './PanelSection';
import { showSection, usePanelState } from './panel-state';
import styles from './panel.module.css';
import type { PictureDrop } from './picture-drop';

interface PanelFrameProps {
  readonly label: string;
  /** The line above the head. */
  readonly place: string;
  readonly head: ReactNode;
  /** Whose panel it is; the sections keep their place when it becomes another's. */
  readonly shownId: Id;
  /** Something else is selected by now; this panel is about to become another's. */
  readonly isBehind?: boolean;
  readonly drop?: PictureDrop;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The side panel itself: Escape closes it, the focus goes where it was asked to, the place read stays. */
export function PanelFrame(props: PanelFrameProps) {
  const { label, place, head, shownId, isBehind = false, drop, onPaste, onClose, children } = props;
  const { t } = useTexts('map');
  const panel = useRef<HTMLElement>(null);
  const field = useMapView((state) => state.panelField);
  const wantsFocus = useMapView((state) => state.panelTyped !== null);
  const closed = usePanelState((state) => state.closed);
  useEffect(() => {
    if (!wantsFocus || isBehind) return;
    const wanted = field ?? fieldAtCursor();
    const section = sectionOf(wanted);
    // Only when a folded section has been drawn is its field there.
    if (section !== null && closed.has(section)) return showSection(section, true);
    focusIn(panel.current, wanted);
    typeOn(panelTookFocus());
  }, [field, wantsFocus, isBehind, closed]);
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

  /** The first section in sight and how far its top is from the panel's. */
  const read = useRef<{ readonly section: string; readonly offset: number } | null>(null);
  const shownBefore = useRef(shownId);
  useLayoutEffect(() => {
    const box = panel.current;
    const isOther = shownBefore.current !== shownId;
    shownBefore.current = shownId;
    if (!box || !isOther || !read.current) return;
    const { section, offset } = read.current;
    const same = box.querySelector<HTMLElement>(`[data-section="${section}"]`);
    if (same) box.scrollTop = same.offsetTop - offset;
  }, [shownId]);
  const remember = () => {
    const box = panel.current;
    if (!box) return;
    const sections = [...box.querySelectorAll<HTMLElement>('[data-section]')];
    const first = sections.find((section) => section.offsetTop + section.offsetHeight > box.scrollTop);
    read.current =
      box.scrollTop === 0 || !first
        ? null
        : { section: first.dataset['section'] ?? '', offset: first.offsetTop - box.scrollTop };
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping and pasting have a button of their own in it
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles['panel']}
      aria-label={label}
      data-over={(drop?.over ?? null) !== null || undefined}
      onScroll={remember}
      onDragOver={drop?.onDragOver}
      onDragLeave={drop?.onDragLeave}
      onDrop={drop?.onDrop}
      onPaste={onPaste}
    >
      <header>
        <p>{place}</p>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('panel.close')}
          title={t('panel.close')}
          onClick={onClose}
        />
        {head}
      </header>
      {children}
    </aside>
  );
}

/** Cells that are not typed in open the panel where their content is; elsewhere it opens at its head. */
function fieldAtCursor(): string {
  const lane = useCursor.getState().place?.lane;
  return lane === 'pictures' || lane === 'actions' ? lane : 'name';
}

/** Goes on where the focus is, as if it had been there from the first key on. */
function typeOn(text: string): void {
  const { activeElement: at } = document;
  if (text === '' || !(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return;
  // The one way in which the field knows it as typed, and can take it back.
  if (at.selectionStart !== null) document.execCommand('insertText', false, text);
}

/** The field's own input, else the first control of its section, else the panel. */
function focusIn(panel: HTMLElement | null, field: string): void {
  const section = sectionOf(field);
  const named = panel?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(field))}`);
  const target = named?.querySelector<HTMLElement>('input:checked, input') ?? named;
  const wanted = target ?? (section === null ? null : document.getElementById(sectionId(section)));
  if (field !== 'name') wanted?.scrollIntoView({ block: 'center' });
  (wanted ?? panel)?.focus({ preventScroll: true });
}
