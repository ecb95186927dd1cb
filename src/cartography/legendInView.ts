/** The legend of a view: the rows with at least one drawn feature. */
import type { Camera } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { intersects } from '../geo/intersects.ts';
import type { Scene } from '../story/scene.ts';
import { drawnFeatures, type DrawableAtlas, type DrawnFeature } from './drawnFeatures.ts';
import {
  isStatusOfRow,
  legendEntry,
  legendRows,
  stylesOfRow,
  type LegendEntry,
  type LegendRow,
} from './legend.ts';
import type { Style } from './style.ts';

/** Entries for the rows of which a scene draws a feature within a box at the camera's zoom. */
export function legendInView(
  scene: Scene,
  atlas: DrawableAtlas,
  box: Bounds,
  { zoom }: Pick<Camera, 'zoom'>,
): LegendEntry[] {
  const isExample = (row: LegendRow, style: Style, { feature, state }: DrawnFeature) =>
    (style.draw === 'chevron' || row.kinds.includes(feature.properties.kind)) &&
    isStatusOfRow(row, style, state.status) &&
    intersects(feature.geometry, box);
  return legendRows.flatMap((row) => {
    for (const style of stylesOfRow(row).reverse()) {
      if (zoom < (style.minzoom ?? 0)) continue;
      const example = drawnFeatures(style, scene, atlas).find((one) => isExample(row, style, one));
      if (example) return [legendEntry(row, example.state.status, style)];
    }
    return [];
  });
}
