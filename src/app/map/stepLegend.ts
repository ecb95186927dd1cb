/** The legend of each step, for pages that have not loaded their data, and the symbols of all legends. */
import { LEGEND_ZOOM, legendEntry, legendRows } from '../../cartography/legend.ts';
import { legendInView } from '../../cartography/legendInView.ts';
import { pagePalette } from '../../cartography/palette.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { boundsOf, cameraFor } from '../../geo/camera.ts';
import type { Evidence } from '../../atlas/evidence.ts';
import { sceneOf } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import { renderSwatch } from '../../svg/legend.ts';
import type { PageData } from '../shell/page.ts';

/** Free part of the map in CSS px on a common wide screen. */
const WIDE_PANE = { width: 640, height: 720 };

/** Keys of the legend rows of each step, by step id. */
export function stepLegends(
  story: Story,
  { atlas, evidence }: { readonly atlas: Atlas; readonly evidence: Evidence },
): NonNullable<PageData['legend']> {
  const setting = { lang: story.lang, theme: 'light' } as const;
  return Object.fromEntries(
    story.steps.map((step) => {
      const scene = sceneOf(story, { step: step.id }, setting, atlas, evidence);
      const camera = cameraFor(scene.look, WIDE_PANE);
      const rows = legendInView(scene, atlas, boundsOf(camera, WIDE_PANE), camera);
      return [step.id, rows.map(({ key }) => key)];
    }),
  );
}

/** Size of a symbol in CSS px. */
const SYMBOL = { width: 34, height: 14 };

/** The symbols of all rows, drawn as on the map, in the colours of the page. */
export function legendSymbols(): NonNullable<PageData['symbols']> {
  const { width, height } = SYMBOL;
  return Object.fromEntries(
    legendRows.map((row) => [
      row.key,
      `<svg class="swatch" width="${width}" height="${height}" viewBox="0 ${-height / 2} ${width} ${height}" aria-hidden="true">${renderSwatch(legendEntry(row), SYMBOL, LEGEND_ZOOM, pagePalette)}</svg>`,
    ]),
  );
}
