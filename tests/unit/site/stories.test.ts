/** A new story is a new folder and nothing else: it gets its pages, its place on the front page, its neighbours. */
import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  frontFiles,
  frontHtml,
  frontOf,
  refuseStrangers,
  storyFiles,
} from '../../../src/site/stories.ts';
import { presentFile, withoutTalk } from '../../../src/site/present.ts';
import { writeFiles } from '../../../src/site/files.ts';
import { loadAtlas, loadFront, loadStories } from '../../../src/authoring/files.ts';
import { SITE_FOLDERS } from '../../../src/authoring/siteFolders.ts';
import { storyAtlas } from '../../../src/authoring/storyAtlas.ts';
import { messagesOf } from '../../../src/i18n/story/figure.ts';
import type { Lang } from '../../../src/atlas/atlas.ts';
import type { Story } from '../../../src/story/story.ts';
import { parseStories } from '../authoring/parse.ts';
import { making } from './making.ts';

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
  const atlas = storyAtlas(loadAtlas('data/layers'), () => 'dc');
  const files = loadStories(data).stories;
  const toggles = ['casa-1000', 'generation', 'wakhan', 'places', 'water', 'trade', 'relief'];
  const parsed = parseStories(files, { atlas, toggles });
  const { order } = loadFront(data, files);
  stories = order.flatMap((id) => parsed.filter((story) => story.id === id));
});

afterAll(() => rm(folder, { recursive: true }));

const find = (id: string, lang: Lang): Story => {
  const story = stories.find((one) => one.id === id && one.lang === lang);
  if (!story) throw new Error(`${id}/${lang} is not there`);
  return story;
};

describe('a story that is only a folder', () => {
  test('is there in its languages, with its image and its note', () => {
    const story = find('another', 'en');
    expect(story.langs).toEqual(['en', 'ur']);
    expect(story.steps[0]?.html).toContain('src="site:another/dam.png"');
    expect(story.steps[0]?.note?.html).toBe('<p>Ask who has seen it.</p>');
    expect(find('another', 'ur').steps).toHaveLength(story.steps.length);
  });

  test('is listed on the front page of every language, with its picture, without a script', async () => {
    await writeFiles(join(folder, 'dist'), frontFiles(stories, undefined), making);
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

  test('is escaped where it is listed', () => {
    const page = {
      stories,
      lang: 'en',
      languages: [],
      root: '',
      messages: messagesOf('en'),
      site: undefined,
    };
    expect(frontHtml(page, making)).toContain('Another &amp; &lt;more&gt;</a>');
  });

  test('stands before and after others', () => {
    expect(frontOf(find('gateway', 'en'), stories, making)).toEqual({
      path: 'stories/en/',
      next: {
        ...{ title: 'Another & <more>', lang: 'en', path: 'another/en/' },
        picture: 'another/en/thumbnail.svg',
      },
    });
    expect(frontOf(find('another', 'ur'), stories, making).next?.path).toBe('gateway/ur/');
    const alone = stories.filter(({ id }) => id === 'gateway');
    expect(frontOf(find('gateway', 'en'), alone, making)).toEqual({ path: 'stories/en/' });
  });

  test('has its images and notes beside its pages, and no note in them', async () => {
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'another', 'en'), { recursive: true });
    const story = find('another', 'en');
    const files = [
      ...(await storyFiles(stories, join(folder, 'stories'))),
      presentFile(
        story,
        () => ({ top: 0, width: 6, height: 6, camera: { center: [70, 36], zoom: 5 } }),
        undefined,
      ),
    ];
    await writeFiles(dist, files, making);
    expect((await readFile(join(dist, 'another', 'dam.png'))).toString('hex')).toBe(png);
    const talk = await readFile(join(dist, 'another', 'en', 'present.json'), 'utf8');
    expect(JSON.parse(talk)).toMatchObject({
      slides: { overview: { note: '<p>Ask who has seen it.</p>', minutes: 2 } },
    });
    expect(JSON.stringify(withoutTalk(story))).not.toContain('Ask who');
  });

  test('has drawings that are written anew, and none that is refused', async () => {
    const [data, dist] = [join(folder, 'stories'), join(folder, 'dist')];
    const drawing = join(data, 'another', 'dam.svg');
    const written = async () => writeFiles(dist, await storyFiles(stories, data), making);
    const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"';
    await writeFile(drawing, `<?xml version="1.0"?><!-- x -->${head}></svg>`);
    await mkdir(join(dist, 'another', 'en'), { recursive: true });
    await written();
    expect(await readFile(join(dist, 'another', 'dam.svg'), 'utf8')).toBe(`${head}/>`);
    await writeFile(drawing, `${head} onload="alert(1)"/>`);
    await expect(written()).rejects.toThrow('dam.svg: the SVG has a script');
    await rm(drawing);
    await symlink('/proc/self/environ', drawing);
    await expect(written()).rejects.toThrow('this is a link');
    await rm(drawing);
  });
});

test('a folder of the site that a story’s name could take is told to the one who builds it', () => {
  const known = ['gateway', ...SITE_FOLDERS].map((name) => `${name}/index.html`);
  refuseStrangers([...known, 'embed.js'], ['gateway']);
  expect(() => {
    refuseStrangers([...known, 'search/index.html'], ['gateway']);
  }).toThrow('search/ in the site: expected this folder in');
});
