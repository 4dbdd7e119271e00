import { keepsItsOwnUndo } from './use-undo';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What was typed in the field that has the focus, since it came there. */
interface Typed {
  readonly field: Field;
  /** What stood there before. */
  readonly before: string;
  /** What the last key left. */
  text: string;
  /** How often something was taken back that can still be done again. */
  taken: number;
}

/**
 * Chromium has one history for all fields of a window: with the focus on the map its undo would go on in a field of the
 * panel, and each letter taken back there would be a new edit. So it is let do its work only where something was typed
 * in the field that has the focus; everywhere else the same keys are `undo` and `redo`. Returns what ends it.
 */
export function keepUndoInItsField(undo: () => void, redo: () => void): () => void {
  let typed: Typed | null = null;
  const focus = ({ target }: Event) => {
    typed = isField(target) ? { field: target, before: target.value, text: target.value, taken: 0 } : null;
  };
  const input = (event: Event) => {
    if (!typed || event.target !== typed.field || !(event instanceof InputEvent)) return;
    if (event.inputType === 'historyUndo') typed.taken++;
    else typed.taken = event.inputType === 'historyRedo' ? typed.taken - 1 : 0;
    typed.text = typed.field.value;
  };
  const own = (what: string): boolean => {
    if (!typed || typed.field !== document.activeElement || typed.field.value !== typed.text) return false;
    return what === 'historyRedo' ? typed.taken > 0 : typed.text !== typed.before;
  };
  const before = (event: InputEvent) => {
    const { inputType } = event;
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
    // In a search, a dialog, a setting everything that was ever typed can be taken back.
    if (keepsItsOwnUndo() || own(inputType)) return;
    event.preventDefault();
    (inputType === 'historyUndo' ? undo : redo)();
  };
  // On systems that redo with Ctrl+Y; the menu has the other one.
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'y') return;
    if (keepsItsOwnUndo() || own('historyRedo')) return;
    event.preventDefault();
    redo();
  };
  window.addEventListener('keydown', press);
  window.addEventListener('focusin', focus);
  window.addEventListener('input', input, { capture: true });
  window.addEventListener('beforeinput', before, { capture: true });
  return () => {
    window.removeEventListener('keydown', press);
    window.removeEventListener('focusin', focus);
    window.removeEventListener('input', input, { capture: true });
    window.removeEventListener('beforeinput', before, { capture: true });
  };
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
