/** Rules for unparsed Markdown syntax: patterns, and what the author probably meant. Build only. */
import { FIGURE_NAMES } from './figure/query.ts';

/** Message about unparsed markup. */
interface Diagnosis {
  readonly message: string;
  readonly expected: string;
  /** Whether it is the reason that other markup of its kind is unparsed. */
  readonly isCause?: true;
}

/** A pattern, and the diagnosis of a match with the text around it; undefined if the match is fine. */
interface MarkupRule {
  readonly pattern: RegExp;
  /** The match is literal text: only its content is checked, by the rules that follow. */
  readonly isLiteral?: true;
  diagnose(mark: string, before: string, after: string): Diagnosis | undefined;
}

const LINK_SYNTAX = '`[words](map:…)` or `[words](https://…)`';
/** How the address of a link or an image starts or ends. */
const ADDRESS = /^(?:map:|https?:|mailto:|\.{0,2}\/|#)|\.(?:jpe?g|png|webp|svg|md|html?)$/i;
const PUNCTUATION = /[\p{P}\p{S}]$/u;

const rule = (pattern: RegExp, message: string, expected: string): MarkupRule => ({
  pattern,
  diagnose: () => ({ message, expected }),
});

/** `]` and `(` with something in between. */
function diagnoseGap(mark: string): Diagnosis | undefined {
  const open = mark.lastIndexOf('(');
  const [gap, address] = [mark.slice(mark.indexOf(']') + 1, open), mark.slice(open + 1, -1)];
  if (!ADDRESS.test(address.trim())) return undefined;
  const hidden = /\p{Cf}/u.exec(gap)?.[0].codePointAt(0)?.toString(16).toUpperCase();
  const what =
    hidden === undefined ? 'a space' : `an invisible character (U+${hidden.padStart(4, '0')})`;
  return {
    message: `${what} between \`]\` and \`(\` keeps this from being a link`,
    expected: LINK_SYNTAX,
  };
}

function diagnoseBrokenLink(mark: string): Diagnosis {
  if (/[“”„«»‘’‹›]/.test(mark))
    return {
      message: 'curly quotes keep this from being a link or an image',
      expected: 'straight ones, as in `![what it shows](photo.jpg "Who made it, licence")`',
    };
  if (!mark.endsWith(')'))
    return { message: 'the link is not closed', expected: '`)` after its address' };
  return {
    message: 'this is not a link',
    expected: `${LINK_SYNTAX}, without spaces in the address`,
  };
}

/** Asterisks and underscores are no emphasis between a letter outside and punctuation inside. */
function diagnoseEmphasis(mark: string, before: string, after: string): Diagnosis | undefined {
  const [left, right] = [before.slice(-2).trimStart(), after.slice(0, 2).trimEnd()];
  const inWord = /[\p{L}\p{M}\p{N}]/u;
  const message = `\`${mark}\` is left in the text, since it neither opens nor closes emphasis`;
  if (PUNCTUATION.test(left) && inWord.test(right.charAt(0)))
    return {
      message,
      expected: `the punctuation after the closing \`${mark}\`, or a space after it`,
      isCause: true,
    };
  if (inWord.test(left) && PUNCTUATION.test(right.charAt(0)))
    return {
      message,
      expected: `a space before the opening \`${mark}\`, or the punctuation before it`,
      isCause: true,
    };
  const literal = mark.replace(/./gu, String.raw`\$&`);
  return {
    message,
    expected: `a pair directly around the words, as in \`${mark}words${mark}\`, or \`${literal}\` for the character itself`,
  };
}

function diagnoseBrace(mark: string, _before: string, after: string): Diagnosis {
  const [word = ''] = /^\s*[\p{L}]+/u.exec(after) ?? [];
  const figure = mark === '{' && [...FIGURE_NAMES, 'drawn', 'published'].includes(word.trim());
  return {
    message: `\`${mark}\` is left in the text`,
    expected: figure
      ? `two braces around a live figure, as in \`{{${word.trim()} …}}\``
      : `two braces around a live figure, or \`\\${mark}\` for the character itself`,
  };
}

/** Rules in order: later rules do not see what earlier ones matched. */
export const markupRules: readonly MarkupRule[] = [
  { pattern: /(?:!?\[[^[\]]*)?\][\s\p{Cf}]+\([^()\n]*\)?/gu, diagnose: diagnoseGap },
  { pattern: /(?:!?\[[^[\]]*)?\]\([^\n]*?(?:\)|$)/gm, diagnose: diagnoseBrokenLink },
  rule(/\[\^[^\]\n]*\]/g, 'footnotes are not supported', 'a remark `> aside: …`, or a link'),
  rule(/\[![A-Z]+\]/g, 'boxes `[!NOTE]` are not supported', 'a remark `> aside: …`'),
  rule(/^[ \t]*\[[ xX]?\](?=\s)/g, 'check boxes are not supported', 'an item without a box'),
  rule(/\[\[[^[\]\n]*\]\]/g, 'links in double brackets are not supported', LINK_SYNTAX),
  rule(/(?:!?\[[^[\]]*)?\][ \t]?\[[^[\]\n]*\]/g, 'link references are not supported', LINK_SYNTAX),
  rule(/\]:/g, 'link definitions are not supported', LINK_SYNTAX),
  { pattern: /\[[^[\]]*\]/g, isLiteral: true, diagnose: () => undefined },
  {
    pattern: /[[\]]/g,
    diagnose: (mark) => ({
      message: `\`${mark}\` is left in the text without its counterpart`,
      expected: `${LINK_SYNTAX}, or \`\\${mark}\` for the character itself`,
    }),
  },
  { pattern: /(?<=\S)(?<!\*)\*+|(?<!\*)\*+(?=[^\s*])|\*{2,}/g, diagnose: diagnoseEmphasis },
  {
    pattern: /(?<![\p{L}\p{M}\p{N}_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\p{L}\p{M}\p{N}_])/gu,
    diagnose: diagnoseEmphasis,
  },
  rule(
    /\u066D+|\uFF0A+/g,
    'an asterisk of another script is not emphasis',
    '`*words*` or `**words**`',
  ),
  rule(/~~+/g, '`~~` is left in the text', '`~~words~~`, directly around the deleted words'),
  rule(/==+/g, '`==` is left in the text', '`*words*` or `**words**`'),
  rule(/`+/g, 'a backtick is left in the text', 'an apostrophe `’`, or a pair around code'),
  { pattern: /[{}]/g, diagnose: diagnoseBrace },
  rule(
    /\|/g,
    '`|` is left in the text',
    'a table with a line `| --- | --- |` under its head and empty lines around it',
  ),
  rule(/^[ \t]*#{1,6}(?=[^\s#])/gm, '`#` is left in the text', 'a heading `## Words {#step-id}`'),
  rule(
    /^[ \t]*[•▪◦‣·]/gm,
    'a bullet is left in the text',
    'a list, each item on a line after `- `',
  ),
  rule(/^[ \t]*:::+/gm, '`:::` is left in the text', 'a remark `> aside: …`'),
  rule(/&#?\w{1,30};/g, 'this is not an HTML entity', 'the letter itself'),
  rule(/<(?=[a-z/!])/gi, 'HTML is left in the text', 'Markdown'),
  rule(
    /\\(?=\p{L})/gu,
    'a backslash is left in the text',
    'a backslash only before a character of Markdown',
  ),
  rule(/\^(?=[\p{N}\p{L}])/gu, '`^` is left in the text', 'the letter itself, as in km²'),
  rule(
    /\bmap:[a-z0-9]+(?:-[a-z0-9]+)*/g,
    'there is a bare `map:` address in the text',
    LINK_SYNTAX,
  ),
  rule(/(?:https?:\/\/|\bwww\.)[^\s()]+/gi, 'there is a bare web address in the text', LINK_SYNTAX),
];
