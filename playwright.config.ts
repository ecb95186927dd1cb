import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { listedSpecs, testSets } from './scripts/testSets.mjs';

const browser = findBrowser();
if (!browser)
  throw new Error('No Chromium found. Run `npm test`, which installs one, or set CHROMIUM_PATH.');

/** Port of the built site during tests; set TEST_PORT to test two checkouts at once. */
const port = Number(process.env.TEST_PORT ?? 4179);

const specs = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

/** Browser tests run in Chromium against the built site. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  workers: 2,
  // Tests that pass only on retry are listed at the end of the run.
  retries: 1,
  // Generous, because a busy machine may be slow.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath: browser.path, args: [...browserArgs] },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: Object.entries(testSets).map(([name, { browser: files }]) => ({
    name,
    ...(files === 'rest' ? { testIgnore: specs(listedSpecs) } : { testMatch: specs(files) }),
    use: { browserName: 'chromium' },
  })),
  webServer: {
    command: `node scripts/serve.mjs dist ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
