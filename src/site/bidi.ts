/**
 * The visual order of a line of text, for names and short sentences: the Unicode Bidirectional Algorithm
 * without explicit formatting characters, and with round brackets only.
 */

/** Characters of one direction, in logical order. */
export interface Run {
  readonly text: string;
  readonly rtl: boolean;
}

type CharacterType = 'L' | 'R' | 'digit' | 'neutral';

/** The runs of a line from left to right; `base` is whether the paragraph direction is right to left. */
export function visualRuns(text: string, base: boolean): Run[] {
  const letters = Array.from(text);
  const levels = resolveLevels(letters, base);
  const runs: (Run & { level: number })[] = [];
  letters.forEach((letter, index) => {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ text: letter, rtl: level % 2 === 1, level });
  });
  let ordered = runs;
  for (let level = Math.max(0, ...levels); level > 0; level--)
    ordered = reverseRuns(ordered, level);
  return ordered.map((run) => ({ text: run.text, rtl: run.rtl }));
}

function characterType(letter: string, index: number, letters: readonly string[]): CharacterType {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) && /\p{L}|\p{M}/u.test(letter))
    return 'R';
  if (/\p{Nd}/u.test(letter)) return 'digit';
  const between = [letters[index - 1], letters[index + 1]];
  if (/[.,:]/.test(letter) && between.every((other) => /^\p{Nd}$/u.test(other ?? '')))
    return 'digit';
  return /\p{L}/u.test(letter) ? 'L' : 'neutral';
}

/** Embedding level of each character: even for left to right, odd for right to left. */
function resolveLevels(letters: readonly string[], base: boolean): number[] {
  const baseDirection = base ? 'R' : 'L';
  let lastStrong: 'L' | 'R' = base ? 'R' : 'L';
  const resolved = letters.map(characterType).map((kind): CharacterType => {
    if (kind === 'L' || kind === 'R') lastStrong = kind;
    return kind === 'digit' && lastStrong === 'L' ? 'L' : kind;
  });
  /** Digits count as right to left when neighbouring neutrals are resolved. */
  const directionOf = (kind: CharacterType | undefined) =>
    kind === undefined ? baseDirection : kind === 'L' ? 'L' : 'R';
  const isResolved = (kind: CharacterType) => kind !== 'neutral';
  for (const [open, close] of bracketPairs(letters)) {
    const within = resolved
      .slice(open + 1, close)
      .filter(isResolved)
      .map(directionOf);
    if (within.length === 0) continue;
    const before = directionOf(resolved.slice(0, open).findLast(isResolved));
    const own = within.includes(baseDirection)
      ? baseDirection
      : before === baseDirection
        ? baseDirection
        : before;
    resolved[open] = own;
    resolved[close] = own;
  }
  return resolved.map((kind, index) => {
    const before = directionOf(resolved.slice(0, index).findLast(isResolved));
    const after = directionOf(resolved.slice(index + 1).find(isResolved));
    const own = kind !== 'neutral' ? kind : before === after ? before : baseDirection;
    if (own === 'R') return 1;
    return own === 'L' && !base ? 0 : 2;
  });
}

/** Positions of matching brackets. */
function bracketPairs(letters: readonly string[]): [open: number, close: number][] {
  const open: number[] = [];
  const found: [number, number][] = [];
  letters.forEach((letter, index) => {
    if (letter === '(') open.push(index);
    const start = letter === ')' ? open.pop() : undefined;
    if (start !== undefined) found.push([start, index]);
  });
  return found.sort(([a], [b]) => a - b);
}

/** Reverses each sequence of adjacent runs at or above a level. */
function reverseRuns<T extends { readonly level: number }>(runs: readonly T[], level: number): T[] {
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
