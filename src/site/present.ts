/** Presentation and quiz data in separate files, so that readers do not load them. */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type {
  PictureMap,
  SlideContent,
  Presentation,
  StoryAddress,
} from '../app/present/presentation.ts';
import { firstSentences } from '../authoring/sentences.ts';
import type { Step, Story } from '../story/story.ts';
import { once, type SiteFile } from './files.ts';
import { pathOf, type SiteUrl } from './head.ts';
import { escapeHtml, textOf } from './html.ts';

/** Limits in characters for the text of a slide: informative, but readable from the back row. */
const [MIN_LEAD_LENGTH, MAX_LEAD_LENGTH] = [40, 150];

/** The story without presenter notes, slides, worksheet and quiz, as its page contains it. */
export function withoutTalkFields({ worksheet: _, quiz: __, ...story }: Story): Story {
  const steps = story.steps.map(({ note: ___, slide: ____, ...step }: Step): Step => step);
  return { ...story, steps };
}

/** Presentation data of a story; `mapOf` returns the map's position in a step's picture. */
export function talkOf(
  story: Pick<Story, 'id' | 'lang' | 'steps'>,
  mapOf: (step: Step) => PictureMap,
  site: SiteUrl,
): Presentation {
  const slides = story.steps.map(
    (step) => [step.id, { ...slideOf(step), map: mapOf(step) }] as const,
  );
  return {
    slides: Object.fromEntries(slides),
    ...(site !== undefined && { address: addressOf(site + pathOf(story)) }),
  };
}

/** A URL with its QR code at error correction level Q: it stays readable with 25 % damaged. */
function addressOf(url: string): StoryAddress {
  const code = generate(url, { minCorrectionLevel: correction.Q });
  return { url, code: { size: code.size, path: toSvgPath(code) } };
}

/** `present.json` next to a story's page. */
export function presentFile(
  story: Story,
  mapOf: (step: Step) => PictureMap,
  site: SiteUrl,
): SiteFile {
  const talk = once(() => JSON.stringify(talkOf(story, mapOf, site)));
  return [`${pathOf(story)}present.json`, talk];
}

/** `quiz.json` next to a story's page: the author's questions. */
export function quizFile(story: Story): SiteFile {
  return [`${pathOf(story)}quiz.json`, () => JSON.stringify(story.quiz ?? [])];
}

function slideOf({ slide, html, note }: Step): Omit<SlideContent, 'map'> {
  return {
    ...(slide === undefined ? { words: leadOf(html) } : { words: slide, alone: true }),
    ...(note && { note: note.html }),
    ...(note?.minutes !== undefined && { minutes: note.minutes }),
  };
}

/** The first sentences of the first paragraph; empty if a step starts with something else. */
function leadOf(html: string): string {
  const [, paragraph] = /^<p>(.*?)<\/p>/s.exec(html) ?? [];
  return paragraph === undefined
    ? ''
    : `<p>${escapeHtml(firstSentences(textOf(paragraph), MIN_LEAD_LENGTH, MAX_LEAD_LENGTH))}</p>`;
}
