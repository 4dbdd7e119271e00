import { decisionAbout, jointSuggestions } from '../../model/scoring/suggestions';
import { type GuideStep, gap, isBlank, type Missing } from '../guide-step';

export const moments: GuideStep = {
  id: 'moments',
  count: (document) => ({
    kind: 'number',
    value: Object.values(document.moments).filter((moment) => moment.decision === 'accepted').length,
  }),
  missing: (document) => {
    const accepted = Object.values(document.moments).filter((moment) => moment.decision === 'accepted');
    const missing: Missing[] = gap(
      accepted.filter((moment) => isBlank(moment.reason)),
      'withoutReason',
      (moment) => ({ step: 'moments', momentId: moment.id, touchpointId: moment.touchpointId }),
      { needed: true },
    );
    if (accepted.length === 0) missing.unshift({ key: 'noneDecided', place: { step: 'moments' }, needed: true });
    // Strengths are an offer; only pains that nobody looked at are worth a reminder.
    const open = jointSuggestions(document).filter(
      (suggestion) => suggestion.kind === 'pain' && !decisionAbout(document, suggestion),
    );
    return [
      ...missing,
      ...gap(open, 'undecided', ({ touchpointId }) => ({ step: 'moments', touchpointId }), { needed: false }),
    ];
  },
};
