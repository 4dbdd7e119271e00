import { useTexts } from '../parts/texts';
import type { LocaleTexts } from '../../i18n/languages';
import { languageFor } from '../../i18n/languages';

/** The method's own texts in the interface's language, with their lists as lists. */
export function useGuideTexts(): LocaleTexts['guide'] {
  const { i18n } = useTexts('guide');
  return i18n.getResourceBundle(languageFor(i18n.language), 'guide') as LocaleTexts['guide'];
}
