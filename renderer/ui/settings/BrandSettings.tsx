import { Button } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import type { Settings } from '../../../electron/bridge';
import { cutToLength } from '../../model/cut-text';
import { useSettings } from '../../state/settings';
import { TextField } from '../parts/fields/TextField';
import { PictureField } from '../parts/picture/PictureField';
import styles from './settings.module.css';

const OWN_COLOUR = '#0f6348';
const LOGO_ID = 'brand-logo';

/** The consultant's own name, colour and logo, for new maps and the report's cover. */
export function BrandSettings({ onChange }: { readonly onChange: (fields: Partial<Settings>) => void }) {
  const { t } = useTexts('settings');
  const { brandName, brandColour, brandLogo, authorName } = useSettings();
  return (
    <section>
      <h3>{t('brand.title')}</h3>
      <p className={styles['hint']}>{t('brand.hint')}</p>
      <div className={styles['pair']}>
        <TextField
          label={t('brand.name')}
          value={brandName}
          onChange={(name) => onChange({ brandName: cutToLength(name, 200) })}
        />
        <TextField
          label={t('brand.author')}
          hint={t('brand.authorHint')}
          value={authorName}
          onChange={(name) => onChange({ authorName: cutToLength(name, 200) })}
        />
      </div>
      <div className={styles['pair']}>
        <div className={styles['colour']}>
          <label htmlFor="brand-colour">{t('brand.colour')}</label>
          <span className={styles['colourRow']}>
            <input
              id="brand-colour"
              type="color"
              value={brandColour ?? OWN_COLOUR}
              onChange={(event) => onChange({ brandColour: event.target.value })}
            />
            <Button size="small" disabled={brandColour === null} onClick={() => onChange({ brandColour: null })}>
              {t('brand.noColour')}
            </Button>
          </span>
          <span className={styles['hint']}>{t('brand.contrast')}</span>
        </div>
        <PictureField
          label={t('brand.logo')}
          picture={brandLogo ? { id: LOGO_ID, name: brandName, ...brandLogo } : undefined}
          onPicture={({ mediaType, width, height, data }) =>
            onChange({ brandLogo: { mediaType, width, height, data } })
          }
          onRemove={() => onChange({ brandLogo: null })}
        />
      </div>
    </section>
  );
}
