import { Dialog, DialogSurface } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../parts/texts';
import { noteUse, usedLast } from '../../state/commands';
import { showPalette } from '../../state/dialogs';
import styles from './palette.module.css';
import { entriesAtFirst, type PaletteEntry, paletteSearch } from './palette-entries';
import { usePaletteEntries } from './use-palette-entries';

/**
 * Every command of the place where it is opened, and every touchpoint, stage and map, found by typing. The focus stays in
 * the field; the list follows it as a combobox's does (ARIA Authoring Practices).
 */
export function CommandPalette() {
  const { t } = useTexts('palette');
  const [query, setQuery] = useState('');
  // The place in the list, from its top; every letter leads back there.
  const [position, setPosition] = useState(0);
  // Before this draws itself and takes the focus.
  const [before] = useState(() => document.activeElement);
  const entries = usePaletteEntries();
  const search = useMemo(() => paletteSearch(entries), [entries]);
  const shown = query.trim() === '' ? entriesAtFirst(entries, usedLast(), t('recent')) : search(query);
  const all = shown.flatMap((section) => section.entries);
  const current = all[Math.min(position, all.length - 1)];
  const ids = useId();
  const optionId = (entry: PaletteEntry) => `${ids}${entry.id}`;
  const currentId = current && optionId(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  /** What is run finds the window as it was: no dialog, the focus in its place. */
  const leave = () => {
    flushSync(() => showPalette(false));
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const choose = (entry: PaletteEntry) => {
    if (entry.unavailable !== undefined) return;
    noteUse(entry.id);
    leave();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && current) choose(current);
    else if (event.key === 'ArrowDown') setPosition((position + 1) % Math.max(1, all.length));
    else if (event.key === 'ArrowUp') setPosition((position + all.length - 1) % Math.max(1, all.length));
    else if (event.key === 'PageDown') setPosition(Math.min(position + PAGE, all.length - 1));
    else if (event.key === 'PageUp') setPosition(Math.max(position - PAGE, 0));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open onOpenChange={leave} surfaceMotion={null}>
      <DialogSurface
        aria-label={t('label')}
        className={styles['surface'] ?? ''}
        backdrop={{ className: styles['backdrop'] ?? '' }}
      >
        <div className={styles['palette']}>
          <div className={styles['field']}>
            <SearchRegular fontSize={18} aria-hidden="true" />
            <input
              type="text"
              role="combobox"
              aria-label={t('label')}
              aria-autocomplete="list"
              aria-expanded={all.length > 0}
              aria-controls={`${ids}list`}
              aria-activedescendant={currentId}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('placeholder')}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setPosition(0);
              }}
              onKeyDown={press}
            />
          </div>
          <div role="listbox" id={`${ids}list`} aria-label={t('results')} className={styles['list']}>
            {shown.map(({ heading, entries }) => (
              <div key={heading} role="group" aria-label={heading}>
                <p aria-hidden="true">{heading}</p>
                {entries.map((entry) => (
                  <button
                    key={entry.id}
                    type="button"
                    tabIndex={-1}
                    id={optionId(entry)}
                    role="option"
                    aria-selected={entry === current}
                    aria-disabled={entry.unavailable !== undefined}
                    // The field keeps the focus.
                    onMouseDown={(event) => event.preventDefault()}
                    onPointerMove={() => setPosition(all.indexOf(entry))}
                    onClick={() => choose(entry)}
                  >
                    <span className={styles['title']}>{entry.title}</span>
                    {(entry.unavailable ?? entry.place) && (
                      <span className={styles['place']}>{entry.unavailable ?? entry.place}</span>
                    )}
                    {entry.unavailable === undefined && entry.keys?.[0] && (
                      <kbd className="keycap">{entry.keys[0]}</kbd>
                    )}
                  </button>
                ))}
              </div>
            ))}
          </div>
          {all.length === 0 && <p className={styles['none']}>{t('none', { query: query.trim() })}</p>}
          <p role="status" className="forReaders">
            {t('count', { count: all.length })}
          </p>
          <p className={styles['hints']} aria-hidden="true">
            {HINTS.map(({ keys, does }) => (
              <span key={does}>
                {keys.map((key) => (
                  <kbd key={key} className="keycap">
                    {key}
                  </kbd>
                ))}
                {t(`hints.${does}`)}
              </span>
            ))}
          </p>
        </div>
      </DialogSurface>
    </Dialog>
  );
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['Enter'], does: 'run' },
  { keys: ['Esc'], does: 'close' },
] as const;

/** Options that Page Up and Page Down pass over. */
const PAGE = 10;
