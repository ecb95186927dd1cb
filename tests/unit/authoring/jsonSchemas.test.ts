/** `schemas/`: JSON Schemas for the editors of authors. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../../scripts/schemas/files.ts';

const files = schemaFiles();

test('the schemas are those of `npm run schemas`', () => {
  expect(readdirSync('schemas').sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files)
    expect(readFileSync(`schemas/${name}`, 'utf8') === text, name).toBe(true);
});

test('the YAML files of the site name their schema', () => {
  const stories = readdirSync('data/stories', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `data/stories/${name}/story.yaml`);
  for (const file of [...stories, 'data/stories/stories.yaml', 'data/facts/changes.yaml']) {
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? [];
    expect([file, files.has(path.replace(/^.*\/schemas\//, ''))]).toEqual([file, true]);
  }
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
