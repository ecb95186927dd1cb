/** A story from another origin than this code's: its HTML is a stranger's, and becomes words and drawings only. */
import DOMPurify, { type Config } from 'dompurify';
import type { StoryFile } from './story.ts';

/** What our own stories are made of, and `site:`, which stands for the root of the site. */
const CONFIG: Config = {
  USE_PROFILES: { html: true, svg: true },
  // Drawings point at symbols of their own; a hook lets them at nothing else.
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

/** The same story with nothing in it that runs. */
export function disarm({ page, picture }: StoryFile): StoryFile {
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    const pointer = /^(?:xlink:)?href$/.test(data.attrName);
    if (node.localName === 'use' && pointer) data.keepAttr = data.attrValue.startsWith('#');
  });
  const clean = (html: string): string => purify.sanitize(html, CONFIG);
  const { story } = page;
  const steps = story.steps.map((step) => ({
    ...step,
    html: clean(step.html),
    ...(step.chartHtml !== undefined && { chartHtml: clean(step.chartHtml) }),
  }));
  return {
    page: { ...page, story: { ...story, standfirst: clean(story.standfirst), steps } },
    picture: clean(picture),
  };
}
