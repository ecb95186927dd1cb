/** Line breaking of labels as in MapLibre, so that both maps break the same lines. */

/** Measures a text, in the same unit as the maximum width. */
export type TextWidth = (text: string) => number;

/** Allowed breaks: after these characters and before an opening bracket, but not within a number and its error. */
const BREAKS = /(?<=[\s&)+\-/·\u00ad\u200b‐–‧])(?<!±\s)(?!±)|(?=\()/u;

interface Break {
  readonly words: number;
  readonly x: number;
  readonly prior: Break | undefined;
  readonly badness: number;
}

/** Wraps a text into lines of similar width, at most `maxWidth` unless a word is wider. */
export function wrapText(text: string, maxWidth: number, width: TextWidth): string[] {
  const total = width(text);
  if (total <= maxWidth) return [text];
  const parts = text.split(BREAKS).filter((part) => part !== '');
  const target = total / Math.ceil(total / maxWidth);
  const breaks: Break[] = [];
  let x = 0;
  parts.forEach((word, index) => {
    x += width(word.trim());
    breaks.push(best(index + 1, x, target, breaks, index === parts.length - 1));
  });
  return linesUpTo(breaks.at(-1), parts);
}

function best(
  words: number,
  x: number,
  target: number,
  earlier: readonly Break[],
  last: boolean,
): Break {
  let prior: Break | undefined;
  let least = badness(x, target, last);
  for (const candidate of earlier) {
    const total = badness(x - candidate.x, target, last) + candidate.badness;
    if (total > least) continue;
    prior = candidate;
    least = total;
  }
  return { words, x, prior, badness: least };
}

/** The last line may rather be too short than too long. */
function badness(width: number, target: number, last: boolean): number {
  const raggedness = (width - target) ** 2;
  if (!last) return raggedness;
  return width < target ? raggedness / 2 : raggedness * 2;
}

function linesUpTo(end: Break | undefined, parts: readonly string[]): string[] {
  if (!end) return [];
  const line = parts
    .slice(end.prior?.words ?? 0, end.words)
    .join('')
    .trim();
  return [...linesUpTo(end.prior, parts), line];
}
