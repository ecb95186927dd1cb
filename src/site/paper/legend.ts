/** What colours and lines of printed maps stand for: once for the page, in words of HTML. */
import { furnitureWords } from '../../app/map/pictureWords.ts';
import type { AtlasIndex } from '../../atlas/atlas.ts';
import { rowsInView } from '../../cartography/legendInView.ts';
import { palettes } from '../../cartography/palette.ts';
import { boundsOf } from '../../geo/camera.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Step, Story } from '../../story/story.ts';
import type { FurnitureWords } from '../../svg/furniture.ts';
import { swatch } from '../../svg/legend.ts';
import { mapIn, type StandaloneInput } from '../../svg/standalone.ts';
import { escapeHtml } from '../html.ts';

/** CSS px. */
const SWATCH = { width: 40, height: 11 };

/** The words of a map whose title, legend and credits are the page's. */
export function mapWords(
  story: Story,
  step: Step,
  messages: Messages,
  sources: AtlasIndex['sources'],
): FurnitureWords {
  const words = furnitureWords(story, step, messages, sources);
  return { ...words, heading: '', legend: {}, credits: () => [] };
}

/** The rows that any of these maps needs, each once. */
export function legendHtml(maps: readonly StandaloneInput[], messages: Messages): string {
  const rows = maps.flatMap((map) => {
    const { camera, size } = mapIn(map);
    return rowsInView(map.scene, map.atlas, boundsOf(camera, size), camera).map((row) => ({
      row,
      mark: swatch(row, SWATCH, camera.zoom, palettes.light),
    }));
  });
  const { width, height } = SWATCH;
  // Samples lie on the colour of the map's paper, whatever that of the page.
  const ground = `<path d="M0 ${-height / 2}h${width}v${height}H0z" fill="${palettes.light.paper}"/>`;
  const items = [...new Map(rows.map((one) => [one.row.key, one])).values()].map(
    ({ row, mark }) =>
      `<li><svg width="${width}" height="${height}" viewBox="0 ${-height / 2} ${width} ${height}" aria-hidden="true">${ground}${mark}</svg> ${escapeHtml(messages.legend[row.key])}</li>`,
  );
  return `<ul class="samples" aria-label="${escapeHtml(messages.legend.open)}">${items.join('')}</ul>`;
}
