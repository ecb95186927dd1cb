import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from '../../scripts/publish.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(files: Readonly<Record<string, string>>, where = 'dist'): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, where, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
const read = (name: string) => readFileSync(join(folder, 'host', name), 'utf8');
const go = () => publish(join(folder, 'dist'), join(folder, 'host'));

test('what is new replaces what was there; in v/ nothing is ever removed', () => {
  put(
    {
      'index.html': 'old',
      'gone.html': 'x',
      'v/1/embed.js': 'fix 1',
      'v/1/old.js': 'x',
      'v/1.0.0/index.html': 'first',
    },
    'host',
  );
  put({ 'index.html': 'new', 'v/1/embed.js': 'fix 2', 'v/1.1.0/index.html': 'second' });
  expect(go()).toEqual({ written: 3, removed: 1 });
  expect(read('index.html')).toBe('new');
  expect(existsSync(join(folder, 'host', 'gone.html'))).toBe(false);
  expect(read('v/1/embed.js')).toBe('fix 2');
  expect(read('v/1/old.js')).toBe('x');
  expect(read('v/1.0.0/index.html')).toBe('first');
  expect(read('v/1.1.0/index.html')).toBe('second');
});

test('an edition that is out never changes, and then nothing is written at all', () => {
  put({ 'index.html': 'old', 'v/1.0.0/index.html': 'first' }, 'host');
  for (const other of [
    { 'v/1.0.0/index.html': 'changed' },
    { 'v/1.0.0/more.html': 'x', 'v/1.0.0/index.html': 'first' },
  ]) {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    put({ 'index.html': 'new', ...other });
    expect(go).toThrow(/this edition is out and would change/);
    expect(read('index.html')).toBe('old');
  }
});

test('the same again is fine; hidden files of the host stay', () => {
  put({ '.htaccess': 'mine' }, 'host');
  put({ 'index.html': 'a', 'v/1.0.0/index.html': 'b' });
  go();
  expect(go()).toEqual({ written: 2, removed: 0 });
  expect(read('.htaccess')).toBe('mine');
});

test('without a site, or into itself, it says so', () => {
  expect(go).toThrow(/there is no built site/);
  put({ 'index.html': 'a' });
  expect(() => publish(join(folder, 'dist'), join(folder, 'dist', 'v'))).toThrow(
    /expected a folder outside/,
  );
  expect(() => publish(join(folder, 'dist'), folder)).toThrow(/expected a folder outside/);
});
