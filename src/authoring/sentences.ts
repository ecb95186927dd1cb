/** Sentences of a Markdown text, as far as marks tell them apart. Build only. */

/** Ends of sentences and blocks; a full stop within a number or an address ends none. */
const SENTENCE = /[.!?؟۔](?=\s|$)|\r?\n\s*\r?\n|\r?\n(?=[ \t]*(?:[-*>#]|\d+\.))/gu;

/** Whole sentences from the first one on: as many as `most` characters hold, and no fewer than `least` need. */
export function firstSentences(text: string, least: number, most: number): string {
  const ends = [...sentences(text).map(({ offset }) => offset), text.length];
  const parts = ends.map((end) => text.slice(0, end).trim()).filter((part) => part !== '');
  const enough = parts.find((part) => part.length >= least) ?? parts.at(-1) ?? '';
  return parts.findLast((part) => part.length <= most && part.length > enough.length) ?? enough;
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
