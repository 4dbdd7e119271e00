import { create } from 'zustand';

/** Whether the window shows nothing but the room, on the whole of a display. Every screen's frame asks this. */
export const useOnDisplay = create<{ readonly presenting: boolean }>(() => ({ presenting: false }));

export function setPresenting(presenting: boolean): void {
  useOnDisplay.setState({ presenting });
}
