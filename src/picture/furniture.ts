/** What stands on a picture of its own beside the map: title, legend, scale bar, credits. */
import type { Camera } from '../model/camera.ts';
import type { Size } from '../model/geo.ts';
import type { Palette } from '../look/palette.ts';
import { attributes, short } from './escape.ts';
import type { Drawn } from './features.ts';
import type { Measure } from './labels.ts';
import { legendOf, swatch, type LegendKey } from './legend.ts';
import { rightToLeft } from './names.ts';
import { scaleOf } from './scaleBar.ts';
import type { Shape } from './standalone.ts';

/** Every word of it, in the reader's language. */
export interface FurnitureWords {
  readonly title: string;
  readonly description: string;
  /** Credits and licence, one line each; long ones are broken. */
  readonly credits: readonly string[];
  readonly legend: Readonly<Partial<Record<LegendKey, string>>>;
  readonly km: (km: number) => string;
}

export interface FurnitureInput {
  readonly words: FurnitureWords;
  readonly size: Size;
  readonly camera: Camera;
  readonly drawn: ReadonlyMap<string, readonly Drawn[]>;
  readonly palette: Palette;
  readonly shape: Shape;
  readonly measure: Measure;
  readonly lang: string;
}

const MARGIN = 20;
const ROW = 22;
const SWATCH = { width: 34, height: 12 };

/** The SVG of it all. In a script that runs from the right it stands mirrored. */
export function furniture(input: FurnitureInput): string {
  const { words, size, palette } = input;
  const rtl = rightToLeft(words.title);
  const write = writer(input.shape, rtl);
  const credits = words.credits.flatMap((text) => broken(text, size.width * 0.62, input.measure));
  const creditsTop = size.height - credits.length * 14 - 10;
  const from = (start: number) => (rtl ? size.width - start : start);
  const out = (end: number) => (rtl ? end : size.width - end);
  const titleWidth = input.measure(words.title, { size: 22, bold: true }) + 2 * MARGIN;
  return [
    panel(rtl ? size.width - titleWidth : 0, 0, titleWidth, 52, palette),
    write(words.title, from(MARGIN), 34, 22, true, palette.ink, 'start'),
    legend(input, rtl, creditsTop, write),
    scaleBar(input, out(MARGIN), size.height - MARGIN, rtl, write),
    panel(
      0,
      creditsTop - 6,
      size.width * 0.62 + MARGIN,
      size.height - creditsTop + 6,
      palette,
      rtl ? size.width : 0,
    ),
    ...credits.map((line, index) =>
      write(line, from(MARGIN), creditsTop + 10 + index * 14, 10.5, false, palette.muted, 'start'),
    ),
  ].join('');
}

type Write = (
  text: string,
  x: number,
  y: number,
  size: number,
  bold: boolean,
  fill: string,
  anchor: 'start' | 'end' | 'middle',
) => string;

/** Writes a line from its start, to its end or around its middle, as its direction has it. */
function writer(shape: Shape, rtl: boolean): Write {
  return (text, x, y, size, bold, fill, anchor) => {
    const { d, width } = shape(text, { size, bold, direction: rtl ? 'rtl' : 'ltr' });
    const before = anchor === 'middle' ? 0.5 : (anchor === 'start') === rtl ? 1 : 0;
    const transform = `translate(${short(x - before * width)} ${short(y)})`;
    return `<path${attributes({ fill, transform, d })}/>`;
  };
}

function legend(
  { words, size, camera, drawn, palette, measure }: FurnitureInput,
  rtl: boolean,
  bottom: number,
  write: Write,
): string {
  const keys = legendOf(drawn).filter((key) => words.legend[key] !== undefined);
  if (keys.length === 0) return '';
  const font = { size: 12.5, bold: false };
  const widest = Math.max(...keys.map((key) => measure(words.legend[key] ?? '', font)));
  const [width, height] = [widest + SWATCH.width + 42, keys.length * ROW + 16];
  const left = rtl ? size.width - MARGIN - width : MARGIN;
  const top = bottom - 18 - height;
  const rows = keys.map((key, index) => {
    const y = top + 8 + (index + 0.5) * ROW;
    const x = rtl ? left + width - 14 - SWATCH.width : left + 14;
    const mark = swatch(key, drawn, SWATCH, camera.zoom, palette);
    const edge = rtl ? x - 12 : x + SWATCH.width + 12;
    return `<g transform="translate(${short(x)} ${short(y)})">${mark}</g>${write(words.legend[key] ?? '', edge, y + 4.5, font.size, false, palette.ink, 'start')}`;
  });
  return panel(left, top, width, height, palette) + rows.join('');
}

function scaleBar(
  { words, camera, palette }: FurnitureInput,
  edge: number,
  y: number,
  rtl: boolean,
  write: Write,
): string {
  const { km, px } = scaleOf(camera, 120);
  const x = rtl ? edge : edge - px;
  const d = `M${short(x)} ${y - 6}v6h${short(px)}v-6`;
  const halo = attributes({ d, fill: 'none', stroke: palette.halo, 'stroke-width': 4 });
  const line = attributes({ d, fill: 'none', stroke: palette.label, 'stroke-width': 1.4 });
  const text = write(words.km(km), x + px / 2, y - 8, 11, false, palette.label, 'middle');
  return `<path${halo}/><path${line}/>${text}`;
}

function panel(
  x: number,
  y: number,
  width: number,
  height: number,
  palette: Palette,
  mirrorFrom = 0,
): string {
  const left = mirrorFrom > 0 ? mirrorFrom - width : x;
  const box = { x: short(left), y: short(y), width: short(width), height: short(height) };
  return `<rect${attributes({ ...box, fill: palette.paper, 'fill-opacity': 0.9 })}/>`;
}

/** A text in lines no wider than this in the size of credits. */
function broken(text: string, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && measure(longer, { size: 10.5, bold: false }) <= most)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
