import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** How the work of readers grows with what they are given: measured in CPU time, one after the other. */
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
