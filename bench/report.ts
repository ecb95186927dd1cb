/** Formats benchmark results as Markdown. */
import type { UpdateTime } from './hotUpdates.ts';
import type { Growth } from './growth.ts';
import type { Memory } from './memory.ts';
import { PHONE } from './slowPhone.ts';
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

/** The project's goals and whether each is met; `floor` is in milliseconds. */
export function goalTable({ ours, scripted, static: still }: Medians, floor: number): string {
  const line = (text: string, value: number, limit: number, least: boolean) => {
    const met = least ? value >= limit : value <= limit;
    const sign = least ? '≥' : '≤';
    return `| ${text} | ${value.toFixed(2)} | ${sign} ${limit} | ${met ? 'pass' : '**fail**'} |`;
  };
  return [
    `The floor, one round trip and the bytes of the page at the speed of the line: ${ms(floor)}.`,
    '',
    '| Goal | measured | target | |',
    '| --- | ---: | ---: | --- |',
    line('Article readable, script ÷ ours', scripted.readable / ours.readable, 2.5, true),
    line('Picture with the route, script ÷ ours', scripted.picture / ours.picture, 5, true),
    line(
      'Live map after interaction, ours ÷ script',
      ours.interactionToIdle / scripted.interactionToIdle,
      1.15,
      false,
    ),
    line('Article readable, ours ÷ static', ours.readable / still.readable, 1.1, false),
    line('Article readable, ours ÷ floor', ours.readable / floor, 1.3, false),
    line('Layout shift', ours.shift, 0, false),
  ].join('\n');
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

export function methodNotes(runs: number, machine: Machine): string {
  return [
    `${machine.date} · ${machine.cpu} · Node ${machine.node} · ${machine.chromium} · load ${machine.load.map((load) => load.toFixed(1)).join(' before, ')} after · medians of ${runs} run${runs === 1 ? '' : 's'}, the three pages in turn.`,
    '',
    `Each visit has an empty profile; a ${PHONE.width} × ${PHONE.height} view at one pixel per CSS px; a line of ${PHONE.downloadBps / 1e6} Mbit/s down with ${PHONE.latencyMs} ms to each first byte, shared by page and workers; the main thread ${PHONE.cpuSlowdown} times slower (workers are not slowed); no graphics card: pages are rasterised in software, WebGL by SwiftShader. The host compresses everything with Brotli 11 and speaks HTTP/1.1. Bytes are bodies counted at the host.`,
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

/** Saved files and the time until the change was visible. */
export function updateTable(rows: readonly UpdateTime[]): string {
  return [
    '| saved | visible after |',
    '| --- | ---: |',
    ...rows.map(({ what, time }) => `| ${what} | ${ms(time)} |`),
  ].join('\n');
}
