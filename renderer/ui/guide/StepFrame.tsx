import { type ReactNode, useEffect, useRef } from 'react';
import type { StepId } from '../../guide/guide-step';
import { useNotesShown } from './guide-state';
import { useGuideTexts } from './guide-texts';
import styles from './guide.module.css';
import { StepFooter } from './StepFooter';
import { StepNotes } from './StepNotes';

interface StepFrameProps {
  readonly step: StepId;
  readonly children: ReactNode;
  /** Takes the place of the visible title row; the title stays for screen readers. */
  readonly head?: ReactNode;
  /** Stands above the notes on the right, and stays when they are hidden. */
  readonly aside?: ReactNode;
  /** Keys of this step, drawn at the left end of the footer in place of what is enough and missing. */
  readonly keys?: ReactNode;
  /** The work fills the height and scrolls by itself. */
  readonly fill?: boolean;
}

/** One step of the guide: title and purpose, the work, notes at the right, the footer. */
export function StepFrame({ step, children, head, aside, keys, fill = false }: StepFrameProps) {
  const texts = useGuideTexts().steps[step];
  const notes = useNotesShown(step);
  const title = useRef<HTMLHeadingElement>(null);
  // Arriving by key or button leaves the focus nowhere; it goes to the title unless the step took it.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <div className={styles['step']}>
      <div className={notes || aside ? styles['withNotes'] : styles['withoutNotes']}>
        <section className={styles['work']} data-fill={fill || undefined} aria-labelledby={`step-${step}`}>
          <header className={head ? styles['ownHead'] : styles['head']}>
            <h2 ref={title} tabIndex={-1} id={`step-${step}`} className={head ? 'forReaders' : undefined}>
              {texts.title}
            </h2>
            {head ?? <p>{texts.purpose}</p>}
          </header>
          {children}
        </section>
        {(notes || aside) && (
          <aside className={styles['notes']} tabIndex={-1}>
            {aside}
            {notes && <StepNotes step={step} />}
          </aside>
        )}
      </div>
      <StepFooter step={step} keys={keys} />
    </div>
  );
}
