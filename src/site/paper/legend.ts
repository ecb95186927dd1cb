/** The legend of printed maps as HTML, once per page. */
import { furnitureText } from '../../app/map/pictureText.ts';
import type { AtlasIndex } from '../../atlas/atlas.ts';
import { legendInView } from '../../cartography/legendInView.ts';
import { palettes } from '../../cartography/palette.ts';
import { boundsOf } from '../../geo/camera.ts';
import { legendTexts } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Step, Story } from '../../story/story.ts';
import type { FurnitureWords } from '../../svg/furniture.ts';
import { renderSwatch } from '../../svg/legend.ts';
import { mapPart, type StandaloneInput } from '../../svg/standalone.ts';
import { escapeHtml } from '../html.ts';

/** Size of a legend sample in CSS px. */
const SWATCH = { width: 40, height: 11 };

/** Texts of a map whose title, legend and credits are on the page. */
export function mapWords(
  story: Story,
  step: Step,
  messages: Messages,
  sources: AtlasIndex['sources'],
): FurnitureWords {
  const words = furnitureText(story, step, messages, sources);
  return { ...words, heading: '', legend: {}, credits: () => [] };
}

/** Legend rows needed by any of the maps, without duplicates. */
export function legendHtml(maps: readonly StandaloneInput[], messages: Messages): string {
  const rows = maps.flatMap((map) => {
    const { camera, size } = mapPart(map);
    return legendInView(map.scene, map.atlas, boundsOf(camera, size), camera).map((row) => ({
      row,
      mark: renderSwatch(row, SWATCH, camera.zoom, palettes.light),
    }));
  });
  const { width, height } = SWATCH;
  const texts = legendTexts(messages);
  // Samples are drawn on the map's background colour, whatever the page's is.
  const ground = `<path d="M0 ${-height / 2}h${width}v${height}H0z" fill="${palettes.light.paper}"/>`;
  const items = [...new Map(rows.map((one) => [one.row.key, one])).values()].map(
    ({ row, mark }) =>
      `<li><svg width="${width}" height="${height}" viewBox="0 ${-height / 2} ${width} ${height}" aria-hidden="true">${ground}${mark}</svg> ${escapeHtml(texts[row.key])}</li>`,
  );
  return `<ul class="samples" aria-label="${escapeHtml(messages.legend.open)}">${items.join('')}</ul>`;
}
