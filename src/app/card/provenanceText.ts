/** Formats where an entry's data comes from: who published a figure, what a source was used for. */
import type { MessagesWithTools } from '../../i18n/tools/index.ts';
import type { AtlasIndex, Figure } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import type { SourceUse } from '../../atlas/citations.ts';

/** The publishers of a figure, or the method for unpublished ones, and the figure's note. */
export function formatAttribution(
  { sources: ids, note, how }: Figure,
  sources: AtlasIndex['sources'],
  { messages, lang }: { readonly messages: MessagesWithTools; readonly lang: string },
): string {
  const names = [...new Set(ids.flatMap((id) => sources[id]?.publisher ?? []))];
  // Isolate each name: its direction may differ from the text around it.
  const publishers = names.map((name) => `\u2068${name}\u2069`).join(messages.tools.provenance.and);
  return [how === 'published' ? publishers : messages.how[how], localize(note, lang)]
    .filter((part) => part !== '')
    .join('\u00a0· ');
}

/** The list of what a source was used for. */
export function formatUses(uses: readonly SourceUse[], messages: MessagesWithTools): string {
  const { uses: words, and } = messages.tools.provenance;
  return uses
    .map((use) => (use.use === 'figure' ? messages.measures[use.measure] : words[use.use]))
    .join(and);
}
