/** Letters as text: stands where the build has outlines, since a browser gives none away. */
import type { Measure } from '../../../svg/labels.ts';
import type { Font, Shape } from '../../../svg/glyphs.ts';
import { attributes, escape } from '../../../svg/escape.ts';

/** One text as it is to be set. */
interface Text {
  readonly text: string;
  readonly font: Font;
}

export interface Letters {
  readonly shape: Shape;
  /** All letters shaped so far, by weight. */
  readonly used: () => Readonly<Record<400 | 600, string>>;
  /** An SVG drawn with `shape`, with text for each stand-in, in these font families. */
  readonly set: (svg: string, families: string) => string;
}

/** Each text is one glyph whose outline is a stand-in; `set` puts the text in its place. */
export function letters(measure: Measure): Letters {
  const texts = new Map<string, Text>();
  const keys = new Map<string, string>();
  const shape: Shape = (text, font) => {
    const { size, bold, direction, spacing = 0 } = font;
    const name = [size, bold, direction, spacing, text].join();
    const key = keys.get(name) ?? `text${keys.size}`;
    keys.set(name, key);
    texts.set(key, { text, font });
    const width = measure(text, { size, bold }) + spacing * (Array.from(text).length - 1);
    return { glyphs: [{ key, d: key, x: 0, y: 0 }], scale: 1, width };
  };
  return {
    shape,
    used: () => {
      const of = (bold: boolean) =>
        [...texts.values()]
          .filter(({ font }) => font.bold === bold)
          .map(({ text }) => text)
          .join('');
      return { 400: of(false), 600: of(true) };
    },
    set: (svg, families) =>
      svg.replace(/<path id="([^"]*)" d="(text\d+)"\/>/g, (path, id: string, key: string) => {
        const one = texts.get(key);
        return one ? textOf(id, one, families) : path;
      }),
  };
}

/** A text that begins at the left end of its baseline, whichever way it runs. */
function textOf(id: string, { text, font }: Text, families: string): string {
  const { size, bold, direction, spacing = 0 } = font;
  const rtl = direction === 'rtl';
  const values = {
    id,
    'font-family': families,
    'font-size': size,
    'font-weight': bold ? 600 : 400,
    ...(rtl && { direction, 'text-anchor': 'end' }),
    // Letters that join are not to be pulled apart.
    ...(!rtl && spacing > 0 && { 'letter-spacing': spacing }),
  };
  return `<text${attributes(values)}>${escape(text)}</text>`;
}
