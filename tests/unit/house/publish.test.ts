/** Publishing: nobody's files are lost, no reader's page breaks, no edition changes, whatever fails. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MARK } from '../../../scripts/publish/ledger.ts';
import { planPublication } from '../../../scripts/publish/plan.ts';
import { carryOut } from '../../../scripts/publish/swap.ts';
import { withdraw } from '../../../scripts/publish/withdraw.ts';

vi.mock('node:fs', { spy: true });
const { renameSync: rename } = await vi.importActual<typeof import('node:fs')>('node:fs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => {
  vi.mocked(renameSync).mockRestore();
  rmSync(folder, { recursive: true });
});

function put(files: Readonly<Record<string, string>>, where = 'host'): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, where, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** All files below a folder with their texts, but for the mark. */
function contents(where = 'host'): Record<string, string> {
  const root = join(folder, where);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(MARK))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return Object.fromEntries(files.sort().map((name) => [name, read(name, where)]));
}
const read = (name: string, where = 'host') => readFileSync(join(folder, where, name), 'utf8');

/** A site whose pages load an asset of their own, those of its edition from the same place. */
function site(name: string, version: string): Record<string, string> {
  const assets = {
    [`assets/page-${name}.js`]: name,
    [`assets/map-one-${name}.png`]: `picture ${name}`,
  };
  /** `way` leads from the edition to the site. */
  const code = (way: string) => ({
    'embed.js': `embed ${name}`,
    'energy-corridor-map.js': `import './${way}assets/page-${name}.js'`,
  });
  const whole = (way: string) => ({
    ...code(way),
    'index.html': `<script src="${way}assets/page-${name}.js">`,
    'tale/en/index.html': `<script src="../../${way}assets/page-${name}.js">`,
    'data/atlas.json': `atlas ${name}`,
  });
  const inside = (prefix: string, files: object) =>
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [prefix + file, text as string]),
    );
  return {
    ...assets,
    ...whole(''),
    'tale/en/map-one.png': `picture ${name}`,
    ...inside(`v/${version.replace(/\..*/, '')}/`, code('../../')),
    ...inside(`v/${version}/`, {
      ...whole('../../'),
      'assets.json': JSON.stringify(Object.keys(assets)),
    }),
  };
}

function build(name: string, version: string, more: Readonly<Record<string, string>> = {}) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  put({ ...site(name, version), ...more }, 'dist');
}
const where = { repository: resolve('.'), date: '2026-11-28T10:00:00.000Z' };
const plan = (target = join(folder, 'host')) =>
  planPublication(join(folder, 'dist'), target, where);
const go = () => carryOut(plan());
const takeBack = (version: string) =>
  withdraw(join(folder, 'host'), version, { ...where, dist: join(folder, 'dist') });

/** Pages that stand, each with the assets that it loads. */
function brokenPages(): string[] {
  const files = contents();
  return Object.entries(files).flatMap(([page, text]) => {
    const [, asset] = /^(?:<script src=|import )["'](.*)["']/.exec(text) ?? [];
    return asset === undefined || join(dirname(page), asset) in files ? [] : [page];
  });
}

describe('a folder', () => {
  test('that is empty or not there yet is filled, and has a mark then', () => {
    build('a', '1.0.0');
    go();
    expect(contents()).toEqual(contents('dist'));
    expect(existsSync(join(folder, 'host', MARK))).toBe(true);
  });

  test('with other files in it is not touched, with or without a site among them', () => {
    build('a', '1.0.0');
    for (const files of [{ 'thesis.doc': 'x' }, { 'index.html': 'mine', 'src/a.ts': 'x' }]) {
      put(files);
      const before = contents();
      expect(go).toThrow(/there are other files in it \(.*expected an empty folder/);
      expect(contents()).toEqual(before);
    }
  });

  test('of ours keeps the files that are not, and is not overwritten in them', () => {
    build('a', '1.0.0');
    put({ '.htaccess': 'mine' });
    go();
    put({ CNAME: 'map.example.org', 'well/known.txt': 'x', 'new/en/index.html': 'mine' });
    build('b', '1.1.0');
    go();
    expect(read('CNAME') + read('well/known.txt') + read('.htaccess')).toBe('map.example.orgxmine');
    const before = contents();
    build('c', '1.2.0', { 'new/en/index.html': 'ours' });
    expect(go).toThrow(/new\/en\/index\.html: this file is not ours, and would be replaced/);
    expect(contents()).toEqual(before);
  });

  test('such as the root, a home, the repository or what is around them is refused, also by a link', () => {
    build('a', '1.0.0');
    const link = join(folder, 'link');
    for (const [target, why] of [
      ['/', 'the root of the disk'],
      [homedir(), 'a home'],
      [dirname(homedir()), /a home|the root/],
      [resolve('.'), 'the repository'],
      [dirname(resolve('.')), 'the repository'],
      [join(folder, 'dist'), 'the built site'],
      [join(folder, 'dist', 'v'), 'the built site'],
      [folder, 'the built site'],
    ] as const) {
      expect(() => plan(target)).toThrow(why);
      symlinkSync(target, link);
      expect(() => plan(link)).toThrow(why);
      expect(() => plan(join(link, 'tests', '..'))).toThrow(why);
      rmSync(link);
    }
  });

  test('with a link in the way of a file is refused: it leads elsewhere', () => {
    build('a', '1.0.0');
    go();
    put({ 'en/index.html': 'elsewhere' }, 'other');
    rmSync(join(folder, 'host', 'tale'), { recursive: true });
    symlinkSync(join(folder, 'other'), join(folder, 'host', 'tale'));
    build('b', '1.1.0');
    expect(go).toThrow(/host\/tale: this is a link, and leads elsewhere/);
    expect(read('en/index.html', 'other')).toBe('elsewhere');
  });

  test('is not filled without a site, or with a link in it', () => {
    expect(go).toThrow(/there is no built site/);
    build('a', '1.0.0');
    symlinkSync('/etc/passwd', join(folder, 'dist', 'tale', 'link'));
    expect(go).toThrow(/tale\/link: this is a link/);
  });

  test('with a damaged mark is refused', () => {
    build('a', '1.0.0');
    go();
    for (const text of ['{', '{}', 'null', '{"files":{}}']) {
      writeFileSync(join(folder, 'host', MARK), text);
      expect(go).toThrow(`${MARK}: expected what publish:site has written there`);
    }
  });
});

describe('readers', () => {
  test('of the last three publications find their assets; what is older goes, and pages that are gone', () => {
    /** A site without an edition of its own, such as one from another tool. */
    const publish = (name: string, more: Readonly<Record<string, string>> = {}) => {
      build(name, '1.0.0', more);
      rmSync(join(folder, 'dist', 'v', '1.0.0'), { recursive: true });
      go();
    };
    publish('a', { 'old/en/index.html': 'x' });
    for (const name of ['b', 'c']) {
      publish(name);
      go();
      expect(existsSync(join(folder, 'host', 'old'))).toBe(false);
    }
    const scripts = () =>
      readdirSync(join(folder, 'host', 'assets')).filter((file) => file.endsWith('.js'));
    expect(scripts()).toEqual(['page-a.js', 'page-b.js', 'page-c.js']);
    publish('d');
    expect(scripts()).toEqual(['page-b.js', 'page-c.js', 'page-d.js']);
    expect(brokenPages()).toEqual([]);
  });

  test('of an edition find its assets for good, however many publications ago it came out', () => {
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      build(name, `1.${index}.0`);
      go();
    }
    expect(read('assets/page-a.js') + read('assets/map-one-a.png')).toBe('apicture a');
    expect(brokenPages()).toEqual([]);
    writeFileSync(join(folder, 'host/v/1.0.0/assets.json'), '{}');
    build('f', '1.9.0');
    expect(go).toThrow('v/1.0.0/assets.json: expected the list that the build has written there');
  });

  test('never meet half a site: whichever step fails, pages have their assets, and it can be done again', () => {
    const failAt = (at: number) => {
      let count = 0;
      vi.mocked(renameSync).mockRestore();
      vi.mocked(renameSync).mockImplementation((from, to) => {
        if (count++ === at) throw new Error('No space left on the device');
        rename(from, to);
      });
    };
    build('a', '1.0.0', { 'gone/en/index.html': 'x' });
    go();
    const before = contents();
    build('b', '1.1.0');
    const after = contents('dist');
    let failures = 0;
    for (let at = 0; at < 100; at++) {
      rmSync(join(folder, 'host'), { recursive: true });
      vi.mocked(renameSync).mockRestore();
      build('a', '1.0.0', { 'gone/en/index.html': 'x' });
      go();
      build('b', '1.1.0');
      failAt(at);
      try {
        go();
        break;
      } catch {
        failures += 1;
      }
      const now = contents();
      expect(brokenPages()).toEqual([]);
      for (const [name, text] of Object.entries(now))
        expect([before[name], after[name]]).toContain(text);
      for (const name of Object.keys(before).filter((one) => !one.startsWith('gone/')))
        expect(now, name).toHaveProperty([name]);
      vi.mocked(renameSync).mockRestore();
      go();
      expect(contents()).toMatchObject(after);
      expect(contents()).not.toHaveProperty(['gone/en/index.html']);
      expect(Object.keys(contents()).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(failures).toBeGreaterThan(8);
    expect(failures).toBeLessThan(100);
  });

  test('find new assets before new pages, and the whole edition at once', () => {
    build('a', '1.0.0');
    go();
    build('b', '1.1.0');
    const order: string[] = [];
    vi.mocked(renameSync).mockImplementation((from, to) => {
      order.push(relative(join(folder, 'host'), to.toString()));
      rename(from, to);
    });
    const { editions } = plan();
    carryOut(plan());
    expect(editions).toEqual(['v/1.1.0/']);
    const files = order.filter((name) => !name.startsWith(MARK));
    expect(files.slice(0, 3)).toEqual(['assets/map-one-b.png', 'assets/page-b.js', 'v/1.1.0']);
    expect(files.slice(-2).sort()).toEqual(['index.html', 'tale/en/index.html']);
  });
});

describe('an edition', () => {
  test.each(['1.0.0', '1.0.0-rc.1', '1.0.0-beta', '0.1.0+build.5'])(
    '%s that is out never changes, and then nothing is written at all',
    (version) => {
      build('a', version);
      go();
      const before = contents();
      build('b', version);
      expect(go).toThrow(/this edition is out and would change; give package.json a new version/);
      build('a', version, { [`v/${version}/more.html`]: 'x' });
      expect(go).toThrow(/this edition is out and would change/);
      expect(contents()).toEqual(before);
    },
  );

  test('of a major number gets fixes, and loses nothing', () => {
    build('a', '1.0.0');
    go();
    build('b', '1.0.1');
    go();
    expect(read('v/1/embed.js')).toBe('embed b');
    expect(read('assets/page-a.js')).toBe('a');
    expect(read('v/1.0.0/embed.js')).toBe('embed a');
  });

  test('that is withdrawn says so in its pages and scripts, keeps its pictures, and comes back never', () => {
    build('a', '1.0.0', { 'v/1.0.0/tale/photo.svg': '<svg/>' });
    go();
    const others = () =>
      Object.entries(contents()).filter(([name]) => !name.startsWith('v/1.0.0/'));
    const before = others();
    expect(takeBack('1.0.0')).toEqual({ removed: 2, kept: 1 });
    expect(others()).toEqual(before);
    const edition = Object.keys(contents()).filter((name) => name.startsWith('v/1.0.0/'));
    expect(edition).toEqual(
      ['assets.json', 'embed.js', 'energy-corridor-map.js', 'index.html', 'tale/en/index.html']
        .map((name) => `v/1.0.0/${name}`)
        .sort(),
    );
    expect(read('v/1.0.0/tale/en/index.html')).toContain('Edition 1.0.0 was withdrawn');
    expect(read('v/1.0.0/tale/en/index.html')).toContain('href="../../../../tale/en/"');
    expect(read('v/1.0.0/index.html')).toContain('href="../../"');
    for (const name of ['embed.js', 'energy-corridor-map.js'])
      expect(read(`v/1.0.0/${name}`)).toContain('edition 1.0.0 was withdrawn');
    expect(read('v/1.0.0/assets.json')).toBe('["assets/map-one-a.png"]');
    expect(go).toThrow(/v\/1\.0\.0\/: this edition was withdrawn/);
    expect(() => takeBack('1.0.0')).toThrow('this edition is withdrawn already');
    build('b', '1.0.1');
    go();
    expect(read('v/1.0.0/index.html')).toContain('was withdrawn');
  });

  test('that is withdrawn takes the code along that only it needs, and leaves its pictures for good', () => {
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      build(name, `1.${index}.0`);
      go();
    }
    expect(takeBack('1.0.0')).toEqual({ removed: 2, kept: 1 });
    expect(contents()).not.toHaveProperty(['assets/page-a.js']);
    build('e', '1.9.0');
    go();
    expect(read('assets/map-one-a.png')).toBe('picture a');
    expect(read('assets/page-b.js')).toBe('b');
    expect(brokenPages()).toEqual([]);
  });

  test('is withdrawn wholly or not at all', () => {
    build('a', '1.0.0-rc.1');
    go();
    const before = contents();
    vi.mocked(renameSync).mockImplementation((from, to) => {
      if (from.toString().endsWith('now')) throw new Error('No space left on the device');
      rename(from, to);
    });
    expect(() => takeBack('1.0.0-rc.1')).toThrow('No space left');
    expect(contents()).toEqual(before);
    vi.mocked(renameSync).mockRestore();
    go();
    takeBack('1.0.0-rc.1');
  });

  test('that there is not, or that is no edition, is not withdrawn', () => {
    build('a', '1.0.0');
    expect(() => takeBack('1.0.0')).toThrow('expected a folder that publish:site has filled');
    go();
    for (const version of ['1', '1.0.1', '..', '1.0.0/tale', '1.0.0/../1.0.0', ''])
      expect(() => takeBack(version)).toThrow('there is no such edition');
  });
});

describe('npm run publish:site', () => {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const script = resolve('scripts/publish.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [tsx, script, ...args], { cwd: folder, encoding: 'utf8' });

  test('lists what would go from a site without a mark, stops, and goes on with --yes', () => {
    build('a', '1.0.0', { 'old/en/index.html': 'x', 'old/\u001b[2J.txt': 'x' });
    go();
    rmSync(join(folder, 'host', MARK));
    const before = contents();
    build('b', '1.1.0');
    const stopped = run('host');
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain(
      'and remove 2 files:\n  old/\\u001b[2J.txt\n  old/en/index.html\n',
    );
    expect(contents()).toEqual(before);
    const done = run('--yes', 'host');
    expect([done.status, done.stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ files put into host, 2 removed, v\/1\.1\.0\/ added\.\n$/),
    ]);
    expect(read('assets/page-a.js') + read('v/1.0.0/embed.js')).toBe('aembed a');
    expect(run('host').stdout).toBe('0 files put into host, 0 removed.\n');
  }, 60_000);

  test('withdraws an edition, and explains itself', () => {
    build('a', '1.0.0');
    go();
    expect(run('--withdraw', '1.0.0', 'host').stdout).toContain('Edition 1.0.0 is withdrawn');
    expect(read('v/1.0.0/index.html')).toContain('was withdrawn');
    for (const args of [[], ['a', 'b'], ['--all', 'a'], ['--withdraw']]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(1);
      expect(stderr).toContain(
        'Usage: npm run publish:site -- [--yes] [--withdraw VERSION] FOLDER',
      );
    }
  }, 60_000);
});
