/** The shell of every page: its places filled once, its policy as strict as DESIGN says where it is built. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { devAssets } from '../../../src/site/assets.ts';
import { fillShell, type Making, type Page } from '../../../src/site/shell.ts';

const built: Making = {
  shell: readFileSync('index.html', 'utf8'),
  pictureAt: (path) => path,
  inline: { early: 'early()', ahead: 'ahead()', disk: 'disk()', sheet: 'sheet()' },
  assets: {
    ...devAssets('a{background:url(./b.png)}', []),
    dev: false,
    head: () => '',
    scripts: (lang, root) => `<script type="module" src="${root}main-${lang}.js"></script>`,
    map: 'map.js',
  },
};
const still: Page = {
  lang: 'ur',
  dir: 'rtl',
  root: '../../',
  head: '<title>$& <!-- data --></title>',
  article: '<main>words</main>',
};
const live: Page = {
  ...still,
  fonts: ['../../a.woff2'],
  live: { map: 'map.js', notice: '<div></div>', list: '<ul></ul>', data: '{"a":"$&"}' },
};
const policy = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a page made of the shell', () => {
  test('has its language, its words as they are, and no place left', () => {
    const html = fillShell(live, built);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ur" dir="rtl">/);
    expect(html).toContain('<title>$& <!-- data --></title>');
    expect(html).toContain('<div id="app"><main>words</main></div>');
    expect(html.replace(still.head, '')).not.toContain('<!--');
  });

  test('with a script asks for it after the words, and carries its data', () => {
    const html = fillShell(live, built);
    const order = ['early()', '<main>', 'ahead()', 'main-ur.js', '<ul>', '{"a":"$&"}'];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(html).toContain('<script data-fonts="../../a.woff2">');
    expect(html).toContain('<script data-map="../../map.js">');
  });

  test('without one has only what sets its theme', () => {
    const html = fillShell(still, built);
    expect(html).toContain('<script>early()</script>');
    expect(html).not.toMatch(/ahead|src=|id="page"/);
  });

  test('counts addresses of its style from the root', () => {
    expect(fillShell(still, built)).toContain('url(../../assets/b.png)');
  });

  test('allows what is inline by its hash alone, where it is built', () => {
    const html = fillShell(live, built);
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy(html)).toContain(`script-src 'self' ${hash('early()')} ${hash('ahead()')};`);
    expect(policy(html)).toContain(`style-src 'self' ${hash(style)};`);
    expect(policy(html)).not.toContain('unsafe');
    expect(policy(fillShell(still, built))).not.toContain(hash('ahead()'));
    expect(policy(fillShell(still, built))).not.toContain(hash('sheet()'));
    expect(policy(fillShell({ ...still, sheet: true }, built))).toContain(hash('sheet()'));
  });

  test('lets the dev server’s own scripts and styles through there, and leaves its script to it', () => {
    const html = fillShell(live, { ...built, assets: devAssets('', ['/src/a.css']) });
    expect(policy(html)).toContain(`script-src 'self' 'unsafe-inline';`);
    expect(html).toContain('<link rel="stylesheet" href="/src/a.css">');
    expect(html).toContain('<script type="module" src="/src/main.ts"></script>');
  });

  test('cannot be made of a shell with a place that no page has', () => {
    expect(() => fillShell(live, { ...built, shell: '<p><!-- sidebar --></p>' })).toThrow(
      'index.html: there is no part “sidebar” of a page',
    );
  });
});
