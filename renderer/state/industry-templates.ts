import { useEffect, useState } from 'react';
import type { Language } from '../model/primitives';
import { industryTemplates, type OfferedTemplate } from './new-map';

/** The industry templates in `language`; empty until they are read. */
export function useIndustryTemplates(language: Language): readonly OfferedTemplate[] {
  const [templates, setTemplates] = useState<readonly OfferedTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    void industryTemplates(language).then((read) => {
      if (wanted) setTemplates(read);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return templates;
}
