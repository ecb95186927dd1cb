/**
 * Text as outlines, shaped by HarfBuzz with the map's own fonts, so that a picture needs none.
 * Node only: reads the fonts from the installed packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Letters, Direction, Face, Font, shape as shapeRun } from 'harfbuzzjs';
import type { Measure } from '../src/picture/labels.ts';
import type { Shape } from '../src/picture/standalone.ts';
import { openTypeOf } from './woff.ts';

const SUBSETS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
];
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const NEUTRAL = /[\s\p{P}\p{S}\p{M}]/u;

interface Subset {
  readonly font: Font;
  readonly upem: number;
  readonly covers: ReadonlySet<number>;
}

/** Letters of one font and one direction. */
interface Run {
  readonly subset: Subset;
  readonly rtl: boolean;
  readonly text: string;
}

/** Shapes and measures text in the map's regular and bold weights. What no font covers is left out. */
export function loadOutlines(): { readonly shape: Shape; readonly measure: Measure } {
  const regular = SUBSETS.map((name) => load(name, 400));
  const bold = SUBSETS.map((name) => load(name, 600));
  const shape: Shape = (text, font) => {
    const rtl = font.direction === 'rtl';
    const runs = runsOf(text, font.bold ? bold : regular, rtl);
    const drawn: string[] = [];
    let x = 0;
    for (const run of rtl ? runs.toReversed() : runs)
      x += draw(run, font.size, x, font.spacing ?? 0, drawn);
    return { d: drawn.join(''), width: x - (text === '' ? 0 : (font.spacing ?? 0)) };
  };
  const known = new Map<string, number>();
  const measure: Measure = (text, { size, bold: heavy }) => {
    const key = `${heavy}${text}`;
    const width =
      known.get(key) ??
      shape(text, { size: 1, bold: heavy, direction: RTL.test(text) ? 'rtl' : 'ltr' }).width;
    known.set(key, width);
    return width * size;
  };
  return { shape, measure };
}

function load(name: string, weight: number): Subset {
  const file = createRequire(import.meta.url).resolve(`@fontsource/${name}-${weight}-normal.woff`);
  const face = new Face(new Blob(openTypeOf(readFileSync(file))));
  return { font: new Font(face), upem: face.upem, covers: new Set(face.collectUnicodes()) };
}

/** Splits a text where font or direction change; spaces and marks stay with what is before them. */
function runsOf(text: string, subsets: readonly Subset[], base: boolean): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const neutral = NEUTRAL.test(letter);
    const rtl = neutral ? (last?.rtl ?? base) : RTL.test(letter);
    if (last?.rtl === rtl && last.subset.covers.has(code)) {
      runs[runs.length - 1] = { ...last, text: last.text + letter };
      continue;
    }
    const subset = subsets.find(({ covers }) => covers.has(code));
    if (subset) runs.push({ subset, rtl, text: letter });
  }
  return runs;
}

/** Adds the outlines of a run from `x` on and gives its width. */
function draw(
  { subset, rtl, text }: Run,
  size: number,
  start: number,
  spacing: number,
  drawn: string[],
): number {
  const letters = new Letters();
  letters.addText(text);
  letters.guessSegmentProperties();
  letters.setDirection(rtl ? Direction.RTL : Direction.LTR);
  shapeRun(subset.font, letters);
  const scale = size / subset.upem;
  let x = 0;
  for (const glyph of letters.getGlyphInfosAndPositions()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = glyph;
    const [left, up] = [start + x + xOffset * scale, -yOffset * scale];
    drawn.push(placed(subset.font.glyphToPath(glyph.codepoint), scale, left, up));
    x += xAdvance * scale + spacing;
  }
  return x;
}

/** Path data in font units (y up) as path data in px (y down), two decimals. */
function placed(path: string, scale: number, x: number, y: number): string {
  let across = true;
  return path.replace(/[A-Z]|-?[\d.]+/g, (part) => {
    if (/[A-Z]/.test(part)) {
      across = true;
      return part;
    }
    const value = across ? x + Number(part) * scale : y - Number(part) * scale;
    across = !across;
    return String(+value.toFixed(2));
  });
}
