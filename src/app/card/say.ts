/** How we know a thing, in words: who says so, and what a source was used for. */
import type { ToolMessages } from '../../i18n/tools/index.ts';
import type { AtlasIndex, Figure } from '../../atlas/atlas.ts';
import type { Use } from '../../atlas/known.ts';

/** The publishers of a figure, or how we came by it, and what the statement says of itself. */
export function whoSays(
  { sources: ids, note, how }: Figure,
  sources: AtlasIndex['sources'],
  { messages, lang }: { readonly messages: ToolMessages; readonly lang: string },
): string {
  const by = [...new Set(ids.flatMap((id) => sources[id]?.publisher ?? []))];
  // Names of publishers run their own way, whatever is around them.
  const named = by.map((name) => `\u2068${name}\u2069`).join(messages.tools.know.and);
  return [how === 'published' ? named : messages.how[how], note?.[lang] ?? note?.en ?? '']
    .filter((part) => part !== '')
    .join('\u00a0· ');
}

/** All that a source was used for. */
export function usedFor(uses: readonly Use[], messages: ToolMessages): string {
  const { uses: words, and } = messages.tools.know;
  return uses
    .map((use) => (use.use === 'figure' ? messages.measures[use.measure] : words[use.use]))
    .join(and);
}
