/** The words on and about a drawn map. */
import { formatDate, formatNumber } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { AtlasIndex } from '../../atlas/atlas.ts';
import type { Step, Story } from '../../story/story.ts';
import type { FurnitureWords } from '../../svg/furniture.ts';

/** Title and description of the drawn map of a step. */
export function pictureWords({ heading, mapDescription }: Step, messages: Messages) {
  return {
    title: `${messages.map.picture}: ${heading}`,
    description: mapDescription,
  };
}

/** What stands on a drawn map that is a file of its own. */
export function furnitureWords(
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
      `${messages.mapData}: ${ids.flatMap((id) => creditOf(sources[id]) ?? []).join(', ')}. ${messages.bordersNote} ${messages.wordsLicence}.`,
    ],
    legend: messages.legend,
    km: (km) => `${formatNumber(km, messages)} ${messages.units.km}`,
  };
}

/** Whose data a source gave to the map, and under which licence; undefined for one that only tells of things. */
function creditOf(source: AtlasIndex['sources'][string] | undefined): string | undefined {
  if (!source?.gives) return undefined;
  const { publisher, licence } = source;
  return licence === 'public domain' ? publisher : `© ${publisher} (${licence})`;
}
