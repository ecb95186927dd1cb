/** Layers as KML, for Google Earth and other viewers. */
import { foldersToKML } from '@placemarkio/tokml';
import type { LayerData, LayerInfo } from '../atlas/atlas.ts';
import { describeEdition, type Edition } from './edition.ts';
import { flattenProperties } from './table.ts';

/** Placemarks have the English name and note; extended data has all properties. */
export function layerKml(
  { names, licence }: LayerInfo,
  { features }: LayerData,
  edition: Edition,
): string {
  const placemarks = features.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    id: properties.id,
    geometry,
    properties: {
      name: properties.names.en,
      ...(properties.note && { description: properties.note.en }),
      ...flattenProperties(properties),
    },
  }));
  const meta = { name: names.en, description: `Licence: ${licence}. ${describeEdition(edition)}` };
  const folder = { type: 'folder' as const, meta, children: placemarks };
  const kml = foldersToKML({ type: 'root', children: [folder] });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}
