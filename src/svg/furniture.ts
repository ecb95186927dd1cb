/** What stands around the map in a picture of its own: title above it, legend, scale bar and credits below. */
import type { Camera } from '../geo/camera.ts';
import type { Size } from '../geo/geo.ts';
import type { LegendKey } from '../cartography/legend.ts';
import type { Row } from '../cartography/legendInView.ts';
import type { Palette } from '../cartography/palette.ts';
import { attributes, short } from './escape.ts';
import type { Scribe } from './glyphs.ts';
import type { Measure } from './labels.ts';
import { swatch } from './legend.ts';
import { rightToLeft } from './names.ts';
import { scaleOf } from './scaleBar.ts';

/** Every word of it, in the reader's language. */
export interface FurnitureWords {
  readonly title: string;
  /** What stands above the map; absent: the title, empty: nothing. */
  readonly heading?: string;
  readonly description: string;
  /** Credits and licence of a picture that is drawn from these sources, one line each; long ones are broken. */
  readonly credits: (sources: readonly string[]) => readonly string[];
  readonly legend: Readonly<Partial<Record<LegendKey, string>>>;
  readonly km: (km: number) => string;
}

/** What a picture shows, by which its legend and credits are chosen. */
export interface Shown {
  readonly rows: readonly Row[];
  /** Ids of the sources of what is drawn. */
  readonly sources: readonly string[];
}

const MARGIN = 16;
const TITLE = { size: 20, bold: true, row: 26 } as const;
const LEGEND = { size: 12.5, bold: false, row: 21 } as const;
const CREDITS = { size: 10, bold: false, row: 13 } as const;
const SCALE = { size: 11, bold: false, width: 120, row: 38 } as const;
const SWATCH = { width: 34, height: 12 };
/** Px between a swatch and its words, and between columns. */
const GAP = { swatch: 10, column: 22 };

/** What stands where, in px from the picture's corner. */
export interface Layout {
  readonly size: Size;
  readonly rtl: boolean;
  readonly title: readonly string[];
  readonly credits: readonly string[];
  readonly legend: readonly (readonly { readonly row: Row; readonly text: string }[])[];
  /** Where each column of the legend begins, from the inline start. */
  readonly columns: readonly number[];
  /** The map's part of the picture. */
  readonly map: Size & { readonly top: number };
}

/** Lays out title, legend and credits; the map has the room that they leave. */
export function layoutOf(
  words: FurnitureWords,
  { rows, sources }: Shown,
  size: Size,
  measure: Measure,
): Layout {
  const inner = size.width - 2 * MARGIN;
  const { heading = words.title } = words;
  const title = heading === '' ? [] : broken(heading, inner, TITLE, measure);
  const credits = words
    .credits(sources)
    .flatMap((text) => broken(text, inner - SCALE.width, CREDITS, measure));
  const items = rows.flatMap((row) => {
    const text = words.legend[row.key];
    return text === undefined ? [] : [{ row, text }];
  });
  const widths = items.map(
    ({ text }) => SWATCH.width + GAP.swatch + measure(text, LEGEND) + GAP.column,
  );
  const { legend, columns } = inColumns(items, widths, inner);
  const top = title.length === 0 ? 0 : 16 + title.length * TITLE.row;
  const lines = legend[0]?.length ?? 0;
  const foot = Math.max(18 + lines * LEGEND.row + credits.length * CREDITS.row, SCALE.row);
  const map = { width: size.width, height: Math.max(size.height - top - foot, 1), top };
  return { size, rtl: rightToLeft(words.title), title, credits, legend, columns, map };
}

/** As many columns as have room, filled one after the other. Where one has none, it stands all the same. */
function inColumns<T>(items: readonly T[], widths: readonly number[], room: number) {
  for (let count = items.length; count > 0; count--) {
    const tall = Math.ceil(items.length / count);
    const starts = items.flatMap((_, index) => (index % tall === 0 ? [index] : []));
    const wide = starts.map((start) => Math.max(...widths.slice(start, start + tall)));
    if (count > 1 && wide.reduce((sum, width) => sum + width, 0) > room) continue;
    const columns = wide.map((_, index) =>
      wide.slice(0, index).reduce((sum, width) => sum + width, 0),
    );
    return { legend: starts.map((start) => items.slice(start, start + tall)), columns };
  }
  return { legend: [], columns: [] };
}

/** What draws it. */
export interface Tools {
  readonly camera: Camera;
  readonly palette: Palette;
  readonly pen: Scribe;
  readonly words: FurnitureWords;
}

/** The SVG of it all, but for the map. */
export function furniture(layout: Layout, tools: Tools): string {
  const { size, rtl, title, credits, map } = layout;
  const { palette } = tools;
  const write = writer(tools.pen, rtl);
  const start = rtl ? size.width - MARGIN : MARGIN;
  const below = size.height - 8 - credits.length * CREDITS.row;
  return [
    ...title.map((line, index) =>
      write(line, start, 26 + index * TITLE.row, TITLE, palette.ink, 'start'),
    ),
    rule(map.top, size, palette),
    rule(map.top + map.height, size, palette),
    legend(layout, tools, write),
    scaleBar(layout, tools, write),
    ...credits.map((line, index) =>
      write(line, start, below + (index + 0.75) * CREDITS.row, CREDITS, palette.muted, 'start'),
    ),
  ].join('');
}

type Write = (
  text: string,
  x: number,
  y: number,
  font: { readonly size: number; readonly bold: boolean },
  fill: string,
  anchor: 'start' | 'middle',
) => string;

/** Writes a line from its start, as its direction has it, or around its middle. */
function writer(pen: Scribe, rtl: boolean): Write {
  return (text, x, y, { size, bold }, fill, anchor) => {
    const before = anchor === 'middle' ? 0.5 : rtl ? 1 : 0;
    const place = (width: number) => `translate(${short(x - before * width)} ${short(y)})`;
    return pen.write(text, { size, bold, direction: rtl ? 'rtl' : 'ltr' }, place, { fill });
  };
}

function legend(layout: Layout, { palette, camera }: Tools, write: Write): string {
  const { size, rtl, columns, map } = layout;
  return layout.legend
    .flatMap((column, index) =>
      column.map(({ row, text }, line) => {
        const from = MARGIN + (columns[index] ?? 0);
        const x = rtl ? size.width - from - SWATCH.width : from;
        const y = map.top + map.height + 10 + (line + 0.5) * LEGEND.row;
        const edge = rtl ? x - GAP.swatch : x + SWATCH.width + GAP.swatch;
        const mark = swatch(row, SWATCH, camera.zoom, palette);
        const words = write(text, edge, y + 4.5, LEGEND, palette.ink, 'start');
        return `<g id="swatch-${row.key}" transform="translate(${short(x)} ${short(y)})">${mark}</g>${words}`;
      }),
    )
    .join('');
}

/** At the inline end of the credits. */
function scaleBar({ size, rtl }: Layout, { camera, palette, words }: Tools, write: Write): string {
  const { km, px } = scaleOf(camera, SCALE.width - 20);
  const y = size.height - MARGIN;
  const x = rtl ? MARGIN : size.width - MARGIN - px;
  const d = `M${short(x)} ${short(y - 6)}v6h${short(px)}v-6`;
  const line = attributes({ d, fill: 'none', stroke: palette.label, 'stroke-width': 1.4 });
  const text = write(words.km(km), x + px / 2, y - 8, SCALE, palette.label, 'middle');
  return `<path${line}/>${text}`;
}

function rule(y: number, { width }: Size, palette: Palette): string {
  return `<path${attributes({ d: `M0 ${short(y)}h${short(width)}`, stroke: palette.rule })}/>`;
}

/** A text in lines no wider than this. */
function broken(
  text: string,
  most: number,
  font: { readonly size: number; readonly bold: boolean },
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && measure(longer, font) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
