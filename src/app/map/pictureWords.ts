/** Title and description of the drawn map of a step. */
import type { Messages } from '../../i18n/messages.ts';
import type { Step } from '../../story/story.ts';

export function pictureWords({ heading, mapDescription }: Step, messages: Messages) {
  return {
    title: `${messages.map.picture}: ${heading}`,
    description: mapDescription,
  };
}
