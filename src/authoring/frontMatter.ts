/** Front matter of a story's text: title, standfirst and, in a translation, its review. Build only. */
import * as v from 'valibot';
import type { Correction } from '../story/story.ts';
import { renderInline } from './html.ts';
import { findSizeIssue } from './limits.ts';
import type { MarkdownContext } from './link.ts';
import { findUnparsedMarkup, findMarkupInPlainText } from './unparsedMarkup.ts';
import { parseMarkdown } from './markdown.ts';
import { findMarkdownLimitIssue } from './markdownLimits.ts';
import type { Reporter } from './reporter.ts';
import { date } from '../atlas/schema/date.ts';
import { anyText, fields, line, oneOf, optional } from '../atlas/schema/values.ts';
import { readOptional, readList, type Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** Review of a translation by a native speaker. */
export interface Review {
  readonly by: string;
  /** ISO day. */
  readonly date: string;
}

/** Parsed front matter. Missing or invalid fields are undefined, and reported. */
export interface FrontMatter {
  readonly title?: string | undefined;
  /** Safe inline HTML. */
  readonly standfirst?: string | undefined;
  /** Who reviewed this translation; false if nobody has. Absent in an original. */
  readonly reviewed?: Review | false | undefined;
  /** Whether this is the original that the others translate. */
  readonly original?: boolean;
  /** Whether known places are linked automatically. */
  readonly autolink?: boolean;
  /** Newest first. */
  readonly corrections?: readonly Correction[];
  /** Offset of the text after the front matter, in UTF-16 units; the end of the file if it is not closed. */
  readonly end: number;
}

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)([^]*?)^---[ \t]*(?:\r\n|\n|\r|$)/dm;

const MAX_STANDFIRST_LENGTH = 2000;
const MAX_CORRECTION_LENGTH = 600;

const review = fields({ by: line(), date: date('day') });
const correction = fields({ date: date('day'), what: line(MAX_CORRECTION_LENGTH) });
const frontMatter = fields({
  title: line(),
  standfirst: anyText,
  reviewed: optional(review),
  links: optional(oneOf(['auto'], 'link mode')),
  corrections: optional(v.array(correction)),
});

/** Reads the YAML between the two `---` lines at the top. */
export function readFrontMatter(reporter: Reporter, context: MarkdownContext): FrontMatter {
  const { text } = reporter;
  const found = FRONT_MATTER.exec(text);
  if (found === null || found.index !== 0) {
    const opened = /^---\s/.test(text);
    const message = opened ? 'the front matter is not closed' : 'the text has no front matter';
    const expected = opened
      ? 'a line `---` under it'
      : 'a first line `---`, then title, standfirst';
    reporter.report(0, message, { expected });
    return { end: opened ? text.length : 0 };
  }
  const end = found[0].length;
  const yaml = readYaml(reporter, ...(found.indices?.[1] ?? [0, 0]));
  if (yaml === undefined || !readFields(yaml.root, frontMatter)) return { end };
  const { root } = yaml;
  return {
    title: readTitle(root.at('title')),
    standfirst: readStandfirst(yaml, reporter, context),
    reviewed: readOptional(root.at('reviewed'), readReview),
    original: root.at('reviewed').raw === undefined,
    autolink: read(root.at('links'), frontMatter.entries.links) !== undefined,
    corrections: readOptional(root.at('corrections'), readCorrections) ?? [],
    end,
  };
}

/** Reads plain text, without markup or live figures. */
function readTitle(value: Cursor, schema = frontMatter.entries.title): string | undefined {
  const title = read(value, schema);
  for (const { message } of findMarkupInPlainText(title ?? ''))
    value.error(message, {
      severity: 'warning',
      expected: 'plain text, since no markup is read here',
    });
  if (title?.includes('{{')) value.error('live figures belong in the text of steps');
  return title;
}

/** `true` is refused, since it names no reviewer. */
function readReview(value: Cursor): Review | false | undefined {
  if (value.raw === false) return false;
  if (typeof value.raw !== 'object' || value.raw === null)
    return value.mismatch(
      'nothing in an original; in a translation false, or `{ by: …, date: … }`',
    );
  if (!readFields(value, review)) return undefined;
  const by = readTitle(value.at('by'));
  const date = read(value.at('date'), review.entries.date);
  return by === undefined || date === undefined ? undefined : { by, date };
}

function readCorrections(list: Cursor): readonly Correction[] {
  const corrections = (readList(list, 'a list of `date` and `what`') ?? []).flatMap((item) => {
    if (!readFields(item, correction)) return [];
    const date = read(item.at('date'), correction.entries.date);
    const what = readTitle(item.at('what'), correction.entries.what);
    return date === undefined || what === undefined ? [] : [{ date, what }];
  });
  return corrections.sort((a, b) => b.date.localeCompare(a.date));
}

/** Renders one paragraph of Markdown without its `<p>`. */
function readStandfirst(
  yaml: YamlDocument,
  reporter: Reporter,
  context: MarkdownContext,
): string | undefined {
  const value = yaml.root.at('standfirst');
  if (read(value, frontMatter.entries.standfirst) === undefined) return undefined;
  const source = String(value.raw);
  const limit = findSizeIssue(source, MAX_STANDFIRST_LENGTH) ?? findMarkdownLimitIssue(source);
  if (limit !== undefined) {
    const { message, expected } = limit;
    return value.error(`the standfirst is too large: ${message}`, { expected });
  }
  const root = parseMarkdown(source);
  const [paragraph, more] = root.children;
  if (paragraph?.type !== 'paragraph' || more !== undefined)
    return value.error('the standfirst is not one paragraph of text');
  for (const { offset, message, expected } of findUnparsedMarkup(root, source))
    reporter.report(yaml.offsetIn(value.path, offset), message, { severity: 'warning', expected });
  return renderInline(paragraph.children, {
    ...context,
    source,
    report: (offset, message, hints) =>
      reporter.report(yaml.offsetIn(value.path, offset), message, hints),
  });
}
