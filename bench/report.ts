/** Formats benchmark results as Markdown. */
import type { UpdateTime } from './hotUpdates.ts';
import type { Growth } from './growth.ts';
import type { Memory } from './memory.ts';
import { FAST_LINE, SCREEN, SLOW_LINE, SLOW_PHONE, type Line } from './conditions.ts';
import type { Interaction } from './interactions.ts';
import type { Report } from './lighthouse.ts';
import type { LineResults } from './lines.ts';
import type { Metric, Sample } from './sample.ts';

export const PAGES = ['ours', 'scripted', 'static'] as const;
export type Page = (typeof PAGES)[number];
export type Medians = Readonly<Record<Page, Sample>>;

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly node: string;
  readonly chromium: string;
  /** One-minute load average before the first visit and after the last. */
  readonly load: readonly [number, number];
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${Math.round(time)} ms`;

const ROWS: readonly (readonly [Metric, string, (value: number) => string])[] = [
  ['bytes', 'Bytes until the live map is idle, without relief', kB],
  ['requests', 'Requests until then', String],
  ['bytesBeforeInteraction', 'Bytes before the first interaction with the map', kB],
  ['firstPaint', 'First contentful paint', ms],
  ['readable', 'Article can be read', ms],
  ['picture', 'Map picture with the route', ms],
  ['pictureGap', '… known to within', ms],
  ['idle', 'Live map idle', ms],
  ['interactionToIdle', '… after the first interaction, or on its own', ms],
  ['fetchedToIdle', '… if its code was fetched before', ms],
  ['blocking', 'Blocking time until then', ms],
  ['shift', 'Layout shift', (value) => value.toFixed(3)],
  ['fps', 'Frames per second in a flight', (value) => value.toFixed(1)],
  ['longestFrame', 'Longest frame in it', ms],
  ['heap', 'Heaps after 50 steps', (value) => `${(value / 1e6).toFixed(1)} MB`],
];

export function resultTable(medians: Medians): string {
  const ratio = (other: number, own: number) => (own > 0 ? (other / own).toFixed(2) : '–');
  return [
    '| | ours | words by script | words static | script ÷ ours | static ÷ ours |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...ROWS.map(([key, name, format]) => {
      const [ours, scripted, still] = PAGES.map((page) => medians[page][key]) as [
        number,
        number,
        number,
      ];
      const values = [ours, scripted, still].map(formatOrDash(format));
      const ratios = key === 'pictureGap' ? ['', ''] : [ratio(scripted, ours), ratio(still, ours)];
      return `| ${[name, ...values, ...ratios].join(' | ')} |`;
    }),
  ].join('\n');
}

const formatOrDash = (format: (value: number) => string) => (value: number) =>
  Number.isNaN(value) ? '–' : format(value);

/** What is measured, its limit and the format; `least` for goals that are lower bounds. */
interface Goal {
  readonly text: string;
  readonly value: number;
  readonly limit: number;
  readonly least?: boolean;
  readonly format?: (value: number) => string;
}

/** The project's goals and whether each is met. */
function goalRows(goals: readonly Goal[]): string {
  const rows = goals.map(({ text, value, limit, least, format = (one) => one.toFixed(2) }) => {
    const met = least ? value >= limit : value <= limit;
    const measured = met ? format(value) : `**${format(value)}**`;
    return `| ${text} | ${measured} | ${least ? '≥' : '≤'} ${format(limit)} | ${met ? 'pass' : '**fail**'} |`;
  });
  return ['| Goal | measured | target | |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

/** `floor` is in milliseconds. */
export function visitGoals({ ours, scripted, static: still }: Medians, floor: number): string {
  const toScripted = (key: Metric) => ours[key] / scripted[key];
  return [
    `The floor, one round trip and the bytes of the page at the speed of the line: ${ms(floor)}.`,
    '',
    goalRows([
      {
        text: 'Article readable, ours ÷ static',
        value: ours.readable / still.readable,
        limit: 1.1,
      },
      { text: 'Article readable, ours ÷ floor', value: ours.readable / floor, limit: 1.3 },
      {
        text: 'Picture with the route, script ÷ ours',
        value: scripted.picture / ours.picture,
        limit: 5,
        least: true,
      },
      {
        text: 'Live map after interaction, ours ÷ script',
        value: toScripted('interactionToIdle'),
        limit: 1.15,
      },
      {
        text: '… if its code was fetched before',
        value: toScripted('fetchedToIdle'),
        limit: 1,
      },
      {
        text: 'Frames in a flight, ours ÷ script',
        value: toScripted('fps'),
        limit: 0.95,
        least: true,
      },
      { text: 'Heaps after 50 steps, ours ÷ script', value: toScripted('heap'), limit: 1.15 },
      { text: 'Layout shift', value: ours.shift, limit: 0 },
    ]),
  ].join('\n');
}

/** `bytes` are those that our pages load without any input, by language. */
export function lineTable(
  results: LineResults,
  bytes: Readonly<{ latin: number; urdu: number }>,
): string {
  const cells = (key: 'firstPaint' | 'largestPaint') => (pages: LineResults[number]['pages']) =>
    PAGES.map((page) => ms(pages[page][key])).join(' | ');
  const rows = results.map(
    ({ name, pages }) =>
      `| ${name} | ${cells('firstPaint')(pages)} | ${cells('largestPaint')(pages)} |`,
  );
  const goals = results.flatMap(({ name, pages: { ours, scripted, static: still } }): Goal[] => [
    {
      text: `First words, ours ÷ static, ${name}`,
      value: ours.firstPaint / still.firstPaint,
      limit: 1.1,
    },
    {
      text: `Largest paint, ours ÷ the better baseline, ${name}`,
      value: ours.largestPaint / Math.min(scripted.largestPaint, still.largestPaint),
      limit: 1,
    },
    { text: `Layout shift, ${name}`, value: ours.shift, limit: 0 },
  ]);
  return [
    '| | first words: ours | by script | static | largest paint: ours | by script | static |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    goalRows([
      ...goals,
      { text: 'Bytes before the first input', value: bytes.latin, limit: 200e3, format: kB },
      { text: '… in Urdu', value: bytes.urdu, limit: 360e3, format: kB },
    ]),
  ].join('\n');
}

/** Reports by page; `baselines` are the names of those that ours are compared with, if any. */
export function lighthouseTable(
  reports: Readonly<Record<string, Report>>,
  baselines: readonly string[],
): string {
  const rows = Object.entries(reports).map(([name, { metrics: of }]) => {
    const scores = [of.performance, of.accessibility, of.bestPractices, of.seo];
    const times = [of.firstPaint, of.largestPaint, of.speedIndex, of.blocking].map(ms);
    return `| ${[name, ...scores, ...times, of.shift.toFixed(3)].join(' | ')} |`;
  });
  const others = baselines.flatMap((name) => reports[name]?.metrics ?? []);
  const best = (key: 'largestPaint' | 'speedIndex') => Math.min(...others.map((one) => one[key]));
  const goals = Object.entries(reports)
    .filter(([name]) => !baselines.includes(name))
    .flatMap(([name, { metrics: of }]): Goal[] => [
      ...(baselines.length > 0 ? (['largestPaint', 'speedIndex'] as const) : []).map((key) => ({
        text: `${key === 'speedIndex' ? 'Speed index' : 'Largest paint'} ÷ the better baseline, ${name}`,
        value: of[key] / best(key),
        limit: 1,
      })),
      ...(['performance', 'accessibility', 'bestPractices', 'seo'] as const).map((key) => ({
        text: `${SCORES[key]}, ${name}`,
        value: of[key],
        limit: key === 'performance' ? 95 : 100,
        least: true,
        format: String,
      })),
      { text: `Layout shift, ${name}`, value: of.shift, limit: 0, format: (one) => one.toFixed(3) },
    ]);
  const problems = Object.entries(reports).flatMap(([name, { problems }]) =>
    baselines.includes(name) ? [] : problems.map((problem) => `- ${name}: ${problem}`),
  );
  return [
    '| | performance | accessibility | best practices | SEO | first paint | largest | speed index | blocking | shift |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    goalRows(goals),
    ...(problems.length > 0 ? ['', 'Failed audits:', '', ...problems] : []),
  ].join('\n');
}

const SCORES = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  bestPractices: 'Best practices',
  seo: 'SEO',
} as const;

export function interactionTable(results: readonly Interaction[]): string {
  return goalRows(
    results.map(({ what, time }) => ({ text: what, value: time, limit: 200, format: ms })),
  );
}

export function growthTable(rows: readonly Growth[]): string {
  const time = formatOrDash(ms);
  return [
    '| | count | draw picture | render page | page | page sent | data sent | readable | live map idle |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => {
      const bytes = [row.page, row.pageSent, row.dataSent].map(kB);
      const cells = [row.count, time(row.picture), time(row.rendering), ...bytes];
      const formatTime = (value: number) => (Number.isNaN(value) ? 'past 60 s' : ms(value));
      return `| ${row.what} × ${row.times} | ${cells.join(' | ')} | ${formatTime(row.readable)} | ${formatTime(row.idle)} |`;
    }),
  ].join('\n');
}

const formatLine = ({ downloadBps, latencyMs }: Line) =>
  `${downloadBps / 1e6} Mbit/s down with ${latencyMs} ms to each first byte`;

export function methodNotes(runs: number, machine: Machine): string {
  return [
    `${machine.date} · ${machine.cpu} · Node ${machine.node} · ${machine.chromium} · load ${machine.load.map((load) => load.toFixed(1)).join(' before, ')} after · medians of ${runs} run${runs === 1 ? '' : 's'}, the three pages in turn.`,
    '',
    `Each visit has an empty profile; a ${SCREEN.width} × ${SCREEN.height} view at one pixel per CSS px; a slow line of ${formatLine(SLOW_LINE)}, shared by page and workers, unless a fast one of ${formatLine(FAST_LINE)} is named; the main thread ${SLOW_PHONE.cpuSlowdown} times slower (workers are not slowed); no graphics card: pages are rasterised in software, WebGL by SwiftShader. The host compresses everything with Brotli 11 and speaks HTTP/1.1. Bytes are bodies counted at the host.`,
    '',
    '- **Article can be read**: the frame on the screen, by Element Timing, that is the first to hold words of the first step.',
    '- **Map picture with the route**: the first frame handed over by the browser, by its time of arrival, with at least half the route-coloured pixels (±48 per channel of #B3261E, inside the map) of the last one; “known to within” is the time since the frame before.',
    '- **Live map idle**: MapLibre’s first `idle`; the relief comes after it, here and there.',
    '- **Interaction**: the mouse moves over the map as soon as the page responds; the map’s code has not been fetched by then. Ours starts the live map there; the baselines start it on their own, and their time is that of their whole start.',
    '- **Blocking**: what long tasks take beyond 50 ms, from the start until that idle.',
    '- **Flight**: from the first to the fourth step, frames in which WebGL drew. **Heaps**: JavaScript of page and workers, after garbage collection.',
    '- **Baselines** (`bench/baselines/`): the same words, layers, relief and MapLibre, sources by URL, system fonts; no feature list, cards, legend, second language or web fonts, which ours pays for.',
  ].join('\n');
}

export function memoryTable(rows: readonly Memory[]): string {
  return [
    '| | heaps before | after | ratio | maps | workers |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ what, before, after, maps, workers }) => {
      const sizes = [before, after].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
      return `| ${what} | ${sizes.join(' | ')} | ${(after / before).toFixed(2)} | ${maps} | ${workers} |`;
    }),
  ].join('\n');
}

/** What 1,000 steps leave behind compared to 100. */
export function stepsGoal({ before, after }: Memory): string {
  return goalRows([
    { text: 'Heaps after 1,000 steps ÷ after 100', value: after / before, limit: 1.05 },
  ]);
}

/** Saved files and the time until the change was visible. */
export function updateTable(rows: readonly UpdateTime[]): string {
  return [
    '| saved | visible after |',
    '| --- | ---: |',
    ...rows.map(({ what, time }) => `| ${what} | ${ms(time)} |`),
  ].join('\n');
}
