/** Validates the published stories against the published layers. */
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../src/authoring/files.ts';
import { loadContent } from '../../../src/site/content.ts';

describe('the stories', () => {
  const files = loadStories('data/stories').stories;
  const { stories, warnings } = loadContent('data');

  it('have no problems', () => {
    expect(warnings).toEqual([]);
  });

  it('include the gateway in English and Urdu', () => {
    const gateway = stories
      .filter(({ id }) => id === 'gateway')
      .map(({ lang, dir }) => [lang, dir]);
    expect(gateway.slice(0, 2)).toEqual([
      ['en', 'ltr'],
      ['ur', 'rtl'],
    ]);
  });

  it('use the Urdu names of the atlas', () => {
    const other = /کرغز|راغون|بوزئی|دوشنبے|واخان راہداری/u;
    for (const { file, text } of files.flatMap(({ texts }) => texts))
      if (file.endsWith('ur.md')) expect(text.match(other)?.[0], file).toBeUndefined();
  });

  it('link at least two features in each step', () => {
    for (const { id, lang, steps } of stories) {
      for (const step of steps) {
        expect(step.mentions.length, `${id}/${lang} ${step.id}`).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
