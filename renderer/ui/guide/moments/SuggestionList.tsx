import { Button } from '@fluentui/react-components';
import { type Ref, useEffect, useImperativeHandle, useReducer, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import type { Id } from '../../../model/primitives';
import type { JointSuggestion } from '../../../model/scoring/suggestions';
import type { PersonaLine } from '../../parts/curve/persona-line';
import styles from './moments.module.css';
import { SuggestionRow, type SuggestionRowProps } from './SuggestionRow';

/** Rows drawn at once: more than anybody decides before the next page, few enough to stay quick. */
const PAGE = 30;

export interface SuggestionListHandle {
  /** Brings the row into sight and gives it the focus. */
  readonly focusRow: (index: number) => void;
}

interface SuggestionListProps extends Pick<SuggestionRowProps, 'onToggle' | 'onAccept' | 'onDismiss'> {
  readonly suggestions: readonly JointSuggestion[];
  readonly document: MapDocument;
  readonly lines: ReadonlyMap<Id, PersonaLine>;
  readonly openId: Id | null;
  readonly selected: number;
  readonly handle: Ref<SuggestionListHandle>;
}

/** Ranked suggestions, a page at a time; keys turn the page by themselves. */
export function SuggestionList(props: SuggestionListProps) {
  const { suggestions, lines, openId, selected, handle } = props;
  const { t } = useTexts('map');
  const [pages, setPages] = useState(1);
  const shown = Math.max(pages * PAGE, selected + 1);
  const box = useRef<HTMLDivElement>(null);

  const wanted = useRef<number | null>(null);
  const [, draw] = useReducer((drawings: number) => drawings + 1, 0);
  useImperativeHandle(handle, () => ({
    focusRow: (index) => {
      wanted.current = index;
      draw();
    },
  }));
  // Runs after every drawing: a row of the next page, or one moved up by a decision, exists only then.
  useEffect(() => {
    const row = wanted.current === null ? null : rowOf(box.current, suggestions[wanted.current]?.touchpointId);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    row.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
  // An opened row is read from its name down.
  useEffect(() => {
    if (openId !== null) rowOf(box.current, openId)?.closest('li')?.scrollIntoView({ block: 'start' });
  }, [openId]);

  return (
    <div ref={box} className={styles['list']}>
      <ol aria-label={t('moments.suggestions')}>
        {suggestions.slice(0, shown).map((suggestion, index) => {
          const [strongest] = [...suggestion.byPersona].sort((a, b) => b.value - a.value);
          return (
            <li key={suggestion.touchpointId} aria-posinset={index + 1} aria-setsize={suggestions.length}>
              <SuggestionRow
                suggestion={suggestion}
                rank={index + 1}
                document={props.document}
                line={strongest && lines.get(strongest.personaId)}
                open={suggestion.touchpointId === openId}
                selected={index === selected}
                onToggle={props.onToggle}
                onAccept={props.onAccept}
                onDismiss={props.onDismiss}
              />
            </li>
          );
        })}
      </ol>
      {suggestions.length > shown && (
        <Button appearance="subtle" onClick={() => setPages(pages + 1)}>
          {t('moments.more', { count: suggestions.length - shown })}
        </Button>
      )}
    </div>
  );
}

function rowOf(list: HTMLElement | null, id: Id | undefined): HTMLElement | null {
  return id === undefined || !list ? null : list.querySelector(`[data-suggestion="${CSS.escape(id)}"]`);
}
