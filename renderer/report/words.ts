import type { TFunction } from 'i18next';
import { type Format, formatFor } from '../i18n/format';
import { createTranslator } from '../i18n/i18n';
import type { Translate } from '../i18n/tell-rule';
import type { Language } from '../model/primitives';

/** The report's language: its texts, and how it writes numbers and dates. */
export interface Words {
  readonly language: Language;
  /** Texts of the report itself. */
  readonly t: TFunction<'report'>;
  /** Texts of the method: formulas, names of figures. */
  readonly tell: Translate;
  readonly format: Format;
}

export async function loadWords(language: Language): Promise<Words> {
  const translator = await createTranslator(language);
  return {
    language,
    t: translator.getFixedT(language, 'report'),
    tell: translator.getFixedT(language, ['app', 'guide', 'scoring', 'findings']),
    format: formatFor(language),
  };
}
