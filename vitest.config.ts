import { existsSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Where Debian and its relatives keep Chromium. Elsewhere Playwright's own browser is used. */
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/**
 * Everything the window's code may import, bundled before the first browser test: a dependency found later would
 * reload the page in the middle of a test. electron-log belongs to the main process, the font is a style sheet,
 * the icons are imported one by one (below).
 */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const windowDependencies = Object.keys(dependencies).filter(
  (name) => !['electron-log', '@fluentui/react-icons', '@fontsource-variable/inter'].includes(name),
);

/**
 * The icon package is 17 MB in one piece, which would cost each test file four seconds. Takes each icon from the
 * package's file for it instead: `ArrowUndo24Regular` from `svg/arrow-undo`.
 */
const singleIcons = {
  name: 'single-icons',
  enforce: 'pre' as const,
  transform: (code: string) =>
    code.replace(/import \{([^}]*)\} from '@fluentui\/react-icons';/g, (_, names: string) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `import { ${name} } from '@fluentui/react-icons/svg/${iconFile(name)}';`)
        .join(' '),
    ),
};

function iconFile(name: string): string {
  const [withoutSize = name] = name.split(/\d*(?:Regular|Filled|Light|Color)$/);
  return withoutSize.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-zA-Z])(?=\d)/g, '-').toLowerCase();
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Where other work is going on, writing to disk and hundreds of random cases take ten times their time.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 60_000 } },
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts', 'tests/architecture.test.ts'],
        },
      },
      {
        plugins: [singleIcons],
        optimizeDeps: {
          noDiscovery: true,
          include: [
            ...windowDependencies,
            '@fluentui/react-icons > @griffel/react',
            'wouter/use-hash-location',
            '@atlaskit/pragmatic-drag-and-drop/combine',
            '@atlaskit/pragmatic-drag-and-drop/element/adapter',
            '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview',
            '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview',
            '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element',
            '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge',
            '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'axe-core',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // Two cores shared with a browser are slow now and then; a wait ends as soon as its condition holds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['scripts/e2e-setup.mjs'],
          // Real windows compete for focus and for the processor: one at a time.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          retry: 0,
        },
      },
    ],
  },
});
