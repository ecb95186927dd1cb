import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findScriptUrl } from '../../../src/embed/scriptUrl.ts';

const SCRIPT = 'https://map.example/v/1/embed.js';

function pageWith(src: string | null | undefined, loaded: readonly string[] = []) {
  const script = src === undefined ? null : { getAttribute: () => src };
  return {
    document: { baseURI: 'https://host.example/a/', currentScript: script as never },
    performance: { getEntriesByType: () => loaded.map((name) => ({ name })) as never },
  };
}

describe('findScriptUrl', () => {
  test('uses the script element, also with a relative URL', () => {
    expect(findScriptUrl(pageWith(SCRIPT), 'embed.js', '')).toBe(SCRIPT);
    expect(findScriptUrl(pageWith('../embed.js?1'), 'embed.js', '')).toBe(
      'https://host.example/embed.js?1',
    );
  });

  test.each([
    ['Chromium', `Error\n    at ${SCRIPT}:1:310\n    at https://host.example/app.js:2:1`],
    ['Chromium, in a function', `Error\n    at start (${SCRIPT}?v=2:1:310)`],
    ['Firefox', `@${SCRIPT}:1:310\n@https://host.example/:7:1`],
    ['WebKit', `module code@${SCRIPT}:1:310`],
  ])('uses the stack trace of a module: %s', (_, stack) => {
    expect(findScriptUrl(pageWith(undefined), 'embed.js', stack)?.split('?')[0]).toBe(SCRIPT);
  });

  test('uses the last loaded file of that name, for code that was fetched and evaluated', () => {
    const loaded = [
      'https://old.example/embed.js',
      SCRIPT,
      'https://host.example/other.js',
      'data:,x',
    ];
    const stack = 'Error\n    at eval (eval at globalEval (https://host.example/jquery.js:2:1))';
    for (const script of [null, undefined])
      expect(findScriptUrl(pageWith(script, loaded), 'embed.js', stack)).toBe(SCRIPT);
  });

  test('returns undefined otherwise', () => {
    expect(
      findScriptUrl(pageWith(undefined, ['https://a.example/not-embed.js']), 'embed.js', ''),
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
