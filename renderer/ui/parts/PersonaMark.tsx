import { PersonaMarker } from './PersonaMarker';
import { personaColour, personaDash } from './persona-look';

interface PersonaMarkProps {
  /** 1–8, `Persona.look`. */
  readonly look: number;
  readonly width?: number;
  /** The persona in focus has the heavier line. */
  readonly focused?: boolean;
}

/** A sample of a persona's line with its marker: stands before the persona's name, which says the rest. */
export function PersonaMark({ look, width = 40, focused = look === 1 }: PersonaMarkProps) {
  const end = width - 6;
  return (
    <svg width={width} height="12" aria-hidden="true" style={{ flex: 'none', display: 'block', overflow: 'visible' }}>
      <path
        d={`M0 6H${end}`}
        stroke={personaColour(look)}
        strokeWidth={focused ? 3 : 2}
        strokeDasharray={personaDash(look)}
      />
      <PersonaMarker look={look} x={end} y={6} />
    </svg>
  );
}
