import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { site } from './src/site/plugin.ts';

/** Addresses are relative, so that the site works from any folder of any host. */
export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  plugins: [svelte({ emitCss: false }), site()],
  publicDir: false,
  logLevel: command === 'build' ? 'warn' : 'info',
}));
