import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './scripts/chromium.mjs';
import { freePort } from './scripts/serve.mjs';

// The workers read this file again and must find the same port.
const port = (process.env.E2E_PORT ??= String(await freePort()));
/** Not the root: the built site must not mind where it lies. */
const subPath = '/some/sub/path/';
const baseURL = `http://127.0.0.1:${port}${subPath}`;
const executablePath = chromiumPath();
const isCi = Boolean(process.env.CI);
const accessibility = /accessibility/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  forbidOnly: isCi,
  retries: isCi ? 1 : 0,
  // One more than a small machine has cores, for a test waits a third of its time.
  workers: 3,
  // A busy machine takes long to do what is right; only what never happens waits for these.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'e2e', testIgnore: accessibility },
    { name: 'accessibility', testMatch: accessibility },
    // The built site behind a real web server; one build, one server.
    { name: 'hosts', testDir: 'tests/hosts', fullyParallel: false },
  ],
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port} --base ${subPath} --strict`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
