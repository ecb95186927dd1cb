/** Each picture that is compared has its reference, and each reference its picture. */
import { expect, test } from 'vitest';
import { drawnStories, nameOf } from './maps.ts';
import { pagePictures } from './pages.ts';
import { namesIn, REFERENCES } from './reference.ts';

test('there is a reference for each drawn map, and for nothing else', () => {
  const drawn = drawnStories.flatMap((story) => story.steps.map(({ id }) => nameOf(story, id)));
  expect(namesIn(REFERENCES, 'maps')).toEqual(drawn.sort());
});

test('there is a reference for each page picture, and for nothing else', () => {
  expect(namesIn(REFERENCES, 'pages')).toEqual(pagePictures.map(({ name }) => name).sort());
});
