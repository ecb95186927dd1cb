import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests run in Node. Those of the session are compiled for the client, so that runes work as in a browser. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    allowOnly: false,
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/unit/session/**', 'tests/**/*.growth.test.ts'],
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'state',
          testTimeout: 30_000,
          environment: './tests/unit/tooling/client.ts',
          include: ['tests/unit/session/**/*.test.ts'],
        },
      },
    ],
  },
});
