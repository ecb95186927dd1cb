/** What a story should not be without, beside what it must not have wrong. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import { doubts } from './claims/claims.ts';
import { contradictions } from './figure/beside.ts';
import { deadFragments } from './fragments.ts';
import type { MapLinks } from './link.ts';
import type { Plan } from './plan.ts';
import type { Reporter } from './reporter.ts';
import { staleLinks } from './stale.ts';
import type { StoryText } from './storyText.ts';

/** Words that a slide can hold with its map beside it; asides and pictures not counted. */
const SLIDE = 150;
/** Words that the back row can read from a slide while somebody speaks. */
const SLIDE_WORDS = 40;

/**
 * Reports links into the story that lead nowhere; warns of steps that are too long or cite nothing, of old
 * news without its date, of numbers that contradict live ones beside them, and of claims that the atlas or
 * their sources do not bear out.
 */
export function adviseText(
  text: StoryText,
  reporter: Reporter,
  links: MapLinks,
  lang: Lang,
  { date, steps: planned = [] }: Partial<Plan> = {},
): void {
  const { steps } = text;
  for (const { offset, message, hints } of deadFragments(reporter.text, text, links))
    reporter.report(offset, message, hints);
  const warn = (offset: number, message: string, expected: string): void =>
    reporter.report(offset, message, { severity: 'warning', expected });
  for (const [index, step] of steps.entries()) {
    const count = wordsOf(step);
    if (count > SLIDE) {
      const message = `the step \`${step.id}\` has ${count} words, too many for a slide`;
      warn(step.offset, message, `at most ${SLIDE}; an aside is not counted`);
    }
    const shown = step.slide ? wordsOf(step.slide) : 0;
    if (step.slide && shown > SLIDE_WORDS) {
      const message = `the slide of \`${step.id}\` has ${shown} words`;
      warn(step.slide.offset, message, `at most ${SLIDE_WORDS}, for the back row`);
    }
    // A link that is refused is told of already.
    const written = reporter.text.slice(step.offset, steps[index + 1]?.offset);
    if (!/<a /.test(step.html) && !/\]\(|\{\{/.test(written)) {
      const message = `the step \`${step.id}\` says of nothing how it is known`;
      warn(step.offset, message, 'a link to a source or to what the map shows');
    }
    // A step that is set in a month tells of that month.
    if (date === undefined || planned.find(({ id }) => id === step.id)?.date !== undefined)
      continue;
    const within = [step.offset, steps[index + 1]?.offset ?? reporter.text.length] as const;
    for (const stale of staleLinks(reporter.text, within, date, links))
      warn(stale.offset, stale.message, 'the year or a live date beside it');
  }
  for (const { offset, message, expected } of doubts(reporter.text, lang, links.events ?? []))
    warn(offset, message, expected);
  for (const { offset, message } of contradictions(reporter.text, links))
    warn(
      offset,
      message,
      'the live figure alone, or the statement of another source in a sentence of its own',
    );
}

/** Reports a story that names no source at all: neither an article that it retells nor a page that it links. */
export function checkSources({ source }: Plan, { steps }: StoryText, forText: Reporter): void {
  if (source !== undefined || steps.length === 0) return;
  if (steps.some(({ html }) => html.includes('href="https:'))) return;
  const expected = '`source` in story.yaml, or links to pages that bear it out';
  forText.report(0, 'the story names no source', { expected });
}

/** Words that a reader sees in running text. */
function wordsOf({ html }: { readonly html: string }): number {
  const text = html
    .replaceAll(/<(aside|figure)>[^]*?<\/\1>/g, ' ')
    .replaceAll(/<\/?(?:p|li|ul|ol|blockquote|br)[^>]*>/g, ' ')
    .replaceAll(/<[^<>]*>/g, '');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
