/** What stands on a picture of its own beside the map: title, legend, scale bar, credits. */
import type { Camera } from '../model/camera.ts';
import type { Padding, Size } from '../model/geo.ts';
import type { LegendKey } from '../look/legend.ts';
import { rowsOf, type Row } from '../look/legendInView.ts';
import type { Palette } from '../look/palette.ts';
import { attributes, short } from './escape.ts';
import type { Drawn } from '../look/drawn.ts';
import type { Scribe } from './glyphs.ts';
import type { Measure } from './labels.ts';
import { swatch } from './legend.ts';
import { rightToLeft } from './names.ts';
import { scaleOf } from './scaleBar.ts';

/** Every word of it, in the reader's language. */
export interface FurnitureWords {
  readonly title: string;
  readonly description: string;
  /** Credits and licence, one line each; long ones are broken. */
  readonly credits: readonly string[];
  readonly legend: Readonly<Partial<Record<LegendKey, string>>>;
  readonly km: (km: number) => string;
}

const MARGIN = 20;
const ROW = 22;
const SWATCH = { width: 34, height: 12 };
const TITLE = { size: 22, bold: true } as const;
const LEGEND = { size: 12.5, bold: false } as const;
const CREDITS = { size: 10.5, bold: false } as const;
const CREDITS_ROW = 14;
/** Share of the picture's width that credits may take. */
const CREDITS_WIDTH = 0.62;
/** Share of it up to which the legend stands beside the map instead of on it. */
const LEGEND_WIDTH = 0.4;

/** What stands where: sizes in px, and the room that it leaves the map. */
export interface Layout {
  readonly words: FurnitureWords;
  readonly size: Size;
  readonly rtl: boolean;
  readonly rows: readonly Row[];
  readonly legend: Size;
  readonly title: Size;
  readonly credits: readonly string[];
  readonly padding: Padding;
}

/** Lays out title, legend and credits. In a script that runs from the right all stands mirrored. */
export function layoutOf(
  words: FurnitureWords,
  size: Size,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  measure: Measure,
): Layout {
  const rtl = rightToLeft(words.title);
  const rows = rowsOf(drawn).filter(({ key }) => words.legend[key] !== undefined);
  const widest = Math.max(0, ...rows.map(({ key }) => measure(words.legend[key] ?? '', LEGEND)));
  const legend = { width: widest + SWATCH.width + 42, height: rows.length * ROW + 16 };
  const credits = words.credits.flatMap((text) =>
    broken(text, size.width * CREDITS_WIDTH, measure),
  );
  const title = { width: measure(words.title, TITLE) + 2 * MARGIN, height: 52 };
  const aside =
    rows.length > 0 && legend.width < size.width * LEGEND_WIDTH ? legend.width + MARGIN : 0;
  const padding = {
    top: title.height + 12,
    bottom: credits.length * CREDITS_ROW + 34,
    left: (rtl ? 0 : aside) + MARGIN,
    right: (rtl ? aside : 0) + MARGIN,
  };
  return { words, size, rtl, rows, legend, title, credits, padding };
}

/** What draws it. */
export interface Tools {
  readonly camera: Camera;
  readonly palette: Palette;
  readonly pen: Scribe;
}

/** The SVG of it all. */
export function furniture(layout: Layout, tools: Tools): string {
  const { words, size, rtl, title, credits } = layout;
  const { palette } = tools;
  const write = writer(tools.pen, rtl);
  const start = rtl ? size.width - MARGIN : MARGIN;
  const top = creditsTop(layout);
  const width = size.width * CREDITS_WIDTH + 2 * MARGIN;
  const at = (wide: number) => (rtl ? size.width - wide : 0);
  return [
    panel(at(title.width), 0, title, palette),
    write(words.title, start, 34, TITLE, palette.ink, 'start'),
    legend(layout, tools, write),
    scaleBar(layout, tools, write),
    panel(at(width), top - 6, { width, height: size.height - top + 6 }, palette),
    ...credits.map((line, index) =>
      write(line, start, top + 10 + index * CREDITS_ROW, CREDITS, palette.muted, 'start'),
    ),
  ].join('');
}

function creditsTop({ size, credits }: Layout): number {
  return size.height - credits.length * CREDITS_ROW - 10;
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
  return (text, x, y, font, fill, anchor) => {
    const before = anchor === 'middle' ? 0.5 : rtl ? 1 : 0;
    const place = (width: number) => `translate(${short(x - before * width)} ${short(y)})`;
    return pen.write(text, { ...font, direction: rtl ? 'rtl' : 'ltr' }, place, { fill });
  };
}

function legend(layout: Layout, { palette, camera }: Tools, write: Write): string {
  const { rows, words, legend: box, size, rtl } = layout;
  if (rows.length === 0) return '';
  const left = rtl ? size.width - MARGIN - box.width : MARGIN;
  const top = creditsTop(layout) - 18 - box.height;
  const lines = rows.map((row, index) => {
    const y = top + 8 + (index + 0.5) * ROW;
    const x = rtl ? left + box.width - 14 - SWATCH.width : left + 14;
    const edge = rtl ? x - 12 : x + SWATCH.width + 12;
    const mark = swatch(row, SWATCH, camera.zoom, palette);
    const text = write(words.legend[row.key] ?? '', edge, y + 4.5, LEGEND, palette.ink, 'start');
    return `<g id="swatch-${row.key}" transform="translate(${short(x)} ${short(y)})">${mark}</g>${text}`;
  });
  return panel(left, top, box, palette) + lines.join('');
}

function scaleBar({ words, size, rtl }: Layout, { camera, palette }: Tools, write: Write): string {
  const { km, px } = scaleOf(camera, 120);
  const y = size.height - MARGIN;
  const x = rtl ? MARGIN : size.width - MARGIN - px;
  const d = `M${short(x)} ${y - 6}v6h${short(px)}v-6`;
  const halo = attributes({ d, fill: 'none', stroke: palette.halo, 'stroke-width': 4 });
  const line = attributes({ d, fill: 'none', stroke: palette.label, 'stroke-width': 1.4 });
  const font = { size: 11, bold: false };
  const text = write(words.km(km), x + px / 2, y - 8, font, palette.label, 'middle');
  return `<path${halo}/><path${line}/>${text}`;
}

function panel(x: number, y: number, { width, height }: Size, palette: Palette): string {
  const box = { x: short(x), y: short(y), width: short(width), height: short(height) };
  return `<rect${attributes({ ...box, fill: palette.paper, 'fill-opacity': 0.9 })}/>`;
}

/** A text in lines no wider than this in the size of credits. */
function broken(text: string, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && measure(longer, CREDITS) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
