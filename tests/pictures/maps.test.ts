/** The drawn maps look as they did when somebody last looked at them. */
import { expect, test } from 'vitest';
import { drawMaps, drawnStories } from './maps.ts';
import { compare } from './reference.ts';

for (const story of drawnStories)
  test(`the maps of ${story.id} (${story.lang}) look like their reference pictures`, async () => {
    const problems: string[] = [];
    for await (const [name, map] of drawMaps(story)) {
      const problem = compare('maps', name, map);
      if (problem !== undefined) problems.push(problem);
    }
    expect(problems, '`npm run pictures` shows what changed').toEqual([]);
  }, 120_000);
