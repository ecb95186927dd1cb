import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { site } from './src/site/plugin.ts';

/** Addresses are relative, so that the site works from any folder of any host. */
export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  // Svelte would leave its version on the window, which in the element is the host's.
  plugins: [svelte({ emitCss: false, compilerOptions: { discloseVersion: false } }), site()],
  publicDir: false,
  logLevel: command === 'build' ? 'warn' : 'info',
}));
