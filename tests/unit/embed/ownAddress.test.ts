import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ownAddress } from '../../../src/embed/ownAddress.ts';

const OWN = 'https://map.example/v/1/embed.js';

function pageWith(src: string | null | undefined, came: readonly string[] = []) {
  const script = src === undefined ? null : { getAttribute: () => src };
  return {
    document: { baseURI: 'https://host.example/a/', currentScript: script as never },
    performance: { getEntriesByType: () => came.map((name) => ({ name })) as never },
  };
}

describe('a script finds its own address', () => {
  test('by its element, also where that is relative', () => {
    expect(ownAddress(pageWith(OWN), 'embed.js', '')).toBe(OWN);
    expect(ownAddress(pageWith('../embed.js?1'), 'embed.js', '')).toBe(
      'https://host.example/embed.js?1',
    );
  });

  test.each([
    ['Chromium', `Error\n    at ${OWN}:1:310\n    at https://host.example/app.js:2:1`],
    ['Chromium, in a function', `Error\n    at start (${OWN}?v=2:1:310)`],
    ['Firefox', `@${OWN}:1:310\n@https://host.example/:7:1`],
    ['WebKit', `module code@${OWN}:1:310`],
  ])('by the stack of a module: %s', (_, stack) => {
    expect(ownAddress(pageWith(undefined), 'embed.js', stack)?.split('?')[0]).toBe(OWN);
  });

  test('by what came last, where its text was fetched and run', () => {
    const came = ['https://old.example/embed.js', OWN, 'https://host.example/other.js', 'data:,x'];
    const stack = 'Error\n    at eval (eval at globalEval (https://host.example/jquery.js:2:1))';
    for (const script of [null, undefined])
      expect(ownAddress(pageWith(script, came), 'embed.js', stack)).toBe(OWN);
  });

  test('or not at all', () => {
    expect(
      ownAddress(pageWith(undefined, ['https://a.example/not-embed.js']), 'embed.js', ''),
    ).toBe(undefined);
  });
});

test.each(['element', 'embed'])(
  '%s can be imported on a server, and does nothing there',
  (name) => {
    const code = `await import('./src/${name}.ts'); console.log(Object.keys(globalThis).includes('EnergyCorridorMap'));`;
    const { stdout, stderr } = spawnSync('npx', ['tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('false');
  },
);
