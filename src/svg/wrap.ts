/** Lines of a label, broken where MapLibre breaks them, so that both maps write the same. */

/** Width of a text in px, measured in the size and weight at hand. */
export type Width = (text: string) => number;

/** After these characters, and before an opening bracket, a line may break; a number and its error stay together. */
const BREAKS = /(?<=[\s&)+\-/·\u00ad\u200b‐–‧])(?<!±\s)(?!±)|(?=\()/u;

interface Break {
  readonly words: number;
  readonly x: number;
  readonly prior: Break | undefined;
  readonly badness: number;
}

/** The text in lines of about equal width, none wider than `most` unless a word is. */
export function wrap(text: string, most: number, width: Width): string[] {
  const total = width(text);
  if (total <= most) return [text];
  const parts = text.split(BREAKS).filter((part) => part !== '');
  const target = total / Math.ceil(total / most);
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

/** A last line is better too short than too long. */
function badness(width: number, target: number, last: boolean): number {
  const ragged = (width - target) ** 2;
  if (!last) return ragged;
  return width < target ? ragged / 2 : ragged * 2;
}

function linesUpTo(end: Break | undefined, parts: readonly string[]): string[] {
  if (!end) return [];
  const line = parts
    .slice(end.prior?.words ?? 0, end.words)
    .join('')
    .trim();
  return [...linesUpTo(end.prior, parts), line];
}
