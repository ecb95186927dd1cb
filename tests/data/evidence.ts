/** The committed evidence, and what its tests ask of it. */
import { expect } from 'vitest';
import type { Words } from '../../src/atlas/atlas.ts';
import type { Evidence } from '../../src/atlas/evidence.ts';
import { committed, index } from './files.ts';

export const evidence = JSON.parse(committed('evidence.json')) as Evidence;

/** Sources, at least one, that the atlas has. */
export function expectSources(ids: readonly string[], where: string): void {
  expect(ids.length, where).toBeGreaterThan(0);
  expect(
    ids.filter((id) => !index.sources[id]),
    where,
  ).toEqual([]);
}

/** Words in English and, in Arabic script, in Urdu. */
export function expectWords(words: Words, where: string): void {
  expect(words.en, where).toMatch(/\p{Script=Latin}/u);
  expect(words.ur, where).toMatch(/\p{Script=Arabic}/u);
  expect(words.ur, where).not.toMatch(/[يكى]/);
}
