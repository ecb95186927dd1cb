/** Checking stories again after a change. */
import { describe, expect, it } from 'vitest';
import { loadStories } from '../../../src/authoring/files.ts';
import { checkStories, type StoryFiles } from '../../../src/authoring/stories.ts';

const [first] = loadStories('tests/fixtures/content/stories').stories;
if (!first) throw new Error('no fixture');
const ids = ['line', 'line-north', 'line-south', 'town'];
const context = {
  atlas: {
    ids,
    target: (id: string) => (ids.includes(id) ? { linkColor: 'x' } : undefined),
    bounds: () => [60, 30, 70, 40] as const,
    shape: () => [],
    answerFigure: () => ({ feature: 'line', count: 3 }),
  },
  toggles: ['casa-1000', 'lines', 'places', 'relief'],
};
const before = checkStories([first], context);

/** The texts that are checked again after a change. The result must be that of a complete check. */
function checkedAgain(change: Partial<StoryFiles>): readonly string[] {
  const files = [{ ...first, ...change } as StoryFiles];
  const after = checkStories(files, context, before.texts);
  const complete = checkStories(files, context);
  expect(after.stories).toEqual(complete.stories);
  expect(after.problems).toEqual(complete.problems);
  return [...after.texts.keys()].filter((file) => after.texts.get(file) !== before.texts.get(file));
}

const [en = '', ur = ''] = first.texts.map(({ file }) => file);
const withText = (change: (text: string) => string) => ({
  texts: first.texts.map((one) => (one.file === en ? { ...one, text: change(one.text) } : one)),
});

describe('checkStories with the texts of an earlier check', () => {
  it('checks nothing again if nothing has changed', () => {
    expect(checkedAgain({})).toEqual([]);
  });

  it('checks a changed text only, and finds its mistakes', () => {
    expect(checkedAgain(withText((text) => text.replace(/^title: .*$/m, 'title: Anew')))).toEqual([
      en,
    ]);
    expect(checkedAgain(withText((text) => text.replace('map:town', 'map:twon')))).toEqual([en]);
  });

  it('checks all texts of a story again if its story.yaml, images or languages have changed', () => {
    const yamlText = first.yamlText.replace(/^date: .*$/m, 'date: 2031-01-01');
    expect(checkedAgain({ yamlText })).toEqual([en, ur]);
    expect(checkedAgain({ images: new Map([['a.png', { width: 1, height: 1 }]]) })).toEqual([
      en,
      ur,
    ]);
    expect(checkedAgain({ texts: first.texts.filter(({ file }) => file === en) })).toEqual([en]);
  });
});
