/** For any input, only allowed tags and attributes are rendered, even beside errors. */
import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../src/authoring/html.ts';
import { parseMarkdown } from '../../../src/authoring/markdown.ts';
import { random } from '../geo/random.ts';

const PIECES = [
  ...[
    '<script>',
    '</p>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<svg/onload=1>',
    '<a href="',
  ],
  ...['[a](', '](', ')', '[', ']', '!', 'map:x', 'map:"><b>', 'map:x"onclick="', ' "title"', '\\'],
  ...[
    'javascript:alert(1)',
    'java&#115;cript&colon;1',
    'data:text/html,',
    'https://e.org/"\'<>',
    '//e',
  ],
  ...[
    '| a | b |\n| --- | :-: |\n',
    '| a |\n|--:|\n| ',
    '~~',
    '|',
    '*',
    '**',
    '_',
    '`',
    '```',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '<',
    '>',
  ],
  ...['&lt;', '&#60;', '&quot;', '"', "'", '\u0000', '\u202E', '\u2028', '😀', 'متن', ' ', 'a'],
];

const ALLOWED =
  /<\/?(?:p|em|strong|del|code|blockquote|ul|li|table|thead|tbody|tr|td|th)>|<div class="rows">|<\/div>|<th scope="col"(?: class="(?:end|mid)")?>|<td class="(?:end|mid)">|<br>|<\/?ol>|<ol start="\d+">|<\/a>|<a href="(?:https:\/\/|mailto:|#focus=)?[^"<>'\s\\]*"(?: rel="noopener"| data-feature="x" data-tone="dc")?>/g;

function render(markdown: string): string {
  return renderBlocks(parseMarkdown(markdown).children, {
    links: { ids: ['x'], target: (id) => (id === 'x' ? { linkColor: 'dc' } : undefined) },
    lang: 'en',
    source: markdown,
    mentions: new Set(),
    figures: new Set(),
    report: () => undefined,
  });
}

describe('renderBlocks', () => {
  it('renders only allowed tags and attributes', () => {
    const r = random(42);
    let links = 0;
    for (let run = 0; run < 4000; run++) {
      const pieces = Array.from({ length: r.whole(2, 15) }, () => r.pick(PIECES));
      const markdown = run % 2 === 0 ? pieces.join('') : `[a](${pieces.slice(0, 3).join('')})`;
      const html = render(markdown);
      links += html.includes('<a ') ? 1 : 0;
      expect(html.replace(ALLOWED, ''), JSON.stringify(markdown)).not.toMatch(/[<>"']/);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
        expect(new URL(href.replaceAll('&amp;', '&'), 'https://here.example/').protocol).toMatch(
          /^(https|mailto):$/,
        );
      }
    }
    expect(links).toBeGreaterThan(50);
  });
});
