import type { Id } from '../../../model/primitives';
import styles from './curve.module.css';
import type { CurveScale } from './curve-scale';
import { NAME_LINE, NAME_SLANT, type NamesBelow } from './names-below';

interface TouchpointNamesProps {
  readonly touchpoints: readonly {
    readonly touchpoint: { readonly id: Id; readonly name: string };
    readonly number: number;
  }[];
  /** null for readers alone. */
  readonly names: NamesBelow | null;
  /** Index of the one that is worked on; −1 for none. */
  readonly current: number;
  readonly scale: CurveScale;
  readonly top: number;
}

/** The touchpoints' names below a curve, each slanted under its ordinal. */
export function TouchpointNames({ touchpoints, names, current, scale, top }: TouchpointNamesProps) {
  return (
    <ol className={names ? styles['names'] : 'forReaders'} style={{ top }}>
      {touchpoints.map(({ touchpoint, number }) => (
        <li
          key={touchpoint.id}
          value={number}
          data-current={number - 1 === current || undefined}
          style={
            names
              ? {
                  top: (names.lines * NAME_LINE * Math.cos(NAME_SLANT)) / 2,
                  left: scale.xOf(number - 1) - 2,
                  width: names.length,
                  lineHeight: `${NAME_LINE}px`,
                  WebkitLineClamp: names.lines,
                  transform: `rotate(${NAME_SLANT}rad) translateY(-50%)`,
                }
              : undefined
          }
        >
          {touchpoint.name}
        </li>
      ))}
    </ol>
  );
}
