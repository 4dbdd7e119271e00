import type { ReactNode } from 'react';
import styles from './guide.module.css';

/** A key drawn where it works, with what it does. */
export function KeyHint({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <span className={styles['keyHint']}>
      {keys.map((key) => (
        <kbd key={key} className="keycap">
          {key}
        </kbd>
      ))}
      {children}
    </span>
  );
}
