/** Hit testing: the topmost feature at a point of the map, with a tolerance for fingers. */
import type { Map as LiveMap, PointLike } from 'maplibre-gl';
import { styles } from '../cartography/styles.ts';

/** Half the side of the hit box of points and lines in CSS px: 24 px in total (WCAG 2.5.8). */
const REACH = 12;

const interactive = styles.filter(({ interactive }) => interactive);
/** Style ids, topmost first. */
const order = interactive.map(({ id }) => id).reverse();
const areas = new Set(interactive.filter(({ draw }) => draw === 'fill').map(({ id }) => id));

/**
 * Id of the feature at a point in CSS px. Points and lines have a tolerance, areas do not;
 * labels are ignored.
 */
export function queryFeature(
  map: LiveMap,
  { x, y }: { readonly x: number; readonly y: number },
): string | undefined {
  const layers = map.getLayersOrder().filter((id) => order.includes(id));
  const near: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const hits = [
    ...map.queryRenderedFeatures(near, { layers: layers.filter((id) => !areas.has(id)) }),
    ...map.queryRenderedFeatures([x, y], { layers: layers.filter((id) => areas.has(id)) }),
  ];
  const top = hits
    .map((hit) => ({ hit, rank: order.indexOf(hit.layer.id) }))
    .sort((a, b) => a.rank - b.rank)[0]?.hit;
  const id: unknown = top?.properties.id;
  return typeof id === 'string' ? id : undefined;
}

/** Reports the feature under the mouse (`undefined` for none) and sets the cursor. */
export function trackHover(map: LiveMap, onHover: (id: string | undefined) => void): void {
  map.on('mousemove', (event) => {
    const id = queryFeature(map, event.point);
    map.getCanvas().style.cursor = id === undefined ? '' : 'pointer';
    onHover(id);
  });
  map.on('mouseout', () => {
    onHover(undefined);
  });
}
