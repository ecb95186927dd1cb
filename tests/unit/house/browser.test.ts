import { describe, expect, test } from 'vitest';
import { ensureBrowser, findBrowser, machine, type Machine } from '../../../scripts/browser.mjs';

/** A machine on which the given programs run, and which writes down what it is asked to do. */
function pretend(programs: Iterable<string>, more: Partial<Machine> = {}) {
  const there = new Set(programs);
  const ran: string[] = [];
  const said: string[] = [];
  const on: Machine = {
    env: { PATH: '/usr/local/bin:/opt/bin' },
    exists: (path) => there.has(path),
    version: (path) => (there.has(path) ? `Chromium at ${path}` : undefined),
    bundled: () => '/cache/playwright/chrome',
    isRoot: () => false,
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return 0;
    },
    say: (line) => said.push(line),
    ...more,
  };
  return { on, there, ran, said };
}

describe('findBrowser', () => {
  const order = [
    '/mine/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/bin/google-chrome',
    '/cache/playwright/chrome',
  ];
  const env = { PATH: '/usr/local/bin:/opt/bin', CHROMIUM_PATH: '/mine/chromium' };

  test.each(order.map((path, at) => [path, order.slice(at)] as const))(
    'takes %s before what comes after it',
    (path, programs) => {
      expect(findBrowser(pretend(programs, { env }).on)?.path).toBe(path);
    },
  );

  test('is undefined where there is none', () => {
    expect(findBrowser(pretend([]).on)).toBeUndefined();
    expect(findBrowser(pretend([], { bundled: () => undefined }).on)).toBeUndefined();
  });

  test('passes over one that is there but does not run', () => {
    const version = (path: string) => (path.includes('browser') ? 'Chromium 150' : undefined);
    const { on } = pretend(['/usr/bin/chromium', '/usr/bin/chromium-browser'], { version });
    expect(findBrowser(on)).toEqual({ path: '/usr/bin/chromium-browser', version: 'Chromium 150' });
  });

  test('says that a CHROMIUM_PATH does not run, and looks on', () => {
    const { on, said } = pretend(['/usr/bin/chromium'], { env });
    expect(findBrowser(on)?.path).toBe('/usr/bin/chromium');
    expect(said).toEqual([
      'CHROMIUM_PATH is /mine/chromium, which does not run here; looking elsewhere.',
    ]);
  });

  test('finds the one that drives these tests, on the real machine', () => {
    expect(findBrowser()?.version).toMatch(/\d+\.\d+/);
    expect(machine.version('/no/such/program')).toBeUndefined();
  });
});

describe('ensureBrowser', () => {
  test('installs nothing where there is one', () => {
    const { on, ran } = pretend(['/usr/bin/chromium']);
    expect(ensureBrowser(on).path).toBe('/usr/bin/chromium');
    expect(ran).toEqual([]);
  });

  test('as root it asks apt-get, and says so', () => {
    const { on, there, ran, said } = pretend(['/usr/bin/apt-get'], { isRoot: () => true });
    const run = (command: string, args: readonly string[]) => {
      if (args.includes('install')) there.add('/usr/bin/chromium');
      return on.run(command, args);
    };
    expect(ensureBrowser({ ...on, run }).path).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
    expect(said).toEqual(['No Chromium here; installing one: apt-get install chromium …']);
  });

  test('otherwise sudo without a question, then Playwright', () => {
    const { on, there, ran } = pretend(['/usr/bin/apt-get', '/usr/bin/sudo']);
    const run = (command: string, args: readonly string[]) => {
      if (command === 'npx') there.add('/cache/playwright/chrome');
      on.run(command, args);
      return command === 'npx' ? 0 : 1;
    };
    expect(ensureBrowser({ ...on, run }).path).toBe('/cache/playwright/chrome');
    expect(ran).toEqual([
      'sudo -n --preserve-env=DEBIAN_FRONTEND apt-get update',
      'npx playwright install --no-shell chromium',
    ]);
  });

  test('throws a sentence where none is to be had', () => {
    const { on } = pretend(['/usr/bin/apt-get'], { run: () => 1, isRoot: () => true });
    expect(() => ensureBrowser(on)).toThrow(
      /No browser to be had.*apt-get.*npx playwright.*CHROMIUM_PATH/,
    );
  });
});
