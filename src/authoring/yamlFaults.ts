/** What is wrong with a YAML text, one sentence for each cause. Build only. */
import { isCollection, isNode, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Hints } from './problem.ts';

/** A finding at an offset in UTF-16 units into the text. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly hints?: Hints;
}

/** What the parser's codes mean to who wrote the text, and what was expected. */
const MEANINGS: Readonly<Partial<Record<string, readonly [message: string, expected: string]>>> = {
  TAB_AS_INDENT: ['a tab indents this line', 'spaces'],
  BAD_INDENT: [
    'this line is indented otherwise than the lines it belongs to',
    'as many spaces as those have',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a value holds a colon', 'quotes around a text that holds a colon'],
  MULTILINE_IMPLICIT_KEY: [
    'there is no field on this line',
    '`field: value`, with a space after the colon',
  ],
  BAD_SCALAR_START: [
    'a value begins with a sign that YAML keeps for itself',
    'quotes around the value',
  ],
  BAD_DQ_ESCAPE: ['a backslash stands in double quotes', 'single quotes around the value'],
  BAD_ALIAS: ['a value begins with `&` or `*`', 'quotes around the value'],
  TAG_RESOLVE_FAILED: ['a value begins with `!`', 'quotes around the value'],
  MULTIPLE_DOCS: ['a second document begins', 'no line `---` within it'],
  MISSING_CHAR: [
    'a quote, a bracket or a brace is not closed, or a comma or colon is missing',
    'its partner',
  ],
};

const CURLY = '“”„«»‘’‚‹›';
const IN_CURLY = new RegExp(`^[${CURLY}][^${CURLY}]*[${CURLY}]$`);
const OPENS_CURLY = new RegExp(`:[ \\t]+[${CURLY}]`);
const STRAIGHT = { expected: 'straight quotes, or none' };

const CUT = {
  message: 'what follows ` #` is a comment, and no part of the value',
  hints: { expected: 'quotes around the value, or the comment on a line of its own' },
};

/** What keeps a document from being read: the first thing that the parser stumbled over, and all that we refuse. */
export function faultsOf(document: Document, source: string): readonly YamlFault[] {
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const broken =
    hardSpace(source) ?? (first && (causeOf(source, first.pos[0]) ?? meaningOf(first)));
  return broken ? [broken] : refusals(document);
}

/** A space that only looks like one before a field: its name would begin with it. */
function hardSpace(source: string): YamlFault | undefined {
  const found = /^ *(?=[^\S \t\r\n\uFEFF][ \t\u00A0]*(?:- |[\w-]+:))/m.exec(source);
  if (!found) return undefined;
  const message = 'a space that is none of the space bar indents this line';
  return { offset: found.index + found[0].length, ...told(message, 'plain spaces') };
}

/** What a comment on the line of an error, or on the one before, takes away with it. */
function hiddenBy(before: string): YamlFault | undefined {
  const from = before.lastIndexOf('\n', before.lastIndexOf('\n') - 1) + 1;
  const found = /[ \t]#(?=[^\s#])/.exec(before.slice(from));
  return found ? { offset: from + found.index + 1, ...CUT } : undefined;
}

/** What the parser cannot know: signs that look like others. */
function causeOf(source: string, offset: number): YamlFault | undefined {
  const tab = /^ *\t[ \t]*[^\s#]/m.exec(source);
  if (tab) {
    const at = tab.index + tab[0].indexOf('\t');
    return { offset: at, ...told('a tab indents this line', 'spaces') };
  }
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const hidden = hiddenBy(source.slice(0, start + line.length));
  if (hidden) return hidden;
  const curly = OPENS_CURLY.exec(line);
  if (!curly) return undefined;
  const message = 'curly quotes do not hold a value together';
  return { offset: start + curly.index + curly[0].length - 1, ...told(message, STRAIGHT.expected) };
}

function meaningOf({ code, message, pos }: Document['errors'][number]): YamlFault {
  const meaning = MEANINGS[code];
  if (meaning === undefined) {
    const [sentence = ''] = message.split('\n');
    return { offset: pos[0], message: `this is not YAML that can be read: ${sentence}` };
  }
  return { offset: pos[0], ...told(...meaning) };
}

function told(message: string, expected: string): Pick<YamlFault, 'message' | 'hints'> {
  return { message: `this is not YAML that can be read: ${message}`, hints: { expected } };
}

/** Keys that stand twice or are no texts, and aliases. */
function refusals(document: Document): readonly YamlFault[] {
  const refused: YamlFault[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (isCollection(key)) {
          const message = 'a key is a list or a set of fields';
          refused.push({ offset, message, hints: { expected: 'a text' } });
        }
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          refused.push({ offset, message: `the field \`${String(key.value)}\` stands twice here` });
        seen.add(key.value);
      }
    },
    Alias: (_, { range }) => {
      const message = 'YAML aliases are not supported; write it out';
      refused.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return refused;
}

/**
 * What can be read, but probably not as it was meant: a comment that ends a value, and curly quotes
 * around one. In a head of `words` alone, and after several words, no comment is expected.
 */
export function doubtsOf(document: Document, source: string, words: boolean): readonly YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Scalar: (key, scalar) => {
      if (key === 'key' || scalar.type !== 'PLAIN' || !scalar.range) return;
      const comment = commentOf(scalar, source, words);
      if (comment) found.push(comment);
      if (IN_CURLY.test(String(scalar.value)))
        found.push({
          offset: scalar.range[0],
          message: 'the curly quotes around this value become part of it',
          hints: { severity: 'warning', ...STRAIGHT },
        });
    },
  });
  return found;
}

function commentOf(scalar: Scalar, source: string, words: boolean): YamlFault | undefined {
  const end = scalar.range?.[1] ?? 0;
  const [, gap, space] = /^([ \t]+)#([ \t]?)/.exec(source.slice(end, scalar.range?.[2])) ?? [];
  if (gap === undefined) return undefined;
  if (space !== '' && !words && !/\s/.test(String(scalar.value))) return undefined;
  return {
    offset: end + gap.length,
    message: CUT.message,
    hints: { ...CUT.hints, ...(space !== '' && { severity: 'warning' }) },
  };
}
