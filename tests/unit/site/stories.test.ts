/** A new story needs only a folder: it gets pages, an entry in the site index and navigation. */
import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  siteIndexFiles,
  siteIndexHtml,
  storyNavigation,
  assertKnownFolders,
  storyImageFiles,
} from '../../../src/site/stories.ts';
import { presentFile, withoutTalkFields } from '../../../src/site/present.ts';
import { writeFiles } from '../../../src/site/files.ts';
import { loadAtlas, loadSiteIndex, loadStories } from '../../../src/authoring/files.ts';
import { RESERVED_FOLDERS } from '../../../src/authoring/reservedFolders.ts';
import { createStoryAtlas } from '../../../src/authoring/storyAtlas.ts';
import { messagesOf } from '../../../src/i18n/story/liveValue.ts';
import type { Lang } from '../../../src/atlas/atlas.ts';
import type { Story } from '../../../src/story/story.ts';
import { parseStories } from '../authoring/parse.ts';
import { context } from './renderContext.ts';

const png = '89504e470d0a1a0a0000000d4948445200000280000001e0';

let folder: string;
let stories: readonly Story[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stories-'));
  const data = join(folder, 'stories');
  await cp('data/stories/gateway', join(data, 'gateway'), { recursive: true });
  await cp('data/stories/gateway', join(data, 'another'), { recursive: true });
  const file = (name: string) => join(data, 'another', name);
  const yaml = await readFile(file('story.yaml'), 'utf8');
  await writeFile(file('story.yaml'), yaml.replace('id: gateway', 'id: another'));
  const text = (await readFile(file('en.md'), 'utf8')).replaceAll(/^> note.*\n/gm, '');
  const more =
    '{#overview}\n\n![A dam](dam.png "Me, CC BY")\n\n> note(2 min): Ask who has seen it.\n';
  const own = text.replace(/^title:.*$/m, 'title: Another & <more>').replace('{#overview}\n', more);
  await writeFile(file('en.md'), own);
  await writeFile(file('dam.png'), Buffer.from(png, 'hex'));
  const atlas = createStoryAtlas(loadAtlas('data/layers'), () => 'dc');
  const files = loadStories(data).stories;
  const toggles = ['casa-1000', 'generation', 'wakhan', 'places', 'water', 'trade', 'relief'];
  const parsed = parseStories(files, { atlas, toggles });
  const { order } = loadSiteIndex(data, files);
  stories = order.flatMap((id) => parsed.filter((story) => story.id === id));
});

afterAll(() => rm(folder, { recursive: true }));

const find = (id: string, lang: Lang): Story => {
  const story = stories.find((one) => one.id === id && one.lang === lang);
  if (!story) throw new Error(`${id}/${lang} is not there`);
  return story;
};

describe('a new story folder', () => {
  test('is read in its languages, with image and note', () => {
    const story = find('another', 'en');
    expect(story.langs).toEqual(['en', 'ur']);
    expect(story.steps[0]?.html).toContain('src="site:another/dam.png"');
    expect(story.steps[0]?.note?.html).toBe('<p>Ask who has seen it.</p>');
    expect(find('another', 'ur').steps).toHaveLength(story.steps.length);
  });

  test('is listed in the site index of every language, with its picture, without a script', async () => {
    await writeFiles(join(folder, 'dist'), siteIndexFiles(stories, undefined), context);
    for (const [path, root, dir] of [
      ['stories/en/', '../../', 'ltr'],
      ['stories/ur/', '../../', 'rtl'],
      ['stories/', '../', 'ltr'],
    ] as const) {
      const html = await readFile(join(folder, 'dist', path, 'index.html'), 'utf8');
      const lang = path === 'stories/ur/' ? 'ur' : 'en';
      expect(html).toContain(`<html lang="${lang}" dir="${dir}">`);
      for (const id of ['gateway', 'another']) {
        expect(html).toContain(`<a href="${root}${id}/${lang}/">`);
        expect(html).toContain(`<img src="${root}${id}/${lang}/thumbnail.svg" alt="`);
      }
      expect(html).not.toMatch(/<script[^>]*src=| style="|alt=""/);
      expect(html).toContain("default-src 'none'");
    }
  });

  test('is escaped in the site index', () => {
    const page = {
      stories,
      lang: 'en',
      languages: [],
      root: '',
      messages: messagesOf('en'),
      site: undefined,
    };
    expect(siteIndexHtml(page, context)).toContain('Another &amp; &lt;more&gt;</a>');
  });

  test('is linked from the story before and links to the next', () => {
    expect(storyNavigation(find('gateway', 'en'), stories, context)).toEqual({
      path: 'stories/en/',
      next: {
        ...{ title: 'Another & <more>', lang: 'en', path: 'another/en/' },
        picture: 'another/en/thumbnail.svg',
      },
    });
    expect(storyNavigation(find('another', 'ur'), stories, context).next?.path).toBe('gateway/ur/');
    const alone = stories.filter(({ id }) => id === 'gateway');
    expect(storyNavigation(find('gateway', 'en'), alone, context)).toEqual({ path: 'stories/en/' });
  });

  test('has images and notes in separate files, and no note in pages', async () => {
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'another', 'en'), { recursive: true });
    const story = find('another', 'en');
    const files = [
      ...(await storyImageFiles(stories, join(folder, 'stories'))),
      presentFile(
        story,
        () => ({ top: 0, width: 6, height: 6, camera: { center: [70, 36], zoom: 5 } }),
        undefined,
      ),
    ];
    await writeFiles(dist, files, context);
    expect((await readFile(join(dist, 'another', 'dam.png'))).toString('hex')).toBe(png);
    const talk = await readFile(join(dist, 'another', 'en', 'present.json'), 'utf8');
    expect(JSON.parse(talk)).toMatchObject({
      slides: { overview: { note: '<p>Ask who has seen it.</p>', minutes: 2 } },
    });
    expect(JSON.stringify(withoutTalkFields(story))).not.toContain('Ask who');
  });

  test('writes sanitized drawings, and throws for refused ones', async () => {
    const [data, dist] = [join(folder, 'stories'), join(folder, 'dist')];
    const drawing = join(data, 'another', 'dam.svg');
    const written = async () => writeFiles(dist, await storyImageFiles(stories, data), context);
    const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"';
    await writeFile(drawing, `<?xml version="1.0"?><!-- x -->${head}></svg>`);
    await mkdir(join(dist, 'another', 'en'), { recursive: true });
    await written();
    expect(await readFile(join(dist, 'another', 'dam.svg'), 'utf8')).toBe(`${head}/>`);
    await writeFile(drawing, `${head} onload="alert(1)"/>`);
    await expect(written()).rejects.toThrow('dam.svg: the SVG has a script');
    await rm(drawing);
    await symlink('/proc/self/environ', drawing);
    await expect(written()).rejects.toThrow('this is a symbolic link');
    await rm(drawing);
  });
});

test('assertKnownFolders throws for a folder whose name a story could take', () => {
  const known = ['gateway', ...RESERVED_FOLDERS].map((name) => `${name}/index.html`);
  assertKnownFolders([...known, 'embed.js'], ['gateway']);
  expect(() => {
    assertKnownFolders([...known, 'search/index.html'], ['gateway']);
  }).toThrow('search/ in the site: expected this folder in');
});
