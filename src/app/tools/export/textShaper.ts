/** Shapes labels as SVG text. The build uses glyph outlines, which browsers do not expose. */
import type { MeasureText } from '../../../svg/labels.ts';
import type { Font, ShapeText } from '../../../svg/glyphs.ts';
import { attributes, escapeXml } from '../../../svg/escape.ts';

interface ShapedText {
  readonly text: string;
  readonly font: Font;
}

export interface TextShaper {
  readonly shape: ShapeText;
  /** All characters shaped so far, by font weight. */
  readonly usedCharacters: () => Readonly<Record<400 | 600, string>>;
  /** Replaces the placeholders in an SVG that was drawn with `shape` with text in these families. */
  readonly insertText: (svg: string, families: string) => string;
}

/** Shapes each text as a single glyph with a placeholder outline, which `insertText` replaces. */
export function createTextShaper(measure: MeasureText): TextShaper {
  const texts = new Map<string, ShapedText>();
  const keys = new Map<string, string>();
  const shape: ShapeText = (text, font) => {
    const { size, bold, direction, spacing = 0 } = font;
    const id = [size, bold, direction, spacing, text].join();
    const key = keys.get(id) ?? `text${keys.size}`;
    keys.set(id, key);
    texts.set(key, { text, font });
    const width = measure(text, { size, bold }) + spacing * (Array.from(text).length - 1);
    return { glyphs: [{ key, d: key, x: 0, y: 0 }], scale: 1, width };
  };
  return {
    shape,
    usedCharacters: () => {
      const charactersIn = (bold: boolean) =>
        [...texts.values()]
          .filter(({ font }) => font.bold === bold)
          .map(({ text }) => text)
          .join('');
      return { 400: charactersIn(false), 600: charactersIn(true) };
    },
    insertText: (svg, families) =>
      svg.replace(/<path id="([^"]*)" d="(text\d+)"\/>/g, (path, id: string, key: string) => {
        const shaped = texts.get(key);
        return shaped ? renderText(id, shaped, families) : path;
      }),
  };
}

/** A text element anchored at the left end of its baseline, in either direction. */
function renderText(id: string, { text, font }: ShapedText, families: string): string {
  const { size, bold, direction, spacing = 0 } = font;
  const rtl = direction === 'rtl';
  const values = {
    id,
    'font-family': families,
    'font-size': size,
    'font-weight': bold ? 600 : 400,
    ...(rtl && { direction, 'text-anchor': 'end' }),
    // Joined scripts must not be letter-spaced.
    ...(!rtl && spacing > 0 && { 'letter-spacing': spacing }),
  };
  return `<text${attributes(values)}>${escapeXml(text)}</text>`;
}
