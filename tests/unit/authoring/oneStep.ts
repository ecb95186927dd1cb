/** A story of one step, for testing other fields of `story.yaml`. */
import { loadAtlas } from '../../../src/authoring/files.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { checkStory } from '../../../src/authoring/story.ts';
import { createStoryAtlas } from '../../../src/authoring/storyAtlas.ts';

const atlas = createStoryAtlas(loadAtlas('data/layers'), () => 'dc');
const text = `---
title: First
standfirst: Why
---
## One {#one}

[The corridor](map:wakhan-corridor), by [somebody](https://example.org/page).
> map: A strip of land between two countries, drawn from west to east, for this test alone.
`;

/** The story with these lines at the end of its `story.yaml`, and the formatted problems of that file. */
export function checkOneStep(lines: string, lang = 'en', langs = ['en', 'ur']) {
  const yamlText = `id: first
date: 2026-11-23
steps:
  - id: one
    look: { fit: [wakhan-corridor] }
    layers: [wakhan]
${lines}
`;
  const { story, problems } = checkStory({
    ...{ yamlFile: 'first/story.yaml', yamlText, toggles: ['wakhan'], langs },
    ...{ textFile: `first/${lang}.md`, text, atlas },
  });
  const messages = problems
    .map(formatProblem)
    .filter((line) => line.startsWith('first/story.yaml'));
  return { story, messages };
}
