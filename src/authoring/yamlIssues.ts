/** Issues of YAML texts, one message per cause. Build only. */
import { isCollection, isNode, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Hints } from './problem.ts';

/** An issue, with its offset in UTF-16 units. */
export interface YamlIssue {
  readonly offset: number;
  readonly message: string;
  readonly hints?: Hints;
}

/** Messages for the parser's error codes, with what was expected. */
const MEANINGS: Readonly<Partial<Record<string, readonly [message: string, expected: string]>>> = {
  TAB_AS_INDENT: ['a tab indents this line', 'spaces'],
  BAD_INDENT: [
    'this line is indented differently from the lines it belongs to',
    'as many spaces as on those lines',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a value contains a colon', 'quotes around a text that contains a colon'],
  MULTILINE_IMPLICIT_KEY: [
    'there is no field on this line',
    '`field: value`, with a space after the colon',
  ],
  BAD_SCALAR_START: [
    'a value begins with a character that YAML reserves',
    'quotes around the value',
  ],
  BAD_DQ_ESCAPE: ['there is a backslash in double quotes', 'single quotes around the value'],
  BAD_ALIAS: ['a value begins with `&` or `*`', 'quotes around the value'],
  TAG_RESOLVE_FAILED: ['a value begins with `!`', 'quotes around the value'],
  MULTIPLE_DOCS: ['a second document begins', 'no line `---` within it'],
  MISSING_CHAR: [
    'a quote, a bracket or a brace is not closed, or a comma or colon is missing',
    'the missing character',
  ],
};

const CURLY = '“”„«»‘’‚‹›';
const IN_CURLY = new RegExp(`^[${CURLY}][^${CURLY}]*[${CURLY}]$`);
const OPENS_CURLY = new RegExp(`:[ \\t]+[${CURLY}]`);
const STRAIGHT_QUOTES = { expected: 'straight quotes, or none' };

const COMMENT_IN_VALUE = {
  message: 'what follows ` #` is a comment, and not part of the value',
  hints: { expected: 'quotes around the value, or the comment on a line of its own' },
};

/** Errors of a document: the parser's first error, or all unsupported parts. */
export function findYamlIssues(document: Document, source: string): readonly YamlIssue[] {
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const parserIssue =
    findHardSpace(source) ??
    (first && (findLookalikeIssue(source, first.pos[0]) ?? explainParserError(first)));
  return parserIssue ? [parserIssue] : findUnsupported(document);
}

/** A non-breaking or similar space before a field, which would become part of its name. */
function findHardSpace(source: string): YamlIssue | undefined {
  const found = /^ *(?=[^\S \t\r\n\uFEFF][ \t\u00A0]*(?:- |[\w-]+:))/m.exec(source);
  if (!found) return undefined;
  const message = 'this line is indented with a special space';
  return { offset: found.index + found[0].length, ...unreadableYaml(message, 'plain spaces') };
}

/** A comment on the line of an error, or on the line before, that hides part of a value. */
function findCommentedOut(before: string): YamlIssue | undefined {
  const from = before.lastIndexOf('\n', before.lastIndexOf('\n') - 1) + 1;
  const found = /[ \t]#(?=[^\s#])/.exec(before.slice(from));
  return found ? { offset: from + found.index + 1, ...COMMENT_IN_VALUE } : undefined;
}

/** Causes that the parser cannot know: characters that look like others. */
function findLookalikeIssue(source: string, offset: number): YamlIssue | undefined {
  const tab = /^ *\t[ \t]*[^\s#]/m.exec(source);
  if (tab) {
    const at = tab.index + tab[0].indexOf('\t');
    return { offset: at, ...unreadableYaml('a tab indents this line', 'spaces') };
  }
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const commentedOut = findCommentedOut(source.slice(0, start + line.length));
  if (commentedOut) return commentedOut;
  const curly = OPENS_CURLY.exec(line);
  if (!curly) return undefined;
  const message = 'curly quotes do not quote a value';
  return {
    offset: start + curly.index + curly[0].length - 1,
    ...unreadableYaml(message, STRAIGHT_QUOTES.expected),
  };
}

function explainParserError({ code, message, pos }: Document['errors'][number]): YamlIssue {
  const meaning = MEANINGS[code];
  if (meaning === undefined) {
    const [sentence = ''] = message.split('\n');
    return { offset: pos[0], message: `this is not YAML that can be read: ${sentence}` };
  }
  return { offset: pos[0], ...unreadableYaml(...meaning) };
}

function unreadableYaml(message: string, expected: string): Pick<YamlIssue, 'message' | 'hints'> {
  return { message: `this is not YAML that can be read: ${message}`, hints: { expected } };
}

/** Repeated keys, keys that are not texts, and aliases. */
function findUnsupported(document: Document): readonly YamlIssue[] {
  const issues: YamlIssue[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (isCollection(key)) {
          const message = 'a key is a list or a set of fields';
          issues.push({ offset, message, hints: { expected: 'a text' } });
        }
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          issues.push({ offset, message: `the field \`${String(key.value)}\` appears twice here` });
        seen.add(key.value);
      }
    },
    Alias: (_, { range }) => {
      const message = 'YAML aliases are not supported; write it out';
      issues.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return issues;
}

/**
 * Valid YAML that was probably meant differently: a comment that ends a value, and curly quotes around a
 * value. Comments are unexpected in `prose` front matter, and after several words.
 */
export function findYamlWarnings(
  document: Document,
  source: string,
  prose: boolean,
): readonly YamlIssue[] {
  const found: YamlIssue[] = [];
  visit(document, {
    Scalar: (key, scalar) => {
      if (key === 'key' || scalar.type !== 'PLAIN' || !scalar.range) return;
      const comment = findTrailingComment(scalar, source, prose);
      if (comment) found.push(comment);
      if (IN_CURLY.test(String(scalar.value)))
        found.push({
          offset: scalar.range[0],
          message: 'the curly quotes around this value become part of it',
          hints: { severity: 'warning', ...STRAIGHT_QUOTES },
        });
    },
  });
  return found;
}

function findTrailingComment(
  scalar: Scalar,
  source: string,
  prose: boolean,
): YamlIssue | undefined {
  const end = scalar.range?.[1] ?? 0;
  const [, gap, space] = /^([ \t]+)#([ \t]?)/.exec(source.slice(end, scalar.range?.[2])) ?? [];
  if (gap === undefined) return undefined;
  if (space !== '' && !prose && !/\s/.test(String(scalar.value))) return undefined;
  return {
    offset: end + gap.length,
    message: COMMENT_IN_VALUE.message,
    hints: { ...COMMENT_IN_VALUE.hints, ...(space !== '' && { severity: 'warning' }) },
  };
}
