/** `links: auto` and corrections in the front matter. */
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/authoring/problem.ts';
import type { TextLinks } from '../../../src/authoring/storyText.ts';
import { parseStoryText, problemsOf } from './parse.ts';

/** Finds the words Lake and Dam. */
const links: TextLinks = {
  ids: ['lake', 'dam'],
  target: (id) => (['lake', 'dam'].includes(id) ? { linkColor: 'x' } : undefined),
  findMentions: (prose) =>
    [...prose.matchAll(/\b(?:Lake|Dam)\b/g)].map(({ 0: text, index: start }) => ({
      text,
      feature: text.toLowerCase(),
      start,
      end: start + text.length,
    })),
};

function read(markdown: string, head = 'links: auto\n') {
  const text = `---\ntitle: The Lake\nstandfirst: The Lake\nreviewed: false\n${head}---\n${markdown}`;
  return parseStoryText('en.md', text, links);
}

const short = (html?: string): string | undefined =>
  html?.replaceAll(/<a href="#focus=(\w+)"[^>]*>/g, '<$1>').replaceAll('</a>', '</>');

function linesOf(head: string): readonly string[] {
  return problemsOf(() => read('## One {#one}\n\na\n', head)).map(formatProblem);
}

describe('links: auto', () => {
  it.each([
    [
      'The Lake and the *Dam*, the Lake.',
      '<p>The <lake>Lake</> and the <em><dam>Dam</></em>, the Lake.</p>',
    ],
    ['Lake', '<p><lake>Lake</></p>'],
    [
      '[Lake](https://e.org) Lake',
      '<p><a href="https://e.org" rel="noopener">Lake</> <lake>Lake</></p>',
    ],
    ['`Lake` Lake', '<p><code>Lake</code> <lake>Lake</></p>'],
    ['The Lake, [that one](map:lake).', '<p>The Lake, <lake>that one</>.</p>'],
    ['- Lake\n- Lake, Dam', '<ul>\n<li><lake>Lake</></li>\n<li>Lake, <dam>Dam</></li>\n</ul>'],
    ['a &amp; Lake', '<p>a &amp; Lake</p>'],
  ])('renders %j as %j', (markdown, html) => {
    expect(short(read(`## One {#one}\n\n${markdown}\n`).steps[0]?.html)).toBe(html);
  });

  it('starts over in each step, and skips headings, descriptions and notes', () => {
    const { steps } = read(
      '## The Lake {#one}\n\nThe Lake.\n\n> map: The Dam.\n\n> note: The Dam.\n\n## Two {#two}\n\nThe Lake.\n\n> aside: The Dam.\n',
    );
    expect(steps.map(({ heading }) => heading)).toEqual(['The Lake', 'Two']);
    expect(steps.map(({ mentions }) => mentions)).toEqual([['lake'], ['lake', 'dam']]);
    expect(steps[0]).toMatchObject({
      mapDescription: { text: 'The Dam.' },
      note: { html: '<p>The Dam.</p>' },
    });
  });

  it('is opt-in, and has no other mode', () => {
    expect(read('## One {#one}\n\nThe Lake.\n', '').steps[0]?.html).toBe('<p>The Lake.</p>');
    expect(linesOf('links: all\n')[0]).toContain('5:8: error: there is no link mode `all`');
  });
});

describe('corrections', () => {
  it('are sorted newest first', () => {
    const list =
      'corrections:\n  - { date: 2026-01-02, what: A }\n  - { date: 2026-03-04, what: B }\n';
    expect(read('## One {#one}\n\na\n', list).corrections).toEqual([
      { date: '2026-03-04', what: 'B' },
      { date: '2026-01-02', what: 'A' },
    ]);
  });

  it.each([
    ['corrections: A', '5:14: error: `corrections` is “A”; expected a list of `date` and `what`'],
    ['corrections: [{ what: A }]', '`corrections[0].date` is missing'],
    ['corrections: [{ date: 2026-02-30, what: A }]', '5:23: error: `corrections[0].date`'],
    ['corrections: [{ date: 2026-02-03 }]', '`corrections[0].what` is missing'],
    ['corrections: [{ date: 2026-02-03, waht: A }]', 'did you mean `what`?'],
  ])('reports %j', (head, words) => {
    expect(linesOf(`${head}\n`).join('\n')).toContain(words);
  });
});
