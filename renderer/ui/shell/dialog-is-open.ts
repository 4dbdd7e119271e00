/** Whether a dialog holds the keyboard, whoever opened it. */
export function dialogIsOpen(): boolean {
  return document.querySelector('.fui-DialogSurface') !== null;
}
