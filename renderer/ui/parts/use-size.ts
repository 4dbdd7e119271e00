import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** px */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const UNKNOWN: Size = { width: 0, height: 0 };

/**
 * Inner size of an element in whole pixels, without its scroll bars, followed as it changes; before the first
 * measurement `supposed`, or zero. Of the element that takes `ref`, which may be a reference that is there already.
 */
export function useSize<Box extends HTMLElement>(
  given?: RefObject<Box | null>,
  supposed = UNKNOWN,
): Size & { readonly ref: RefObject<Box | null> } {
  const own = useRef<Box>(null);
  const ref = given ?? own;
  const [size, setSize] = useState(supposed);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => {
      const found = sizeOf(box);
      setSize((before) => (before.width === found.width && before.height === found.height ? before : found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref]);
  return { ref, ...size };
}

function sizeOf(box: HTMLElement): Size {
  return { width: Math.floor(box.clientWidth), height: Math.floor(box.clientHeight) };
}
