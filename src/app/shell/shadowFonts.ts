/** Fonts in a host page: under prefixed family names, loaded when first used. */
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import nastaliq from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2?url';
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url';
import sans from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import sansBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

const ARABIC = 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC';
const FACES: readonly [family: string, url: string, weight: string, range: string][] = [
  ['Source Serif 4', serif, '200 900', 'U+0000-00FF,U+2000-206F'],
  ['Noto Sans', sans, '400', 'U+0000-00FF,U+2000-206F,U+2190-2199'],
  ['Noto Sans', sansBold, '600', 'U+0000-00FF,U+2000-206F,U+2190-2199'],
  ['Noto Sans Arabic', arabic, '400', ARABIC],
  ['Noto Sans Arabic', arabicBold, '600', ARABIC],
  ['Noto Nastaliq Urdu', nastaliq, '400', ARABIC],
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
