import { useEffect, useState } from 'react';
import { TEXT_SIZES, useRoom } from '../../state/room';

/** A window of this size shows texts in the sizes of the design; a larger one enlarges them with everything else. */
const DESIGNED_FOR = { width: 1280, height: 800 };
const PLAIN = 16;
const SMALLEST = 12;
const LARGEST = 48;

/** Pixels of 1em in the room: it fills the wall whatever the projector, and follows the chosen size of texts. */
export function useUnit(): number {
  const textStep = useRoom((state) => state.textStep);
  const [size, setSize] = useState(sizeOfWindow);
  useEffect(() => {
    const measure = () => setSize(sizeOfWindow());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const fitting = PLAIN * Math.min(size.width / DESIGNED_FOR.width, size.height / DESIGNED_FOR.height);
  return Math.max(SMALLEST, Math.min(LARGEST, fitting)) * (TEXT_SIZES[textStep] ?? 1);
}

function sizeOfWindow() {
  return { width: window.innerWidth, height: window.innerHeight };
}
