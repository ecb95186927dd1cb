/** The hostile corpus, rendered in spite of its errors. */
import { readdirSync, readFileSync } from 'node:fs';
import { Reporter } from '../../../src/authoring/reporter.ts';
import { readStoryText, type StoryText, type TextLinks } from '../../../src/authoring/storyText.ts';

const FOLDER = new URL('../../fixtures/hostile/', import.meta.url);

const links: TextLinks = {
  ids: ['kabul'],
  target: (id) => (id === 'kabul' ? { linkColor: 'place' } : undefined),
  answerFigure: () => ({ feature: 'kabul', count: 1 }),
};

const WORD = `[^"<>'\\s\\\\]*`;
/** All tags that a story may contain, with their attributes. */
export const ALLOWED = new RegExp(
  [
    '</?(?:p|em|strong|code|blockquote|ul|ol|li|aside|figure|figcaption|a)>',
    '<br>',
    '<ol start="\\d+">',
    `<a href="https://${WORD}" rel="noopener">`,
    `<a href="(?:mailto:|#|site:)${WORD}">`,
    `<a (?:class="figure" )?href="#focus=kabul" data-feature="kabul"(?: data-tone="place")?>`,
    `<img src="site:tale/dam\\.jpg" alt="[^"<>]*" width="4" height="3" loading="lazy">`,
  ].join('|'),
  'g',
);

/** Invisible characters that break or disguise a text. */
export const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069\uFFFD\u{E0000}-\u{E007F}]/u;

export interface Hostile {
  readonly name: string;
  readonly text: StoryText;
  readonly errors: number;
}

/** Reads a text with one image and a map of one place. */
export function readText(reporter: Reporter): StoryText {
  const images = new Map([['dam.jpg', { width: 4, height: 3 }]]);
  const site = { base: 'tale/en/', paths: new Set(['tale/en/']) };
  return readStoryText(reporter, links, { lang: 'en', images, site });
}

/** Reads every text of the corpus. */
export function readHostile(): readonly Hostile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const reporter = new Reporter(name, readFileSync(new URL(name, FOLDER), 'utf8'));
      const text = readText(reporter);
      const errors = reporter.problems.filter(({ severity }) => severity === 'error').length;
      return { name, text, errors };
    });
}
