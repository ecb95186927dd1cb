/** The README of the data archive. */
import type { Atlas } from '../atlas/atlas.ts';
import { changesNotice, type Edition } from './edition.ts';

/** Plain text: contents, formats, licences and citation. */
export function readmeText(
  { asOf, layers }: Pick<Atlas, 'asOf' | 'layers'>,
  edition: Edition,
): string {
  const { version, date, whatsNew } = edition;
  const list = layers.map(({ id, names, licence }) => `${id}\n    ${names.en}\n    ${licence}`);
  return `Energy Corridor Map, the data
Version ${version} of ${date}; things stand as known in ${asOf}.${changesNotice(whatsNew, '\n')}

WHAT IS HERE
Each layer in three forms with the same features, ids and coordinates
(longitude and latitude in degrees, WGS 84):
  <layer>.geojson   GeoJSON (RFC 7946), complete: nothing is left out
  <layer>.csv       a row for each feature, its geometry in the column WKT
  <layer>.kml       for Google Earth and other viewers
and beside them:
  groups.csv        what is made of several features, such as a whole line
  figures.csv       every statement of a number, a row each: what was published by
                    whom, what we computed, what is only about the drawing
  sources.csv       every source by its id: title, publisher, address, licence
  atlas.json        the index: layers, groups and sources for programs

HOW TO READ IT
precisionKm says how far off the drawing may be. No line here is surveyed: the
drawn length of a line is not its length. Figures of different sources stand side
by side and are never averaged. flow says which way power is planned to flow along a
line, the way its coordinates run; it is no statement that any flows. The tables are in UTF-8; lists are joined with
"; ". A text that a spreadsheet would take for a formula has an apostrophe in front.
Excel cuts off cells of more than 32,767 letters, which the outlines of
countries are; use another program for these.

LAYERS AND THEIR LICENCES
${list.join('\n')}

CITE IT AS
Energy Corridor Map, data, version ${version}, ${date} (as of ${asOf}).
`;
}
