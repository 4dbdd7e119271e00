import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Inner size of an element in whole pixels, without its scroll bars, followed as it changes; zero before the first
 * measurement. Of the element that takes `ref`, which may be a reference that is there already.
 */
export function useSize<Box extends HTMLElement>(
  given?: RefObject<Box | null>,
): {
  readonly ref: RefObject<Box | null>;
  readonly width: number;
  readonly height: number;
} {
  const own = useRef<Box>(null);
  const ref = given ?? own;
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setSize(sizeOf(box));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref]);
  return { ref, ...size };
}

function sizeOf(box: HTMLElement): { width: number; height: number } {
  return { width: Math.floor(box.clientWidth), height: Math.floor(box.clientHeight) };
}
