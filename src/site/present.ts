/** What a story is presented with, in a file of its own: readers do not load it. */
import type { Slide, Talk } from '../app/present/talk.ts';
import { firstSentences } from '../authoring/sentences.ts';
import type { Step, Story } from '../story/story.ts';
import type { SiteFile } from './files.ts';
import { pathOf } from './head.ts';
import { escapeHtml, textOf } from './html.ts';

/** Characters that the back row can read under a heading. */
const LEAD = 150;

/** The story as its page carries it, without what is for its presenter or for paper alone. */
export function withoutTalk({ worksheet: _, ...story }: Story): Story {
  const steps = story.steps.map(({ note: __, slide: ___, ...step }: Step): Step => step);
  return { ...story, steps };
}

export function talkOf({ steps }: Pick<Story, 'steps'>): Talk {
  return { slides: Object.fromEntries(steps.map((step) => [step.id, slideOf(step)])) };
}

/** `present.json` beside the page of a story. */
export function presentFile(story: Story): SiteFile {
  return [`${pathOf(story)}present.json`, () => JSON.stringify(talkOf(story))];
}

function slideOf({ slide, html, note }: Step): Slide {
  return {
    ...(slide === undefined ? { words: leadOf(html) } : { words: slide, alone: true }),
    ...(note && { note: note.html }),
    ...(note?.minutes !== undefined && { minutes: note.minutes }),
  };
}

/** The first sentences of the first paragraph; nothing where a step begins with something else. */
function leadOf(html: string): string {
  const [, paragraph] = /^<p>(.*?)<\/p>/s.exec(html) ?? [];
  return paragraph === undefined
    ? ''
    : `<p>${escapeHtml(firstSentences(textOf(paragraph), LEAD))}</p>`;
}
