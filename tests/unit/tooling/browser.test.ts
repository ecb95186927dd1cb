import { describe, expect, test } from 'vitest';
import { ensureBrowser, findBrowser, machine, type Machine } from '../../../scripts/browser.mjs';

/** A fake machine on which the given programs run. Records commands and output. */
function fakeMachine(programs: Iterable<string>, more: Partial<Machine> = {}) {
  const installed = new Set(programs);
  const commands: string[] = [];
  const output: string[] = [];
  const fake: Machine = {
    env: { PATH: '/usr/local/bin:/opt/bin' },
    exists: (path) => installed.has(path),
    version: (path) => (installed.has(path) ? `Chromium at ${path}` : undefined),
    bundled: () => '/cache/playwright/chrome',
    isRoot: () => false,
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      return 0;
    },
    log: (line) => output.push(line),
    ...more,
  };
  return { fake, installed, commands, output };
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
    'prefers %s to those after it',
    (path, programs) => {
      expect(findBrowser(fakeMachine(programs, { env }).fake)?.path).toBe(path);
    },
  );

  test('returns undefined without a browser', () => {
    expect(findBrowser(fakeMachine([]).fake)).toBeUndefined();
    expect(findBrowser(fakeMachine([], { bundled: () => undefined }).fake)).toBeUndefined();
  });

  test('skips a browser that does not run', () => {
    const version = (path: string) => (path.includes('browser') ? 'Chromium 150' : undefined);
    const { fake } = fakeMachine(['/usr/bin/chromium', '/usr/bin/chromium-browser'], { version });
    expect(findBrowser(fake)).toEqual({
      path: '/usr/bin/chromium-browser',
      version: 'Chromium 150',
    });
  });

  test('reports a CHROMIUM_PATH that does not run, and continues', () => {
    const { fake, output } = fakeMachine(['/usr/bin/chromium'], { env });
    expect(findBrowser(fake)?.path).toBe('/usr/bin/chromium');
    expect(output).toEqual([
      'CHROMIUM_PATH is /mine/chromium, which does not run here; looking elsewhere.',
    ]);
  });

  test('finds a browser on the real machine', () => {
    expect(findBrowser()?.version).toMatch(/\d+\.\d+/);
    expect(machine.version('/no/such/program')).toBeUndefined();
  });
});

describe('ensureBrowser', () => {
  test('installs nothing if there is a browser', () => {
    const { fake, commands } = fakeMachine(['/usr/bin/chromium']);
    expect(ensureBrowser(fake).path).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  test('uses apt-get as root, and reports it', () => {
    const { fake, installed, commands, output } = fakeMachine(['/usr/bin/apt-get'], {
      isRoot: () => true,
    });
    const run = (command: string, args: readonly string[]) => {
      if (args.includes('install')) installed.add('/usr/bin/chromium');
      return fake.run(command, args);
    };
    expect(ensureBrowser({ ...fake, run }).path).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
    ]);
    expect(output).toEqual(['No Chromium here; installing one: apt-get install chromium …']);
  });

  test('otherwise tries sudo without a prompt, then Playwright', () => {
    const { fake, installed, commands } = fakeMachine(['/usr/bin/apt-get', '/usr/bin/sudo']);
    const run = (command: string, args: readonly string[]) => {
      if (command === 'npx') installed.add('/cache/playwright/chrome');
      fake.run(command, args);
      return command === 'npx' ? 0 : 1;
    };
    expect(ensureBrowser({ ...fake, run }).path).toBe('/cache/playwright/chrome');
    expect(commands).toEqual([
      'sudo -n --preserve-env=DEBIAN_FRONTEND apt-get update',
      'npx playwright install --no-shell chromium',
    ]);
  });

  test('throws an error if nothing can be installed', () => {
    const { fake } = fakeMachine(['/usr/bin/apt-get'], { run: () => 1, isRoot: () => true });
    expect(() => ensureBrowser(fake)).toThrow(
      /No browser available.*apt-get.*npx playwright.*CHROMIUM_PATH/,
    );
  });
});
