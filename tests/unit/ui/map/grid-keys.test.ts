import { describe, expect, it } from 'vitest';
import { gridKey } from '../../../../renderer/ui/map/grid-keys';

interface Press {
  readonly code?: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly altGr?: boolean;
}

function press(key: string, row: string, { code = '', shift, ctrl, alt, altGr }: Press = {}) {
  return gridKey(
    {
      key,
      code,
      shiftKey: shift ?? false,
      ctrlKey: (ctrl ?? false) || (altGr ?? false),
      metaKey: false,
      altKey: (alt ?? false) || (altGr ?? false),
      getModifierState: (name) => name === 'AltGraph' && (altGr ?? false),
    },
    row,
  );
}

describe('a key on the map', () => {
  it('moves the cursor, and with Shift stretches the selection', () => {
    expect(press('ArrowDown', 'name')).toEqual({ does: 'move', across: 0, down: 1, extend: false });
    expect(press('ArrowLeft', 'pains', { shift: true })).toEqual({ does: 'move', across: -1, down: 0, extend: true });
    expect(press('End', 'pains', { shift: true })).toEqual({
      does: 'toEnd',
      which: 'last',
      ofAll: false,
      extend: true,
    });
    expect(press('Home', 'pains', { ctrl: true })).toEqual({
      does: 'toEnd',
      which: 'first',
      ofAll: true,
      extend: false,
    });
  });

  it('with Alt moves the touchpoint along the journey, or to the next stage', () => {
    expect(press('ArrowRight', 'pains', { alt: true })).toEqual({ does: 'shift', by: 1 });
    expect(press('ArrowUp', 'pains', { alt: true })).toEqual({ does: 'toStage', by: -1 });
  });

  it('of a letter writes where text stands, in any script', () => {
    for (const letter of ['a', 'Ż', 'щ', '«', '-', '€'])
      expect(press(letter, 'pains')).toEqual({ does: 'edit', text: letter });
    expect(press('ą', 'does', { code: 'KeyA', altGr: true })).toEqual({ does: 'edit', text: 'ą' });
    expect(press('Dead', 'name')).toBeNull();
    expect(press(' ', 'pains')).toEqual({ does: 'keep' });
  });

  it('leaves `?` to the sheet of keys, and other shortcuts to the window', () => {
    expect(press('?', 'pains', { shift: true, code: 'Slash' })).toBeNull();
    expect(press('k', 'pains', { ctrl: true, code: 'KeyK' })).toBeNull();
    expect(press('F5', 'pains')).toBeNull();
    expect(press('ArrowLeft', 'pains', { alt: true, shift: true })).toBeNull();
  });

  it('of a digit rates on the curve, on names and on what holds no text, and writes elsewhere', () => {
    for (const row of ['emotion', 'name', 'actions'])
      expect(press('1', row, { code: 'Digit1' })).toEqual({ does: 'score', key: { does: 'rate', emotion: -2 } });
    expect(press('!', 'name', { code: 'Digit1', shift: true })).toEqual({
      does: 'score',
      key: { does: 'importance', importance: 1 },
    });
    for (const row of ['waiting', 'pains', 'own-lane'])
      expect(press('1', row, { code: 'Digit1' })).toEqual({ does: 'edit', text: '1' });
    expect(press('"', 'pains', { code: 'Digit2', shift: true })).toEqual({ does: 'edit', text: '"' });
    expect(press('7', 'name', { code: 'Digit7' })).toBeNull();
  });

  it('of a rating letter scores on the curve, and writes elsewhere', () => {
    expect(press('n', 'emotion', { code: 'KeyN' })).toEqual({ does: 'score', key: { does: 'notApplicable' } });
    expect(press('n', 'name', { code: 'KeyN' })).toEqual({ does: 'edit', text: 'n' });
    expect(press('n', 'pains', { code: 'KeyN' })).toEqual({ does: 'edit', text: 'n' });
    expect(press('x', 'emotion', { code: 'KeyX' })).toBeNull();
    expect(press('x', 'emotion', { code: 'KeyX' })).toBeNull();
  });

  it('Delete takes away what the row holds: the rating, the touchpoint, the text', () => {
    expect(press('Delete', 'emotion')).toEqual({ does: 'score', key: { does: 'clear' } });
    expect(press('Delete', 'name')).toEqual({ does: 'remove' });
    expect(press('Backspace', 'pains')).toEqual({ does: 'remove' });
  });

  it('Enter types where text stands and opens the details elsewhere; F2 then renames', () => {
    expect(press('Enter', 'pains')).toEqual({ does: 'edit', text: null });
    expect(press('Enter', 'emotion')).toEqual({ does: 'details' });
    expect(press('F2', 'pictures')).toEqual({ does: 'rename' });
    expect(press('Enter', 'pains', { alt: true })).toEqual({ does: 'details' });
    expect(press('Enter', 'pains', { ctrl: true })).toEqual({ does: 'addAfter' });
  });

  it('keeps what is selected, duplicates it and opens its menu, in any row', () => {
    for (const row of ['name', 'emotion', 'pains']) {
      expect(press(' ', row)).toEqual({ does: 'keep' });
      expect(press(' ', row, { ctrl: true })).toEqual({ does: 'keep' });
      expect(press(' ', row, { shift: true })).toEqual({ does: 'keep' });
      expect(press('d', row, { ctrl: true, code: 'KeyD' })).toEqual({ does: 'duplicate' });
      expect(press('F10', row, { shift: true })).toEqual({ does: 'menu' });
      expect(press('ContextMenu', row)).toEqual({ does: 'menu' });
    }
    expect(press('F10', 'pains')).toBeNull();
  });

  it('never writes into what is no text', () => {
    expect(press('a', 'pictures')).toBeNull();
    expect(press('a', 'actions')).toBeNull();
  });
});
