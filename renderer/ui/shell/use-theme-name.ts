import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../../state/settings';
import type { ThemeName } from '../theme';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const forcedColours = window.matchMedia('(forced-colors: active)');

/** The theme in force: the chosen one, or the system's; high contrast always follows the system. */
export function useThemeName(): ThemeName {
  const chosen = useSettings((settings) => settings.theme);
  const systemIsDark = useMediaQuery(darkSystem);
  const forced = useMediaQuery(forcedColours);
  const dark = chosen === 'system' ? systemIsDark : chosen === 'dark';
  const theme = dark ? 'dark' : 'light';
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return forced ? 'highContrast' : theme;
}

function useMediaQuery(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (notify) => {
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => query.matches,
  );
}
