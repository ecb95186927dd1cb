/** Splits Markdown text into sentences, by punctuation. Build only. */

/** Ends of sentences and blocks. A full stop inside a number or an address does not match. */
const SENTENCE = /[.!?؟۔](?=\s|$)|\r?\n\s*\r?\n|\r?\n(?=[ \t]*(?:[-*>#]|\d+\.))/gu;

/** The first sentences, as many as fit into `maxLength` characters, but at least `minLength` characters. */
export function firstSentences(text: string, minLength: number, maxLength: number): string {
  const ends = [...splitSentences(text).map(({ offset }) => offset), text.length];
  const parts = ends.map((end) => text.slice(0, end).trim()).filter((part) => part !== '');
  const enough = parts.find((part) => part.length >= minLength) ?? parts.at(-1) ?? '';
  return (
    parts.findLast((part) => part.length <= maxLength && part.length > enough.length) ?? enough
  );
}

/** Every sentence with its offset. */
export function splitSentences(source: string): readonly { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let at = 0;
  for (const { 0: end, index } of source.matchAll(SENTENCE)) {
    parts.push({ text: source.slice(at, index), offset: at });
    at = index + end.length;
  }
  return [...parts, { text: source.slice(at), offset: at }];
}
