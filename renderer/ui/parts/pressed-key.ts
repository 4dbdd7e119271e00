interface Pressed {
  readonly key: string;
  readonly code: string;
}

/**
 * The digit under a key, whatever Shift and the layout make of it: `Shift+1` is `!` or `"` elsewhere, and on a
 * French keyboard digits are the shifted signs. null for other keys.
 */
export function digitOf({ key, code }: Pressed): number | null {
  const onRow = /^Digit(\d)$/.exec(code);
  if (onRow) return Number(onRow[1]);
  return /^\d$/.test(key) ? Number(key) : null;
}

/** The Latin letter of a key, lower case, on a Cyrillic layout too; null for other keys. */
export function letterOf({ key, code }: Pressed): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const physical = /^Key([A-Z])$/.exec(code);
  return physical && key.length === 1 ? (physical[1] as string).toLowerCase() : null;
}

/** Whether keys pressed there are text or a choice of the control's own: of a box to tick, only the keys that tick it. */
export function takesKeys(target: EventTarget | null, key?: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="checkbox"]')) return key === ' ';
  if (target.matches('input[type="radio"]')) return key === ' ' || key?.startsWith('Arrow') === true;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]') !== null;
}

/** Ctrl+Z, and both ways to redo; null for other keys. */
export function undoKey(
  event: Pressed & {
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
    readonly shiftKey: boolean;
  },
): 'undo' | 'redo' | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const letter = letterOf(event);
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !event.shiftKey ? 'redo' : null;
}
