import type { ClipboardEvent, KeyboardEvent } from 'react';
import { SOFT_HYPHEN } from '../parts/soft-hyphens';

type FieldEvent<Kind> = Kind & { readonly currentTarget: HTMLTextAreaElement };

/**
 * A text that is typed in breaks its long words where they break when it is read, by soft hyphens in the field. They are
 * of the drawing: this is the text itself.
 */
export function plainText(value: string): string {
  return value.replaceAll(SOFT_HYPHEN, '');
}

/** One key passes or takes away one letter: soft hyphens on its way are passed as well. */
export function passSoftHyphens(event: FieldEvent<KeyboardEvent>): void {
  const forward = event.key === 'ArrowRight' || event.key === 'Delete';
  if ((!forward && event.key !== 'ArrowLeft' && event.key !== 'Backspace') || event.ctrlKey || event.metaKey) return;
  const extending = event.shiftKey && event.key.startsWith('Arrow');
  const { value, selectionStart, selectionEnd, selectionDirection } = event.currentTarget;
  if (!extending && selectionStart !== selectionEnd) return;
  const at = selectionDirection === 'backward' ? selectionStart : selectionEnd;
  if (value[forward ? at : at - 1] !== SOFT_HYPHEN) return;
  window.getSelection()?.modify(extending ? 'extend' : 'move', forward ? 'forward' : 'backward', 'character');
}

/** What is copied out of the field is the text itself. */
export function copyPlainText(event: FieldEvent<ClipboardEvent>): void {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const chosen = value.slice(selectionStart, selectionEnd);
  if (!chosen.includes(SOFT_HYPHEN)) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', plainText(chosen));
  // As the browser cuts, so that undo in the field knows of it.
  if (event.type === 'cut') document.execCommand('delete');
}
