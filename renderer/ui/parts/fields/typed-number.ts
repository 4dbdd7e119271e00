import type { Language } from '../../../model/primitives';

/**
 * Reads a number as people type it: `1 200,50`, `1,200.50`, `−3`. Returns undefined for words.
 * Of comma and point the last one marks the decimals; in English a lone comma before exactly three
 * digits groups thousands.
 */
export function readTypedNumber(text: string, language: Language): number | undefined {
  const tight = text.replace(/[\s\u00a0\u202f']/g, '').replace(/\u2212/g, '-');
  if (!/^[-+]?[\d.,]*\d[.,]?$/.test(tight)) return undefined;
  const comma = tight.lastIndexOf(',');
  const point = tight.lastIndexOf('.');
  const groupedInEnglish = language === 'en' && point < 0 && /^[-+]?\d{1,3}(,\d{3})+$/.test(tight);
  const decimalMark = groupedInEnglish ? -1 : Math.max(comma, point);
  const whole = (decimalMark < 0 ? tight : tight.slice(0, decimalMark)).replace(/[.,]/g, '');
  const decimals = decimalMark < 0 ? '' : tight.slice(decimalMark + 1);
  const value = Number(`${whole}.${decimals}0`);
  return Number.isFinite(value) ? value : undefined;
}
