import { Button, Checkbox, Tooltip } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular, SearchRegular } from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../parts/texts';
import { hitsKept, replaceText } from '../../../model/commands/replace-text';
import type { MapDocument } from '../../../model/document';
import { type Hit, mapFinder, textFinder } from '../../../model/find-text';
import { announce } from '../../../state/announcements';
import { runCommand, useCommands } from '../../../state/commands';
import { useDrawnMap } from '../../../state/drawn-map';
import { openDocument, run } from '../../../state/open-map';
import { undoKey } from '../../parts/pressed-key';
import { useFormat } from '../../parts/use-format';
import { closeFind, useFind } from './find-state';
import styles from './find.module.css';
import { HitExcerpt, useTellHit } from './HitExcerpt';
import { hitFromCursor, isSameHit, isSamePlace, previewHit, showHit } from './show-hit';
import { useHighlights } from './use-highlights';

/** Finds and replaces texts of the map's touchpoints; under the map's tools, while it is asked for. */
export function FindBar() {
  const open = useFind((state) => state.open);
  const document = useDeferredValue(useDrawnMap((state) => state.document));
  const slot = useRef<HTMLDivElement>(null);
  return <div ref={slot}>{open && document && <Bar document={document} slot={slot} />}</div>;
}

interface BarProps {
  readonly document: MapDocument;
  /** Its place in the map's screen. */
  readonly slot: RefObject<HTMLDivElement | null>;
}

function Bar({ document, slot }: BarProps) {
  const { t } = useTexts('palette');
  const { format } = useFormat();
  const { replacing, asked, query, replacement, matchCase, current } = useFind();
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const replacementField = useRef<HTMLInputElement>(null);
  const leftAt = useRef<Element | null>(null);
  const find = useMemo(() => finderOf(query, matchCase), [query, matchCase]);
  const hits = find(document);
  const index = current ? hits.findIndex((hit) => isSameHit(hit, current)) : -1;
  const kept = useMemo(
    () => (replacing ? hitsKept(document, hits, replacement).size : 0),
    [document, hits, replacement, replacing],
  );
  const tellHit = useTellHit();
  useHighlights({
    beside: slot,
    find: useMemo(() => textFinder(query, { matchCase }), [query, matchCase]),
    current: index === -1 ? null : current,
  });

  useEffect(() => {
    if (asked === 0) return;
    const before = globalThis.document.activeElement;
    if (!bar.current?.contains(before)) leftAt.current = before;
    const chosen = chosenText();
    if (chosen !== null) useFind.setState({ query: chosen, current: null });
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const show = (hit: Hit | undefined, map: MapDocument) => {
    if (!hit) return;
    showHit(hit, map);
    announce(tellHit(hit, map));
  };
  const look = (wanted: Partial<{ query: string; matchCase: boolean }>) => {
    useFind.setState({ ...wanted, current: null });
    const next = { query, matchCase, ...wanted };
    const map = openDocument();
    const first = hitFromCursor(finderOf(next.query, next.matchCase)(map), map);
    if (first) previewHit(first, map);
  };
  /** In the map as it is: what is drawn here may lag behind what was typed just now. */
  const hitsNow = () => {
    const map = openDocument();
    const all = find(map);
    return { map, all, at: current ? all.findIndex((hit) => isSameHit(hit, current)) : -1 };
  };
  const go = (by: 1 | -1) => {
    const { map, all, at } = hitsNow();
    const from = at === -1 ? all.indexOf(hitFromCursor(all, map) as Hit) - (by === 1 ? 1 : 0) : at;
    show(all[(from + by + all.length) % all.length], map);
  };
  const replaceOne = () => {
    const { map: before, all, at } = hitsNow();
    const hit = all[at];
    if (!hit || !run(replaceText(before, [hit], replacement))) return go(1);
    const map = openDocument();
    const left = find(map);
    // Where the replacement holds what is looked for, it is not replaced again.
    const behind = hit.start + replacement.length;
    const written = left.filter((other) => isSamePlace(other, hit) && other.start >= hit.start && other.start < behind);
    show(left[(at + written.length) % left.length], map);
  };
  const replaceAll = () => {
    const { map, all } = hitsNow();
    useFind.setState({ current: null });
    const command = replaceText(map, all, replacement);
    if (run(command)) announce(t('find.replaced', { count: command.count }));
  };
  const leave = () => {
    closeFind();
    const grid = slot.current?.parentElement?.querySelector<HTMLElement>('[role="grid"]');
    const back = leftAt.current instanceof HTMLElement && leftAt.current.isConnected ? leftAt.current : null;
    (back && back !== globalThis.document.body ? back : grid)?.focus({ preventScroll: true });
  };

  const pressAnywhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => pressAnywhere(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useCommands(() => [
    { id: 'find.next', group: 'edit', title: t('find.next'), keys: ['F3', 'Enter'], run: () => go(1) },
    {
      id: 'find.previous',
      group: 'edit',
      title: t('find.previous'),
      keys: ['Shift F3', 'Shift Enter'],
      run: () => go(-1),
    },
  ]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // What one would take back here is the replacing, not a word that was looked for.
    const step = undoKey(event.nativeEvent);
    if (step) runCommand(step);
    else if (event.key === 'Escape') leave();
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text')
      return;
    else if (event.target === field.current) go(event.shiftKey ? -1 : 1);
    else if (event.ctrlKey || event.metaKey) replaceAll();
    else replaceOne();
    event.preventDefault();
    event.stopPropagation();
  };

  const none = hits.length === 0;
  return (
    <section ref={bar} role="search" aria-label={t('find.label')} className={styles['bar']} onKeyDown={press}>
      <label className={styles['field']}>
        <SearchRegular fontSize={16} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          spellCheck={false}
          aria-label={t('find.query')}
          placeholder={t('find.query')}
          value={query}
          onChange={(event) => look({ query: event.target.value })}
        />
      </label>
      {replacing && (
        <label className={styles['field']}>
          <input
            ref={replacementField}
            type="text"
            spellCheck={false}
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            value={replacement}
            onChange={(event) => useFind.setState({ replacement: event.target.value })}
          />
        </label>
      )}
      <div className={styles['line']}>
        <Tooltip content={`${t('find.previous')} (Shift F3)`} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowUpRegular />}
            disabledFocusable={none}
            onClick={() => go(-1)}
          />
        </Tooltip>
        <Tooltip content={`${t('find.next')} (F3)`} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowDownRegular />}
            disabledFocusable={none}
            onClick={() => go(1)}
          />
        </Tooltip>
        <span role="status" className={styles['count']}>
          {query === ''
            ? ''
            : none
              ? t('find.none')
              : index === -1
                ? t('find.count', { count: hits.length })
                : t('find.place', { number: format.number(index + 1), of: format.number(hits.length) })}
        </span>
        <Checkbox
          label={t('find.matchCase')}
          checked={matchCase}
          onChange={(_event, data) => look({ matchCase: data.checked === true })}
        />
        <HitExcerpt hit={hits[index]} document={document} />
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={replacing}
          onClick={() => {
            flushSync(() => useFind.setState({ replacing: !replacing }));
            // Who asks for it types next what to write instead.
            replacementField.current?.focus();
          }}
        >
          {t('find.replace')}
        </Button>
        <Tooltip content={t('find.close')} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={leave} />
        </Tooltip>
      </div>
      {replacing && (
        <div className={styles['line']}>
          <Button size="small" disabledFocusable={none} onClick={replaceOne}>
            {t('find.replaceOne')}
          </Button>
          <Button size="small" disabledFocusable={hits.length === kept} onClick={replaceAll}>
            {hits.length === kept
              ? t('find.replaceAll')
              : t('find.replaceCount', { all: format.number(hits.length - kept) })}
          </Button>
          <span role="status" className={styles['kept']}>
            {kept > 0 && t('find.kept', { count: kept })}
          </span>
        </div>
      )}
    </section>
  );
}

let last: { readonly query: string; readonly matchCase: boolean; readonly find: ReturnType<typeof mapFinder> } | null =
  null;

/** The search for these words; the last one is kept, as typing asks for it before the bar is drawn with it. */
function finderOf(query: string, matchCase: boolean): ReturnType<typeof mapFinder> {
  if (last?.query !== query || last.matchCase !== matchCase)
    last = { query, matchCase, find: mapFinder(query, { matchCase }) };
  return last.find;
}

/** Words that are selected where something is typed, if one would look for them. */
function chosenText(): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement)) return null;
  const text = activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0);
  return text.trim() !== '' && text.length <= LONGEST_CHOSEN && !text.includes('\n') ? text : null;
}

/** A whole paragraph is selected for other ends. */
const LONGEST_CHOSEN = 100;
