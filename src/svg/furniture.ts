/** Map furniture of standalone pictures: title above the map, legend, scale bar and credits below. */
import type { Camera } from '../geo/camera.ts';
import type { Size } from '../geo/geo.ts';
import type { LegendKey } from '../atlas/kinds.ts';
import type { LegendEntry } from '../cartography/legend.ts';
import type { Palette } from '../cartography/palette.ts';
import { attributes, compactNumber } from './escape.ts';
import type { TextWriter } from './glyphs.ts';
import type { MeasureText } from './labels.ts';
import { renderSwatch } from './legend.ts';
import { isRightToLeft } from './names.ts';
import { scaleBarOf } from './scaleBar.ts';

/** Texts of the furniture, in the reader's language. */
export interface FurnitureWords {
  readonly title: string;
  /** Heading above the map; absent: the title, empty: none. */
  readonly heading?: string;
  readonly description: string;
  /** Credits and licence for these sources, one line each; long lines are wrapped. */
  readonly credits: (sources: readonly string[]) => readonly string[];
  readonly legend: Readonly<Partial<Record<LegendKey, string>>>;
  readonly km: (km: number) => string;
}

/** Visible content of a picture, which determines its legend and credits. */
export interface VisibleContent {
  readonly rows: readonly LegendEntry[];
  /** Source ids of visible features. */
  readonly sources: readonly string[];
}

const MARGIN = 16;
const TITLE = { size: 20, bold: true, row: 26 } as const;
const LEGEND = { size: 12.5, bold: false, row: 21 } as const;
const CREDITS = { size: 10, bold: false, row: 13 } as const;
const SCALE = { size: 11, bold: false, width: 120, row: 38 } as const;
const SWATCH = { width: 34, height: 12 };
/** Gap in px between a swatch and its text, and between columns. */
const GAP = { swatch: 10, column: 22 };

/** Layout of a picture, in px from its corner. */
export interface Layout {
  readonly size: Size;
  readonly rtl: boolean;
  readonly title: readonly string[];
  readonly credits: readonly string[];
  readonly legend: readonly (readonly { readonly row: LegendEntry; readonly text: string }[])[];
  /** Offset of each legend column from the inline start. */
  readonly columns: readonly number[];
  /** The map's part of the picture. */
  readonly map: Size & { readonly top: number };
}

/** Lays out title, legend and credits. The map takes the remaining space. */
export function layoutFurniture(
  words: FurnitureWords,
  { rows, sources }: VisibleContent,
  size: Size,
  measure: MeasureText,
): Layout {
  const inner = size.width - 2 * MARGIN;
  const { heading = words.title } = words;
  const title = heading === '' ? [] : wrapLines(heading, inner, TITLE, measure);
  const credits = words
    .credits(sources)
    .flatMap((text) => wrapLines(text, inner - SCALE.width, CREDITS, measure));
  const items = rows.flatMap((row) => {
    const text = words.legend[row.key];
    return text === undefined ? [] : [{ row, text }];
  });
  const widths = items.map(
    ({ text }) => SWATCH.width + GAP.swatch + measure(text, LEGEND) + GAP.column,
  );
  const { legend, columns } = layoutColumns(items, widths, inner);
  const top = title.length === 0 ? 0 : 16 + title.length * TITLE.row;
  const lines = legend[0]?.length ?? 0;
  const footer = Math.max(18 + lines * LEGEND.row + credits.length * CREDITS.row, SCALE.row);
  const map = { width: size.width, height: Math.max(size.height - top - footer, 1), top };
  return { size, rtl: isRightToLeft(words.title), title, credits, legend, columns, map };
}

/** Lays items out in as many columns as fit, filled one after the other; at least one, even if too wide. */
function layoutColumns<T>(items: readonly T[], widths: readonly number[], available: number) {
  for (let count = items.length; count > 0; count--) {
    const rows = Math.ceil(items.length / count);
    const starts = items.flatMap((_, index) => (index % rows === 0 ? [index] : []));
    const columnWidths = starts.map((start) => Math.max(...widths.slice(start, start + rows)));
    if (count > 1 && columnWidths.reduce((sum, width) => sum + width, 0) > available) continue;
    const columns = columnWidths.map((_, index) =>
      columnWidths.slice(0, index).reduce((sum, width) => sum + width, 0),
    );
    return { legend: starts.map((start) => items.slice(start, start + rows)), columns };
  }
  return { legend: [], columns: [] };
}

/** What rendering the furniture requires. */
export interface DrawContext {
  readonly camera: Camera;
  readonly palette: Palette;
  readonly textWriter: TextWriter;
  readonly words: FurnitureWords;
}

/** Renders the furniture, without the map. */
export function renderFurniture(layout: Layout, context: DrawContext): string {
  const { size, rtl, title, credits, map } = layout;
  const { palette } = context;
  const write = createLineWriter(context.textWriter, rtl);
  const start = rtl ? size.width - MARGIN : MARGIN;
  const below = size.height - 8 - credits.length * CREDITS.row;
  return [
    ...title.map((line, index) =>
      write(line, start, 26 + index * TITLE.row, TITLE, palette.ink, 'start'),
    ),
    renderRule(map.top, size, palette),
    renderRule(map.top + map.height, size, palette),
    renderLegend(layout, context, write),
    renderScaleBar(layout, context, write),
    ...credits.map((line, index) =>
      write(line, start, below + (index + 0.75) * CREDITS.row, CREDITS, palette.muted, 'start'),
    ),
  ].join('');
}

type WriteLine = (
  text: string,
  x: number,
  y: number,
  font: { readonly size: number; readonly bold: boolean },
  fill: string,
  anchor: 'start' | 'middle',
) => string;

/** Creates a function that writes a line from its inline start or centered. */
function createLineWriter(textWriter: TextWriter, rtl: boolean): WriteLine {
  return (text, x, y, { size, bold }, fill, anchor) => {
    const before = anchor === 'middle' ? 0.5 : rtl ? 1 : 0;
    const place = (width: number) =>
      `translate(${compactNumber(x - before * width)} ${compactNumber(y)})`;
    return textWriter.write(text, { size, bold, direction: rtl ? 'rtl' : 'ltr' }, place, { fill });
  };
}

function renderLegend(layout: Layout, { palette, camera }: DrawContext, write: WriteLine): string {
  const { size, rtl, columns, map } = layout;
  return layout.legend
    .flatMap((column, index) =>
      column.map(({ row, text }, line) => {
        const from = MARGIN + (columns[index] ?? 0);
        const x = rtl ? size.width - from - SWATCH.width : from;
        const y = map.top + map.height + 10 + (line + 0.5) * LEGEND.row;
        const edge = rtl ? x - GAP.swatch : x + SWATCH.width + GAP.swatch;
        const mark = renderSwatch(row, SWATCH, camera.zoom, palette);
        const words = write(text, edge, y + 4.5, LEGEND, palette.ink, 'start');
        return `<g id="swatch-${row.key}" transform="translate(${compactNumber(x)} ${compactNumber(y)})">${mark}</g>${words}`;
      }),
    )
    .join('');
}

/** Renders the scale bar at the inline end of the credits. */
function renderScaleBar(
  { size, rtl }: Layout,
  { camera, palette, words }: DrawContext,
  write: WriteLine,
): string {
  const { km, px } = scaleBarOf(camera, SCALE.width - 20);
  const y = size.height - MARGIN;
  const x = rtl ? MARGIN : size.width - MARGIN - px;
  const d = `M${compactNumber(x)} ${compactNumber(y - 6)}v6h${compactNumber(px)}v-6`;
  const line = attributes({ d, fill: 'none', stroke: palette.label, 'stroke-width': 1.4 });
  const text = write(words.km(km), x + px / 2, y - 8, SCALE, palette.label, 'middle');
  return `<path${line}/>${text}`;
}

function renderRule(y: number, { width }: Size, palette: Palette): string {
  return `<path${attributes({ d: `M0 ${compactNumber(y)}h${compactNumber(width)}`, stroke: palette.rule })}/>`;
}

/** Wraps a text into lines of at most `maxWidth` px, unless a word is wider. */
function wrapLines(
  text: string,
  maxWidth: number,
  font: { readonly size: number; readonly bold: boolean },
  measure: MeasureText,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && measure(longer, font) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
