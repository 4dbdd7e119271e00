/** Calls when the window is hidden: minimised, or wholly covered where the system tells. Returns what ends that. */
export function onHidden(call: () => void): () => void {
  const look = () => {
    if (document.hidden) call();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
