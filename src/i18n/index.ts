/** The interface's words for a language. A story in a language without its own interface gets English around it. */
import type { Lang } from '../atlas/atlas.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

export type { Messages } from './messages.ts';

const loaders = import.meta.glob<Record<string, Messages>>([
  './*.ts',
  '!./en.ts',
  '!./index.ts',
  '!./messages.ts',
  '!./format.ts',
]);

/** Loads the words of a language; English comes with the page. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  const load = loaders[`./${lang}.ts`];
  return (load && (await load())[lang]) || en;
}
