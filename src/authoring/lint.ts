/** Style checks of a story's text: warnings beyond the errors that stop a build. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import { findClaimIssues } from './claims/claims.ts';
import { findContradictions } from './figure/contradictions.ts';
import { findBrokenFragments } from './fragments.ts';
import type { MapLinks } from './link.ts';
import type { StoryConfig } from './storyConfig.ts';
import type { Reporter } from './reporter.ts';
import { findStaleLinks } from './staleLinks.ts';
import type { StoryText } from './storyText.ts';

/** Words that fit on a slide beside the map; asides and images are not counted. */
const MAX_STEP_WORDS = 150;
/** Words that an audience can read from a slide while somebody speaks. */
const MAX_SLIDE_WORDS = 40;

/**
 * Reports broken links within the story. Warns of steps that are too long or cite no source, old news
 * without a date, numbers that contradict live figures, and claims that the atlas or their sources do
 * not support.
 */
export function lintText(
  text: StoryText,
  reporter: Reporter,
  links: MapLinks,
  lang: Lang,
  { date, steps: configured = [] }: Partial<StoryConfig> = {},
): void {
  const { steps } = text;
  for (const { offset, message, hints } of findBrokenFragments(reporter.text, text, links))
    reporter.report(offset, message, hints);
  const warn = (offset: number, message: string, expected: string): void =>
    reporter.report(offset, message, { severity: 'warning', expected });
  for (const [index, step] of steps.entries()) {
    const count = countWords(step);
    if (count > MAX_STEP_WORDS) {
      const message = `the step \`${step.id}\` has ${count} words, too many for a slide`;
      warn(step.offset, message, `at most ${MAX_STEP_WORDS}; an aside is not counted`);
    }
    const slideWords = step.slide ? countWords(step.slide) : 0;
    if (step.slide && slideWords > MAX_SLIDE_WORDS) {
      const message = `the slide of \`${step.id}\` has ${slideWords} words`;
      warn(step.slide.offset, message, `at most ${MAX_SLIDE_WORDS}, for the back row`);
    }
    // A refused link is reported elsewhere.
    const written = reporter.text.slice(step.offset, steps[index + 1]?.offset);
    if (!/<a /.test(step.html) && !/\]\(|\{\{/.test(written)) {
      const message = `the step \`${step.id}\` cites no source`;
      warn(step.offset, message, 'a link to a source or to what the map shows');
    }
    // A step with a date speaks of that month.
    if (date === undefined || configured.find(({ id }) => id === step.id)?.date !== undefined)
      continue;
    const within = [step.offset, steps[index + 1]?.offset ?? reporter.text.length] as const;
    for (const stale of findStaleLinks(reporter.text, within, date, links))
      warn(stale.offset, stale.message, 'the year or a live date beside it');
  }
  for (const { offset, message, expected } of findClaimIssues(
    reporter.text,
    lang,
    links.events ?? [],
  ))
    warn(offset, message, expected);
  for (const { offset, message } of findContradictions(reporter.text, links))
    warn(
      offset,
      message,
      'the live figure alone, or the statement of another source in a sentence of its own',
    );
}

/** Reports a story without any source: neither an article that it retells nor a link to a page. */
export function checkSources(
  { source }: StoryConfig,
  { steps }: StoryText,
  reporter: Reporter,
): void {
  if (source !== undefined || steps.length === 0) return;
  if (steps.some(({ html }) => html.includes('href="https:'))) return;
  const expected = '`source` in story.yaml, or links to pages that support it';
  reporter.report(0, 'the story names no source', { expected });
}

/** Number of words that readers see in running text. */
function countWords({ html }: { readonly html: string }): number {
  const text = html
    .replaceAll(/<(aside|figure)>[^]*?<\/\1>/g, ' ')
    .replaceAll(/<\/?(?:p|li|ul|ol|blockquote|br)[^>]*>/g, ' ')
    .replaceAll(/<[^<>]*>/g, '');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
