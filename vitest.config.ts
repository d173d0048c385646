import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';
import { longest } from './test/setup/patience.js';

const e2eServer = 'test/e2e/globalSetup.ts';

/** Vitest leaves one core to itself, and of two that is half of them. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const limits = { testTimeout: longest, hookTimeout: longest };

// Apart from vite.config.ts, so that the settings of the library build stay out.
const browser = launchOptions();
// Stories press keys by script, which no browser takes for a person who may start a sound.
browser.args?.push('--autoplay-policy=no-user-gesture-required');

export default defineConfig({
  test: {
    // Where a project says `isolate: false`, its files share a worker and its modules are read once: what a test changes
    // of its surroundings it puts back, in whatever order files come.
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          maxWorkers,
          ...limits,
          include: ['test/{contract,access,client,sandbox,gateway,sdk,floors,testing}/**/*.test.ts'],
          setupFiles: ['test/setup/clock.ts', 'test/setup/console.ts', 'test/setup/properties.ts'],
          restoreMocks: true,
          unstubGlobals: true,
          provide: { protocol: 'rest' },
        },
      },
      // The same suites in front of the same gateway, with clients that speak UTDK to it.
      ...(['utdk', 'utdk-flat'] as const).map((protocol) => ({
        test: {
          name: protocol,
          environment: 'node' as const,
          isolate: false,
          maxWorkers,
          ...limits,
          include: ['test/client/**/*ThroughGateway.test.ts'],
          setupFiles: ['test/setup/clock.ts', 'test/setup/console.ts', 'test/setup/properties.ts'],
          restoreMocks: true,
          unstubGlobals: true,
          provide: { protocol },
        },
      })),
      {
        test: {
          name: 'package',
          environment: 'node',
          maxWorkers,
          include: ['test/{package,sizes,consumers}/**/*.test.ts'],
          // Builds and packs once; what the tests look at is the tarball.
          globalSetup: ['test/package/globalSetup.ts'],
          setupFiles: ['test/setup/console.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'hosts',
          environment: 'node',
          maxWorkers,
          include: ['test/hosts/**/*.hosts.test.ts'],
          globalSetup: ['test/package/globalSetup.ts'],
          setupFiles: ['test/setup/console.ts'],
          ...limits,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'unit',
          environment: 'jsdom',
          isolate: false,
          maxWorkers,
          ...limits,
          include: ['test/{hooks,components,locales,model,theme}/**/*.test.{ts,tsx}'],
          setupFiles: [
            'test/setup/clock.ts',
            'test/setup/console.ts',
            'test/setup/dom.ts',
            'test/setup/properties.ts',
          ],
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      // Each story twice: as it is, and on a page that the browser has translated.
      ...(['storybook', 'translated'] as const).map((name) => ({
        plugins: [storybookTest({ configDir: '.storybook' })],
        // Found only while stories already run, a package would be bundled then, and the page reloaded mid-test.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@radix-ui/react-dialog',
            '@tanstack/react-query',
            '@tanstack/react-virtual',
            'papaparse',
            'valibot',
          ],
        },
        test: {
          name,
          env: { STORYBOOK_TRANSLATED: String(name === 'translated') },
          ...limits,
          setupFiles: ['test/setup/clock.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            connectTimeout: longest,
            provider: playwright({ launchOptions: browser }),
            instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
          },
        },
      })),
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.test.ts'],
          // Each worker has a studio of its own.
          maxWorkers,
          ...limits,
          ...(existsSync(e2eServer) ? { globalSetup: [e2eServer] } : {}),
        },
      },
    ],
  },
});
