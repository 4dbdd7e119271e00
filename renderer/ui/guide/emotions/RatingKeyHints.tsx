import { useTexts } from '../../parts/texts';
import { KeyHint } from '../Keycap';

/** The keys of this step, drawn where they work. */
export function RatingKeyHints() {
  const { t } = useTexts('map');
  return (
    <>
      <KeyHint keys={['1–5']}>{t('emotions.keys.rate')}</KeyHint>
      <KeyHint keys={['N']}>{t('emotions.keys.notApplicable')}</KeyHint>
      <KeyHint keys={['←', '→']}>{t('emotions.keys.move')}</KeyHint>
      <KeyHint keys={['0']}>{t('emotions.keys.clear')}</KeyHint>
    </>
  );
}
