import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Addresses are relative, so that the site works from any folder of any host. */
export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [svelte({ emitCss: false })],
  publicDir: false,
  logLevel: 'warn',
  build: isSsrBuild
    ? {
        outDir: '.build',
        target: 'node20',
        // The build itself writes in all languages at once; only readers load one.
        rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
      }
    : {
        outDir: 'dist',
        manifest: 'manifest.json',
        target: 'es2022',
        assetsInlineLimit: 0,
        cssCodeSplit: true,
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          input: 'src/main.ts',
          // What the page loads at once is one file: small ones compress badly, and each is a request.
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
        },
      },
}));
