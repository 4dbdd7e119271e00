import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { Missing } from '../../guide/guide-step';
import { useFormat } from '../parts/use-format';
import styles from './guide.module.css';
import { useTellMissing } from './tell-progress';

/** Tried in the line; the rest comes up as these are settled. */
const MISSING_IN_LINE = 3;

interface FooterStateProps {
  /** What is enough; null while something needed is missing. */
  readonly enough: string | null;
  readonly missing: readonly Missing[];
  readonly onGo: (missing: Missing) => void;
}

/**
 * What is enough and what is missing, in one line whatever the width, so that the work above never changes its
 * height: what does not fit waits behind “+2”.
 */
export function FooterState({ enough, missing, onGo }: FooterStateProps) {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const tellMissing = useTellMissing();
  const ref = useRef<HTMLDivElement>(null);
  const inLine = missing.slice(0, MISSING_IN_LINE);
  const [fitting, setFitting] = useState(MISSING_IN_LINE);

  // What wrapped to a second line is out of sight.
  useLayoutEffect(() => {
    const line = ref.current?.firstElementChild;
    if (!line) return;
    const measure = () => {
      const items = [...line.querySelectorAll<HTMLElement>(':scope > [data-entry]')];
      // They are as wide as their font, which may come later, and the line stays as wide as it was.
      for (const item of items) sizes.observe(item);
      const top = line.firstElementChild instanceof HTMLElement ? line.firstElementChild.offsetTop : 0;
      setFitting(items.filter((item) => item.offsetTop - top < item.offsetHeight).length);
    };
    // Measures for the first time where the frame has its layout: asked for any sooner, the screen would be laid out twice.
    const sizes = new ResizeObserver(measure);
    sizes.observe(line);
    const words = new MutationObserver(measure);
    words.observe(line, { childList: true, characterData: true, subtree: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, []);

  const hidden = missing.filter((_entry, index) => index >= Math.min(fitting, MISSING_IN_LINE));
  return (
    <div ref={ref} className={styles['state']} role="group" aria-label={t('footer.state')}>
      <div className={styles['stateLine']}>
        {enough !== null && (
          <span className={styles['enough']}>
            <CheckmarkCircleRegular fontSize={20} aria-hidden="true" />
            {enough}
          </span>
        )}
        {inLine.map((entry, index) => (
          <span
            key={keyOf(entry)}
            className={styles['missing']}
            data-entry=""
            data-needed={entry.needed || undefined}
            data-hidden={index >= fitting || undefined}
          >
            <i aria-hidden="true" />
            {/* Of a long one the whole, for the keyboard as for the pointer. */}
            <Tooltip content={tellMissing(entry)} relationship="inaccessible" withArrow>
              <button type="button" onClick={() => onGo(entry)}>
                <span>{tellMissing(entry)}</span>
              </button>
            </Tooltip>
          </span>
        ))}
      </div>
      {hidden.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton appearance="subtle" size="small" aria-label={t('footer.more', { count: hidden.length })}>
              +{format.number(hidden.length)}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {hidden.map((entry) => (
                <MenuItem key={keyOf(entry)} onClick={() => onGo(entry)}>
                  {tellMissing(entry)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}

function keyOf(entry: Missing): string {
  return `${entry.key} ${Object.values(entry.names ?? {}).join()}`;
}
