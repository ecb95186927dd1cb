/** The step at the reader's scroll position. */

/**
 * Index of the last step whose top has passed the reading line, or 0 if none has.
 * At the end of the page it is the last step, which may be too short to reach the line.
 */
export function stepAt(tops: readonly number[], line: number, atEnd: boolean): number {
  if (atEnd) return Math.max(tops.length - 1, 0);
  let at = 0;
  tops.forEach((top, index) => {
    if (top <= line) at = index;
  });
  return at;
}
