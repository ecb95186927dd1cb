import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Tests of how parsing time grows with input size, measured in CPU time, one after the other. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/growth.json' }]],
    allowOnly: false,
    include: ['tests/**/*.growth.test.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
  },
});
