import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { listed, sets } from './scripts/sets.mjs';

const browser = findBrowser();
if (!browser) throw new Error('No Chromium here. `npm test` installs one; or set CHROMIUM_PATH.');

/** The port of the built site during the tests; TEST_PORT moves it, for two checkouts at once. */
const port = Number(process.env.TEST_PORT ?? 4179);

const specs = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

/** Browser tests: real Chromium, and the built site, never the dev server. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  workers: 2,
  // What passes only the second time is told at the end of the run.
  retries: 1,
  // Deadlines, not measures: a busy machine may take as long.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath: browser.path, args: [...browserArgs] },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: Object.entries(sets).map(([name, { browser: files }]) => ({
    name,
    ...(files === 'rest' ? { testIgnore: specs(listed) } : { testMatch: specs(files) }),
    use: { browserName: 'chromium' },
  })),
  webServer: {
    command: `node scripts/serve.mjs dist ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
