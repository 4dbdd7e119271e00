import { type ReactNode, useMemo, useState } from 'react';
import type { MapDocument } from '../../../model/document';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import type { CurveScale } from './curve-scale';
import { FocusedLine, FocusedWash } from './FocusedLine';
import type { MomentRing } from './moment-rings';
import { OtherLine } from './OtherLine';
import { emotionsById, type PersonaLine, personaLine, pointsIn, type Range, tiesBefore } from './persona-line';
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

/** From the edge of a face to the marker moved aside of it, clear of a ring. */
const BESIDE_FACE = 8;
/** Half of a marker with its line. */
const MARKER = 6;

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
  const ties = useMemo(() => {
    const emotions = lines.map((line) => emotionsById(line, range));
    return lines.map((line, index) =>
      pointsIn(line, range).map((point) => tiesBefore(point, emotions.slice(0, index))),
    );
  }, [lines, range]);
  const aside = faceSize / 2 + BESIDE_FACE;
  const marks = useMemo(
    () =>
      writtenMarks(
        lines.flatMap((line, index) =>
          line.persona.id === focusId
            ? []
            : pointsIn(line, range).map((point, at) => ({
                x: scale.xOf(point.x) + aside * (ties[index]?.[at] ?? 0),
                y: scale.yOf(point.y),
                radius: MARKER,
              })),
        ),
      ),
    [lines, focusId, range, scale, aside, ties],
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
            aside={aside}
          />
        ),
      )}
      {focused && (
        <FocusedLine line={focused} scale={scale} range={range} faceSize={faceSize} rings={rings} marks={marks} />
      )}
    </>
  );
}
