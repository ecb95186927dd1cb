/**
 * `npm run bench [-- --runs N] [--only PART]`: compares our page with two baselines on slow and fast lines
 * and in Lighthouse, and measures interactions, scaling, hot updates and retained memory. Writes
 * `bench/RESULTS.md`; a single part is only printed. A benchmark, not a test: it fails only if something
 * cannot be measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { compressed } from '../src/site/budget.ts';
import { readArgumentsOrExit } from '../scripts/arguments.mjs';
import { browserArgs, ensureBrowser } from '../scripts/browser.mjs';
import { run } from '../scripts/install.mjs';
import type * as SiteCode from '../src/site/index.ts';
import { measureHotUpdates } from './hotUpdates.ts';
import { measureGrowth } from './growth.ts';
import { FAST_LINE, minLoadTime } from './conditions.ts';
import { measureInteractions } from './interactions.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureFirstWords, measureLines } from './lines.ts';
import { measureMemory, measureSteps } from './memory.ts';
import {
  growthTable,
  interactionTable,
  lighthouseTable,
  lineTable,
  memoryTable,
  methodNotes,
  PAGES,
  resultTable,
  stepsGoal,
  updateTable,
  visitGoals,
  type Machine,
  type Page,
} from './report.ts';
import { buildBaselines } from './baselines.ts';
import { medians, type Sample } from './sample.ts';
import { startHost, type Host } from './server.ts';
import { measureFetchedStart, measureLoad, visit } from './visit.ts';

const DIST = 'dist';
const OUT = '.build/bench';

/** Address that the measured site is built for: search engines ask for canonical addresses. */
const SITE_URL = 'https://example.org/';

/**
 * Pages are rasterized on the CPU, except in the part `gpu`, where SwiftShader does it. WebGL uses
 * SwiftShader on all pages.
 */
const FLAGS = [...browserArgs, '--disable-gpu-rasterization'];
/** Without compilers, whose code is on the heap and grows as functions become hot. */
const HEAP_FLAGS = [...FLAGS, '--js-flags=--no-sparkplug --no-maglev --no-turbofan'];
const GPU_FLAGS = [...browserArgs, '--enable-gpu-rasterization'];

const { values } = readArgumentsOrExit({
  usage: 'npm run bench [-- --runs N] [--only PART]',
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs is “${values.runs}”, expected an integer of at least 1`);
const parts: Readonly<Record<string, () => Promise<string>>> = {
  visits,
  lines,
  gpu,
  lighthouse: lighthouseFront,
  lighthousePages,
  interactions,
  growth,
  saving,
  memory,
  steps,
};
const { only } = values;
const chosen = only === undefined ? Object.values(parts) : [parts[only]];
if (!chosen.every((part) => part !== undefined))
  throw new Error(`--only is “${only}”, expected one of ${Object.keys(parts).join(', ')}`);
const renderer = join('.build', 'site.js');
const front = join(DIST, 'index.html');
const canonical = `rel="canonical" href="${SITE_URL}`;
if (!existsSync(renderer) || !existsSync(front) || !readFileSync(front, 'utf8').includes(canonical))
  if (run('npm', ['run', 'build'], { SITE_URL }) !== 0) throw new Error('The build failed');

const code = (await import(pathToFileURL(renderer).href)) as typeof SiteCode;
const { path, version } = ensureBrowser();
const start = loadavg()[0] ?? NaN;
const texts: string[] = [];
for (const part of chosen) {
  texts.push(await part());
  console.log(`\n${texts.at(-1)}\n`);
}
if (only === undefined) await writeResults(texts.join('\n\n'));

/** Visits our page and the baselines in turn. */
async function visits(): Promise<string> {
  const samples = await withHosts(visitAll);
  const medianSamples = {
    ours: medians(samples.ours),
    scripted: medians(samples.scripted),
    static: medians(samples.static),
  };
  const page = readFileSync(join(DIST, 'index.html'));
  const minTime = minLoadTime(compressed('index.html', page).length);
  return [resultTable(medianSamples), visitGoals(medianSamples, minTime)].join('\n\n');
}

/** Serves our site and the baselines while they are measured. */
async function withHosts<T>(use: (hosts: Record<Page, Host>) => Promise<T>): Promise<T> {
  const story = code.loadContent('data').stories.find(({ lang }) => lang === 'en');
  if (!story) throw new Error('data/stories: there is no story in English to compare');
  console.log('Building the baselines, compressing all three …');
  const folders: Record<Page, string> = { ours: DIST, ...(await buildBaselines(story, DIST, OUT)) };
  const hosts: Record<Page, Host> = {
    ours: await startHost(folders.ours, 'lazy'),
    scripted: await startHost(folders.scripted, 'lazy'),
    static: await startHost(folders.static, 'lazy'),
  };
  for (const { url } of Object.values(hosts)) await withBrowser((browser) => warmUp(browser, url));
  try {
    return await use(hosts);
  } finally {
    for (const served of Object.values(hosts)) await served.close();
  }
}

/** Visits a page once, so that its files are compressed before anything is measured. */
async function warmUp(browser: Browser, url: string): Promise<void> {
  await measureLoad(browser, url, 60_000);
}

function lines(): Promise<string> {
  return measureOnLines('First words on each line', FLAGS);
}

function gpu(): Promise<string> {
  return measureOnLines('First words where the GPU rasterizes', GPU_FLAGS);
}

async function measureOnLines(title: string, flags: readonly string[]): Promise<string> {
  return withHosts(async (hosts) => {
    const use = <T>(work: (browser: Browser) => Promise<T>) => withBrowser(work, flags);
    const results = await measureLines(use, hosts, runs);
    const condition = { line: FAST_LINE, cpuSlowdown: 1 };
    const bytesOf = async (path: string) =>
      (await use((browser) => measureFirstWords(browser, hosts.ours, condition, path))).bytes;
    const bytes = { latin: await bytesOf(''), urdu: await bytesOf('gateway/ur/') };
    return `## ${title}\n\nWithout any input.\n\n${lineTable(results, bytes)}`;
  });
}

async function lighthouseFront(): Promise<string> {
  return withHosts(async ({ ours, scripted, static: still }) => {
    const pages = {
      'front page': ours.url,
      'words by script': scripted.url,
      'words static': still.url,
    };
    const reports = await measureLighthouse({ path, flags: FLAGS }, pages, runs);
    const table = lighthouseTable(reports, Object.keys(pages).slice(1));
    return `## Lighthouse: front page and baselines\n\nLighthouse 12, mobile preset.\n\n${table}`;
  });
}

async function lighthousePages(): Promise<string> {
  const { url, close } = await startHost(DIST, 'lazy');
  const pages = {
    'story in Urdu': `${url}gateway/ur/`,
    stories: `${url}stories/en/`,
    sources: `${url}sources/`,
    frame: `${url}gateway/en/?embed`,
  };
  const reports = await measureLighthouse({ path, flags: FLAGS }, pages, runs);
  await close();
  return `## Lighthouse: other pages\n\n${lighthouseTable(reports, [])}`;
}

async function interactions(): Promise<string> {
  const { url, close } = await startHost(DIST, 'lazy');
  const results = await withBrowser((browser) => measureInteractions(browser, `${url}gateway/en/`));
  await close();
  return `## Interactions\n\nInteraction to next paint with a live map at 1280 × 720, 4 times slower; the longest of three. The map is at rest before each, unless it says otherwise.\n\n${interactionTable(results)}`;
}

async function steps(): Promise<string> {
  const { url, close } = await startHost(DIST, 'lazy');
  const row = await withBrowser((browser) => measureSteps(browser, url), HEAP_FLAGS);
  await close();
  return `## Many steps\n\n${memoryTable([row])}\n\n${stepsGoal(row)}`;
}

async function growth(): Promise<string> {
  console.log('Measuring scaling …');
  const enlarged = join(OUT, 'enlarged');
  const rows = growthTable(await withBrowser((on) => measureGrowth(on, code, DIST, enlarged)));
  return `## How cost grows\n\nThe layers about something (not the ground), or the steps, 1, 10 and 100 times; copies differ in place and word order. “Draw” and “render” are in Node; sizes sent are Brotli 9; the browser is not slowed here, and the page’s own script is the built one.\n\n${rows}`;
}

async function saving(): Promise<string> {
  console.log('From saving to seeing …');
  const rows = updateTable(await withBrowser((on) => measureHotUpdates(on, Math.max(runs, 3))));
  return `## From saving to seeing\n\n\`npm run dev\` on a copy of the tree: from writing a file until the open page shows the change, medians; facts run the pipeline first.\n\n${rows}`;
}

async function memory(): Promise<string> {
  console.log('What stays in memory …');
  const served = await startHost(DIST, 'lazy');
  const rows = memoryTable(await withBrowser((on) => measureMemory(on, served.url), HEAP_FLAGS));
  await served.close();
  return `## What stays in memory\n\nAll JavaScript heaps of a page with a live map, rubbish collected, after as many steps and a first quiz, and after many more. Without V8’s compilers, whose code is on the heap, too.\n\n${rows}`;
}

/** Writes all parts into the results. */
async function writeResults(text: string): Promise<void> {
  const machine: Machine = {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
    node: process.versions.node,
    chromium: version,
    load: [start, loadavg()[0] ?? NaN],
  };
  const results = 'bench/RESULTS.md';
  const whole = `# Bench\n\nWritten by \`npm run bench\`.\n\n${methodNotes(runs, machine)}\n\n${text}\n`;
  const config = await resolveConfig(results);
  await writeFile(results, await format(whole, { ...config, filepath: results }));
  console.log(`Wrote ${results}.`);
}

/** All visits: page after page, as often as asked. A fresh browser each turn. */
async function visitAll(hosts: Record<Page, Host>): Promise<Record<Page, Sample[]>> {
  const all: Record<Page, Sample[]> = { ours: [], scripted: [], static: [] };
  for (let run = 1; run <= runs; run++)
    for (const name of PAGES) {
      const first = await withBrowser((browser) => visit(browser, hosts[name]));
      const fetchedToIdle =
        name === 'ours'
          ? await withBrowser((browser) => measureFetchedStart(browser, hosts.ours))
          : first.idle;
      const sample = { ...first, fetchedToIdle };
      all[name].push(sample);
      const { readable, picture, idle } = sample;
      const times = [readable, picture, idle].map((time) => Math.round(time)).join(', ');
      console.log(`run ${run}/${runs} ${name.padEnd(8)} readable, picture, idle: ${times} ms`);
    }
  return all;
}

async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  flags: readonly string[] = FLAGS,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: path, args: [...flags] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
