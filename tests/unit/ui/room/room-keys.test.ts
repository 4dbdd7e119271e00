import { describe, expect, it } from 'vitest';
import { roomKey } from '../../../../renderer/ui/room/room-keys';

const plain = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const pressed = (key: string, more: Partial<typeof plain> = {}) => roomKey({ ...plain, key, ...more });

describe('a key in the room', () => {
  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' '])('%j steps on, as presenters’ remotes do', (key) =>
    expect(pressed(key)).toEqual({ does: 'step', to: 'next' }),
  );

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%s steps back', (key) =>
    expect(pressed(key)).toEqual({ does: 'step', to: 'previous' }),
  );

  it('Shift and the space bar step back', () =>
    expect(pressed(' ', { shiftKey: true })).toEqual({ does: 'step', to: 'previous' }));

  it('V and D open the votes and the dots, on a Cyrillic layout too', () => {
    expect(pressed('v')).toEqual({ does: 'view', view: 'vote' });
    expect(pressed('в', { code: 'KeyD' })).toEqual({ does: 'view', view: 'dots' });
  });

  it('P and Shift+P go from persona to persona', () => {
    expect(pressed('p')).toEqual({ does: 'persona', by: 1 });
    expect(pressed('P', { shiftKey: true })).toEqual({ does: 'persona', by: -1 });
  });

  it.each(['F5', 'F11'])('%s shows the room on the whole of a display', (key) =>
    expect(pressed(key)).toEqual({ does: 'fullScreen' }),
  );

  it('with Ctrl, Alt or Shift otherwise means nothing here', () => {
    expect(pressed('p', { ctrlKey: true })).toBeNull();
    // The native menu's, for the size of texts.
    expect(pressed('+', { ctrlKey: true })).toBeNull();
    expect(pressed('v', { altKey: true })).toBeNull();
    expect(pressed('V', { shiftKey: true })).toBeNull();
    expect(pressed('5')).toBeNull();
  });
});
