import type { Page } from 'playwright';

/** From an empty library to the entry line of a new map with the five stages, by keyboard where one would. */
export async function beginMap(window: Page, title: string): Promise<void> {
  await window.getByRole('button', { name: 'New map' }).first().click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await toTouchpoints(window);
}

/** Opens a map of the library and goes to the entry of touchpoints. */
export async function continueMap(window: Page, title: string): Promise<void> {
  await window.getByRole('button', { name: title }).first().click();
  await toTouchpoints(window);
}

async function toTouchpoints(window: Page): Promise<void> {
  // The guide first goes to a step of its own choice.
  await window.waitForFunction(() => /^#\/guide\/./.test(location.hash));
  await window.evaluate(() => {
    location.hash = '#/guide/touchpoints';
  });
  await entryLine(window).waitFor();
}

/** The line that touchpoints are typed into. */
export function entryLine(window: Page) {
  return window.getByRole('textbox', { name: /^New touchpoint [\d,]+ in / });
}

/** Waits until the mark says "Saved". */
export async function untilSaved(window: Page): Promise<void> {
  await window.locator('[data-saving="saved"]').waitFor();
}

/**
 * Reads the page: runs inside the window, so it may use nothing from here. Test touchpoints are called "Edit …".
 * `innerText` would be empty for rows that are scrolled away.
 */
function readNames(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main li button')]
    .map((button) => button.firstChild?.textContent ?? '')
    .filter((name) => name.startsWith('Edit '));
}

/** Names of the touchpoints on the board, in the order shown. */
export function namesShown(window: Page): Promise<string[]> {
  return window.evaluate(readNames);
}

/**
 * Calls `seen` with the touchpoints on the board each time the mark says "Saved" beside them.
 * Looks at the page in the same turn in which it changes, so that the names and the mark belong together.
 */
export async function watchSaved(window: Page, seen: (names: string[]) => void): Promise<void> {
  await window.exposeFunction('touchlineTestSaved', seen);
  await window.evaluate(`{
    const readNames = ${readNames.toString()};
    const look = () => {
      if (document.querySelector('[data-saving="saved"]')) void touchlineTestSaved(readNames());
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  }`);
}
