import type { TFunction } from 'i18next';
import type { MapDocument } from '../model/document';
import type { Rule } from '../model/scoring/suggestions';
import type { Format } from './format';

export type Translate = TFunction<('app' | 'guide' | 'scoring' | 'findings')[]>;

/** One decimal for means of votes, none for whole numbers. */
export function emotionText(format: Format, emotion: number): string {
  return format.number(emotion, { sign: true, ...(Number.isInteger(emotion) ? {} : { decimals: 1 }) });
}

/** Says a fired rule in one sentence, with its numbers. */
export function tellRule(t: Translate, format: Format, rule: Rule, document: Pick<MapDocument, 'touchpoints'>): string {
  const plain = (value: number) => format.number(value, { maxDecimals: 1 });
  switch (rule.rule) {
    case 'pain':
      return t('guide:steps.moments.rules.pain', {
        pain: plain(rule.pain),
        importance: plain(rule.importance),
        emotion: emotionText(format, rule.emotion),
      });
    case 'strength':
      return t('guide:steps.moments.rules.strength', {
        strength: plain(rule.strength),
        importance: plain(rule.importance),
        emotion: emotionText(format, rule.emotion),
      });
    case 'fall':
      return t('guide:steps.moments.rules.fall', {
        fall: plain(rule.fall),
        from: document.touchpoints[rule.fromId]?.name ?? '',
        importance: plain(rule.importance),
      });
    case 'negativeEnd':
      return t('guide:steps.moments.rules.negativeEnd', { emotion: emotionText(format, rule.emotion) });
    case 'lowestPoint':
      return rule.others > 0
        ? t('guide:steps.moments.rules.lowestPointShared', { count: rule.others })
        : t('guide:steps.moments.rules.lowestPoint', { emotion: emotionText(format, rule.emotion) });
    case 'highestPoint':
      return rule.others > 0
        ? t('guide:steps.moments.rules.highestPointShared', { count: rule.others })
        : t('guide:steps.moments.rules.highestPoint', { emotion: emotionText(format, rule.emotion) });
  }
}
