import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import type { CallOutput } from '../../../electron/bridge';
import { chosenLanguage, LANGUAGES, languageFor, languageInfo } from '../../i18n/languages';
import type { Language } from '../../model/primitives';
import { clearProblem, reportProblem } from '../../state/problems';
import { updateSettings, useSettings } from '../../state/settings';
import { switchInterfaceLanguage } from '../shell/interface-language';
import { Backups } from './Backups';
import { BrandSettings } from './BrandSettings';
import styles from './settings.module.css';

type Info = CallOutput<'app.info'>;

const THEMES = ['system', 'light', 'dark'] as const;

/** Everything takes effect at once. */
export function SettingsScreen({ info }: { readonly info: Info }) {
  const { t } = useTexts('settings');
  const theme = useSettings((settings) => settings.theme);
  return (
    <div className={styles['settings']}>
      <div className={styles['column']}>
        <h2>{t('title')}</h2>
        <section>
          <h3>{t('language.title')}</h3>
          <LanguageChoice systemLanguage={info.systemLanguage} />
        </section>
        <section>
          <h3>{t('theme.title')}</h3>
          <Field label={t('theme.label')} hint={t('theme.hint')}>
            <RadioGroup
              layout="horizontal"
              value={theme}
              onChange={(_event, data) => void store({ theme: THEMES.find((name) => name === data.value) ?? 'system' })}
            >
              {THEMES.map((name) => (
                <Radio key={name} value={name} label={t(`theme.${name}`)} />
              ))}
            </RadioGroup>
          </Field>
        </section>
        <BrandSettings onChange={(fields) => void store(fields)} />
        <Backups />
        <About info={info} />
      </div>
    </div>
  );

  async function store(fields: Parameters<typeof updateSettings>[0]): Promise<void> {
    const stored = await updateSettings(fields);
    if (stored.ok) clearProblem();
    else reportProblem({ message: t('notStored') });
  }
}

const SYSTEM = 'system';

function LanguageChoice({ systemLanguage }: { readonly systemLanguage: string }) {
  const { t } = useTexts('settings');
  const chosen = useSettings((settings) => settings.language);
  const choose = async (language: Language | null) => {
    const stored = await updateSettings({ language });
    await switchInterfaceLanguage(chosenLanguage(language, systemLanguage));
    if (!stored.ok) reportProblem({ message: t('notStored') });
  };
  return (
    <Field label={t('language.label')} className={styles['short'] ?? ''}>
      <Select
        value={chosen ?? SYSTEM}
        onChange={(_event, data) => void choose(LANGUAGES.find(({ code }) => code === data.value)?.code ?? null)}
      >
        <option value={SYSTEM}>
          {t('language.system', { language: languageInfo(languageFor(systemLanguage)).name })}
        </option>
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function About({ info }: { readonly info: Info }) {
  const { t } = useTexts('settings');
  return (
    <section>
      <h3>{t('about.title')}</h3>
      <p>{t('about.version', { version: info.version })}</p>
      <p>{t('about.engine', { electron: info.electron, chromium: info.chromium })}</p>
      {info.developmentRuntime && <p>{t('about.development')}</p>}
      <p>{t('about.licence')}</p>
      <p>{t('about.offline')}</p>
    </section>
  );
}
