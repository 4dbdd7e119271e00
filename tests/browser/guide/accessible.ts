import axe from 'axe-core';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, as far as axe can see them. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(
    // Fluent's focus guards are meant to be hidden and focusable at once.
    { include: [document.body], exclude: [['[data-tabster-dummy]']] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    },
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
