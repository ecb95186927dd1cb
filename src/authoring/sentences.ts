/** Sentences of a Markdown text, as far as marks tell them apart. Build only. */

/** Ends of sentences and blocks; a full stop within a number or an address ends none. */
const SENTENCE = /[.!?؟۔](?=\s|$)|\r?\n\s*\r?\n|\r?\n(?=[ \t]*(?:[-*>#]|\d+\.))/gu;

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
