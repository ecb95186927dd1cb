import { expect, test } from 'vitest';
import { extractProse } from '../../../src/mentions/prose.ts';

const shown = (markdown: string): string => extractProse(markdown).replace(/\0+/g, '·');

test('keeps words at their offsets and blanks out everything else', () => {
  const markdown =
    '---\ntitle: One\nreviewed: false\n---\n\n## Two {#id}\n\n[three](map:x) `four` <b>five</b>\r\n';
  const prose = extractProse(markdown);
  expect(prose).toHaveLength(markdown.length);
  for (const word of ['One', 'Two', 'three', 'five'])
    expect(prose.indexOf(word)).toBe(markdown.indexOf(word));
  for (const word of ['reviewed', '#id', 'map', 'four', '<b>']) expect(prose).not.toContain(word);
});

test.each([
  ['code', 'a `b` c\n\n```\nd\n```\n', 'a · c\n\n·\n·\n·\n'],
  ['targets of links and pictures', '[a](b) ![c](d)', '·a· ·'],
  ['definitions', '[a][b]\n\n[b]: https://c.d', '·a·\n\n·'],
  ['live figures', 'over {{length x}} km', 'over · km'],
  ['marks', '**a** *b*', '·a· ·b·'],
])('blanks out %s', (_, markdown, expected) => {
  expect(shown(markdown)).toBe(expected);
});

test('handles unclosed front matter, an empty text and a lone surrogate', () => {
  for (const text of ['---\ntitle: a\n', '', '\ud83d', '---\n---\n']) {
    expect(extractProse(text)).toHaveLength(text.length);
  }
});
