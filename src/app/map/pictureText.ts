/** Text in and about static maps. */
import { formatDate, formatNumber, legendTexts } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { AtlasIndex } from '../../atlas/atlas.ts';
import type { Step, Story } from '../../story/story.ts';
import type { FurnitureWords } from '../../svg/furniture.ts';

/** Title and description of a step's map. */
export function pictureText({ heading, mapDescription }: Step, messages: Messages) {
  return {
    title: `${messages.map.staticMap}: ${heading}`,
    description: mapDescription,
  };
}

/** Title, credits and legend of a map in its own file. */
export function furnitureText(
  story: Story,
  step: Step,
  messages: Messages,
  sources: AtlasIndex['sources'],
): FurnitureWords {
  const { source } = story;
  return {
    title: step === story.steps[0] ? story.title : step.heading,
    description: step.mapDescription,
    credits: (ids) => [
      [
        story.title,
        ...(source ? [messages.retold(source.outlet, formatDate(source.date, messages))] : []),
      ].join(' · '),
      `${messages.mapData}: ${ids.flatMap((id) => formatCredit(sources[id]) ?? []).join(', ')}. ${messages.bordersNote} ${messages.contentLicence}.`,
    ],
    legend: legendTexts(messages),
    km: (km) => `${formatNumber(km, messages)} ${messages.units.km}`,
  };
}

/** Publisher and licence of a data source; undefined for a source of statements only. */
function formatCredit(source: AtlasIndex['sources'][string] | undefined): string | undefined {
  if (!source?.gives) return undefined;
  const { publisher, licence } = source;
  return licence === 'public domain' ? publisher : `© ${publisher} (${licence})`;
}
