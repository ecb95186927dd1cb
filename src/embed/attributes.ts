/** The element's attributes and the View, which are one thing written in two ways. */
import { readView, writeHash } from '../story/permalink.ts';
import type { View } from '../story/view.ts';

/** Attributes that the element keeps in step with its view; each is the value of its name in a permalink. */
export const VIEW_ATTRIBUTES = [
  'step',
  'look',
  'focus',
  'layers',
  'hide',
  'date',
  'filter',
] as const;
/** A change of these loads the story anew. */
export const STORY_ATTRIBUTES = ['story', 'lang', 'site'] as const;

/** Characters of a value, as many as hosts may send of a whole hash; a longer one is broken. */
const LONGEST = 2000;

/** The view that attributes ask for; what is absent or broken is the step's own. */
export function readAttributes(get: (name: string) => string | null): View {
  return readView((name) => {
    const value = VIEW_ATTRIBUTES.some((one) => one === name) ? get(name) : null;
    return value === null || value.length > LONGEST ? null : value;
  });
}

/** What the attributes are in a view; `null` where one is absent. */
export function writeAttributes(view: View): [name: string, value: string | null][] {
  const values = new URLSearchParams(writeHash(view));
  return VIEW_ATTRIBUTES.map((name) => [name, values.get(name)]);
}

/** Where a story lies; undefined where `story` or `lang` could not be the name of one. */
export function storyAddress(site: string, story: string, lang: string): string | undefined {
  const fits = /^[a-z0-9-]+$/.test(story) && /^[A-Za-z0-9-]+$/.test(lang);
  return fits && URL.canParse(site) ? new URL(`${story}/${lang}/story.json`, site).href : undefined;
}
