import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';

/** The ramp of `tokens.css`, as Fluent wants it. */
const BRAND: BrandVariants = {
  10: '#05100b',
  20: '#061b12',
  30: '#06261a',
  40: '#053323',
  50: '#043e2b',
  60: '#034b34',
  70: '#08573e',
  80: '#0f6348',
  90: '#1d7456',
  100: '#308666',
  110: '#439977',
  120: '#5cac8b',
  130: '#79bfa1',
  140: '#9bd3b9',
  150: '#bee5d3',
  160: '#e3f5ec',
};

export type ThemeName = 'light' | 'dark' | 'highContrast';

/** Fluent's neutrals, radii, type and shadows give way to the design's own, so that both draw with one set of values. */
const OURS: Partial<Theme> = {
  fontFamilyBase: 'var(--tl-font)',
  borderRadiusSmall: 'var(--tl-r-mark)',
  borderRadiusMedium: 'var(--tl-r-control)',
  borderRadiusLarge: 'var(--tl-r-layer)',
  shadow16: 'var(--tl-shadow-layer)',
  shadow28: 'var(--tl-shadow-layer)',
  shadow64: 'var(--tl-shadow-layer)',
  colorNeutralBackground1: 'var(--tl-paper)',
  colorNeutralBackground1Hover: 'var(--tl-hover)',
  colorNeutralBackground1Pressed: 'var(--tl-hover)',
  colorNeutralBackground1Selected: 'var(--tl-hover)',
  colorNeutralBackground2: 'var(--tl-sunk)',
  colorNeutralBackground3: 'var(--tl-desk)',
  colorSubtleBackgroundHover: 'var(--tl-hover)',
  colorSubtleBackgroundPressed: 'var(--tl-hover)',
  colorSubtleBackgroundSelected: 'var(--tl-hover)',
  colorNeutralForeground1: 'var(--tl-ink)',
  colorNeutralForeground1Hover: 'var(--tl-ink)',
  colorNeutralForeground1Pressed: 'var(--tl-ink)',
  colorNeutralForeground2: 'var(--tl-ink-2)',
  colorNeutralForeground2Hover: 'var(--tl-ink)',
  colorNeutralForeground2Pressed: 'var(--tl-ink)',
  // Also the labels of radio buttons that are not chosen, which must not look disabled.
  colorNeutralForeground3: 'var(--tl-ink-2)',
  colorNeutralForeground4: 'var(--tl-ink-3)',
  colorNeutralStroke1: 'var(--tl-control)',
  colorNeutralStroke1Hover: 'var(--tl-ink-2)',
  colorNeutralStroke1Pressed: 'var(--tl-ink-2)',
  colorNeutralStroke2: 'var(--tl-hairline)',
  colorNeutralStroke3: 'var(--tl-hairline)',
  colorNeutralStrokeAccessible: 'var(--tl-control)',
  colorNeutralStrokeAccessibleHover: 'var(--tl-ink-2)',
  colorNeutralStrokeAccessiblePressed: 'var(--tl-ink-2)',
  colorStrokeFocus2: 'var(--tl-accent-text)',
  colorNeutralBackgroundDisabled: 'var(--tl-sunk)',
  colorNeutralForegroundDisabled: 'var(--tl-control)',
  colorNeutralStrokeDisabled: 'var(--tl-hairline-2)',
};

const MAKE: Readonly<Record<ThemeName, () => Theme>> = {
  light: () => ({ ...createLightTheme(BRAND), ...OURS }),
  dark: () => ({
    ...createDarkTheme(BRAND),
    ...OURS,
    colorBrandBackground: 'var(--tl-accent)',
    colorBrandBackgroundHover: 'var(--tl-accent-hover)',
    colorBrandBackgroundPressed: 'var(--tl-accent-pressed)',
    colorCompoundBrandBackground: BRAND[130],
    colorCompoundBrandStroke: BRAND[130],
    colorBrandForeground1: BRAND[130],
    colorBrandForeground2: BRAND[130],
  }),
  highContrast: () => ({ ...teamsHighContrastTheme, fontFamilyBase: 'var(--tl-font)' }),
};

const made = new Map<ThemeName, Theme>();

/** The same object each time; made when it is first asked for, as a start needs one of them. */
export function themeOf(name: ThemeName): Theme {
  const theme = made.get(name) ?? MAKE[name]();
  made.set(name, theme);
  return theme;
}
