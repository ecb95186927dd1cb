/** Text as outlines: each glyph is in a file once, and every text points at those it is made of. */
import { attributes, short } from './escape.ts';
import type { Attributes } from './paint.ts';

export interface Font {
  /** In px. */
  readonly size: number;
  readonly bold: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Space after each letter, in px. */
  readonly spacing?: number;
}

/** One glyph of a text: its outline (path data, y down) and place in font units, from the left end of the baseline. */
export interface Glyph {
  /** Names the outline: the same for the same glyph of the same font. Letters and digits only. */
  readonly key: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

export interface Shaped {
  readonly glyphs: readonly Glyph[];
  /** Px to a font unit. */
  readonly scale: number;
  /** In px. */
  readonly width: number;
}

/** Turns a text into outlines, its letters joined and ordered as its script wants it. */
export type Shape = (text: string, font: Font) => Shaped;

export interface Scribe {
  /**
   * A text as a group. `place` gives its transform from its width. With a `halo` (px on both sides)
   * the group brings the stroke's width; what colours it is left to its parents.
   */
  write(
    text: string,
    font: Font,
    place: (width: number) => string,
    others?: Attributes & { readonly halo?: number },
  ): string;
  /** The outlines of all that was written, to stand somewhere in the same file. */
  defs(): string;
}

export function scribe(shape: Shape): Scribe {
  const outlines = new Map<string, { readonly id: string; readonly d: string }>();
  return {
    write(text, font, place, { halo, ...others } = {}) {
      const { glyphs, scale, width } = shape(text, font);
      const uses = glyphs.map(({ key, d, x, y }) => {
        if (d === '') return '';
        // A picture points at its letters a thousand times: what names them is short.
        const { id } = outlines.get(key) ?? { id: `g${outlines.size.toString(36)}` };
        outlines.set(key, { id, d });
        const at = { x: Math.round(x) || undefined, y: Math.round(y) || undefined };
        return `<use${attributes({ 'xlink:href': `#${id}`, ...at })}/>`;
      });
      return `<g${attributes({
        ...others,
        transform: `${place(width)}scale(${short(scale, 5)})`,
        'stroke-width': halo === undefined ? undefined : short(halo / scale, 0),
      })}>${uses.join('')}</g>`;
    },
    defs() {
      const paths = [...outlines.values()].map(({ id, d }) => `<path${attributes({ id, d })}/>`);
      return `<defs>${paths.join('')}</defs>`;
    },
  };
}
