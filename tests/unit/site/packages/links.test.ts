/** Links of pages in an offline folder. */
import { expect, test } from 'vitest';
import { imagePaths, rewriteLinks } from '../../../../src/site/packages/links.ts';

const SITE = 'https://map.example.org/corridors/';
const has = (path: string) =>
  ['a/en/index.html', 'a/index.html', 'data/x.csv', 'index.html'].includes(path);
const settled = (href: string) =>
  rewriteLinks(`<a class="b" href="${href}">c</a>`, 'a/en/index.html', SITE, has).split('"')[3];

test.each([
  ['../../a/en/', '../../a/en/index.html'],
  ['../../a/en/#step=b', '../../a/en/index.html#step=b'],
  ['../', '../index.html'],
  ['../../data/x.csv', '../../data/x.csv'],
  ['../../', '../../index.html'],
])('%s is in the folder and becomes %s', (href, there) => {
  expect(settled(href)).toBe(there);
});

test.each([
  ['../../b/en/', `${SITE}b/en/`],
  ['../../b/en/?embed#focus=c', `${SITE}b/en/?embed#focus=c`],
  ['oembed.json', `${SITE}a/en/oembed.json`],
])('%s is not in the folder and becomes %s', (href, there) => {
  expect(settled(href)).toBe(there);
});

test.each(['#step=b', '', 'https://example.org/', 'mailto:a@example.org', '/a', 'data:,'])(
  '“%s” stays unchanged',
  (href) => {
    expect(settled(href)).toBe(href);
  },
);

test('imagePaths returns paths of images, without data URLs', () => {
  const html = '<img alt="" src="../../b/c.svg"><img src="data:,"><script src="../d.js"></script>';
  expect(imagePaths(html, 'a/en/index.html')).toEqual(['b/c.svg']);
});
