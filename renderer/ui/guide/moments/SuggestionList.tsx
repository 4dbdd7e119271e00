import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../../model/document';
import type { Id } from '../../../model/primitives';
import type { JointSuggestion } from '../../../model/scoring/suggestions';
import type { PersonaLine } from '../../parts/curve/persona-line';
import styles from './moments.module.css';
import { SuggestionRow, type SuggestionRowProps } from './SuggestionRow';

/** A closed row of one line of rules, px; longer ones are measured. */
const ROW = 68;

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

/** Ranked suggestions; only the rows in sight are drawn, so a hundred cost no more than ten. */
export function SuggestionList(props: SuggestionListProps) {
  const { suggestions, lines, openId, selected, handle } = props;
  const { t } = useTranslation('map');
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const rows = useVirtualizer({
    count: suggestions.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (index) => suggestions[index]?.touchpointId ?? index,
    overscan: 6,
    useFlushSync: false,
  });

  // An opened row is read from its name down.
  const openAt = suggestions.findIndex((suggestion) => suggestion.touchpointId === openId);
  useEffect(() => {
    if (openAt >= 0) rows.scrollToIndex(openAt, { align: 'start' });
  }, [openAt, rows]);

  const [, draw] = useReducer((drawings: number) => drawings + 1, 0);
  useImperativeHandle(handle, () => ({
    focusRow: (index) => {
      wanted.current = index;
      rows.scrollToIndex(index, { align: 'auto' });
      draw();
    },
  }));
  // Runs after every drawing: a row scrolled into sight, or moved up by a decision, exists only then.
  useEffect(() => {
    const id = wanted.current === null ? undefined : suggestions[wanted.current]?.touchpointId;
    const row = id && box.current?.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(id)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  return (
    <div ref={box} className={styles['list']}>
      <ol aria-label={t('moments.suggestions')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const suggestion = suggestions[item.index];
          if (!suggestion) return null;
          const strongest = [...suggestion.byPersona].sort((a, b) => b.value - a.value)[0];
          return (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={suggestions.length}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <SuggestionRow
                suggestion={suggestion}
                rank={item.index + 1}
                document={props.document}
                line={strongest && lines.get(strongest.personaId)}
                open={suggestion.touchpointId === openId}
                selected={item.index === selected}
                onToggle={props.onToggle}
                onAccept={props.onAccept}
                onDismiss={props.onDismiss}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
