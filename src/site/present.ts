/** What a story is presented with, and what it asks, in files of their own: readers do not load them. */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type { PictureMap, SlideText, Talk, TalkAddress } from '../app/present/talk.ts';
import { firstSentences } from '../authoring/sentences.ts';
import type { Step, Story } from '../story/story.ts';
import { once, type SiteFile } from './files.ts';
import { pathOf, type SiteUrl } from './head.ts';
import { escapeHtml, textOf } from './html.ts';

/** Characters under a heading: fewer say nothing, more the back row does not read. */
const [LEAST, MOST] = [40, 150];

/** The story as its page carries it, without what is for its presenter, for paper or for its quiz alone. */
export function withoutTalk({ worksheet: _, quiz: __, ...story }: Story): Story {
  const steps = story.steps.map(({ note: ___, slide: ____, ...step }: Step): Step => step);
  return { ...story, steps };
}

/** The talk of a story; `mapOf` says where the map lies in the picture of a step. */
export function talkOf(
  story: Pick<Story, 'id' | 'lang' | 'steps'>,
  mapOf: (step: Step) => PictureMap,
  site: SiteUrl,
): Talk {
  const slides = story.steps.map(
    (step) => [step.id, { ...slideOf(step), map: mapOf(step) }] as const,
  );
  return {
    slides: Object.fromEntries(slides),
    ...(site !== undefined && { address: addressOf(site + pathOf(story)) }),
  };
}

/** An address that those in the room can scan from the back row: a quarter of the code may be unreadable. */
function addressOf(url: string): TalkAddress {
  const code = generate(url, { minCorrectionLevel: correction.Q });
  return { url, code: { size: code.size, path: toSvgPath(code) } };
}

/** `present.json` beside the page of a story. */
export function presentFile(
  story: Story,
  mapOf: (step: Step) => PictureMap,
  site: SiteUrl,
): SiteFile {
  const talk = once(() => JSON.stringify(talkOf(story, mapOf, site)));
  return [`${pathOf(story)}present.json`, talk];
}

/** `quiz.json` beside the page of a story: the questions that it asks itself. */
export function quizFile(story: Story): SiteFile {
  return [`${pathOf(story)}quiz.json`, () => JSON.stringify(story.quiz ?? [])];
}

function slideOf({ slide, html, note }: Step): Omit<SlideText, 'map'> {
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
    : `<p>${escapeHtml(firstSentences(textOf(paragraph), LEAST, MOST))}</p>`;
}
