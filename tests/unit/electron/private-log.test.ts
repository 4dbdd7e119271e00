import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keepNamesOut, withoutNames } from '../../../electron/private-log';

describe('an error in the log', () => {
  it('of the file system says what and where, not which file', async () => {
    const error: unknown = await readFile("/home/anna/Kowalski's clinic.journey").catch((reason: unknown) => reason);
    const text = withoutNames(error);
    expect(text).toMatch(/^Error: ENOENT: no such file or directory, open …/);
    expect(text).not.toMatch(/Kowalski|clinic|anna/);
  });

  it('keeps the places in our own code', () => {
    const text = withoutNames(new TypeError('one'));
    expect(text).toMatch(/^TypeError: one\n {4}at .*private-log\.test\.ts:\d+:\d+/);
  });

  it.each([
    `Unexpected token 'K', "Kowalski" is not valid JSON`,
    `Can't open '/home/anna/Kowalski.journey'`,
    'open /home/anna/Mr Kowalski.journey',
    String.raw`open C:\Users\anna\Mr Kowalski.journey`,
    String.raw`\\server\clients\Kowalski`,
    'file:///home/anna/Kowalski.journey failed',
    'Nie można otworzyć „Kowalski”',
    '«Kowalski» не открывается',
    'the first line of "Kowalski\nand the second"',
  ])('does not tell %j', (message) => {
    expect(withoutNames(new Error(message))).not.toMatch(/Kowalski|anna/);
    expect(withoutNames(message)).not.toMatch(/Kowalski|anna/);
    expect(withoutNames({ message })).not.toMatch(/Kowalski|anna/);
  });

  it('leaves our own sentences as they are', () => {
    const data = ["The window's process ended: crashed", 'No snapshot was taken (timed): diskFull ENOSPC'];
    expect(keepNamesOut({ data, date: new Date(), level: 'error' })).toMatchObject({ data });
  });
});
