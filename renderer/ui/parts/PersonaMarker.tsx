import { personaColour } from './persona-look';

interface PersonaMarkerProps {
  /** 1–8. */
  readonly look: number;
  readonly x: number;
  readonly y: number;
  /** Hollow on the curve, filled where it names a line. */
  readonly hollow?: boolean;
}

/** The shape that travels with a persona's colour and dash. Stands inside an SVG, about 10 px across. */
export function PersonaMarker({ look, x, y, hollow = false }: PersonaMarkerProps) {
  const colour = personaColour(look);
  const area = hollow ? { fill: 'var(--tl-paper)', stroke: colour, strokeWidth: 1.8 } : { fill: colour };
  const at = `translate(${x} ${y})`;
  switch (look) {
    case 2:
      return hollow ? (
        <rect x={x - 3.78} y={y - 3.78} width="7.56" height="7.56" {...area} />
      ) : (
        <rect x={x - 3.6} y={y - 3.6} width="7.2" height="7.2" {...area} />
      );
    case 3:
      return <path transform={at} d="M0 -5L5 4L-5 4Z" {...area} />;
    case 4:
      return <path transform={at} d="M0 -5L5 0L0 5L-5 0Z" {...area} />;
    case 5:
      return <path transform={at} d="M0 5L5 -4L-5 -4Z" {...area} />;
    case 6:
      return <Strokes at={at} d="M-5 0H5M0 -5V5" colour={colour} hollow={hollow} />;
    case 7:
      return <Strokes at={at} d="M-4 -4L4 4M4 -4L-4 4" colour={colour} hollow={hollow} />;
    case 8:
      return <circle cx={x} cy={y} r="4" fill={hollow ? 'var(--tl-paper)' : 'none'} stroke={colour} strokeWidth="2" />;
    default:
      return <circle cx={x} cy={y} r="4" {...area} />;
  }
}

/** Plus and cross have no inside to be hollow: a seam of paper keeps them off their line. */
function Strokes(props: {
  readonly at: string;
  readonly d: string;
  readonly colour: string;
  readonly hollow: boolean;
}) {
  return (
    <>
      {props.hollow && <path transform={props.at} d={props.d} stroke="var(--tl-paper)" strokeWidth="6" />}
      <path transform={props.at} d={props.d} stroke={props.colour} strokeWidth="2.4" />
    </>
  );
}
