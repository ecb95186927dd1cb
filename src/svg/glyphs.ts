/** Text as outlines: each glyph is defined once per file and referenced by every text. */
import { attributes, compactNumber } from './escape.ts';
import type { Attributes } from './paint.ts';

export interface Font {
  /** In px. */
  readonly size: number;
  readonly bold: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Letter spacing in px. */
  readonly spacing?: number;
}

/** A glyph of a text: outline (path data, y down) and position in font units, from the left end of the baseline. */
export interface Glyph {
  /** Identifies the outline, per glyph and font. Letters and digits only. */
  readonly key: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

export interface ShapedText {
  readonly glyphs: readonly Glyph[];
  /** Px per font unit. */
  readonly scale: number;
  /** In px. */
  readonly width: number;
}

/** Shapes a text into outlines, with the joining and order of its script. */
export type ShapeText = (text: string, font: Font) => ShapedText;

export interface TextWriter {
  /**
   * Renders a text as a group. `place` returns its transform for its width. With a `halo` (total px)
   * the group sets the stroke width; parents set its colour.
   */
  write(
    text: string,
    font: Font,
    place: (width: number) => string,
    others?: Attributes & { readonly halo?: number },
  ): string;
  /** Definitions of all outlines used so far, to include in the same file. */
  defs(): string;
}

export function createTextWriter(shapeText: ShapeText): TextWriter {
  const outlines = new Map<string, { readonly id: string; readonly d: string }>();
  return {
    write(text, font, place, { halo, ...others } = {}) {
      const { glyphs, scale, width } = shapeText(text, font);
      const uses = glyphs.map(({ key, d, x, y }) => {
        if (d === '') return '';
        // Short ids: a picture references its glyphs about a thousand times.
        const { id } = outlines.get(key) ?? { id: `g${outlines.size.toString(36)}` };
        outlines.set(key, { id, d });
        const at = { x: Math.round(x) || undefined, y: Math.round(y) || undefined };
        return `<use${attributes({ 'xlink:href': `#${id}`, ...at })}/>`;
      });
      return `<g${attributes({
        ...others,
        transform: `${place(width)}scale(${compactNumber(scale, 5)})`,
        'stroke-width': halo === undefined ? undefined : compactNumber(halo / scale, 0),
      })}>${uses.join('')}</g>`;
    },
    defs() {
      const paths = [...outlines.values()].map(({ id, d }) => `<path${attributes({ id, d })}/>`);
      return `<defs>${paths.join('')}</defs>`;
    },
  };
}
