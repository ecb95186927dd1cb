/** What a screen reader is told of a slide: once, when it comes. */
import { trusted } from '../shell/trusted.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PresentWords } from '../../i18n/parts/present.ts';
import type { Story } from '../../story/story.ts';
import type { Slide } from './deck.ts';
import type { SlideText } from './talk.ts';

export function telling(
  slide: Slide,
  { steps, title }: Story,
  text: SlideText | undefined,
  messages: Messages,
  words: PresentWords,
): string {
  if (slide.kind === 'cover') return `${words.cover}: ${title}`;
  if (slide.kind === 'end') return words.end;
  const { step, number } = slide;
  const at = `${messages.step(number, steps.length)}: ${step.heading}`;
  if (slide.kind === 'chart') return `${at}. ${words.chart}`;
  return [at, plain(text?.words ?? ''), `${messages.map.label}: ${step.mapDescription}`]
    .filter((part) => part !== '')
    .join('. ');
}

/** The text of safe HTML. */
function plain(html: string): string {
  const text = new DOMParser().parseFromString(trusted(html), 'text/html').body.textContent;
  return text.replace(/\s+/g, ' ').trim().replace(/[.۔]$/, '');
}
