/** The committed evidence and shared expectations. */
import { expect } from 'vitest';
import type { LocalizedText } from '../../src/atlas/atlas.ts';
import type { Evidence } from '../../src/atlas/evidence.ts';
import { committed, index } from './files.ts';

export const evidence = JSON.parse(committed('evidence.json')) as Evidence;

/** Expects at least one source, all of them in the atlas. */
export function expectSources(ids: readonly string[], where: string): void {
  expect(ids.length, where).toBeGreaterThan(0);
  expect(
    ids.filter((id) => !index.sources[id]),
    where,
  ).toEqual([]);
}

/** Expects an English text, and an Urdu one in Arabic script. */
export function expectWords(words: LocalizedText, where: string): void {
  expect(words.en, where).toMatch(/\p{Script=Latin}/u);
  expect(words.ur, where).toMatch(/\p{Script=Arabic}/u);
  expect(words.ur, where).not.toMatch(/[يكى]/);
}
