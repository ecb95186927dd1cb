/**
 * URL fragments of the pictures of steps: `#dark` is the picture in dark colours, `#map` its map alone and
 * `#map-dark` both. Separate files would multiply the bytes of the site's pictures.
 */
import { palettes, type Palette } from '../cartography/palette.ts';

const DARK = ':is(:target,:has(#map-dark:target))';

/** Makes a light drawing with a view `map` respond to the fragments. */
export function withFragments(svg: string): string {
  const used = new Set(svg.match(/(?:fill|stroke)="#[\dA-F]{6}"/g));
  const rules = (Object.keys(palettes.light) as (keyof Palette)[]).flatMap((name) =>
    ['fill', 'stroke'].flatMap((property) => {
      const attribute = `${property}="${palettes.light[name]}"`;
      // Palette names that share a light colour also share the dark one.
      return used.delete(attribute)
        ? [`${DARK} [${attribute}]{${property}:${palettes.dark[name]}}`]
        : [];
    }),
  );
  const sheet = ['svg:has(view:target)>#furniture{display:none}', ...rules].join('');
  return svg
    .replace('<svg ', '<svg id="dark" ')
    .replace('</desc>', `</desc><style>${sheet}</style>`)
    .replace(/<view id="map"([^>]*)>/, '$&<view id="map-dark"$1>');
}
