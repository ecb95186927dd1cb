/** Converts between the element's attributes and the view. */
import { readView, writeHash } from '../story/permalink.ts';
import type { View } from '../story/view.ts';

/** Attributes that reflect the view; values are as in a permalink. */
export const VIEW_ATTRIBUTES = [
  'step',
  'look',
  'focus',
  'layers',
  'hide',
  'date',
  'filter',
] as const;
/** Attributes whose change loads the story again. */
export const STORY_ATTRIBUTES = ['story', 'lang', 'site'] as const;

/** Longest value in characters, as long as a whole hash in a message. Longer values are ignored. */
const MAX_VALUE_LENGTH = 2000;

/** Reads the view from attributes; missing or invalid values fall back to those of the step. */
export function readAttributes(get: (name: string) => string | null): View {
  return readView((name) => {
    const value = VIEW_ATTRIBUTES.some((attribute) => attribute === name) ? get(name) : null;
    return value === null || value.length > MAX_VALUE_LENGTH ? null : value;
  });
}

/** The attributes of a view; `null` for those to remove. */
export function writeAttributes(view: View): [name: string, value: string | null][] {
  const values = new URLSearchParams(writeHash(view));
  return VIEW_ATTRIBUTES.map((name) => [name, values.get(name)]);
}

/** The URL of a story's data; undefined for an invalid story, language or site. */
export function storyUrl(site: string, story: string, lang: string): string | undefined {
  const valid = /^[a-z0-9-]+$/.test(story) && /^[A-Za-z0-9-]+$/.test(lang);
  return valid && URL.canParse(site)
    ? new URL(`${story}/${lang}/story.json`, site).href
    : undefined;
}
