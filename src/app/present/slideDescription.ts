/** The text that screen readers announce when a slide is shown. */
import { trustedHtml } from '../shell/trustedHtml.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PresentationMessages } from '../../i18n/parts/present.ts';
import type { Story } from '../../story/story.ts';
import type { Slide } from './deck.ts';
import type { SlideContent } from './presentation.ts';

export function describeSlide(
  slide: Slide,
  { steps, title }: Story,
  text: SlideContent | undefined,
  messages: Messages,
  words: PresentationMessages,
): string {
  if (slide.kind === 'cover') return `${words.cover}: ${title}`;
  if (slide.kind === 'end') return words.end;
  const { step, number } = slide;
  const heading = `${messages.step(number, steps.length)}: ${step.heading}`;
  if (slide.kind === 'chart') return `${heading}. ${words.chart}`;
  return [heading, toPlainText(text?.words ?? ''), `${messages.map.label}: ${step.mapDescription}`]
    .filter((part) => part !== '')
    .join('. ');
}

/** The text of safe HTML, without a final full stop. */
function toPlainText(html: string): string {
  const text = new DOMParser().parseFromString(trustedHtml(html), 'text/html').body.textContent;
  return text.replace(/\s+/g, ' ').trim().replace(/[.۔]$/, '');
}
