import { describe, expect, it, vi } from 'vitest';
import { fileOf } from '../../../electron/protocol';

vi.mock('electron', () => ({ protocol: {} }));

const root = '/app/out/renderer';

describe('the file behind an address', () => {
  it.each([
    ['app://touchline/', '/app/out/renderer/index.html'],
    ['app://touchline/index.html#/library', '/app/out/renderer/index.html'],
    ['app://touchline/assets/a%20b.js?x=1', '/app/out/renderer/assets/a b.js'],
    ['app://touchline/assets/../index.html', '/app/out/renderer/index.html'],
  ])('%s is %s', (address, file) => {
    expect(fileOf(address, root)).toBe(file);
  });

  it.each([
    'app://touchline/..%2fmain/index.cjs',
    'app://touchline/..%2f..%2f..%2fetc/passwd',
    'app://touchline/..%2frenderer-other/x',
    'app://touchline/%00',
    'app://touchline/%E0%A4%A',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'https://touchline/',
    'nonsense',
  ])('%s is nothing', (address) => {
    expect(fileOf(address, root)).toBeNull();
  });
});
