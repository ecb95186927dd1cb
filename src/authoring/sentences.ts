/** Sentences of a Markdown text, as far as marks tell them apart. Build only. */

/** Ends of sentences and blocks; a full stop within a number or an address ends none. */
const SENTENCE = /[.!?؟۔](?=\s|$)|\r?\n\s*\r?\n|\r?\n(?=[ \t]*(?:[-*>#]|\d+\.))/gu;

/** As many whole sentences as `most` characters hold, from the first one on; the first in any case. */
export function firstSentences(text: string, most: number): string {
  const ends = [...sentences(text).map(({ offset }) => offset), text.length];
  const parts = ends.map((end) => text.slice(0, end).trim()).filter((part) => part !== '');
  return parts.findLast((part) => part.length <= most) ?? parts[0] ?? '';
}

/** Every sentence, with its place in the text. */
export function sentences(source: string): readonly { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let at = 0;
  for (const { 0: end, index } of source.matchAll(SENTENCE)) {
    parts.push({ text: source.slice(at, index), offset: at });
    at = index + end.length;
  }
  return [...parts, { text: source.slice(at), offset: at }];
}
