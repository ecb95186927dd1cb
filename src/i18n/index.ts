/** Interface messages by language. A language without messages of its own falls back to English. */
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

/** Loads the messages of a language. English is bundled with the page and is the fallback. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  const load = loaders[`./${lang}.ts`];
  return (load && (await load())[lang]) || en;
}
