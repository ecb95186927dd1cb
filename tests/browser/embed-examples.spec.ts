/** The examples in docs/examples work, in a plain page and in a new Vite project with the package from `npm pack`. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { expect, frameContent, waitForLiveFrame, test } from './guest.ts';
import { serveHost } from './host.ts';

const PLACE = 'https://map.example.org/';

test('plain.html works', async ({ page, baseURL }) => {
  const html = readFileSync('docs/examples/plain.html', 'utf8');
  expect(html).toContain(PLACE);
  const site = await serveHost({ '/': { html: html.replaceAll(PLACE, String(baseURL)) } });
  await page.goto(site.url);
  await waitForLiveFrame(page);
  await page.locator('#steer').click();
  await expect(frameContent(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();
  const map = page.locator('energy-corridor-map');
  await map.scrollIntoViewIfNeeded();
  await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
  await expect(page.locator('#step')).toHaveText('meeting');
  await page.locator('#on').click();
  await expect(page.locator('#step')).not.toHaveText('meeting');
  await site.close();
});

test('module.html works', async ({ page, baseURL }) => {
  const html = readFileSync('docs/examples/module.html', 'utf8').replaceAll(PLACE, String(baseURL));
  const site = await serveHost({ '/': { html } });
  await page.goto(site.url);
  await page.locator('#show').click();
  await expect(frameContent(page).locator('[data-card="wakhan-corridor"]')).toBeVisible();
  await site.close();
});

test('server.mjs works, and its import has no effect', () => {
  const said = execFileSync('node', ['docs/examples/server.mjs', PLACE], { encoding: 'utf8' });
  expect(said).toContain(`<energy-corridor-map story="gateway" lang="en" site="${PLACE}">`);
});

test('the Svelte example works in a new Vite project with the package', async ({
  page,
  baseURL,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'ecm-vite-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
    });
  try {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'empty', private: true, type: 'module' }),
    );
    npm('pack', resolve('.'), '--pack-destination', folder);
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    npm('install', `./${tarball}`);
    // A new project would install these; the test links ours.
    for (const name of ['svelte', 'vite', '@sveltejs', 'esm-env'])
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
    mkdirSync(join(folder, 'src'));
    cpSync('docs/examples/svelte/Story.svelte', join(folder, 'src/Story.svelte'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Empty</title></head><body><script type="module" src="/src/main.ts"></script></body></html>',
    );
    writeFileSync(
      join(folder, 'src/main.ts'),
      `import { mount } from 'svelte';
       import Story from './Story.svelte';
       mount(Story, { target: document.body, props: { site: '${String(baseURL)}' } });`,
    );
    // The package's types compile, and declare the element's methods and events and the frame API.
    writeFileSync(
      join(folder, 'src/types.ts'),
      `import type { EnergyCorridorMap, MapViewDetail } from 'energy-corridor-map';
       const map: EnergyCorridorMap = document.createElement('energy-corridor-map');
       map.addEventListener('viewchange', ({ detail }) => { const view: MapViewDetail = detail; console.log(view.step); });
       map.addEventListener('featureselect', ({ detail }) => { console.log(detail.toUpperCase()); });
       const gone: boolean = map.goTo('one') && map.next() && map.previous();
       const found: Promise<boolean> = map.focus('a');
       const frame = window.EnergyCorridorMap?.frame(document.createElement('iframe'));
       void frame?.goTo('one').then(() => { console.log(gone, found); });`,
    );
    const tsc = [resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict'];
    const forVite = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
    execFileSync(process.execPath, [...tsc, ...forVite, 'src/types.ts'], {
      cwd: folder,
      stdio: 'pipe',
    });
    writeFileSync(
      join(folder, 'vite.config.js'),
      `import { svelte } from '@sveltejs/vite-plugin-svelte';
       export default { plugins: [svelte()] };`,
    );
    execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const site = await serve(join(folder, 'dist'));
    await page.goto(site.url);
    const map = page.locator('energy-corridor-map');
    await expect(map.locator('[data-ecm-state="live"]')).toBeAttached();
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.locator('output')).toHaveText('meeting');
    await site.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
