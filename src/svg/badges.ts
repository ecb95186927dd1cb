/** Circled numbers in place of labels, placed like labels, for maps that ask for the names. */
import type { DrawableAtlas } from '../cartography/drawnFeatures.ts';
import type { Palette } from '../cartography/palette.ts';
import { attributes, compactNumber } from './escape.ts';
import type { TextWriter } from './glyphs.ts';
import type { PlacedBlock, MeasureText } from './labels.ts';

/** Numbers by feature id. */
export type Numbers = ReadonlyMap<string, string>;

const RADIUS = 8.5;
const FONT = { size: 11, bold: true, direction: 'ltr' } as const;
/** Distance from the center of a line of digits down to its baseline, in px. */
const BASELINE = 4;

/** Replaces names by numbers, so that label placement places the numbers. */
export function withNumbers(atlas: DrawableAtlas, numbers: Numbers): DrawableAtlas {
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

/** Measures texts, with the width of the circle for numbers. */
export function measureWithNumbers(measure: MeasureText, numbers: Numbers): MeasureText {
  const texts = new Set(numbers.values());
  return (text, font) => (texts.has(text) ? 2 * RADIUS : measure(text, font));
}

/** Renders a placed number. */
export function renderBadge(
  { at, middle, size, turn, drawn }: PlacedBlock,
  text: string,
  textWriter: TextWriter,
  palette: Palette,
): string {
  const angle = (turn * Math.PI) / 180;
  const [right, down] = [middle[0] * size, middle[1] * size];
  const x = at[0] + right * Math.cos(angle) - down * Math.sin(angle);
  const y = at[1] + right * Math.sin(angle) + down * Math.cos(angle);
  const circle = { cx: compactNumber(x, 1), cy: compactNumber(y, 1), r: RADIUS };
  const paint = { fill: palette.halo, stroke: palette.ink, 'stroke-width': 1.2 };
  const place = (width: number) =>
    `translate(${compactNumber(x - width / 2)} ${compactNumber(y + BASELINE)})`;
  return [
    `<g${attributes({ 'data-number': text, 'data-id': drawn.feature.id })}>`,
    `<circle${attributes({ ...circle, ...paint })}/>`,
    textWriter.write(text, FONT, place, { fill: palette.ink }),
    '</g>',
  ].join('');
}
