/** Which feature a reader means by a point on the map: what lies on top, within a finger's reach. */
import type { Map as LiveMap, PointLike } from 'maplibre-gl';
import { styles } from '../cartography/styles.ts';

/** Half the side in CSS px of the box in which points and lines are hit: 24 px in all (WCAG 2.5.8). */
const REACH = 12;

const pickable = styles.filter(({ pick }) => pick);
/** Style ids, top first. */
const order = pickable.map(({ id }) => id).reverse();
const areas = new Set(pickable.filter(({ draw }) => draw === 'fill').map(({ id }) => id));

const styleOf = (layer: string) => layer.split(':')[0] ?? '';

/**
 * The id and source of the feature meant at a point in CSS px. Points and lines are hit from nearby,
 * areas only from within; labels are not hit, what they name is.
 */
export function pick(
  map: LiveMap,
  { x, y }: { readonly x: number; readonly y: number },
): { id: string; source: string } | undefined {
  const layers = map
    .getStyle()
    .layers.map(({ id }) => id)
    .filter((id) => order.includes(styleOf(id)));
  const near: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const hits = [
    ...map.queryRenderedFeatures(near, { layers: layers.filter((id) => !areas.has(styleOf(id))) }),
    ...map.queryRenderedFeatures([x, y], { layers: layers.filter((id) => areas.has(styleOf(id))) }),
  ];
  const top = hits
    .map((hit) => ({ hit, rank: order.indexOf(styleOf(hit.layer.id)) }))
    .sort((a, b) => a.rank - b.rank)[0]?.hit;
  const id: unknown = top?.properties.id;
  return top && typeof id === 'string' ? { id, source: top.source } : undefined;
}

/** Tells which feature the mouse is on, and that it is on none; the cursor says so, too. */
export function followPointer(map: LiveMap, onhover: (id: string | undefined) => void): void {
  map.on('mousemove', (event) => {
    const id = pick(map, event.point)?.id;
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
    onhover(id);
  });
  map.on('mouseout', () => {
    onhover(undefined);
  });
}
