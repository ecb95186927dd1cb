/** The shell of every page: filled placeholders and a strict content security policy. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { devAssets } from '../../../src/site/assets.ts';
import { fillShell, type RenderContext, type Page } from '../../../src/site/shell.ts';

const built: RenderContext = {
  shell: readFileSync('index.html', 'utf8'),
  pictureAt: (path) => path,
  inline: { early: 'early()', ahead: 'ahead()', disk: 'disk()', sheet: 'sheet()' },
  assets: {
    ...devAssets('a{background:url(./b.png)}', []),
    dev: false,
    head: () => '',
    script: '',
    modules: (lang, root) => [`${root}main-${lang}.js`, `${root}words.js`],
    map: ['map.js'],
  },
};
const staticPage: Page = {
  lang: 'ur',
  dir: 'rtl',
  root: '../../',
  head: '<title>$& <!-- data --></title>',
  article: '<main>words</main>',
};
const interactivePage: Page = {
  ...staticPage,
  fonts: { swap: ['b.woff2'], optional: ['a.woff2'] },
  interactive: {
    ...{ map: ['map.js', 'labels.js'], notice: '<div></div>', list: '<ul></ul>' },
    data: '{"a":"$&"}',
  },
};
const policy = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('fillShell', () => {
  test('sets the language, keeps text unchanged and leaves no placeholder', () => {
    const html = fillShell(interactivePage, built);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ur" dir="rtl">/);
    expect(html).toContain('<title>$& <!-- data --></title>');
    expect(html).toContain('<div id="app"><main>words</main></div>');
    expect(html.replace(staticPage.head, '')).not.toContain('<!--');
  });

  test('names the scripts to load after everything else and includes the page data', () => {
    const html = fillShell(interactivePage, built);
    const order = ['early()', '<main>', '<ul>', '{"a":"$&"}', 'main-ur.js', 'ahead()'];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(html).toContain('<script data-fonts="../../a.woff2">');
    expect(html).toContain(
      '<script data-modules="../../main-ur.js ../../words.js" data-map="../../map.js ../../labels.js">',
    );
    expect(html).not.toMatch(/type="module"|modulepreload|<script[^>]* src=/);
  });

  test('preloads fonts from the body: from the head they would hold up the first frame', () => {
    const [head = '', body = ''] = fillShell(interactivePage, built).split('<body>');
    expect(head).not.toContain('rel="preload"');
    expect(body).toMatch(
      /^\n<link rel="preload" as="font" [^>]*href="..\/..\/b.woff2">\n<div id="app">/,
    );
    expect(fillShell(staticPage, built)).not.toContain('.woff2');
  });

  test('includes only the theme script in static pages', () => {
    const html = fillShell(staticPage, built);
    expect(html).toContain('<script>early()</script>');
    expect(html).not.toMatch(/ahead|src=|id="page"/);
  });

  test('resolves URLs of the style from the root', () => {
    expect(fillShell(staticPage, built)).toContain('url(../../assets/b.png)');
  });

  test('allows inline code only by hash in the build', () => {
    const html = fillShell(interactivePage, built);
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy(html)).toContain(`script-src 'self' ${hash('early()')} ${hash('ahead()')};`);
    expect(policy(html)).toContain(`style-src 'self' ${hash(style)};`);
    expect(policy(html)).not.toContain('unsafe');
    expect(policy(fillShell(staticPage, built))).not.toContain(hash('ahead()'));
    expect(policy(fillShell(staticPage, built))).not.toContain(hash('sheet()'));
    expect(policy(fillShell({ ...staticPage, printable: true }, built))).toContain(hash('sheet()'));
  });

  test('allows inline code of the dev server and leaves the module to it', () => {
    const html = fillShell(interactivePage, { ...built, assets: devAssets('', ['/src/a.css']) });
    expect(policy(html)).toContain(`script-src 'self' 'unsafe-inline';`);
    expect(html).toContain('<link rel="stylesheet" href="/src/a.css">');
    expect(html).toContain('<script type="module" src="/src/main.ts"></script>');
  });

  test('throws for an unknown placeholder', () => {
    expect(() =>
      fillShell(interactivePage, { ...built, shell: '<p><!-- sidebar --></p>' }),
    ).toThrow('index.html: unknown placeholder “sidebar”');
  });
});
