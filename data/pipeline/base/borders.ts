/** Border lines between countries, on the same arcs as the polygons. */
import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import { containsPoint } from '../../../src/geo/geo.ts';
import { REGION, withoutRepeats } from './geometry.ts';
import type { Unit, UnitTopology } from './units.ts';

export type BorderKind =
  | 'international'
  | 'line-of-control'
  | 'line-of-actual-control'
  | 'disputed'
  | 'indefinite'
  | 'indeterminate';

export interface BorderProperties {
  /** ISO3 codes in alphabetical order; null for the feature with all remaining borders. */
  a: string | null;
  b: string | null;
  kind: BorderKind;
}
export type Border = Feature<MultiLineString, BorderProperties>;

/** Natural Earth's class of a border, derived from the neighbouring pieces. */
export function borderKind(a: Unit, b: Unit): BorderKind {
  const pair = [a.iso3, b.iso3].sort().join('|');
  const zones = [a.zone, b.zone];
  if (pair.includes('KAS')) return 'indeterminate';
  if (pair === 'CHN|PAK') return 'indefinite';
  if (pair === 'IND|PAK' && zones.every((z) => z === 'kashmir')) return 'line-of-control';
  if (pair === 'CHN|IND' && zones.includes('kashmir')) return 'line-of-actual-control';
  if (pair === 'CHN|IND' && zones.includes('contested')) return 'disputed';
  return 'international';
}

/** Key of the border between two units, or null within one country. */
function borderKey(a: Unit, b: Unit): string | null {
  if (a.iso3 === b.iso3) return null;
  return [...[a.iso3, b.iso3].sort(), borderKind(a, b)].join('|');
}

/** The arcs between units whose key passes `test`, as one geometry. */
function meshWhere(topo: UnitTopology, test: (key: string) => boolean): MultiLineString {
  const lines = mesh(topo, topo.objects.units, (a, b) => {
    const key = a === b ? null : borderKey(a.properties as Unit, b.properties as Unit);
    return key !== null && test(key);
  });
  const coordinates = lines.coordinates.map(withoutRepeats).filter((line) => line.length > 1);
  return { type: 'MultiLineString', coordinates };
}

/** Keys of all borders in the topology, sorted. */
function allKeys(topo: UnitTopology): string[] {
  const keys = new Set<string>();
  meshWhere(topo, (key) => {
    keys.add(key);
    return false;
  });
  return [...keys].sort();
}

/** One feature per pair of neighbours and kind in the region, and one for all other borders. */
export function borders(topo: UnitTopology): FeatureCollection<MultiLineString, BorderProperties> {
  const features: Border[] = [];
  const rest = new Set<string>();
  for (const key of allKeys(topo)) {
    const geometry = meshWhere(topo, (k) => k === key);
    if (!geometry.coordinates.flat().some((p) => containsPoint(REGION, p))) {
      rest.add(key);
      continue;
    }
    const [a, b, kind] = key.split('|') as [string, string, BorderKind];
    const id = `${a}-${b}-${kind}`.toLowerCase();
    features.push({ type: 'Feature', id, properties: { a, b, kind }, geometry });
  }
  features.push({
    type: 'Feature',
    id: 'world',
    properties: { a: null, b: null, kind: 'international' },
    geometry: meshWhere(topo, (k) => rest.has(k)),
  });
  return { type: 'FeatureCollection', features };
}
