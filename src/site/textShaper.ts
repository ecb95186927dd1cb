/**
 * Shapes text into glyph outlines with HarfBuzz and the map's fonts, so that pictures need no fonts.
 * Node only: reads fonts from the installed packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Letters, Direction, Face, Font, shape as shapeRun } from 'harfbuzzjs';
import type { MeasureText } from '../svg/labels.ts';
import type { Glyph, ShapeText } from '../svg/glyphs.ts';
import { isRightToLeft } from '../svg/names.ts';
import { visualRuns, type Run } from './bidi.ts';
import { glyphPath } from './glyphPath.ts';
import { decodeWoff } from './woff.ts';

const SUBSETS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
];
/** Units per em of all subsets. */
const UNITS_PER_EM = 1000;

interface FontSubset {
  /** Prefix of glyph keys, unique for each font. */
  readonly key: string;
  readonly font: Font;
  readonly covers: ReadonlySet<number>;
  /** Cached path data by glyph id. */
  readonly outlines: Map<number, string>;
}

/** Text with one font and one direction. */
interface TextSegment {
  readonly subset: FontSubset;
  readonly rtl: boolean;
  readonly text: string;
}

/** Shapes and measures text in the map's regular and bold weights. Characters that no font covers are dropped. */
export function createTextShaper(): { readonly shape: ShapeText; readonly measure: MeasureText } {
  const regular = SUBSETS.map((name) => loadSubset(name, 400));
  const bold = SUBSETS.map((name) => loadSubset(name, 600));
  const shape: ShapeText = (text, { size, bold: heavy, direction, spacing = 0 }) => {
    const scale = size / UNITS_PER_EM;
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const run of visualRuns(text, direction === 'rtl')) {
      const parts = splitByFont(run, heavy ? bold : regular);
      for (const part of run.rtl ? parts.toReversed() : parts)
        x = appendGlyphs(part, x, spacing / scale, glyphs);
    }
    return { glyphs, scale, width: glyphs.length === 0 ? 0 : x * scale - spacing };
  };
  const widths = new Map<string, number>();
  const measure: MeasureText = (text, { size, bold: heavy }) => {
    const key = `${heavy}${text}`;
    const width =
      widths.get(key) ??
      shape(text, { size: 1, bold: heavy, direction: isRightToLeft(text) ? 'rtl' : 'ltr' }).width;
    widths.set(key, width);
    return width * size;
  };
  return { shape, measure };
}

function loadSubset(name: string, weight: number): FontSubset {
  const file = createRequire(import.meta.url).resolve(`@fontsource/${name}-${weight}-normal.woff`);
  const face = new Face(new Blob(decodeWoff(readFileSync(file))));
  if (face.upem !== UNITS_PER_EM)
    throw new Error(`${name}: ${face.upem} units per em, expected ${UNITS_PER_EM}`);
  const key = `${weight === 400 ? 'r' : 'b'}${SUBSETS.indexOf(name)}g`;
  return {
    key,
    font: new Font(face),
    covers: new Set(face.collectUnicodes()),
    outlines: new Map(),
  };
}

/** Splits a run where the font changes; a character that several fonts cover keeps the current font. */
function splitByFont({ text, rtl }: Run, subsets: readonly FontSubset[]): TextSegment[] {
  const parts: TextSegment[] = [];
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

/** Appends the glyphs of a segment and returns the end position, in font units. */
function appendGlyphs(
  { subset, rtl, text }: TextSegment,
  start: number,
  spacing: number,
  glyphs: Glyph[],
): number {
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
    const d = glyphOutline(subset, codepoint);
    glyphs.push({ key: `${subset.key}${codepoint}`, d, x: x + xOffset, y: -yOffset });
    x += xAdvance + spacing;
  }
  return x;
}

function glyphOutline({ font, outlines }: FontSubset, glyph: number): string {
  const cached = outlines.get(glyph);
  if (cached !== undefined) return cached;
  const outline = glyphPath(font.glyphToPath(glyph));
  outlines.set(glyph, outline);
  return outline;
}
