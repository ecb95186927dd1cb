/** Publishing: whatever fails, no other files are lost, no page breaks and no edition changes. */
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
import { LEDGER_FILE } from '../../../scripts/publish/ledger.ts';
import { planPublication } from '../../../scripts/publish/plan.ts';
import { applyPlan } from '../../../scripts/publish/applyPlan.ts';
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

function writeFiles(files: Readonly<Record<string, string>>, where = 'host'): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, where, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** All files below a folder with their text, without the mark. */
function contents(where = 'host'): Record<string, string> {
  const root = join(folder, where);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(LEDGER_FILE))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return Object.fromEntries(files.sort().map((name) => [name, read(name, where)]));
}
const read = (name: string, where = 'host') => readFileSync(join(folder, where, name), 'utf8');

/** A site whose pages load an asset of their own; those of its edition load the same one. */
function site(name: string, version: string): Record<string, string> {
  const assets = {
    [`assets/page-${name}.js`]: name,
    [`assets/map-one-${name}.png`]: `picture ${name}`,
  };
  /** `way` is the path from the edition to the site. */
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
  writeFiles({ ...site(name, version), ...more }, 'dist');
}
const where = { repository: resolve('.'), date: '2026-11-28T10:00:00.000Z' };
const plan = (target = join(folder, 'host')) =>
  planPublication(join(folder, 'dist'), target, where);
const go = () => applyPlan(plan());
const withdrawEdition = (version: string) =>
  withdraw(join(folder, 'host'), version, { ...where, dist: join(folder, 'dist') });

/** Published pages whose assets are missing. */
function brokenPages(): string[] {
  const files = contents();
  return Object.entries(files).flatMap(([page, text]) => {
    const [, asset] = /^(?:<script src=|import )["'](.*)["']/.exec(text) ?? [];
    return asset === undefined || join(dirname(page), asset) in files ? [] : [page];
  });
}

describe('the target folder', () => {
  test('is filled and marked if it is empty or missing', () => {
    build('a', '1.0.0');
    go();
    expect(contents()).toEqual(contents('dist'));
    expect(existsSync(join(folder, 'host', LEDGER_FILE))).toBe(true);
  });

  test('is not changed if it contains other files, with or without a site', () => {
    build('a', '1.0.0');
    for (const files of [{ 'thesis.doc': 'x' }, { 'index.html': 'mine', 'src/a.ts': 'x' }]) {
      writeFiles(files);
      const before = contents();
      expect(go).toThrow(/there are other files in it \(.*expected an empty folder/);
      expect(contents()).toEqual(before);
    }
  });

  test('keeps files that are not ours, and does not overwrite them', () => {
    build('a', '1.0.0');
    writeFiles({ '.htaccess': 'mine' });
    go();
    writeFiles({ CNAME: 'map.example.org', 'well/known.txt': 'x', 'new/en/index.html': 'mine' });
    build('b', '1.1.0');
    go();
    expect(read('CNAME') + read('well/known.txt') + read('.htaccess')).toBe('map.example.orgxmine');
    const before = contents();
    build('c', '1.2.0', { 'new/en/index.html': 'ours' });
    expect(go).toThrow(/new\/en\/index\.html: this file is not ours and would be replaced/);
    expect(contents()).toEqual(before);
  });

  test('must not be the root, a home, the repository or a parent of these, also through a link', () => {
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

  test('must not contain a link in the path of a file', () => {
    build('a', '1.0.0');
    go();
    writeFiles({ 'en/index.html': 'elsewhere' }, 'other');
    rmSync(join(folder, 'host', 'tale'), { recursive: true });
    symlinkSync(join(folder, 'other'), join(folder, 'host', 'tale'));
    build('b', '1.1.0');
    expect(go).toThrow(
      /host\/tale: this is a link to another place, expected a plain file or folder/,
    );
    expect(read('en/index.html', 'other')).toBe('elsewhere');
  });

  test('is not filled without a built site, or with a link in the site', () => {
    expect(go).toThrow(/there is no built site/);
    build('a', '1.0.0');
    symlinkSync('/etc/passwd', join(folder, 'dist', 'tale', 'link'));
    expect(go).toThrow(/tale\/link: this is a link/);
  });

  test('must not have a damaged mark', () => {
    build('a', '1.0.0');
    go();
    for (const text of ['{', '{}', 'null', '{"files":{}}']) {
      writeFileSync(join(folder, 'host', LEDGER_FILE), text);
      expect(go).toThrow(`${LEDGER_FILE}: this ledger is damaged`);
    }
  });
});

describe('readers', () => {
  test('of the last three publications find their assets; older assets and removed pages are deleted', () => {
    /** Publishes a site without an edition, such as one from another tool. */
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

  test('of an edition find its assets forever', () => {
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      build(name, `1.${index}.0`);
      go();
    }
    expect(read('assets/page-a.js') + read('assets/map-one-a.png')).toBe('apicture a');
    expect(brokenPages()).toEqual([]);
    writeFileSync(join(folder, 'host/v/1.0.0/assets.json'), '{}');
    build('f', '1.9.0');
    expect(go).toThrow('v/1.0.0/assets.json: this list is damaged');
  });

  test('never see a broken site: if any step fails, pages have their assets, and publishing can be repeated', () => {
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

  test('get new assets before new pages, and an edition in one step', () => {
    build('a', '1.0.0');
    go();
    build('b', '1.1.0');
    const order: string[] = [];
    vi.mocked(renameSync).mockImplementation((from, to) => {
      order.push(relative(join(folder, 'host'), to.toString()));
      rename(from, to);
    });
    const { editions } = plan();
    applyPlan(plan());
    expect(editions).toEqual(['v/1.1.0/']);
    const files = order.filter((name) => !name.startsWith(LEDGER_FILE));
    expect(files.slice(0, 3)).toEqual(['assets/map-one-b.png', 'assets/page-b.js', 'v/1.1.0']);
    expect(files.slice(-2).sort()).toEqual(['index.html', 'tale/en/index.html']);
  });
});

describe('an edition', () => {
  test.each(['1.0.0', '1.0.0-rc.1', '1.0.0-beta', '0.1.0+build.5'])(
    '%s never changes once it is published; then nothing is written',
    (version) => {
      build('a', version);
      go();
      const before = contents();
      build('b', version);
      expect(go).toThrow(
        /this edition is published and would change; give package.json a new version/,
      );
      build('a', version, { [`v/${version}/more.html`]: 'x' });
      expect(go).toThrow(/this edition is published and would change/);
      expect(contents()).toEqual(before);
    },
  );

  test('of a major version gets fixes and loses nothing', () => {
    build('a', '1.0.0');
    go();
    build('b', '1.0.1');
    go();
    expect(read('v/1/embed.js')).toBe('embed b');
    expect(read('assets/page-a.js')).toBe('a');
    expect(read('v/1.0.0/embed.js')).toBe('embed a');
  });

  test('that is withdrawn has notices in pages and scripts, keeps its pictures, and cannot be published again', () => {
    build('a', '1.0.0', { 'v/1.0.0/tale/photo.svg': '<svg/>' });
    go();
    const others = () =>
      Object.entries(contents()).filter(([name]) => !name.startsWith('v/1.0.0/'));
    const before = others();
    expect(withdrawEdition('1.0.0')).toEqual({ removed: 2, kept: 1 });
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
    expect(() => withdrawEdition('1.0.0')).toThrow('this edition is withdrawn already');
    build('b', '1.0.1');
    go();
    expect(read('v/1.0.0/index.html')).toContain('was withdrawn');
  });

  test('that is withdrawn loses the code that only it uses, and keeps its pictures forever', () => {
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
      build(name, `1.${index}.0`);
      go();
    }
    expect(withdrawEdition('1.0.0')).toEqual({ removed: 2, kept: 1 });
    expect(contents()).not.toHaveProperty(['assets/page-a.js']);
    build('e', '1.9.0');
    go();
    expect(read('assets/map-one-a.png')).toBe('picture a');
    expect(read('assets/page-b.js')).toBe('b');
    expect(brokenPages()).toEqual([]);
  });

  test('is withdrawn completely or not at all', () => {
    build('a', '1.0.0-rc.1');
    go();
    const before = contents();
    vi.mocked(renameSync).mockImplementation((from, to) => {
      if (from.toString().endsWith('now')) throw new Error('No space left on the device');
      rename(from, to);
    });
    expect(() => withdrawEdition('1.0.0-rc.1')).toThrow('No space left');
    expect(contents()).toEqual(before);
    vi.mocked(renameSync).mockRestore();
    go();
    withdrawEdition('1.0.0-rc.1');
  });

  test('must exist and be an edition to be withdrawn', () => {
    build('a', '1.0.0');
    expect(() => withdrawEdition('1.0.0')).toThrow(
      'expected a folder that publish:site has filled',
    );
    go();
    for (const version of ['1', '1.0.1', '..', '1.0.0/tale', '1.0.0/../1.0.0', ''])
      expect(() => withdrawEdition(version)).toThrow('there is no such edition');
  });
});

describe('npm run publish:site', () => {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const script = resolve('scripts/publish.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [tsx, script, ...args], { cwd: folder, encoding: 'utf8' });

  test('lists the files that it would remove from a site without a mark, and removes them with --yes', () => {
    build('a', '1.0.0', { 'old/en/index.html': 'x', 'old/\u001b[2J.txt': 'x' });
    go();
    rmSync(join(folder, 'host', LEDGER_FILE));
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

  test('withdraws an edition, and prints its usage', () => {
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
