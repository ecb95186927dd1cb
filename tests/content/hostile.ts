/** The hostile corpus, read as far as it goes: what would reach a page if nobody heeded the errors. */
import { readdirSync, readFileSync } from 'node:fs';
import { Reporter } from '../../src/content/reporter.ts';
import { readStoryText, type StoryText, type TextLinks } from '../../src/content/storyText.ts';

const FOLDER = new URL('../fixtures/hostile/', import.meta.url);

const links: TextLinks = {
  ids: ['kabul'],
  knows: (id) => (id === 'kabul' ? { tone: 'place' } : undefined),
  figure: () => ({ feature: 'kabul', count: 1 }),
};

export interface Hostile {
  readonly name: string;
  readonly text: StoryText;
  readonly errors: number;
}

/** Every text of the corpus. */
export function readHostile(): readonly Hostile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const reporter = new Reporter(name, readFileSync(new URL(name, FOLDER), 'utf8'));
      const images = new Map([['dam.jpg', { width: 4, height: 3 }]]);
      const site = { base: 'tale/en/', paths: new Set(['tale/en/']) };
      const text = readStoryText(reporter, links, { lang: 'en', images, site });
      const errors = reporter.problems.filter(({ severity }) => severity === 'error').length;
      return { name, text, errors };
    });
}
