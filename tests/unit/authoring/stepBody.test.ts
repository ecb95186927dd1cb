/** Directives, images and relative links in steps. */
import { describe, expect, it } from 'vitest';
import type { MarkdownOptions } from '../../../src/authoring/link.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import type { TextLinks } from '../../../src/authoring/storyText.ts';
import { parseStoryText, problemsOf } from './parse.ts';

const HEAD = '---\ntitle: A\nstandfirst: B\nreviewed: false\n---\n## One {#one}\n\n';
const links: TextLinks = {
  ids: ['lake'],
  target: (id) => (id === 'lake' ? { linkColor: 'river' } : undefined),
};
const options: MarkdownOptions = {
  lang: 'en',
  images: new Map([['dam.jpg', { width: 640, height: 480 }]]),
  site: { base: 'tale/en/', paths: new Set(['', 'tale/', 'tale/ur/', 'data/lakes.csv']) },
};

function stepOf(markdown: string) {
  return parseStoryText('en.md', HEAD + markdown, links, options).steps[0];
}

function linesOf(markdown: string): readonly string[] {
  return problemsOf(() => stepOf(markdown)).map(formatProblem);
}

describe('directives', () => {
  it('give the map description and the note, and are not part of the HTML', () => {
    const step = stepOf('Text.\n\n> map: A lake,\n> and why.\n\n> note: Ask them.\n>\n> Wait.\n');
    expect(step).toMatchObject({
      html: '<p>Text.</p>',
      mapDescription: { text: 'A lake, and why.' },
      note: { html: '<p>Ask them.</p>\n<p>Wait.</p>' },
    });
  });

  it('need no empty line in between', () => {
    const step = stepOf('Text.\n> map: A lake.\n> note: Ask.\n> aside: By [it](map:lake).\n');
    expect(step).toMatchObject({
      mapDescription: { text: 'A lake.' },
      note: { html: '<p>Ask.</p>' },
    });
    expect(step?.html).toBe(
      '<p>Text.</p>\n<aside>\n<p>By <a href="#focus=lake" data-feature="lake" data-tone="river">it</a>.</p>\n</aside>',
    );
  });

  it('allow any content in asides', () => {
    expect(stepOf('> aside: a\n>\n> - b\n')?.html).toBe(
      '<aside>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</aside>',
    );
  });

  it('give slide text and a note with a time, whose links and figures do not count for the step', () => {
    const step = stepOf(
      'Text.\n\n> slide: **One** [lake](map:lake)\n\n> note(1.5 min): See [it](map:lake):\n>\n> - a\n> - b\n',
    );
    expect(step).toMatchObject({
      html: '<p>Text.</p>',
      mentions: [],
      slide: {
        html: '<p><strong>One</strong> <a href="#focus=lake" data-feature="lake" data-tone="river">lake</a></p>',
      },
      note: { minutes: 1.5, mentions: ['lake'] },
    });
    expect(step?.note?.html).toContain('<ul>\n<li>a</li>');
  });

  it('need no empty line before a note with a time', () => {
    const step = stepOf('Text.\n> map: A lake.\n> note (2 min): Ask.\n> slide: Look.\n');
    expect(step).toMatchObject({
      mapDescription: { text: 'A lake.' },
      note: { html: '<p>Ask.</p>', minutes: 2 },
      slide: { html: '<p>Look.</p>' },
    });
  });

  it.each(['> a map: of it', '> map(2 min): of it', '> notes: a', '> mapped: a'])(
    'do not include quotes such as %j',
    (quote) => {
      expect(stepOf(quote)?.html).toContain('<blockquote>');
    },
  );

  it.each([
    ['a\n\n> map: a\n\n> map: b', '12:3: error: there is already a `> map:`'],
    ['a\n> note: a\n> note: b', '10:3: error: there is already a `> note:`'],
    ['a\n> slide: a\n\n> slide: b', '11:3: error: there is already a `> slide:`'],
    ['a\n\n> slide:', '10:3: error: `> slide:` has no text'],
    [
      'a\n\n> note(2 minutes): b',
      '10:3: error: `(2 minutes)` is not a valid time for a note; expected min',
    ],
    ['a\n\n> note(0 min): b', '10:3: error: `(0 min)` is not a valid time'],
    ['a\n\n> note(): b', '10:3: error: `()` is not a valid time'],
    ['a\n\n> note(91 min): b', '10:3: error: `(91 min)` is not a valid time'],
    ['a\n\n> note: [b](map:lakes)', '10:9: error: there is nothing called `lakes`'],
    ['a\n\n> map:', '10:3: error: `> map:` has no text'],
    ['a\n\n> map: a *b*', '10:10: error: `> map:` is plain text'],
    ['a\n\n> map: a [b](map:lake)', '10:10: error: `> map:` is plain text'],
    [
      '- a\n  > note: b',
      '9:3: error: `> map:`, `> slide:`, `> note:` and `> aside:` cannot be nested',
    ],
    ['> map: a', '6:1: error: the step `one` has no text'],
    ['a\n\n> note: \u202Ea', '10:3: error: there is an invisible'],
  ])('report %j', (markdown, line) => {
    expect(linesOf(markdown)[0]).toContain(`en.md:${line}`);
  });
});

describe('an image', () => {
  it('is rendered as a figure with size, alt text and credit', () => {
    expect(stepOf('![A <dam>](dam.jpg "Me & you, CC BY")')?.html).toBe(
      '<figure>\n<img src="site:tale/dam.jpg" alt="A &lt;dam&gt;" width="640" height="480" loading="lazy">\n<figcaption>Me &amp; you, CC BY</figcaption>\n</figure>',
    );
  });

  it.each([
    ['![](dam.jpg "Me")', 'has no alt text'],
    ['![A dam](dam.jpg)', 'has no credit'],
    ['![A dam](damn.jpg "Me")', 'there is no file `damn.jpg` in the folder; expected `![what'],
    ['![A dam](damn.jpg "Me")', 'did you mean `dam.jpg`?'],
    ['![A dam](../dam.jpg "Me")', 'not an image in the story’s folder'],
    ['![A dam](https://e.org/dam.jpg "Me")', 'not an image in the story’s folder'],
    ['![A dam](dam.gif "Me")', 'not an image in the story’s folder'],
    ['![A dam](data:image/png;base64,AAAA "Me")', 'not an image in the story’s folder'],
    ['See ![A dam](dam.jpg "Me").', 'an image must be a paragraph of its own'],
  ])('reports %j', (markdown, words) => {
    expect(linesOf(markdown)[0]).toMatch(/^en\.md:8:\d+: error: /);
    expect(linesOf(markdown)[0]).toContain(words);
  });
});

describe('a relative link', () => {
  it.each([
    ['../ur/', 'tale/ur/'],
    ['../ur', 'tale/ur/'],
    ['../ur/index.html#step=two', 'tale/ur/#step=two'],
    ['../../', ''],
    ['../../data/lakes.csv', 'data/lakes.csv'],
  ])('resolves %j to %j', (href, path) => {
    expect(stepOf(`[a](${href})`)?.html).toBe(`<p><a href="site:${path}">a</a></p>`);
  });

  it.each([
    ['../ru/', 'leads to nothing on the site; did you mean `../../tale/ur/`?'],
    ['../../../x', 'leads out of the site'],
    ['/etc/passwd', 'leads to nothing'],
  ])('reports %j', (href, words) => {
    expect(linesOf(`[a](${href})`)[0]).toContain(words);
  });
});
