/** What in a text is a mark that became nothing, and what was probably meant. Build only. */
import { FIGURE_WORDS } from './figure/query.ts';

/** What is said of a mark. */
interface Says {
  readonly message: string;
  readonly expected: string;
  /** It is why others of its kind are left, too. */
  readonly cause?: true;
}

/** Where marks stand, and what is said of one with the words before and after it; undefined: it is none. */
interface MarkRule {
  readonly pattern: RegExp;
  /** What it finds is meant: signs around words, which are judged by what follows. */
  readonly meant?: true;
  tell(mark: string, before: string, after: string): Says | undefined;
}

const WORDS = '`[words](map:…)` or `[words](https://…)`';
/** How the address of a link or a picture begins, or ends. */
const ADDRESS = /^(?:map:|https?:|mailto:|\.{0,2}\/|#)|\.(?:jpe?g|png|webp|svg|md|html?)$/i;
const PUNCTUATION = /[\p{P}\p{S}]$/u;

const rule = (pattern: RegExp, message: string, expected: string): MarkRule => ({
  pattern,
  tell: () => ({ message, expected }),
});

/** `]` and `(` with something between them. */
function gapOf(mark: string): Says | undefined {
  const open = mark.lastIndexOf('(');
  const [gap, address] = [mark.slice(mark.indexOf(']') + 1, open), mark.slice(open + 1, -1)];
  if (!ADDRESS.test(address.trim())) return undefined;
  const hidden = /\p{Cf}/u.exec(gap)?.[0].codePointAt(0)?.toString(16).toUpperCase();
  const what =
    hidden === undefined ? 'a space' : `an invisible character (U+${hidden.padStart(4, '0')})`;
  return {
    message: `${what} between \`]\` and \`(\` keeps this from being a link`,
    expected: WORDS,
  };
}

function brokenLink(mark: string): Says {
  if (/[“”„«»‘’‹›]/.test(mark))
    return {
      message: 'curly quotes keep this from being a link or a picture',
      expected: 'straight ones, as in `![what it shows](photo.jpg "Who made it, licence")`',
    };
  if (!mark.endsWith(')'))
    return { message: 'the link is not closed', expected: '`)` after its address' };
  return { message: 'this is no link', expected: `${WORDS}, without spaces in the address` };
}

/** Stars and underscores: next to a letter outside and punctuation inside they open and close nothing. */
function stress(mark: string, before: string, after: string): Says | undefined {
  const [left, right] = [before.slice(-2).trimStart(), after.slice(0, 2).trimEnd()];
  const inWord = /[\p{L}\p{M}\p{N}]/u;
  const message = `\`${mark}\` is left in the text, since it opens and closes nothing`;
  if (PUNCTUATION.test(left) && inWord.test(right.charAt(0)))
    return {
      message,
      expected: `the punctuation after the closing \`${mark}\`, or a space after it`,
      cause: true,
    };
  if (inWord.test(left) && PUNCTUATION.test(right.charAt(0)))
    return {
      message,
      expected: `a space before the opening \`${mark}\`, or the punctuation before it`,
      cause: true,
    };
  const literal = mark.replace(/./gu, String.raw`\$&`);
  return {
    message,
    expected: `a pair right at its words, as in \`${mark}words${mark}\`, or \`${literal}\` for the sign itself`,
  };
}

function brace(mark: string, _before: string, after: string): Says {
  const [word = ''] = /^\s*[\p{L}]+/u.exec(after) ?? [];
  const figure = mark === '{' && [...FIGURE_WORDS, 'drawn', 'published'].includes(word.trim());
  return {
    message: `\`${mark}\` is left in the text`,
    expected: figure
      ? `two braces around a live figure, as in \`{{${word.trim()} …}}\``
      : `two braces around a live figure, or \`\\${mark}\` for the sign itself`,
  };
}

/** In this order: what one takes, later ones do not see. */
export const markRules: readonly MarkRule[] = [
  { pattern: /(?:!?\[[^[\]]*)?\][\s\p{Cf}]+\([^()\n]*\)?/gu, tell: gapOf },
  { pattern: /(?:!?\[[^[\]]*)?\]\([^\n]*?(?:\)|$)/gm, tell: brokenLink },
  rule(/\[\^[^\]\n]*\]/g, 'footnotes are not supported', 'a remark `> aside: …`, or a link'),
  rule(/\[![A-Z]+\]/g, 'boxes `[!NOTE]` are not supported', 'a remark `> aside: …`'),
  rule(/^[ \t]*\[[ xX]?\](?=\s)/g, 'check boxes are not supported', 'an item without a box'),
  rule(/\[\[[^[\]\n]*\]\]/g, 'links in double brackets are not supported', WORDS),
  rule(/(?:!?\[[^[\]]*)?\][ \t]?\[[^[\]\n]*\]/g, 'link references are not supported', WORDS),
  rule(/\]:/g, 'link definitions are not supported', WORDS),
  { pattern: /\[[^[\]]*\]/g, meant: true, tell: () => undefined },
  {
    pattern: /[[\]]/g,
    tell: (mark) => ({
      message: `\`${mark}\` is left in the text without its partner`,
      expected: `${WORDS}, or \`\\${mark}\` for the sign itself`,
    }),
  },
  { pattern: /(?<=\S)(?<!\*)\*+|(?<!\*)\*+(?=[^\s*])|\*{2,}/g, tell: stress },
  {
    pattern: /(?<![\p{L}\p{M}\p{N}_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\p{L}\p{M}\p{N}_])/gu,
    tell: stress,
  },
  rule(/\u066D+|\uFF0A+/g, 'a star of another script stresses nothing', '`*words*` or `**words**`'),
  rule(/~~+/g, '`~~` is left in the text', '`~~words~~`, right at the words that are struck'),
  rule(/==+/g, '`==` is left in the text', '`*words*` or `**words**`'),
  rule(/`+/g, 'a backtick is left in the text', 'an apostrophe `’`, or a pair around code'),
  { pattern: /[{}]/g, tell: brace },
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
  rule(/&#?\w{1,30};/g, 'this is no entity of HTML', 'the letter itself'),
  rule(/<(?=[a-z/!])/gi, 'HTML is left in the text', 'Markdown'),
  rule(/\\(?=\p{L})/gu, 'a backslash is left in the text', 'it only before a mark'),
  rule(/\^(?=[\p{N}\p{L}])/gu, '`^` is left in the text', 'the letter itself, as in km²'),
  rule(/\bmap:[a-z0-9]+(?:-[a-z0-9]+)*/g, 'an address of the map stands in the words', WORDS),
  rule(/(?:https?:\/\/|\bwww\.)[^\s()]+/gi, 'an address stands in the words', WORDS),
];
