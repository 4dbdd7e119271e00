import type { KeyboardEvent } from 'react';
import type { MapRow } from './cursor';

/** Marks the button of a lane's menu, which the keys reach at the head of its row. */
export const LANE_MENU = 'data-lane-menu';

/** Goes to the menu in the head of a row; false where the row has none. */
export function focusLaneHead(row: MapRow): boolean {
  const button = [...document.querySelectorAll<HTMLElement>(`[${LANE_MENU}]`)].find(
    (each) => each.getAttribute(LANE_MENU) === row,
  );
  button?.focus();
  return button !== undefined;
}

/** In the head of a lane: up and down to the heads beside, right or Escape back to the cells, the menu key as Enter. */
export function laneHeadKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const button = event.currentTarget;
  const heads = [...document.querySelectorAll<HTMLElement>(`[${LANE_MENU}]`)];
  if (event.key === 'ArrowUp') heads[heads.indexOf(button) - 1]?.focus();
  else if (event.key === 'ArrowDown') heads[heads.indexOf(button) + 1]?.focus();
  else if (event.key === 'ArrowRight' || event.key === 'Escape')
    button.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) button.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
