/** How the work of a reader grows: CPU time, so that what else the machine does counts little. */

/** Four times the input may take twice four times the time. */
export const MOST = 8;
/** CPU milliseconds below which a measurement says nothing. */
const NOISE = 25;

function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * How many times longer `read` takes for four times the input: the median of five, each of both sizes in
 * turn. What takes hardly any time is within the bound at once, and so is what is so at the first try.
 */
export function growthOf(read: (size: number) => unknown, size: number): number {
  const once = (): number => {
    const large = cpu(() => read(4 * size));
    return large <= MOST * NOISE
      ? 1
      : large /
          Math.max(
            cpu(() => read(size)),
            NOISE,
          );
  };
  const first = once();
  return first <= MOST ? first : median([once(), once(), once(), once(), once()]);
}
