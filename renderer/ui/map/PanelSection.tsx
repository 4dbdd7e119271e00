import { ChevronDownRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type PanelSectionId, showSection, usePanelState } from './panel-state';
import styles from './panel.module.css';

interface PanelSectionProps {
  readonly id: PanelSectionId;
  readonly title: string;
  /** How many there are, beside the title. */
  readonly count?: string | undefined;
  readonly children: ReactNode;
}

/** Id of the button that shows and hides a section. */
export function sectionId(id: PanelSectionId): string {
  return `panel-section-${id}`;
}

/** Where the focus goes when what had it is gone. */
export function focusSection(id: PanelSectionId): void {
  document.getElementById(sectionId(id))?.focus({ preventScroll: true });
}

/** A part of the panel that can be folded away; it stays so for the next touchpoint. */
export function PanelSection({ id, title, count, children }: PanelSectionProps) {
  const open = usePanelState((state) => !state.closed.has(id));
  return (
    <section aria-labelledby={sectionId(id)} data-section={id}>
      <h3>
        <button type="button" id={sectionId(id)} aria-expanded={open} onClick={() => showSection(id, !open)}>
          <span>{title}</span>
          {count !== undefined && <small>{count}</small>}
          <ChevronDownRegular aria-hidden="true" />
        </button>
      </h3>
      {open && <div className={styles['sectionBody']}>{children}</div>}
    </section>
  );
}
