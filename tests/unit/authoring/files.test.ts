import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadImage, loadText } from '../../../src/authoring/disk.ts';
import { loadAtlas, loadStories, readStories } from '../../../src/authoring/files.ts';
import { checkStories } from '../../../src/authoring/stories.ts';
import { createStoryAtlas } from '../../../src/authoring/storyAtlas.ts';
import { parseStories } from './parse.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/content', import.meta.url));
const toggles = ['lines', 'places'];
let scratch = '';

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'stories-'));
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

describe('stories and atlas from disk', () => {
  const loaded = loadAtlas(`${fixtures}/layers`);
  const atlas = createStoryAtlas(loaded, (features) => features.map(({ kind }) => kind).join('-'));

  it('make stories in all languages, English first', () => {
    const stories = parseStories(loadStories(`${fixtures}/stories`).stories, { atlas, toggles });
    expect(stories.map(({ id, lang, dir, langs }) => [id, lang, dir, langs])).toEqual([
      ['first', 'en', 'ltr', ['en', 'ur']],
      ['first', 'ur', 'rtl', ['en', 'ur']],
    ]);
    expect(stories[0]?.steps[0]?.look).toMatchObject({ fit: [69, 34, 72, 41] });
  });

  it('give each id its link colour', () => {
    expect(atlas.target('line')).toMatchObject({ linkColor: 'line-line' });
    expect(atlas.target('town')).toMatchObject({ linkColor: 'town' });
    expect(atlas.target('tow')).toBeUndefined();
    expect(atlas.ids).toEqual(['line', 'line-north', 'line-south', 'town']);
  });

  it('report a problem in story.yaml once, not once per language', () => {
    const files = loadStories(`${fixtures}/stories`).stories.map((story) => ({
      ...story,
      yamlText: story.yamlText.replace('[line]', '[lyne]'),
    }));
    const { stories, problems } = checkStories(files, { atlas, toggles });
    expect(stories).toEqual([]);
    expect(problems).toMatchObject([{ line: 10, suggestion: 'line' }]);
    expect(() => parseStories(files, { atlas, toggles })).toThrow('did you mean `line`?');
  });
});

describe('loadStories', () => {
  it('reports every missing or wrongly named file', () => {
    mkdirSync(join(scratch, 'a'));
    mkdirSync(join(scratch, 'b'));
    writeFileSync(join(scratch, 'a', 'story.yaml'), '');
    writeFileSync(join(scratch, 'b', 'english.md'), '');
    expect(() => loadStories(scratch)).toThrow(
      new RegExp(['a/en\\.md.*', 'b/story\\.yaml.*', 'b/english\\.md.*'].join('\n.*')),
    );
  });

  it('ignores files beside the folders', () => {
    writeFileSync(join(scratch, 'README.md'), '');
    expect(loadStories(scratch).stories).toEqual([]);
  });
});

describe('untrusted files', () => {
  const make = (name: string): string => {
    mkdirSync(join(scratch, 'a'), { recursive: true });
    return join(scratch, 'a', name);
  };

  it.each(['en.md', 'story.yaml', 'dam.png', 'dam.svg'])(
    'are not read if %s is a symbolic link',
    (name) => {
      for (const to of ['/dev/zero', '/proc/self/environ', '../b.md', 'nowhere', name]) {
        symlinkSync(to, make(name));
        expect(() => loadStories(scratch)).toThrow(
          `a/${name}:1:1: error: this is a symbolic link; expected a regular file`,
        );
        rmSync(make(name));
      }
    },
  );

  it('are not read if the story’s folder is a symbolic link', () => {
    symlinkSync(fixtures, join(scratch, 'linked'));
    expect(() => loadStories(scratch)).toThrow(
      'linked:1:1: error: this is a symbolic link; expected a folder',
    );
  });

  it('must be regular files: folders, pipes and devices are refused', () => {
    mkdirSync(make('en.md'));
    expect(() => loadText(make('en.md'))).toThrow('this is not a file');
    execFileSync('mkfifo', [make('dam.png')]);
    expect(() => loadImage(make('dam.png'))).toThrow('this is not a file');
    expect(() => loadText('/dev/zero')).toThrow('this is not a file');
  });

  it('are not read if they are too large', () => {
    for (const [name, most] of [
      ['dam.png', 10],
      ['en.md', 25],
    ] as const) {
      writeFileSync(make(name), '');
      truncateSync(make(name), 1e12);
      expect(() => loadStories(scratch)).toThrow(
        `a/${name}:1:1: error: the file is 1000000 MB; expected at most ${most} MB`,
      );
    }
  });
});

describe('large images', () => {
  it.each([
    [400_000, []],
    [
      3_400_000,
      [
        'the image is 3.4 MB and 4000 × 3000 px, and every reader loads it; expected at most 0.5 MB: 1600 px across are enough, saved as jpg or webp',
      ],
    ],
  ])('of %d bytes', (bytes, lines) => {
    mkdirSync(join(scratch, 'a'));
    const png = Buffer.alloc(bytes);
    png.write('\u0089PNG\r\n\u001a\n', 'latin1');
    png.writeUInt32BE(4000, 16);
    png.writeUInt32BE(3000, 20);
    writeFileSync(join(scratch, 'a', 'dam.png'), png);
    const { problems } = readStories(scratch, () => true);
    const own = problems.filter(({ file }) => file.endsWith('dam.png'));
    expect(own.map(({ message, expected }) => `${message}; expected ${expected}`)).toEqual(lines);
    expect(own.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('loadAtlas', () => {
  it('reports a file that is missing or not JSON', () => {
    expect(() => loadAtlas(scratch)).toThrow('atlas.json:1:1: error: there is no such file');
    writeFileSync(join(scratch, 'atlas.json'), '{');
    expect(() => loadAtlas(scratch)).toThrow(
      'atlas.json:1:2: error: this is not JSON: it ends within an object',
    );
  });
});
