import { memo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createTranslator, switchLanguage } from '../../../renderer/i18n/i18n';
import { TextsProvider, useTexts } from '../../../renderer/ui/parts/texts';

const translators: unknown[] = [];

/** Draws again by itself alone: its properties never change. */
const Speaker = memo(function Speaker({ count }: { readonly count: number }) {
  const { t } = useTexts(['map', 'view']);
  translators.push(t);
  return (
    <p>
      {t('rows.emotion')}, {t('stage.touchpoints', { count })}, {t('view:filter.of', { shown: '1', of: '2' })}
    </p>
  );
});

test('all that is drawn speaks another language as soon as it is switched', async () => {
  const translator = await createTranslator('en');
  await render(
    <I18nextProvider i18n={translator}>
      <TextsProvider>
        <Speaker count={2} />
        <Speaker count={5} />
      </TextsProvider>
    </I18nextProvider>,
  );
  await expect.element(page.getByText('Emotion, 5 touchpoints, 1 of 2 shown')).toBeVisible();
  expect(new Set(translators).size).toBe(1);
  await switchLanguage(translator, 'pl');
  await expect.element(page.getByText(/Emocj., 2 punkty styku, /)).toBeVisible();
  await expect.element(page.getByText(/Emocj., 5 punktów styku, /)).toBeVisible();
  await switchLanguage(translator, 'en');
  await expect.element(page.getByText('Emotion, 2 touchpoints, 1 of 2 shown')).toBeVisible();
});

test('what is drawn outside has no language, and says so', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(render(<Speaker count={1} />)).rejects.toThrow('TextsProvider');
  silenced.mockRestore();
});
