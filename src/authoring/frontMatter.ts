/** The head of a story's text: title, standfirst and, in a translation, its review. Build only. */
import type { Correction } from '../story/story.ts';
import { readDate } from './date.ts';
import { renderInline } from './html.ts';
import { faultOfSize } from './limits.ts';
import type { LinkPress } from './link.ts';
import { leftMarks, marksInPlain } from './leftMarks.ts';
import { parseMarkdown } from './markdown.ts';
import { faultOfMarkdown } from './markdownLimits.ts';
import type { Reporter } from './reporter.ts';
import {
  optional,
  readFields,
  readKnown,
  readLine,
  readList,
  readText,
  type Value,
} from './value.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A native speaker's reading of a translation. */
export interface Review {
  readonly by: string;
  /** ISO day. */
  readonly date: string;
}

/** What the head says; what it leaves out or gets wrong is undefined, and reported. */
export interface FrontMatter {
  readonly title?: string | undefined;
  /** Safe HTML, running text without its paragraph. */
  readonly standfirst?: string | undefined;
  /** Who reviewed this translation; false while nobody has. An original says nothing of it. */
  readonly reviewed?: Review | false | undefined;
  /** Whether this is the text that the others translate. */
  readonly original?: boolean;
  /** Whether known places are linked by themselves. */
  readonly auto?: boolean;
  /** Newest first. */
  readonly corrections?: readonly Correction[];
  /** Where the text begins, in UTF-16 units; the text's end if the head never closes. */
  readonly end: number;
}

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)([^]*?)^---[ \t]*(?:\r\n|\n|\r|$)/dm;

/** Characters of a standfirst. */
const STANDFIRST = 2000;
/** Characters of a correction. */
const CORRECTION = 600;

const FIELDS = ['title', 'standfirst', 'reviewed', 'links', 'corrections'];

/** Reads the YAML between the two lines `---` at the top. */
export function readFrontMatter(reporter: Reporter, press: LinkPress): FrontMatter {
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
  if (yaml === undefined || !readFields(yaml.root, FIELDS)) return { end };
  const { root } = yaml;
  return {
    title: readTitle(root.at('title')),
    standfirst: readStandfirst(yaml, reporter, press),
    reviewed: optional(root.at('reviewed'), readReview),
    original: root.at('reviewed').raw === undefined,
    auto: optional(root.at('links'), (value) => readKnown(value, ['auto'], 'way')) !== undefined,
    corrections: optional(root.at('corrections'), readCorrections) ?? [],
    end,
  };
}

/** Plain words: no marks are read in them, no figures filled in. */
function readTitle(value: Value, most?: number): string | undefined {
  const title = readLine(value, most);
  for (const { message } of marksInPlain(title ?? ''))
    value.error(message, {
      severity: 'warning',
      expected: 'plain words, since no marks are read here',
    });
  if (title?.includes('{{')) value.error('live figures stand in the text of steps');
  return title;
}

/** `true` would name nobody who answers for it. */
function readReview(value: Value): Review | false | undefined {
  if (value.raw === false) return false;
  if (typeof value.raw !== 'object' || value.raw === null)
    return value.mismatch(
      'nothing in an original; in a translation false, or `{ by: …, date: … }`',
    );
  if (!readFields(value, ['by', 'date'])) return undefined;
  const by = readTitle(value.at('by'));
  const date = readDate(value.at('date'), 'day');
  return by === undefined || date === undefined ? undefined : { by, date };
}

function readCorrections(list: Value): readonly Correction[] {
  const read = (readList(list, 'a list of `date` and `what`') ?? []).flatMap((item) => {
    if (!readFields(item, ['date', 'what'])) return [];
    const date = readDate(item.at('date'), 'day');
    const what = readTitle(item.at('what'), CORRECTION);
    return date === undefined || what === undefined ? [] : [{ date, what }];
  });
  return read.sort((a, b) => b.date.localeCompare(a.date));
}

/** One paragraph of Markdown, rendered without its `<p>`. */
function readStandfirst(yaml: Yaml, reporter: Reporter, press: LinkPress): string | undefined {
  const value = yaml.root.at('standfirst');
  if (readText(value) === undefined) return undefined;
  const source = String(value.raw);
  const limit = faultOfSize(source, STANDFIRST) ?? faultOfMarkdown(source);
  if (limit !== undefined) {
    const { message, expected } = limit;
    return value.error(`the standfirst is too large: ${message}`, { expected });
  }
  const root = parseMarkdown(source);
  const [paragraph, more] = root.children;
  if (paragraph?.type !== 'paragraph' || more !== undefined)
    return value.error('the standfirst is not one paragraph of text');
  for (const { offset, message, expected } of leftMarks(root, source))
    reporter.report(yaml.offsetIn(value.path, offset), message, { severity: 'warning', expected });
  return renderInline(paragraph.children, {
    ...press,
    source,
    report: (offset, message, hints) =>
      reporter.report(yaml.offsetIn(value.path, offset), message, hints),
  });
}
