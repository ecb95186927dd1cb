/** A layer as KML, for Google Earth and other viewers. */
import { foldersToKML } from '@placemarkio/tokml';
import type { LayerData, LayerInfo } from '../atlas/atlas.ts';
import { editionText, type Edition } from './edition.ts';
import { flat } from './table.ts';

/** The names of a placemark and its words in English; all other properties are in its extended data. */
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
      ...flat(properties),
    },
  }));
  const meta = { name: names.en, description: `Licence: ${licence}. ${editionText(edition)}` };
  const folder = { type: 'folder' as const, meta, children: placemarks };
  const kml = foldersToKML({ type: 'root', children: [folder] });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`;
}
