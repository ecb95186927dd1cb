import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mentions-'));

const link = join(folder, 'link.txt');
symlinkSync(process.execPath, link);

function run(...args: readonly string[]) {
  const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
  return spawnSync(process.execPath, [tsx, 'scripts/mentions.ts', ...args], { encoding: 'utf8' });
}

test('prints a JSON array with offsets, lines and columns', () => {
  const text =
    '---\r\ntitle: 😀 Kabul\r\n---\r\n\r\nOn [the Panj](https://kabul.example/Osh), `Osh`,\r\nnear **Osh**.\r\n';
  const file = join(folder, 'a.md');
  writeFileSync(file, text);
  const { stdout, status } = run(file, '--lang', 'en');
  expect(status).toBe(0);
  const list = JSON.parse(stdout) as {
    text: string;
    feature: string;
    start: number;
    end: number;
  }[];
  expect(list.map(({ text, feature }) => [text, feature])).toEqual([
    ['Kabul', 'kabul'],
    ['Panj', 'panj'],
    ['Osh', 'osh'],
  ]);
  for (const one of list) expect(text.slice(one.start, one.end)).toBe(one.text);
  expect(list[0]).toMatchObject({ line: 2, column: 11 });
  expect(list[2]).toMatchObject({ line: 6, column: 8 });
}, 60_000);

test.each([
  [[], 'Which text?'],
  [['gone.txt'], 'gone.txt:1:1: error: there is no such file'],
  [['go\u001b[2Jne.txt'], 'go\\u001b[2Jne.txt:1:1: error: there is no such file'],
  [['::error::x.txt'], '\\u003a\\u003aerror::x.txt:1:1'],
  [[link], 'link.txt:1:1: error: this is a symbolic link; expected a regular file'],
  [['--\u001b[2J'], 'There is no option `--\\u001b[2J`'],
  [['tests'], 'neither .md nor .txt'],
  [['README.md', '--loud'], 'There is no option `--loud`'],
  [['README.md', '--lang'], "Option '--lang <value>' argument missing. Usage: npm run mentions"],
  [['README.md', '--lang', 'English'], '`English` is not a language code'],
  [['README.md', 'CHANGELOG.md'], 'One text at a time'],
])(
  'reports %j in one line',
  (args, sentence) => {
    const { stderr, stdout, status } = run(...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);
