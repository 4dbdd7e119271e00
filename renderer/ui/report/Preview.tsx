import { Button, Select, Spinner, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, ZoomInRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { Table } from '../../model/document';
import type { Picture } from '../../model/picture';
import { useAreaKeys } from '../parts/use-area-keys';
import { useFormat } from '../parts/use-format';
import { useSize } from '../parts/use-size';
import { PageDrawing } from './PageDrawing';
import styles from './report.module.css';
import type { ReportPreview } from './use-report-preview';

interface PreviewProps {
  readonly preview: ReportPreview;
  readonly pictures: Table<Picture>;
}

/** The report page by page: buttons, a list of sections, or the keys of any reader. */
export function Preview({ preview, pictures }: PreviewProps) {
  const { t } = useTexts('report');
  const { outline, position, page, failure, show } = preview;
  const [wide, setWide] = useState(false);
  const { ref, width, height } = useSize<HTMLDivElement>();
  const area = useRef<HTMLElement>(null);
  const count = outline?.pages.length ?? 0;
  useAreaKeys([area], (event) => turnByKey(event, position, count, show));
  const { format } = useFormat();
  const label = t('screen.page', { page: format.number(position + 1), pages: format.number(count) });
  return (
    <section ref={area} className={styles['preview']} aria-label={t('screen.preview')}>
      <PreviewBar preview={preview} wide={wide} onWide={setWide} />
      <div ref={ref} className={styles['desk']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
        <div className={styles['scroller']} role="group" aria-label={t('screen.previewKeys')} tabIndex={0}>
          {failure !== null && <p className={styles['failure']}>{t('screen.failed', { detail: failure })}</p>}
          {!page && failure === null && <Spinner label={t('screen.layingOut')} />}
          {page && failure === null && (
            <div key={position} ref={showTop} style={paperSize(page, width, height, wide)} className={styles['paper']}>
              <PageDrawing page={page} pictures={pictures} label={label} />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

interface PreviewBarProps {
  readonly preview: ReportPreview;
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
}

function PreviewBar({ preview: { outline, position, show }, wide, onWide }: PreviewBarProps) {
  const { t } = useTexts('report');
  const { format } = useFormat();
  const count = outline?.pages.length ?? 0;
  const sections = outline?.bookmarks ?? [];
  const here = sections.findLastIndex((bookmark) => bookmark.page - 1 <= position);
  return (
    <div className={styles['bar']}>
      <Tooltip content={t('screen.previous')} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          disabledFocusable={position === 0}
          onClick={() => show(position - 1)}
        />
      </Tooltip>
      <span className={styles['folio']} aria-live="polite">
        {count > 0 && t('screen.page', { page: format.number(position + 1), pages: format.number(count) })}
      </span>
      <Tooltip content={t('screen.next')} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          disabledFocusable={position >= count - 1}
          onClick={() => show(position + 1)}
        />
      </Tooltip>
      <Select
        className={styles['goTo'] ?? ''}
        aria-label={t('screen.goTo')}
        value={String(here)}
        onChange={(_, { value }) => show((sections[Number(value)]?.page ?? 1) - 1)}
      >
        {sections.map(({ title, page }, index) => (
          <option key={page} value={index}>
            {title}
          </option>
        ))}
      </Select>
      <ToggleButton icon={<ZoomInRegular />} checked={wide} onClick={() => onWide(!wide)}>
        {t('screen.wide')}
      </ToggleButton>
    </div>
  );
}

/** A new page is read from its top. */
function showTop(paper: HTMLElement | null): void {
  paper?.parentElement?.scrollTo({ top: 0 });
}

/** True when the key turned a page, or would if there were one. */
function turnByKey(event: KeyboardEvent, position: number, count: number, show: (position: number) => void): boolean {
  const next: Record<string, number> = {
    ArrowRight: position + 1,
    PageDown: position + 1,
    ArrowLeft: position - 1,
    PageUp: position - 1,
    Home: 0,
    End: count - 1,
  };
  const target = next[event.key];
  if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
  show(target);
  return true;
}

const MARGIN = 24;

/** As large as shows the whole page, or as wide as there is room. */
function paperSize(page: { width: number; height: number }, width: number, height: number, wide: boolean) {
  const room = { width: Math.max(100, width - 2 * MARGIN - 12), height: Math.max(100, height - 2 * MARGIN) };
  const scale = wide ? room.width / page.width : Math.min(room.width / page.width, room.height / page.height);
  return { width: page.width * scale, height: page.height * scale };
}
