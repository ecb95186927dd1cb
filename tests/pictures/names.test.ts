/** Pictures and references correspond one to one. */
import { expect, test } from 'vitest';
import { comparedStories, pictureName } from './maps.ts';
import { pagePictures } from './pages.ts';
import { listNames, REFERENCES } from './reference.ts';

test('each static map has a reference, and there are no others', () => {
  const drawn = comparedStories.flatMap((story) =>
    story.steps.map(({ id }) => pictureName(story, id)),
  );
  expect(listNames(REFERENCES, 'maps')).toEqual(drawn.sort());
});

test('each page picture has a reference, and there are no others', () => {
  expect(listNames(REFERENCES, 'pages')).toEqual(pagePictures.map(({ name }) => name).sort());
});
