/** Validates the published stories against the published layers. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadAtlas, loadEvidence, loadStories } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { checkStories } from '../../../src/authoring/stories.ts';
import { createStoryAtlas } from '../../../src/authoring/storyAtlas.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
const toggles = [
  'casa-1000',
  'context',
  'trade',
  'generation',
  'wakhan',
  'places',
  'water',
  'relief',
];

describe('the stories', () => {
  const files = loadStories(`${data}/stories`).stories;
  const atlas = createStoryAtlas(
    loadAtlas(`${data}/layers`),
    () => 'label',
    undefined,
    loadEvidence(`${data}/layers`).milestones,
  );
  const { stories, problems } = checkStories(files, { atlas, toggles });

  it('have no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
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
