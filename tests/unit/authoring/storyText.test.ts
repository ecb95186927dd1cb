import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { readStoryText } from '../../../src/authoring/storyText.ts';
import { parseStoryText, problemsOf } from './parse.ts';

const HEAD = '---\ntitle: A title\nstandfirst: Why\nreviewed: false\n---\n';
const colors = new Map([
  ['casa-hvdc', 'dc'],
  ['wakhan-corridor', 'wakhan'],
  ['kabul', 'place'],
]);
const links = {
  ids: [...colors.keys()],
  target: (id: string) => {
    const linkColor = colors.get(id);
    return linkColor === undefined ? undefined : { linkColor };
  },
};

function parse(text: string): ReturnType<typeof parseStoryText> {
  return parseStoryText('en.md', text, links);
}

function htmlOf(markdown: string): string | undefined {
  return parse(`${HEAD}## One {#one}\n\n${markdown}\n`).steps[0]?.html;
}

function linesOf(markdown: string): readonly string[] {
  return problemsOf(() => htmlOf(markdown)).map(formatProblem);
}

/** All formatted problems of a text, including warnings. */
function messagesFor(text: string): readonly string[] {
  const reporter = new Reporter('en.md', text);
  readStoryText(reporter, links, { lang: 'en' });
  return reporter.problems.map(formatProblem);
}

describe('a story’s text', () => {
  it.each([
    ['title', (words: string) => HEAD.replace('A title', words) + '## One {#one}\n\nA.\n'],
    ['the heading', (words: string) => `${HEAD}## ${words} {#one}\n\nA.\n`],
  ])('warns of a long %s', (what, textOf) => {
    expect(messagesFor(textOf('a'.repeat(120)))).toEqual([]);
    for (const word of ['a', 'لائن '])
      expect(messagesFor(textOf(word.repeat(340 / word.length)))[0]).toMatch(
        new RegExp(
          `^en\\.md:\\d:\\d+: warning: .?${what}.? has 3\\d\\d characters; expected at most 120`,
        ),
      );
  });

  it('has front matter and steps', () => {
    expect(parse(`${HEAD}\n## One {#one}\n\nHello.\n\n## Two  {#two-2}\nYou.\n`)).toMatchObject({
      title: 'A title',
      standfirst: 'Why',
      reviewed: false,
      steps: [
        { id: 'one', heading: 'One', html: '<p>Hello.</p>', mentions: [] },
        { id: 'two-2', heading: 'Two', html: '<p>You.</p>', mentions: [] },
      ],
    });
  });

  it.each([
    ['*a* _b_', '<p><em>a</em> <em>b</em></p>'],
    ['**a**', '<p><strong>a</strong></p>'],
    ['`<a>`', '<p><code>&lt;a&gt;</code></p>'],
    ['~~a~~ ~5 km', '<p><del>a</del> ~5 km</p>'],
    [
      '| سال | MW |\n|---|--:|\n| *۲۰۲۴* | [1](map:kabul) |',
      '<div class="rows">\n<table>\n<thead>\n<tr><th scope="col">سال</th><th scope="col" class="end">MW</th></tr>\n</thead>\n<tbody>\n<tr><td><em>۲۰۲۴</em></td><td class="end"><a href="#focus=kabul" data-feature="kabul" data-tone="place">1</a></td></tr>\n</tbody>\n</table>\n</div>',
    ],
    ['a\\\nb', '<p>a<br>\nb</p>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['- a\n\n- b', '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>'],
    ['3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['[a](https://e.org/?b&c)', '<p><a href="https://e.org/?b&amp;c" rel="noopener">a</a></p>'],
    ['<https://e.org>', '<p><a href="https://e.org" rel="noopener">https://e.org</a></p>'],
    ['[a](mailto:a@e.org)', '<p><a href="mailto:a@e.org">a</a></p>'],
    ['[a](../ur/)', '<p><a href="../ur/">a</a></p>'],
    [
      '[*a* b](map:casa-hvdc)',
      '<p><a href="#focus=casa-hvdc" data-feature="casa-hvdc" data-tone="dc"><em>a</em> b</a></p>',
    ],
    ['a < b & "c" \'d\' \\<e>', '<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39; &lt;e&gt;</p>'],
    ['&lt;script&gt;', '<p>&lt;script&gt;</p>'],
    ['واخان کی راہداری', '<p>واخان کی راہداری</p>'],
  ])('renders %j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('collects the ids linked by a step, in order, without duplicates', () => {
    const { steps } = parse(
      `${HEAD}## One {#one}\n[a](map:kabul) [b](map:casa-hvdc) [c](map:kabul)\n\n> [d](map:wakhan-corridor)\n`,
    );
    expect(steps[0]?.mentions).toEqual(['kabul', 'casa-hvdc', 'wakhan-corridor']);
  });

  it('renders the standfirst as inline HTML with links', () => {
    const head = HEAD.replace('Why', '"*Why* [it](map:kabul) & <"');
    expect(parse(head).standfirst).toBe(
      '<em>Why</em> <a href="#focus=kabul" data-feature="kabul" data-tone="place">it</a> &amp; &lt;',
    );
  });

  it('accepts CRLF and a byte order mark', () => {
    const text = `${HEAD}## One {#one}\n\nHello.\n`;
    expect(parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`).steps[0]?.html).toBe('<p>Hello.</p>');
  });
});

describe('problems of a text', () => {
  it('reports an unknown feature with its place and the closest id', () => {
    expect(linesOf('a [b](map:wakhan-coridor)')).toEqual([
      'en.md:8:3: error: there is nothing called `wakhan-coridor` on the map; did you mean `wakhan-corridor`?',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'are located correctly with line ends %j and beyond the BMP',
    (end) => {
      const text = `${HEAD}## One {#one}\n\n😀😀 [b](map:x)\n\n- 𝒳 *[c](map:y)*\n`;
      expect(problemsOf(() => parse(text.replaceAll('\n', end)))).toMatchObject([
        { line: 8, column: 6 },
        { line: 10, column: 7 },
      ]);
    },
  );

  it('are located correctly in the standfirst', () => {
    const head = '---\ntitle: A\nstandfirst: >-\n  One\n  two [b](map:x)\nreviewed: false\n---\n';
    expect(problemsOf(() => parse(head))).toMatchObject([{ line: 5, column: 7 }]);
  });

  it('include ids that are names of object properties', () => {
    expect(linesOf('[a](map:constructor) [b](map:__proto__) [c](map:)')).toHaveLength(3);
  });

  it.each([
    ['raw HTML', '<script>alert(1)</script>', 'raw HTML'],
    ['raw HTML in a line', 'a <b onclick=x>b</b>', 'raw HTML'],
    ['a comment', '<!-- a -->', 'raw HTML'],
    ['SVG', '<svg onload=alert(1)>', 'raw HTML'],
    [
      'an image from elsewhere',
      '![a](https://e.org/a.png "b")',
      'not an image in the story’s folder',
    ],
    ['an image in a line', 'See ![a](a.png "b")', 'an image must be a paragraph of its own'],
    ['a code block', '    a', 'code blocks'],
    ['a fence', '```\na\n```', 'code blocks'],
    ['a rule', '***', 'horizontal rules'],
    ['a definition', '[a]: javascript:alert(1)', 'link definitions'],
    ['a reference', '[a]\n\n[a]: https://e.org', 'link references'],
    ['a heading in a quote', '> ## a {#b}', 'headings are not supported in'],
    ['a title', '[a](map:kabul "b")', 'titles of links'],
    ['a link without words', '[](map:kabul)', 'no text'],
    ['a heading of level 1', '# a', 'level 1'],
    ['a heading of level 3', '### a {#b}', 'level 3'],
    ['a control character', 'a\u0007b', 'U+0007'],
    ['a bidi override', 'a\u202Eb', 'U+202E'],
    ['a bidi override as an entity', 'a&#x202E;b', 'U+202E'],
    ['a file that is not UTF-8', 'a\uFFFDb', 'UTF-8'],
    ['deeply nested quotes', `${'>'.repeat(30)} a`, 'nested too deep'],
    ['deeply nested emphasis', `${'*a **b '.repeat(8)}c${'** a*'.repeat(8)}`, 'nested too deep'],
  ])('refuses %s', (_, markdown, words) => {
    const lines = linesOf(markdown);
    expect(lines.join('\n')).toContain(words);
    expect(lines[0]).toMatch(/^en\.md:(8|10):\d+: error: /);
  });

  it('refuses script addresses in every spelling', () => {
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'javascript&colon;alert(1)',
      'java&#115;cript:alert(1)',
      'java&#x73;cript&#58;alert(1)',
      '<java&Tab;script:alert(1)>',
      '<java&NewLine;script:alert(1)>',
      '<&#1;javascript:alert(1)>',
      '&#32;javascript:alert(1)',
      'javascript\\:alert(1)',
      'vbscript:msgbox(1)',
      'data:text/html,x',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'blob:x',
      '//e.org',
      '\\\\\\\\e.org',
    ];
    for (const address of addresses) expect(linesOf(`[a](${address})`), address).toHaveLength(1);
    expect(linesOf('<javascript:alert(1)>')).toHaveLength(1);
  });

  it.each([
    ['no front matter', '## One {#one}\n\na\n', '1:1: error: the text has no front matter'],
    [
      'an open front matter',
      '---\ntitle: a\n\n## One {#one}\n',
      '1:1: error: the front matter is not closed',
    ],
    ['an empty front matter', '---\n---\n', 'this is empty'],
    ['broken YAML', '---\ntitle: a: b\n---\n', '2:8: error: this is not YAML'],
    ['no title', '---\nstandfirst: a\nreviewed: false\n---\n', '2:1: error: `title` is missing'],
    ['an empty title', '---\ntitle:\nstandfirst: a\nreviewed: false\n---\n', '`title` is missing'],
    [
      'an invisible mark in a title',
      '---\ntitle: "a\\u202Eb"\nstandfirst: a\nreviewed: false\n---\n',
      '2:8: error: there is an invisible',
    ],
    [
      'a word for reviewed',
      '---\ntitle: a\nstandfirst: a\nreviewed: yes\n---\n',
      '4:11: error: `reviewed` is “yes”',
    ],
    ['a field nobody reads', HEAD.replace('title', 'titel'), 'did you mean `title`?'],
    [
      'two paragraphs of standfirst',
      HEAD.replace('Why', '"a\\n\\nb"'),
      '3:13: error: the standfirst is not one paragraph',
    ],
    ['HTML in the standfirst', HEAD.replace('Why', 'a <b>b'), '3:15: error: raw HTML'],
    ['text above the steps', `${HEAD}a\n\nb\n`, '6:1: error: this text belongs to no step'],
    [
      'a heading without id',
      `${HEAD}## One\n\na\n`,
      '6:1: error: the heading has no step id; expected `## Words {#step-id}`',
    ],
    ['a bad id', `${HEAD}## One {#One}\n\na\n`, '`One` is not a valid id'],
    ['an id alone', `${HEAD}## {#one}\n\na\n`, 'the heading has no text'],
    ['a marked heading', `${HEAD}## *One* {#one}\n\na\n`, 'a heading is plain text'],
    ['a step without text', `${HEAD}## One {#one}\n`, '6:1: error: the step `one` has no text'],
    [
      'a step twice',
      `${HEAD}## One {#one}\n\na\n\n## Two {#one}\n\nb\n`,
      '10:1: error: there is already a step `one`',
    ],
  ])('refuses %s', (_, text, words) => {
    expect(
      problemsOf(() => parse(text))
        .map(formatProblem)
        .join('\n'),
    ).toContain(words);
  });

  it('are reported all at once', () => {
    const text = `---\ntitle: 5\nstandfirst: a\n---\nlost\n\n## One\n\n<b> [a](map:x)\n\n## Two {#two}\n`;
    expect(problemsOf(() => parse(text))).toHaveLength(6);
  });
});
