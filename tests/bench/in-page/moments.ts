// Moments of a page: when something is there, and when it has been drawn.
import { nextTurn } from '../../../renderer/storage/next-turn';

/** Waits for something on the page, looking whenever the page changes. */
export function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(check);
    function check(): void {
      const found = look();
      if (!found) return;
      observer.disconnect();
      window.removeEventListener('hashchange', check);
      resolve(found);
    }
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    window.addEventListener('hashchange', check);
    check();
  });
}

/**
 * After the next frame has been drawn: a task asked for while a frame is made comes behind its layout and paint, and
 * ahead of what waits for the thread at an ordinary priority.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: 'user-blocking' }));
  });
}

/** After the next frame has been drawn, and all that waited for the thread by then is done. */
export function paintedAndFree(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTurn().then(resolve));
  });
}
