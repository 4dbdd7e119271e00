import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { type PainKind, type ProvenAction, quickWinsFor } from '../../../guide/quick-wins';
import { actionAt, newMeasure } from '../../../model/action';
import { addActions, editAction } from '../../../model/commands/action-commands';
import type { Language } from '../../../model/primitives';
import type { Touchpoint } from '../../../model/touchpoint';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import type { NumberedAction } from '../../../model/numbered-actions';
import styles from './actions.module.css';

interface QuickWinOffersProps {
  readonly touchpoint: Touchpoint;
  /** What was typed about the pain. */
  readonly typed: string;
  readonly all: readonly NumberedAction[];
}

interface Offer {
  readonly pain: PainKind;
  readonly proven: ProvenAction;
}

/** The kinds of pain with most signs in the text; further ones are mostly chance. */
const KINDS_AT_MOST = 3;
const OFFERS_AT_ONCE = 4;

/** Proven small actions for the pain that was typed; one press makes an action of one, with its usual figures. */
export function QuickWinOffers({ touchpoint, typed, all }: QuickWinOffersProps) {
  const { t } = useTexts('steps');
  const { format, language } = useFormat();
  const [everything, setEverything] = useState(false);
  const offers = useMemo(() => offersFor(typed, language), [typed, language]);
  const open = offers.filter(
    ({ proven }) =>
      !all.some(({ action }) => action.quickWinId === proven.id && action.touchpointIds.includes(touchpoint.id)),
  );
  if (open.length === 0) return null;
  const shown = everything ? open : open.slice(0, OFFERS_AT_ONCE);

  const take = ({ proven }: Offer) => {
    const title = proven.title[language];
    const already = all.find(({ action }) => action.quickWinId === proven.id)?.action;
    if (already) {
      run(editAction(already.id, { touchpointIds: [...already.touchpointIds, touchpoint.id] }));
    } else {
      const { name, unit, direction } = proven.measure;
      run(
        addActions([
          {
            id: newId(),
            title,
            details: proven.firstStep[language],
            ...actionAt(touchpoint),
            kind: proven.kind,
            impact: proven.usualImpact,
            effort: proven.usualEffort,
            measure: newMeasure({ name: name[language], unit, direction }),
            quickWinId: proven.id,
          },
        ]),
      );
    }
    announce(t('actions.added', { title }));
  };

  return (
    <div className={styles['offers']} role="group" aria-label={t('actions.offersFor', { name: touchpoint.name })}>
      <p>{t('actions.offers', { pains: format.list([...new Set(open.map(({ pain }) => pain.title[language]))]) })}</p>
      <ul>
        {shown.map((offer) => (
          <li key={offer.proven.id}>
            <Button size="small" icon={<AddRegular />} appearance="subtle" onClick={() => take(offer)}>
              {offer.proven.title[language]}
            </Button>
            <small>
              {t('actions.usual', {
                impact: format.number(offer.proven.usualImpact),
                effort: format.number(offer.proven.usualEffort),
              })}
            </small>
          </li>
        ))}
      </ul>
      {open.length > OFFERS_AT_ONCE && (
        <Button size="small" appearance="transparent" onClick={() => setEverything(!everything)}>
          {everything ? t('actions.fewerOffers') : t('actions.moreOffers', { count: open.length - OFFERS_AT_ONCE })}
        </Button>
      )}
    </div>
  );
}

/** Quick wins before strategic actions, each kind of pain in the order of its signs. */
function offersFor(typed: string, language: Language): Offer[] {
  const offers = quickWinsFor(typed, language)
    .slice(0, KINDS_AT_MOST)
    .flatMap(({ pain }) => pain.actions.map((proven) => ({ pain, proven })));
  return [
    ...offers.filter(({ proven }) => proven.kind === 'quickWin'),
    ...offers.filter(({ proven }) => proven.kind === 'strategic'),
  ];
}
