import { type ReactNode, useMemo, useState } from 'react';
import type { MapDocument } from '../../../model/document';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import type { CurveScale } from './curve-scale';
import { FocusedLine, FocusedWash } from './FocusedLine';
import { markersOf, stepAside, tiesOf } from './line-marks';
import type { MomentRing } from './moment-rings';
import { OtherLine } from './OtherLine';
import { type PersonaLine, personaLine, type Range } from './persona-line';
import { writtenMarks } from './spread-label';

/** Curves of the personas, recomputed only when a score or the journey changes. The one in focus comes first. */
export function usePersonaLines(
  document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>,
  personas: readonly Persona[],
  focusId: Id | undefined,
): readonly PersonaLine[] {
  const { scores, stages, touchpoints } = document;
  const [known] = useState(() => new Map<Id, PersonaLine>());
  return useMemo(() => {
    const inFront = [...personas].sort((a, b) => Number(b.id === focusId) - Number(a.id === focusId));
    return inFront.map((persona) => {
      const line = personaLine({ scores, stages, touchpoints }, persona, known.get(persona.id));
      known.set(persona.id, line);
      return line;
    });
  }, [known, scores, stages, touchpoints, personas, focusId]);
}

interface CurveLinesProps {
  /** From `usePersonaLines`. */
  readonly lines: readonly PersonaLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  readonly faceSize: number;
  readonly rings: ReadonlyMap<Id, MomentRing>;
  /** Drawn over the wash and under every line. */
  readonly children?: ReactNode;
}

/** All curves of a band, to stand inside an SVG: the wash, the others, the focused one over them. */
export function CurveLines({ lines, focusId, scale, range, faceSize, rings, children }: CurveLinesProps) {
  const ties = useMemo(() => tiesOf(lines, range), [lines, range]);
  const marks = useMemo(
    () => writtenMarks(markersOf(lines, ties, { focusId, scale, range, faceSize })),
    [lines, ties, focusId, scale, range, faceSize],
  );
  const focused = lines[0]?.persona.id === focusId ? lines[0] : undefined;
  return (
    <>
      {focused && <FocusedWash line={focused} scale={scale} range={range} />}
      {children}
      {lines.map((line, index) =>
        line === focused ? null : (
          <OtherLine
            key={line.persona.id}
            line={line}
            scale={scale}
            range={range}
            ties={ties[index]?.join(' ') ?? ''}
            aside={stepAside(faceSize)}
          />
        ),
      )}
      {focused && (
        <FocusedLine line={focused} scale={scale} range={range} faceSize={faceSize} rings={rings} marks={marks} />
      )}
    </>
  );
}
