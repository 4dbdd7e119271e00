import 'i18next';
import type { LocaleTexts } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: LocaleTexts;
    returnNull: false;
  }
}
