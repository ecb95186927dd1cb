/** All visible markup is reported, in any script, and nothing else. */
import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../src/authoring/html.ts';
import {
  findUnparsedMarkup,
  findMarkupInPlainText,
} from '../../../src/authoring/unparsedMarkup.ts';
import { parseMarkdown } from '../../../src/authoring/markdown.ts';
import { random } from '../geo/random.ts';

const messagesFor = (text: string) =>
  findUnparsedMarkup(parseMarkdown(text), text).map(
    ({ message, expected }) => `${message}; ${expected}`,
  );

/** Sample text in each language: before, inside and after the markup. */
const LANGUAGES = {
  en: ['The line', 'is long.', 'and'],
  ur: ['یہ لائن', 'اہم بات ہے۔', 'اور'],
  ru: ['Эта линия', 'важна.', 'и'],
  fa: ['این خط', 'مهم است.', 'و'],
} as const;

type Sample = readonly [string, string, string];

/** Input, and the expected message. */
const UNPARSED: readonly (readonly [string, (words: Sample) => string, RegExp])[] = [
  ['a stress up to a full stop and a word', ([a, b, c]) => `${a} **${b}**${c}`, /^`\*\*` is left .*; the punctuation after the closing `\*\*`/], // prettier-ignore
  [
    'the same with one star',
    ([a, b, c]) => `${a} *${b}*${c}`,
    /^`\*` is left .*; the punctuation after/,
  ],
  ['a stress with a space inside', ([a, b, c]) => `${a} ** ${b}** ${c}`, /^`\*\*` is left/],
  ['a stress that nothing closes', ([a, b, c]) => `${a} **${b} ${c}`, /^`\*\*` is left/],
  ['an underscore that nothing closes', ([a, b, c]) => `${a} _${b} ${c}`, /^`_` is left/],
  ['stars of another script', ([a, b, c]) => `${a} ٭${b}٭ ${c}`, /^an asterisk of another script/],
  [
    'a space before an address',
    ([a, b, c]) => `${a} [${b}] (map:x) ${c}`,
    /^a space between `\]` and `\(`/,
  ],
  [
    'an RLM before an address',
    ([a, b, c]) => `${a} [${b}]\u200F(map:x) ${c}`,
    /^an invisible character \(U\+200F\) between/,
  ],
  [
    'a ZWNJ before an address',
    ([a, b, c]) => `${a} [${b}]\u200C(https://e.org) ${c}`,
    /^an invisible character \(U\+200C\)/,
  ],
  [
    'a link that is not closed',
    ([a, b, c]) => `${a} [${b}](map:x\n${c}`,
    /^the link is not closed/,
  ],
  ['an address with a space', ([a, b, c]) => `${a} [${b}](map: x) ${c}`, /^this is not a link/],
  ['curly quotes round a title', ([a, b]) => `![${a}](x.jpg “${b}”)`, /^curly quotes keep this/],
  ['guillemets round a title', ([a, b]) => `![${a}](x.jpg «${b}»)`, /^curly quotes keep this/],
  ['one brace', ([a, b, c]) => `${a} {distance x y} ${b} ${c}`, /^`\{` is left .*; two braces around a live figure, as in `\{\{distance …\}\}`/], // prettier-ignore
  ['a footnote', ([a, b, c]) => `${a}[^1] ${b} ${c}`, /^footnotes are not supported/],
  ['a check box', ([a]) => `- [ ] ${a}`, /^check boxes/],
  ['a box', ([a]) => `> [!NOTE]\n> ${a}`, /^boxes/],
  ['a link in double brackets', ([a, b]) => `${a} [[${b}]]`, /^links in double brackets/],
  ['a reference', ([a, b]) => `${a} [${b}][1]`, /^link references/],
  ['a bracket', ([a, b]) => `${a} [${b}`, /^`\[` is left/],
  ['a row without a head', ([a, b]) => `| ${a} | ${b} |`, /^`\|` is left .*; a table with a line/],
  ['half a strike', ([a, b]) => `${a} ~~${b}`, /^`~~` is left/],
  ['a highlight', ([a, b]) => `${a} ==${b}==`, /^`==` is left/],
  ['half a code', ([a, b]) => `${a} \`${b}`, /^a backtick is left/],
  ['a heading without a space', ([a]) => `##${a}`, /^`#` is left/],
  ['a bullet of a word processor', ([a, b]) => `• ${a}\n• ${b}`, /^a bullet is left/],
  ['a power', ([a]) => `${a} 10^6`, /^`\^` is left/],
  ['an unknown entity', ([a]) => `${a} &nbps; x`, /^this is not an HTML entity/],
  ['half an element', ([a, b]) => `${a} <b ${b}`, /^HTML is left/],
  ['an address of the map', ([a, b]) => `${a} map:x ${b}`, /^there is a bare `map:` address/],
  ['an address', ([a, b]) => `${a} https://e.org/x ${b}`, /^there is a bare web address/],
];

describe.each(Object.entries(LANGUAGES))('in %s', (_, words) => {
  it.each(UNPARSED)('reports %s once, with what was meant', (_name, write, expected) => {
    for (const around of [
      (text: string) => text,
      (text: string) => `> ${text.replaceAll('\n', '\n> ')}`,
    ]) {
      const messages = messagesFor(around(write(words)));
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(expected);
    }
  });

  it('does not report parsed, literal or escaped markup', () => {
    const [a, b, c] = words;
    for (const text of [
      `${a} **${b}** ${c}, *${a}*, ~~${c}~~ and \`{x} [y](z | *\``,
      `${a} [${b}](map:x) [${c}](https://e.org/a_b*c "")`,
      `“[${a}] ${b}” (${c}), [sic], 5 * 3, snake_case, ~5 km, a < b, R&D`,
      String.raw`${a} \*\*${b}\*\* \[${c}\](map:) \{x\} \| \_ \~~ a\\b`,
      `${a} {{distance x y}} ${b} &nbsp; &amp; ${c}`,
      `| ${a} | ${b} |\n| --- | --- |\n| ${c} | **x** |`,
      `## ${a} {#one}`,
      `> note(2 min): ${a}\n> map: ${b}`,
    ])
      expect([text, messagesFor(text)]).toEqual([text, []]);
  });

  it('returns offsets in the text', () => {
    const [a, b] = words;
    const text = `${a}\n\n> ${b}\n> ${a} {x} ${b}\n`;
    const [unparsed] = findUnparsedMarkup(parseMarkdown(text), text);
    expect(unparsed?.offset).toBe(text.indexOf('{'));
  });
});

describe('any text', () => {
  const PIECES = [
    ...['*', '**', '_', '`', '~~', '[', ']', '(', ')', '](', '](map:x)', '!', '{', '}', '|', '^'],
    ...['> ', '- ', '1. ', '\n', '\n\n', ' ', '.', '۔', '،', '“', '”', '\u200F', '\u200C'],
    ...['a', 'word', 'لفظ', 'ہے۔', '5', '| a | b |\n|---|---|\n', 'map:x', 'https://e.org'],
  ];
  /** Markup that no plain text contains. */
  const MARKS = /\*\*|~~|\]\(|`|[{}|]|(?<=\S)\*|\*(?=\S)|\[\^/u;

  it('visible markup is reported', () => {
    const r = random(7);
    let unparsed = 0;
    for (let run = 0; run < 4000; run += 1) {
      const text = Array.from({ length: r.whole(2, 13) }, () => r.pick(PIECES)).join('');
      const root = parseMarkdown(text);
      const refused: string[] = [];
      const html = renderBlocks(root.children, {
        links: { ids: ['x'], target: () => ({ linkColor: 'dc' }) },
        ...{ lang: 'en', source: text, mentions: new Set(), figures: new Set() },
        report: (_, message) => refused.push(message),
      });
      const seen = html.replace(/<code>.*?<\/code>/gs, '').replace(/<[^>]*>/g, '\n');
      if (refused.length > 0 || !MARKS.test(seen)) continue;
      unparsed += 1;
      expect([text, findUnparsedMarkup(root, text).length > 0]).toEqual([text, true]);
    }
    expect(unparsed).toBeGreaterThan(500);
  });
});

describe('plain text', () => {
  it.each(['**a**', '[a](map:x)', '~~a~~', '`a`', '{distance a b}', '| a |'])(
    'reports %s',
    (mark) => {
      for (const words of [`A ${mark} b`, `لائن ${mark} لائن`])
        expect(findMarkupInPlainText(words)).toHaveLength(1);
    },
  );

  it('accepts live figures, brackets and dashes', () => {
    expect(findMarkupInPlainText('“[The] line” – {{length x}}, 5 * 3 (a_b)')).toEqual([]);
  });
});
