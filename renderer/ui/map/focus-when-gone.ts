/** Once what had the focus has gone with what it did, the first of these that is there has it. */
export function focusWhenGone(...next: ReadonlyArray<() => HTMLElement | null | undefined>): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    for (const find of next) {
      const element = find();
      if (element) return element.focus({ preventScroll: true });
    }
  });
}
