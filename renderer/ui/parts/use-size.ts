import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Inner size of an element in whole pixels, followed as it changes; zero before the first measurement. */
export function useSize<Box extends HTMLElement>(): {
  readonly ref: RefObject<Box | null>;
  readonly width: number;
  readonly height: number;
} {
  const ref = useRef<Box>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setSize(sizeOf(box));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}

function sizeOf(box: HTMLElement): { width: number; height: number } {
  return { width: Math.floor(box.clientWidth), height: Math.floor(box.clientHeight) };
}
