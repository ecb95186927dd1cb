/** Fonts in a host page: under prefixed family names, loaded when first used. */
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import nastaliq from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2?url';
import { ARABIC, LATIN } from '../../cartography/fonts.ts';

const latin = LATIN.ranges.join();
const arabic = ARABIC.ranges.join();
const ARROWS = 'U+2190-2199';
const FACES: readonly [family: string, url: string, weight: string, range: string][] = [
  ['Source Serif 4', serif, '400 700', latin],
  ['Noto Sans', LATIN.regular, '400', `${latin},${ARROWS}`],
  ['Noto Sans', LATIN.bold, '600', `${latin},${ARROWS}`],
  ['Noto Sans Arabic', ARABIC.regular, '400', arabic],
  ['Noto Sans Arabic', ARABIC.bold, '600', arabic],
  ['Noto Nastaliq Urdu', nastaliq, '400', arabic],
];
const PREFIX = 'ECM ';

let faces: FontFace[] = [];
let userCount = 0;

/** Puts the prefixed family before each of our fonts in a style sheet, quoted or not. */
export function prefixFontFamilies(css: string): string {
  return css.replaceAll(
    /(["']?)((?:Noto|Source Serif)[\w ]*)\1/g,
    (_, _quote, name: string) => `"${PREFIX}${name}","${name}"`,
  );
}

/**
 * Adds the fonts to the document, since shadow roots cannot have their own. Returns a function that
 * removes them; the last of several callers does.
 */
export function registerFonts(): () => void {
  if (userCount++ === 0)
    faces = FACES.map(([family, url, weight, unicodeRange]) => {
      const address = new URL(url, document.baseURI).href;
      return new FontFace(PREFIX + family, `url("${address}")`, {
        weight,
        unicodeRange,
        display: 'swap',
      });
    });
  for (const face of faces) document.fonts.add(face);
  return () => {
    if (--userCount > 0) return;
    for (const face of faces) document.fonts.delete(face);
    faces = [];
  };
}
