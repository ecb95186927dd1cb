/**
 * Text as outlines, shaped by HarfBuzz with the map's own fonts, so that a picture needs none.
 * Node only: reads the fonts from the installed packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Letters, Direction, Face, Font, shape as shapeRun } from 'harfbuzzjs';
import type { Measure } from '../svg/labels.ts';
import type { Glyph, Shape } from '../svg/glyphs.ts';
import { rightToLeft } from '../svg/names.ts';
import { visualRuns, type Run } from './bidi.ts';
import { glyphPath } from './glyphPath.ts';
import { openTypeOf } from './woff.ts';

const SUBSETS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
];
/** Units to an em in all of them. */
const UPEM = 1000;

interface Subset {
  /** Names its glyphs: no two fonts have the same. */
  readonly key: string;
  readonly font: Font;
  readonly covers: ReadonlySet<number>;
  /** Path data of the glyphs that were needed so far. */
  readonly outlines: Map<number, string>;
}

/** Letters of one font and one direction. */
interface Part {
  readonly subset: Subset;
  readonly rtl: boolean;
  readonly text: string;
}

/** Shapes and measures text in the map's regular and bold weights. What no font covers is left out. */
export function loadOutlines(): { readonly shape: Shape; readonly measure: Measure } {
  const regular = SUBSETS.map((name) => load(name, 400));
  const bold = SUBSETS.map((name) => load(name, 600));
  const shape: Shape = (text, { size, bold: heavy, direction, spacing = 0 }) => {
    const scale = size / UPEM;
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const run of visualRuns(text, direction === 'rtl')) {
      const parts = partsOf(run, heavy ? bold : regular);
      for (const part of run.rtl ? parts.toReversed() : parts)
        x = set(part, x, spacing / scale, glyphs);
    }
    return { glyphs, scale, width: glyphs.length === 0 ? 0 : x * scale - spacing };
  };
  const known = new Map<string, number>();
  const measure: Measure = (text, { size, bold: heavy }) => {
    const key = `${heavy}${text}`;
    const width =
      known.get(key) ??
      shape(text, { size: 1, bold: heavy, direction: rightToLeft(text) ? 'rtl' : 'ltr' }).width;
    known.set(key, width);
    return width * size;
  };
  return { shape, measure };
}

function load(name: string, weight: number): Subset {
  const file = createRequire(import.meta.url).resolve(`@fontsource/${name}-${weight}-normal.woff`);
  const face = new Face(new Blob(openTypeOf(readFileSync(file))));
  if (face.upem !== UPEM) throw new Error(`${name}: ${face.upem} units to an em, expected ${UPEM}`);
  const key = `${weight === 400 ? 'r' : 'b'}${SUBSETS.indexOf(name)}g`;
  return {
    key,
    font: new Font(face),
    covers: new Set(face.collectUnicodes()),
    outlines: new Map(),
  };
}

/** Splits a run where its font changes; what several fonts have stays with what is before it. */
function partsOf({ text, rtl }: Run, subsets: readonly Subset[]): Part[] {
  const parts: Part[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    if (last?.subset.covers.has(code)) {
      parts[parts.length - 1] = { ...last, text: last.text + letter };
      continue;
    }
    const subset = subsets.find(({ covers }) => covers.has(code));
    if (subset) parts.push({ subset, rtl, text: letter });
  }
  return parts;
}

/** Adds the glyphs of a part from `x` on and gives where it ends, in font units. */
function set({ subset, rtl, text }: Part, start: number, spacing: number, glyphs: Glyph[]): number {
  const letters = new Letters();
  letters.addText(text);
  letters.guessSegmentProperties();
  letters.setDirection(rtl ? Direction.RTL : Direction.LTR);
  shapeRun(subset.font, letters);
  let x = start;
  for (const {
    codepoint,
    xOffset = 0,
    yOffset = 0,
    xAdvance = 0,
  } of letters.getGlyphInfosAndPositions()) {
    const d = outlineOf(subset, codepoint);
    glyphs.push({ key: `${subset.key}${codepoint}`, d, x: x + xOffset, y: -yOffset });
    x += xAdvance + spacing;
  }
  return x;
}

function outlineOf({ font, outlines }: Subset, glyph: number): string {
  const known = outlines.get(glyph);
  if (known !== undefined) return known;
  const outline = glyphPath(font.glyphToPath(glyph));
  outlines.set(glyph, outline);
  return outline;
}
