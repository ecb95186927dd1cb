/** Where a step looks: `{ fit: [ids] }` or `{ center: [lon, lat], zoom }`. */
import type { Look } from '../geo/camera.ts';
import { contains, union, type Bounds, type LonLat } from '../geo/geo.ts';
import { readFields, readKnown, readList, readNumber, type Value } from './value.ts';

/** What there is to look at: ids, and the box around each (undefined if nothing is drawn for it). */
export interface Places {
  readonly ids: readonly string[];
  bounds(id: string): Bounds | undefined;
  /** Its points, lines and edges, coarsely. */
  shape(id: string): readonly (readonly LonLat[])[];
}

const MAX_ZOOM = 22;

/** A look with its boxes resolved; undefined, after a report, if it can't be. */
export function readLook(value: Value, places: Places): Look | undefined {
  if (!value.given) return value.mismatch('`{ fit: [ids] }` or `{ center: [lon, lat], zoom }`');
  if (!readFields(value, ['fit', 'center', 'zoom'])) return undefined;
  const [fit, center, zoom] = [value.at('fit'), value.at('center'), value.at('zoom')];
  if (!fit.given) {
    const middle = readLonLat(center);
    const closeness = readNumber(zoom, 0, MAX_ZOOM);
    return middle && closeness !== undefined ? { center: middle, zoom: closeness } : undefined;
  }
  if (center.given || zoom.given) return value.error('`fit` and `center` do not go together');
  return readFit(fit, places);
}

/** The smallest box around everything named, and what of it there is to see. */
function readFit(value: Value, places: Places): Look | undefined {
  const items = readList(value, 'a list of ids');
  if (items?.length === 0) return value.error('`fit` names nothing to look at');
  const parts = (items ?? []).flatMap((item) => {
    const box = readBounds(item, places);
    return box ? [{ box, shape: places.shape(String(item.raw)) }] : [];
  });
  const fit = parts.map(({ box }) => box).reduce(join, undefined);
  return fit && { fit, shape: parts.flatMap(({ shape }) => shape) };
}

function readBounds(item: Value, places: Places): Bounds | undefined {
  const id = readKnown(item, places.ids, 'feature');
  if (id === undefined) return undefined;
  return places.bounds(id) ?? item.error(`nothing is drawn for \`${id}\`, so it can't be fitted`);
}

/** A position in the world; one that would be right the other way round is told so. */
function readLonLat(value: Value): LonLat | undefined {
  const items = readList(value, 'a position [lon, lat]');
  if (items === undefined) return undefined;
  const [lon, lat] = items.map(({ raw }) => raw);
  if (items.length !== 2 || typeof lon !== 'number' || typeof lat !== 'number') {
    return value.error(`\`${value.name}\` is not a position`, {
      expected: 'two numbers [lon, lat]',
    });
  }
  if (inWorld([lon, lat])) return [lon, lat];
  const turned = inWorld([lat, lon]) ? '; longitude comes first: are they swapped?' : '';
  return value.error(`[${lon}, ${lat}] is outside the world${turned}`, {
    expected: '[lon, lat] with lon in ±180 and lat in ±90',
  });
}

/** Warns of a camera that looks away from everything else, but would not if turned round. */
export function warnIfSwapped(value: Value, look: Look, others: Bounds | undefined): void {
  if ('fit' in look || others === undefined) return;
  const [lon, lat] = look.center;
  if (covers(others, [lon, lat]) || !covers(others, [lat, lon])) return;
  value
    .at('center')
    .error(`[${lon}, ${lat}] is far from all that the story shows; are they swapped?`, {
      severity: 'warning',
      expected: '[lon, lat], longitude first',
    });
}

/** The smallest box around both, where either may be missing. */
export function join(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  return a && b ? union(a, b) : (a ?? b);
}

export function inWorld([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function covers(box: Bounds, [x, y]: LonLat): boolean {
  return contains(box, [x, y, x, y]);
}
