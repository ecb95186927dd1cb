/** `<lang>.md` → head and steps with safe HTML. Build only. */
import type { Heading, RootContent } from 'mdast';
import { checkText } from './escape.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { offsetOf } from './html.ts';
import type { LinkPress, MapLinks, Shelf } from './link.ts';
import { linkMentions } from './auto.ts';
import { STEPS_MOST } from './limits.ts';
import { leftMarks } from './leftMarks.ts';
import { parseMarkdown } from './markdown.ts';
import { faultOfMarkdown } from './markdownLimits.ts';
import type { Mention } from '../mentions/find.ts';
import { proseOf } from '../mentions/prose.ts';
import { readBody, type Body } from './stepBody.ts';
import type { Reporter } from './reporter.ts';
import { isSlug } from './value.ts';

/** The words of one step. */
export interface StepText extends Body {
  readonly id: string;
  readonly heading: string;
  /** Ids that the words link, in order, each once. */
  readonly mentions: readonly string[];
  /** Live figures in it, as the text has them. */
  readonly figures: readonly string[];
  /** Where its heading stands in the file, in UTF-16 units. */
  readonly offset: number;
}

/** What words are read against: the map, and known places in running text where `links: auto` is used. */
export interface TextLinks extends MapLinks {
  find?(prose: string, lang: string): readonly Mention[];
}

/** What a text file holds; what could not be read is missing, and reported. */
export interface StoryText extends FrontMatter {
  readonly steps: readonly StepText[];
  /** Whether the text was not parsed at all, for a reason that is reported. */
  readonly unread?: boolean;
}

/** What is left of a text that could not be read. */
export const UNREAD: StoryText = { steps: [], end: 0, unread: true };

/** Characters of a heading. */
const HEADING = 120;

/** Reads a text as far as it goes and reports what is wrong with it. */
export function readStoryText(reporter: Reporter, links: TextLinks, shelf: Shelf): StoryText {
  const { text: source } = reporter;
  const limit = faultOfMarkdown(source);
  if (limit !== undefined) {
    const { offset, message, expected } = limit;
    reporter.report(offset, message, { expected });
    return UNREAD;
  }
  const press = (): LinkPress => ({
    ...shelf,
    links,
    source,
    mentions: new Set(),
    figures: new Set(),
    report: (offset, message, hints) => reporter.report(offset, message, hints),
  });
  const head = readFrontMatter(reporter, press());
  // The head is blanked, not cut off, so that offsets in the rest stay those of the file.
  const blank = source.slice(0, head.end).replace(/[^\r\n]/g, ' ');
  const root = parseMarkdown(blank + source.slice(head.end));
  const { children } = root;
  for (const { offset, message, expected } of leftMarks(root, source))
    reporter.report(offset, message, { severity: 'warning', expected });
  const found = head.auto ? (links.find?.(proseOf(source), shelf.lang) ?? []) : [];
  const steps: StepText[] = [];
  const seen = new Set<string>();
  for (const { heading, nodes } of sections(children, reporter)) {
    const step = readStep(heading, linkMentions(nodes, found, source), reporter, press());
    if (step === undefined) continue;
    if (seen.has(step.id)) {
      reporter.report(step.offset, `there is already a step \`${step.id}\` above`);
      continue;
    }
    seen.add(step.id);
    steps.push(step);
  }
  return { ...head, steps };
}

interface Section {
  readonly heading: Heading;
  readonly nodes: RootContent[];
}

/** What stands under each heading; text above the first and other heading levels are reported. */
function sections(children: readonly RootContent[], reporter: Reporter): readonly Section[] {
  const found: Section[] = [];
  let lost = false;
  for (const node of children) {
    const current = found.at(-1);
    if (node.type === 'heading' && node.depth === 2) {
      if (found.length === STEPS_MOST) {
        reporter.report(offsetOf(node), 'too many steps', { expected: `at most ${STEPS_MOST}` });
        return found;
      }
      found.push({ heading: node, nodes: [] });
    } else if (node.type === 'heading') {
      const expected = 'only headings `## Words {#step-id}`';
      reporter.report(offsetOf(node), `a heading of level ${node.depth}`, { expected });
    } else if (current !== undefined) {
      current.nodes.push(node);
    } else if (!lost) {
      lost = true;
      const expected = 'a heading `## Words {#step-id}` above it';
      reporter.report(offsetOf(node), 'this text belongs to no step', { expected });
    }
  }
  return found;
}

/** One step; its words are checked even if its heading is broken. */
function readStep(
  heading: Heading,
  nodes: readonly RootContent[],
  reporter: Reporter,
  press: LinkPress,
): StepText | undefined {
  const body = readBody(nodes, press);
  const offset = offsetOf(heading);
  const title = readHeading(heading, reporter);
  if (title === undefined) return undefined;
  if (body.html === '') reporter.report(offset, `the step \`${title.id}\` has no text`);
  const { mentions, figures } = press;
  return { ...title, ...body, mentions: [...mentions], figures: [...figures], offset };
}

/** Plain words, then the id: `Where the power comes from {#power}`. */
function readHeading(
  node: Heading,
  reporter: Reporter,
): Pick<StepText, 'heading' | 'id'> | undefined {
  const report = (message: string, expected?: string): undefined => {
    reporter.report(offsetOf(node), message, expected === undefined ? {} : { expected });
  };
  const other = node.children.find((child) => child.type !== 'text');
  if (other !== undefined) return report('a heading is plain words, without marks or links');
  const line = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const mark = line.endsWith('}') ? line.lastIndexOf('{#') : -1;
  if (mark < 0) return report('the heading names no step', '`## Words {#step-id}`');
  const words = line.slice(0, mark).trim();
  const id = line.slice(mark + 2, -1);
  if (!isSlug(id)) return report(`\`${id}\` is no id`, 'small letters, digits and hyphens');
  if (words === '') return report('the heading has no words', '`## Words {#step-id}`');
  if (words.includes('{{')) return report('live figures stand in the text, not in headings');
  checkText(words, report);
  if (words.length > HEADING)
    reporter.report(offsetOf(node), `the heading has ${words.length} characters`, {
      severity: 'warning',
      expected: `at most ${HEADING}, so that it finds room`,
    });
  return { heading: words, id };
}
