import { describe, expect, it } from 'vitest';
import { asideToRemove } from '../../../../electron/backup/set-aside';

const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);

describe('what was set aside', () => {
  const now = new Date('2026-11-25T10:00:00.000Z');
  const aged = (days: number) => ({ name: `${days} days`, at: new Date(now.getTime() - days * 86_400_000) });

  it('stays for 90 days, however much of it there is', () => {
    expect(asideToRemove(numbers(50, 40).map(aged), now)).toEqual([]);
    expect(asideToRemove(numbers(20, 80).map(aged), now)).toEqual(numbers(9, 91).map((days) => `${days} days`));
  });

  it('stays for good as long as it is among the 5 newest', () => {
    expect(asideToRemove([400, 300, 700, 200, 600, 500, 100].map(aged), now)).toEqual(['600 days', '700 days']);
  });
});
