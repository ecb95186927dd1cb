/** Static maps match their reference pictures. */
import { expect, test } from 'vitest';
import { drawMaps, comparedStories } from './maps.ts';
import { compare } from './reference.ts';

for (const story of comparedStories)
  test(`the maps of ${story.id} (${story.lang}) match their reference pictures`, async () => {
    const problems: string[] = [];
    for await (const [name, map] of drawMaps(story)) {
      const problem = compare('maps', name, map);
      if (problem !== undefined) problems.push(problem);
    }
    expect(problems, '`npm run pictures` shows what changed').toEqual([]);
  }, 120_000);
