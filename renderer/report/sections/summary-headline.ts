import { momentsWithoutAction } from '../../guide/steps/actions';
import { isAcceptedCritical } from '../../model/moment';
import { balanceByStage, journeyBalance, personaBalance } from '../../model/scoring/balance';
import { peakEnd } from '../../model/scoring/peak-end';
import { openSuggestions } from '../../model/scoring/suggestions';
import { balanceFigure, emotionFigure, briefName, type ReportSource } from '../report-source';

/** Balances nearer to 0 than this are called close to neutral. */
const NEAR_NEUTRAL = 10;
/** Two personas whose balances lie this far apart, on either side of 0, live different journeys. */
const FAR_APART = 20;

/** The one finding of the summary, in one sentence made from the figures. */
export function summaryHeadline(source: ReportSource): string {
  const { document, personas, words } = source;
  const { t } = words;
  const rated = personas
    .map((persona) => ({ persona, value: personaBalance(document, persona.id).value }))
    .filter((entry): entry is typeof entry & { value: number } => entry.value !== null)
    .sort((a, b) => a.value - b.value);
  const lowest = rated[0];
  const highest = rated.at(-1);
  if (!lowest || !highest) return t('summary.unrated');
  if (rated.length === 1) return headlineOfOne(source, lowest.persona.id, lowest.value);
  const values = {
    balance: balanceFigure(words, journeyBalance(document).value),
    lowest: balanceFigure(words, lowest.value),
    highest: balanceFigure(words, highest.value),
    lowestPersona: briefName(lowest.persona.name, words),
    highestPersona: briefName(highest.persona.name, words),
  };
  if (lowest.value < 0 && highest.value > 0 && highest.value - lowest.value >= FAR_APART)
    return t('summary.many.apart', values);
  if (Math.max(Math.abs(lowest.value), Math.abs(highest.value)) < NEAR_NEUTRAL)
    return t('summary.many.neutral', values);
  if (lowest.value > 0) return t('summary.many.good', values);
  if (highest.value < 0) return t('summary.many.bad', values);
  return t('summary.many.mixed', values);
}

function headlineOfOne({ document, words }: ReportSource, personaId: string, value: number): string {
  const { t } = words;
  const end = peakEnd(document, personaId)?.end.emotion ?? 0;
  const values = { balance: balanceFigure(words, value), end: emotionFigure(words, end) };
  if (value >= NEAR_NEUTRAL) return t(end < 0 ? 'summary.one.goodEndsBadly' : 'summary.one.good', values);
  if (value <= -NEAR_NEUTRAL) return t(end > 0 ? 'summary.one.badEndsWell' : 'summary.one.bad', values);
  if (end < 0) return t('summary.one.neutralEndsBadly', values);
  return t(end > 0 ? 'summary.one.neutralEndsWell' : 'summary.one.neutral', values);
}

/** Weakest and strongest stage, and how far the critical moments are decided. */
export function summaryLead(source: ReportSource): string {
  return [stagesSentence(source), momentsSentence(source)].filter((sentence) => sentence !== '').join(' ');
}

function stagesSentence({ document, words }: ReportSource): string {
  const stages = balanceByStage(document)
    .filter(({ balance }) => balance.value !== null)
    .sort((a, b) => (a.balance.value ?? 0) - (b.balance.value ?? 0));
  const weakest = stages[0];
  const strongest = stages.at(-1);
  if (!weakest || !strongest || stages.length < 2) return '';
  return words.t('summary.stages', {
    weakest: briefName(weakest.stage.name, words),
    weakestBalance: balanceFigure(words, weakest.balance.value),
    strongest: briefName(strongest.stage.name, words),
    strongestBalance: balanceFigure(words, strongest.balance.value),
  });
}

function momentsSentence({ document, words }: ReportSource): string {
  const accepted = Object.values(document.moments).filter(isAcceptedCritical);
  if (accepted.length > 0) {
    const withAction = accepted.length - momentsWithoutAction(document).length;
    return words.t('summary.accepted', { count: accepted.length, withAction: words.format.number(withAction) });
  }
  const open = openSuggestions(document).filter((suggestion) => suggestion.kind === 'pain').length;
  if (open === 0) return '';
  const noneDecided = Object.keys(document.moments).length === 0;
  return words.t(noneDecided ? 'summary.suggested' : 'summary.stillSuggested', { count: open });
}
