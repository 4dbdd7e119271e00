import type { ReactNode } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { dotsOf } from '../../model/dot-vote';
import type { NumberedTouchpoint } from '../../model/journey';
import type { Persona } from '../../model/persona';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { PersonaMark } from '../parts/PersonaMark';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { Fitted } from './Fitted';
import styles from './room.module.css';

/** 48 px where the room is 1280 × 800; long names come down to 24, and further only where texts are enlarged. */
const NAME_SIZES = [3, 2.5, 2.1, 1.75, 1.5, 1.2, 0.95] as const;

interface InHandProps {
  readonly document: MapDocument;
  readonly entry: NumberedTouchpoint;
  /** Touchpoints in the journey. */
  readonly of: number;
  readonly persona: Persona;
  readonly unit: number;
  /** The window shows nothing else that could be its heading. */
  readonly alone: boolean;
  /** It is being voted on: nothing may tell how it was rated before. */
  readonly covered: boolean;
  /** Told below, where there is room. */
  readonly below: ReactNode;
  /** What stands behind the persona's name. */
  readonly children: ReactNode;
}

/** The stage and the touchpoint in hand, large enough for the back row, and whom they are about. */
export function InHand({ document, entry, of, persona, unit, alone, covered, below, children }: InHandProps) {
  const { t } = useTexts(['room', 'map']);
  const nameOf = useNameOf();
  const { format } = useFormat();
  const name = entry.touchpoint.name || t('inHand.nameless');
  const Heading = alone ? 'h1' : 'h2';
  const moments = Object.values(document.moments).filter(
    ({ touchpointId, decision, personaIds }) =>
      !covered &&
      touchpointId === entry.touchpoint.id &&
      decision === 'accepted' &&
      (personaIds.length === 0 || personaIds.includes(persona.id)),
  );
  return (
    <div className={styles['inHand']}>
      <p className={styles['where']}>
        <b>{nameOf(entry.stage)}</b>
        <span>{t('inHand.place', { number: format.number(entry.number), of: format.number(of) })}</span>
        {moments.map(({ id, kind, dotVotes }) => (
          <span key={id} style={{ color: MOMENT_LOOKS[kind].text }}>
            <span aria-hidden="true">{MOMENT_LOOKS[kind].shape} </span>
            {t(`map:moments.kinds.${kind}`)}
            {dotVotes.length > 0 && `, ${t('dots.count', { count: dotsOf({ dotVotes }) })}`}
          </span>
        ))}
      </p>
      <Fitted sizes={NAME_SIZES} text={name} unit={unit}>
        <Heading className={styles['name']}>{name}</Heading>
      </Fitted>
      <p className={styles['who']}>
        <PersonaMark look={persona.look} width={44} focused />
        <span>{children}</span>
      </p>
      {below}
    </div>
  );
}
