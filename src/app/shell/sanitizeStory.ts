/** Sanitizes the HTML of a story from another origin: text and SVG only. */
import DOMPurify, { type Config } from 'dompurify';
import type { StoryFile } from './storyFile.ts';

/** Allows what our own stories contain, and `site:` URLs, which stand for the site's root. */
const CONFIG: Config = {
  USE_PROFILES: { html: true, svg: true },
  // Only for symbols of the same SVG: the hook below removes all other references.
  ADD_TAGS: ['use'],
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'option',
    'dialog',
    'audio',
    'video',
    'animate',
    'animatemotion',
    'animatetransform',
    'set',
    'image',
    'filter',
  ],
  FORBID_ATTR: ['style', 'target', 'ping', 'action', 'formaction', 'srcset'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|site):|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
};

/** The same story without anything that runs script. */
export function sanitizeStory({ page, picture }: StoryFile): StoryFile {
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    const isReference = /^(?:xlink:)?href$/.test(data.attrName);
    if (node.localName === 'use' && isReference) data.keepAttr = data.attrValue.startsWith('#');
  });
  const clean = (html: string): string => purify.sanitize(html, CONFIG);
  const { story } = page;
  const steps = story.steps.map((step) => ({
    ...step,
    html: clean(step.html),
    ...(step.chartHtml !== undefined && { chartHtml: clean(step.chartHtml) }),
  }));
  const symbols = Object.fromEntries(
    Object.entries(page.symbols ?? {}).map(([key, svg]) => [key, clean(svg)]),
  );
  return {
    page: { ...page, symbols, story: { ...story, standfirst: clean(story.standfirst), steps } },
    picture: clean(picture),
  };
}
