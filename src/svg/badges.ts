/** Numbers on a map in place of names, each in a circle: placed as names are, for maps that ask what is where. */
import type { Drawable } from '../cartography/drawn.ts';
import type { Palette } from '../cartography/palette.ts';
import { attributes, short } from './escape.ts';
import type { Scribe } from './glyphs.ts';
import type { Label, Measure } from './labels.ts';

/** What stands on the map for a feature, by id. */
export type Numbers = ReadonlyMap<string, string>;

const RADIUS = 8.5;
const FONT = { size: 11, bold: true, direction: 'ltr' } as const;
/** From the middle of a line of digits down to its baseline, in px. */
const BASELINE = 4;

/** The atlas with numbers for names, so that they find their places as names do. */
export function withNumbers(atlas: Drawable, numbers: Numbers): Drawable {
  if (numbers.size === 0) return atlas;
  const data = Object.entries(atlas.data).map(([id, layer]) => {
    const features = layer.features.map((feature) => {
      const number = numbers.get(feature.properties.id);
      if (number === undefined) return feature;
      const { local: _, label: __, ...properties } = feature.properties;
      return { ...feature, properties: { ...properties, names: { en: number } } };
    });
    return [id, { ...layer, features }] as const;
  });
  return { ...atlas, data: Object.fromEntries(data) };
}

/** Widths of texts, a number's being that of its circle. */
export function roomForNumbers(measure: Measure, numbers: Numbers): Measure {
  const texts = new Set(numbers.values());
  return (text, font) => (texts.has(text) ? 2 * RADIUS : measure(text, font));
}

/** A placed number as SVG. */
export function badge(
  { at, middle, size, turn, drawn }: Label,
  text: string,
  pen: Scribe,
  palette: Palette,
): string {
  const angle = (turn * Math.PI) / 180;
  const [right, down] = [middle[0] * size, middle[1] * size];
  const x = at[0] + right * Math.cos(angle) - down * Math.sin(angle);
  const y = at[1] + right * Math.sin(angle) + down * Math.cos(angle);
  const circle = { cx: short(x, 1), cy: short(y, 1), r: RADIUS };
  const paint = { fill: palette.halo, stroke: palette.ink, 'stroke-width': 1.2 };
  const place = (width: number) => `translate(${short(x - width / 2)} ${short(y + BASELINE)})`;
  return [
    `<g${attributes({ 'data-number': text, 'data-id': drawn.feature.id })}>`,
    `<circle${attributes({ ...circle, ...paint })}/>`,
    pen.write(text, FONT, place, { fill: palette.ink }),
    '</g>',
  ].join('');
}
