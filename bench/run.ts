/**
 * `npm run bench [-- --runs N] [--only PART]`: our page beside two rivals on a slow phone, how cost grows,
 * from saving to seeing, and what stays in memory, into `bench/RESULTS.md`; one part alone is only printed.
 * A benchmark and no test: it fails only if something cannot be measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { compressed } from '../src/site/budget.ts';
import { browserArgs, ensureBrowser } from '../scripts/browser.mjs';
import type * as SiteCode from '../src/site/index.ts';
import { measureSaving } from './dev.ts';
import { measureGrowth } from './growth.ts';
import { measureMemory } from './memory.ts';
import { floor } from './phone.ts';
import {
  goals,
  growthTable,
  memoryTable,
  method,
  PAGES,
  savingTable,
  table,
  type Machine,
  type Page,
} from './report.ts';
import { buildRivals } from './rivals.ts';
import { medians, type Sample } from './sample.ts';
import { host, type Host } from './server.ts';
import { visit } from './visit.ts';

const DIST = 'dist';
const OUT = '.build/bench';

/**
 * Pages are painted by the processor itself, not by a graphics card that the processor imitates:
 * that would take a second for any drawing. WebGL has nothing else here, on all three pages alike.
 */
const FLAGS = [...browserArgs, '--disable-gpu-rasterization'];

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs is “${values.runs}”, expected a whole number from 1`);
const parts: Readonly<Record<string, () => Promise<string>>> = { visits, growth, saving, memory };
const { only } = values;
const chosen = only === undefined ? Object.values(parts) : [parts[only]];
if (!chosen.every((part) => part !== undefined))
  throw new Error(`--only is “${only}”, expected one of ${Object.keys(parts).join(', ')}`);
const renderer = join('.build', 'site.js');
if (!existsSync(join(DIST, 'index.html')) || !existsSync(renderer))
  throw new Error('There is nothing to measure yet: run `npm run build` first.');

const code = (await import(pathToFileURL(renderer).href)) as typeof SiteCode;
const { path, version } = ensureBrowser();
const start = loadavg()[0] ?? NaN;
const texts: string[] = [];
for (const part of chosen) {
  texts.push(await part());
  console.log(`\n${texts.at(-1)}\n`);
}
if (only === undefined) await keep(texts.join('\n\n'));

/** Our page and its rivals, visited in turn. */
async function visits(): Promise<string> {
  const story = code.loadContent('data').stories.find(({ lang }) => lang === 'en');
  if (!story) throw new Error('data/stories: there is no story in English to compare');
  console.log('Building the rivals, compressing all three …');
  const folders: Record<Page, string> = { ours: DIST, ...(await buildRivals(story, DIST, OUT)) };
  const hosts: Record<Page, Host> = {
    ours: await host(folders.ours),
    scripted: await host(folders.scripted),
    static: await host(folders.static),
  };
  const samples = await measureAll(hosts);
  for (const served of Object.values(hosts)) await served.close();
  const middle = {
    ours: medians(samples.ours),
    scripted: medians(samples.scripted),
    static: medians(samples.static),
  };
  const page = readFileSync(join(DIST, 'index.html'));
  const least = floor(compressed('index.html', page).length);
  return [table(middle), goals(middle, least)].join('\n\n');
}

async function growth(): Promise<string> {
  console.log('How cost grows …');
  const grown = join(OUT, 'grown');
  const rows = growthTable(await launched((on) => measureGrowth(on, code, DIST, grown)));
  return `## How cost grows\n\nThe layers about something (not the ground), or the steps, 1, 10 and 100 times; copies differ in place and word order. “Draw” and “render” are in Node; sizes sent are Brotli 9; the browser is not slowed here, and the page’s own script is the built one.\n\n${rows}`;
}

async function saving(): Promise<string> {
  console.log('From saving to seeing …');
  const rows = savingTable(await launched((on) => measureSaving(on, Math.max(runs, 3))));
  return `## From saving to seeing\n\n\`npm run dev\` on a copy of the tree: from writing a file until the open page shows the change, medians; facts run the pipeline first.\n\n${rows}`;
}

async function memory(): Promise<string> {
  console.log('What stays in memory …');
  const served = await host(DIST, 'asked');
  const rows = memoryTable(await launched((on) => measureMemory(on, served.url)));
  await served.close();
  return `## What stays in memory\n\nAll JavaScript heaps of a page with a live map, rubbish collected, after a first talk and a first quiz and after many more.\n\n${rows}`;
}

/** Writes all parts into the results. */
async function keep(text: string): Promise<void> {
  const machine: Machine = {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
    node: process.versions.node,
    chromium: version,
    load: [start, loadavg()[0] ?? NaN],
  };
  const results = 'bench/RESULTS.md';
  const whole = `# Bench\n\nWritten by \`npm run bench\`.\n\n${method(runs, machine)}\n\n${text}\n`;
  const config = await resolveConfig(results);
  await writeFile(results, await format(whole, { ...config, filepath: results }));
  console.log(`Wrote ${results}.`);
}

/** All visits: page after page, as often as asked. A fresh browser each turn. */
async function measureAll(hosts: Record<Page, Host>): Promise<Record<Page, Sample[]>> {
  const all: Record<Page, Sample[]> = { ours: [], scripted: [], static: [] };
  for (let run = 1; run <= runs; run++)
    for (const name of PAGES) {
      const sample = await launched((browser) => visit(browser, hosts[name]));
      all[name].push(sample);
      const { readable, picture, idle } = sample;
      const times = [readable, picture, idle].map((time) => Math.round(time)).join(', ');
      console.log(`run ${run}/${runs} ${name.padEnd(8)} readable, picture, idle: ${times} ms`);
    }
  return all;
}

async function launched<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: path, args: FLAGS });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
