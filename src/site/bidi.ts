/** The visual order of a line of text, by the Unicode Bidirectional Algorithm. */
import createBidi from 'bidi-js';

const bidi = createBidi();

/** Characters of one direction, in logical order. */
export interface Run {
  readonly text: string;
  readonly rtl: boolean;
}

/** The runs of a line from left to right; `base` is whether the paragraph direction is right to left. */
export function visualRuns(text: string, base: boolean): Run[] {
  const embedding = bidi.getEmbeddingLevels(text, base ? 'rtl' : 'ltr');
  const runs: { start: number; end: number; level: number }[] = [];
  for (const index of bidi.getReorderedIndices(text, embedding)) {
    const level = embedding.levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level && index === last.end) last.end += 1;
    else if (last?.level === level && index === last.start - 1) last.start -= 1;
    else runs.push({ start: index, end: index + 1, level });
  }
  return runs.map(({ start, end, level }) => ({
    text: text.slice(start, end),
    rtl: level % 2 === 1,
  }));
}
