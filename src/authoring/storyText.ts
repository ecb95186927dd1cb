/** Reads `<lang>.md`: front matter, and steps with safe HTML. Build only. */
import type { Heading, RootContent } from 'mdast';
import { checkCharacters } from './escape.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { offsetOf } from './html.ts';
import type { MarkdownContext, MapLinks, MarkdownOptions } from './link.ts';
import { linkMentions } from './autolink.ts';
import { MAX_STEPS } from './limits.ts';
import { findUnparsedMarkup } from './unparsedMarkup.ts';
import { parseMarkdown } from './markdown.ts';
import { findMarkdownLimitIssue } from './markdownLimits.ts';
import type { Mention } from '../mentions/find.ts';
import { extractProse } from '../mentions/prose.ts';
import { readStepBody, type StepBody } from './stepBody.ts';
import type { Reporter } from './reporter.ts';
import { isSlug } from '../atlas/schema/values.ts';

/** The text of one step. */
export interface StepText extends StepBody {
  readonly id: string;
  readonly heading: string;
  /** Ids that the text links, in order, without duplicates. */
  readonly mentions: readonly string[];
  /** Queries of its live figures. */
  readonly figures: readonly string[];
  /** Offset of its heading in the file, in UTF-16 units. */
  readonly offset: number;
}

/** Link targets, and the finder of known places for `links: auto`. */
export interface TextLinks extends MapLinks {
  findMentions?(prose: string, lang: string): readonly Mention[];
}

/** Parsed text file. Invalid parts are missing, and reported. */
export interface StoryText extends FrontMatter {
  readonly steps: readonly StepText[];
  /** Whether the text could not be parsed at all, which is reported. */
  readonly unparsed?: boolean;
}

/** Result for a text that could not be parsed. */
export const UNPARSED_TEXT: StoryText = { steps: [], end: 0, unparsed: true };

const MAX_HEADING_LENGTH = 120;

/** Reads a text and reports its problems. */
export function readStoryText(
  reporter: Reporter,
  links: TextLinks,
  options: MarkdownOptions,
): StoryText {
  const { text: source } = reporter;
  const limit = findMarkdownLimitIssue(source);
  if (limit !== undefined) {
    const { offset, message, expected } = limit;
    reporter.report(offset, message, { expected });
    return UNPARSED_TEXT;
  }
  const createContext = (): MarkdownContext => ({
    ...options,
    links,
    source,
    mentions: new Set(),
    figures: new Set(),
    report: (offset, message, hints) => reporter.report(offset, message, hints),
  });
  const frontMatter = readFrontMatter(reporter, createContext());
  // The front matter is blanked out, not removed, so that offsets stay those of the file.
  const blank = source.slice(0, frontMatter.end).replace(/[^\r\n]/g, ' ');
  const root = parseMarkdown(blank + source.slice(frontMatter.end));
  const { children } = root;
  for (const { offset, message, expected } of findUnparsedMarkup(root, source))
    reporter.report(offset, message, { severity: 'warning', expected });
  const mentionsFound = frontMatter.autolink
    ? (links.findMentions?.(extractProse(source), options.lang) ?? [])
    : [];
  const steps: StepText[] = [];
  const seenIds = new Set<string>();
  for (const { heading, nodes } of splitSections(children, reporter)) {
    const step = readStep(
      heading,
      linkMentions(nodes, mentionsFound, source),
      reporter,
      createContext(),
    );
    if (step === undefined) continue;
    if (seenIds.has(step.id)) {
      reporter.report(step.offset, `there is already a step \`${step.id}\` above`);
      continue;
    }
    seenIds.add(step.id);
    steps.push(step);
  }
  return { ...frontMatter, steps };
}

interface Section {
  readonly heading: Heading;
  readonly nodes: RootContent[];
}

/** Splits the text by heading. Reports text above the first heading, and other heading levels. */
function splitSections(children: readonly RootContent[], reporter: Reporter): readonly Section[] {
  const mentionsFound: Section[] = [];
  let reported = false;
  for (const node of children) {
    const current = mentionsFound.at(-1);
    if (node.type === 'heading' && node.depth === 2) {
      if (mentionsFound.length === MAX_STEPS) {
        reporter.report(offsetOf(node), 'too many steps', { expected: `at most ${MAX_STEPS}` });
        return mentionsFound;
      }
      mentionsFound.push({ heading: node, nodes: [] });
    } else if (node.type === 'heading') {
      const expected = 'only headings `## Words {#step-id}`';
      reporter.report(offsetOf(node), `a heading of level ${node.depth}`, { expected });
    } else if (current !== undefined) {
      current.nodes.push(node);
    } else if (!reported) {
      reported = true;
      const expected = 'a heading `## Words {#step-id}` above it';
      reporter.report(offsetOf(node), 'this text belongs to no step', { expected });
    }
  }
  return mentionsFound;
}

/** Reads one step. Its body is checked even if its heading is invalid. */
function readStep(
  heading: Heading,
  nodes: readonly RootContent[],
  reporter: Reporter,
  createContext: MarkdownContext,
): StepText | undefined {
  const body = readStepBody(nodes, createContext);
  const offset = offsetOf(heading);
  const title = readHeading(heading, reporter);
  if (title === undefined) return undefined;
  if (body.html === '') reporter.report(offset, `the step \`${title.id}\` has no text`);
  const { mentions, figures } = createContext;
  return { ...title, ...body, mentions: [...mentions], figures: [...figures], offset };
}

/** Reads plain text followed by the id: `Where the power comes from {#power}`. */
function readHeading(
  node: Heading,
  reporter: Reporter,
): Pick<StepText, 'heading' | 'id'> | undefined {
  const report = (message: string, expected?: string): undefined => {
    reporter.report(offsetOf(node), message, expected === undefined ? {} : { expected });
  };
  const other = node.children.find((child) => child.type !== 'text');
  if (other !== undefined) return report('a heading is plain text, without markup or links');
  const line = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const idStart = line.endsWith('}') ? line.lastIndexOf('{#') : -1;
  if (idStart < 0) return report('the heading has no step id', '`## Words {#step-id}`');
  const words = line.slice(0, idStart).trim();
  const id = line.slice(idStart + 2, -1);
  if (!isSlug(id))
    return report(`\`${id}\` is not a valid id`, 'lowercase letters, digits and hyphens');
  if (words === '') return report('the heading has no text', '`## Words {#step-id}`');
  if (words.includes('{{')) return report('live figures belong in the text, not in headings');
  checkCharacters(words, report);
  if (words.length > MAX_HEADING_LENGTH)
    reporter.report(offsetOf(node), `the heading has ${words.length} characters`, {
      severity: 'warning',
      expected: `at most ${MAX_HEADING_LENGTH}, so that it fits`,
    });
  return { heading: words, id };
}
