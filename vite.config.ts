import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { site } from './src/site/plugin.ts';

/** URLs are relative, so that the site works in any folder of any host. */
export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  // Svelte would write its version to `window`, which belongs to the host of the element.
  plugins: [svelte({ emitCss: false, compilerOptions: { discloseVersion: false } }), site()],
  publicDir: false,
  logLevel: command === 'build' ? 'warn' : 'info',
}));
