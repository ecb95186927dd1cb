/**
 * The order in which a line's letters stand, for names and short sentences: the Unicode Bidirectional
 * Algorithm without its explicit marks, and with round brackets only.
 */

/** Letters of one direction, in the order in which they are read. */
export interface Run {
  readonly text: string;
  readonly rtl: boolean;
}

type Kind = 'L' | 'R' | 'digit' | 'neutral';

/** The runs of a line from left to right; `base` is whether the line as a whole runs from the right. */
export function visualRuns(text: string, base: boolean): Run[] {
  const letters = Array.from(text);
  const levels = levelsOf(letters, base);
  const runs: (Run & { level: number })[] = [];
  letters.forEach((letter, index) => {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ text: letter, rtl: level % 2 === 1, level });
  });
  let ordered = runs;
  for (let level = Math.max(0, ...levels); level > 0; level--) ordered = turned(ordered, level);
  return ordered.map((run) => ({ text: run.text, rtl: run.rtl }));
}

function kindOf(letter: string, index: number, letters: readonly string[]): Kind {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) && /\p{L}|\p{M}/u.test(letter))
    return 'R';
  if (/\p{Nd}/u.test(letter)) return 'digit';
  const between = [letters[index - 1], letters[index + 1]];
  if (/[.,:]/.test(letter) && between.every((other) => /^\p{Nd}$/u.test(other ?? '')))
    return 'digit';
  return /\p{L}/u.test(letter) ? 'L' : 'neutral';
}

/** Even levels run from the left, odd ones from the right, each within the one below. */
function levelsOf(letters: readonly string[], base: boolean): number[] {
  const edge = base ? 'R' : 'L';
  let strong: 'L' | 'R' = base ? 'R' : 'L';
  const settled = letters.map(kindOf).map((kind): Kind => {
    if (kind === 'L' || kind === 'R') strong = kind;
    return kind === 'digit' && strong === 'L' ? 'L' : kind;
  });
  /** Digits count as running from the right for what stands beside them. */
  const side = (kind: Kind | undefined) => (kind === undefined ? edge : kind === 'L' ? 'L' : 'R');
  const sure = (kind: Kind) => kind !== 'neutral';
  for (const [open, close] of pairs(letters)) {
    const within = settled
      .slice(open + 1, close)
      .filter(sure)
      .map(side);
    if (within.length === 0) continue;
    const before = side(settled.slice(0, open).findLast(sure));
    const own = within.includes(edge) ? edge : before === edge ? edge : before;
    settled[open] = own;
    settled[close] = own;
  }
  return settled.map((kind, index) => {
    const before = side(settled.slice(0, index).findLast(sure));
    const after = side(settled.slice(index + 1).find(sure));
    const own = kind !== 'neutral' ? kind : before === after ? before : edge;
    if (own === 'R') return 1;
    return own === 'L' && !base ? 0 : 2;
  });
}

/** Where brackets open and close. */
function pairs(letters: readonly string[]): [open: number, close: number][] {
  const open: number[] = [];
  const found: [number, number][] = [];
  letters.forEach((letter, index) => {
    if (letter === '(') open.push(index);
    const start = letter === ')' ? open.pop() : undefined;
    if (start !== undefined) found.push([start, index]);
  });
  return found.sort(([a], [b]) => a - b);
}

/** Turns round each row of neighbours that are at least at a level. */
function turned<T extends { readonly level: number }>(runs: readonly T[], level: number): T[] {
  const result: T[] = [];
  let row: T[] = [];
  for (const run of runs) {
    if (run.level >= level) row.unshift(run);
    else {
      result.push(...row, run);
      row = [];
    }
  }
  return [...result, ...row];
}
