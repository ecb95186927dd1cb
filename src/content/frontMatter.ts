/** The head of a story's text: title, standfirst and whether it was reviewed. Build only. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { checkText } from './escape.ts';
import { renderInline } from './html.ts';
import type { MapLinks } from './link.ts';
import type { Reporter } from './reporter.ts';
import { readBoolean, readFields, readText, type Value } from './value.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** What the head says; what it leaves out or gets wrong is undefined, and reported. */
export interface FrontMatter {
  readonly title?: string | undefined;
  /** Safe HTML, running text without its paragraph. */
  readonly standfirst?: string | undefined;
  readonly reviewed?: boolean | undefined;
  /** Where the text begins, in UTF-16 units; the text's end if the head never closes. */
  readonly end: number;
}

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)([^]*?)^---[ \t]*(?:\r\n|\n|\r|$)/dm;

/** Reads the YAML between the two lines `---` at the top. */
export function readFrontMatter(reporter: Reporter, links: MapLinks): FrontMatter {
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
  if (yaml === undefined || !readFields(yaml.root, ['title', 'standfirst', 'reviewed']))
    return { end };
  return {
    title: readTitle(yaml.root.at('title')),
    standfirst: readStandfirst(yaml, reporter, links),
    reviewed: readBoolean(yaml.root.at('reviewed')),
    end,
  };
}

function readTitle(value: Value): string | undefined {
  const title = readText(value);
  if (title !== undefined) checkText(title, (message) => value.error(message));
  return title;
}

/** One paragraph of Markdown, rendered without its `<p>`. */
function readStandfirst(yaml: Yaml, reporter: Reporter, links: MapLinks): string | undefined {
  const value = yaml.root.at('standfirst');
  if (readText(value) === undefined) return undefined;
  const [paragraph, more] = fromMarkdown(String(value.raw)).children;
  if (paragraph?.type !== 'paragraph' || more !== undefined)
    return value.error('the standfirst is not one paragraph of text');
  return renderInline(paragraph.children, {
    links,
    mentions: new Set(),
    report: (offset, message, hints) =>
      reporter.report(yaml.offsetIn(value.path, offset), message, hints),
  });
}
