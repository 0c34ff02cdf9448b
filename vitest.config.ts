import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import basemap from './scripts/basemapPlugin.ts';
import { CHROMIUM_ARGS, chromiumPath } from './scripts/chromium.mjs';

/** West of Greenwich, so that a date read in local time is a day early and a test notices. */
const TZ = 'America/Los_Angeles';
process.env.TZ = TZ;

const executablePath = chromiumPath();

/** For a busy machine: only work without an end takes so long. */
const testTimeout = 120_000;

/** Pure code: files share a process, which saves two thirds of the time. */
const inNode = {
  isolate: false,
  environment: 'node' as const,
  env: { TZ },
  testTimeout,
  setupFiles: ['tests/setup/noNetwork.ts'],
};
const WHAT_SHIPS = ['tests/data/**/*.test.ts', 'tests/scripts/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest would leave one core to itself, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // Svelte as in a page: compiled for a server, `$effect` does nothing and state is not reactive.
        plugins: [svelte({ configFile: false, dynamicCompileOptions: () => ({ generate: 'client' }) })],
        ssr: { resolve: { conditions: ['browser', 'module', 'development'] } },
        test: {
          name: 'unit',
          ...inNode,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/weights.test.ts', ...WHAT_SHIPS],
        },
      },
      {
        // The shipped data and the scripts that read them: slower than code, and asked for by authors.
        test: { name: 'data', ...inNode, include: WHAT_SHIPS, exclude: ['tests/**/*.browser.test.ts'] },
      },
      {
        plugins: [svelte({ configFile: false }), basemap()],
        test: {
          name: 'browser',
          testTimeout,
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/**/*.browser.test.ts'],
          exclude: ['tests/e2e/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
              contextOptions: { timezoneId: TZ, locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Reads dist/, so `npm test` runs it after the build.
        test: { name: 'weights', environment: 'node', include: ['tests/weights.test.ts'], env: { TZ } },
      },
    ],
  },
});
