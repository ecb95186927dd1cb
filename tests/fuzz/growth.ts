/** Measures how the CPU time of a parser grows; CPU time depends little on other processes. */

/** Maximum growth for four times the input: twice linear. */
export const MAX_GROWTH = 8;
/** CPU milliseconds below which a measurement is noise. */
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
 * How many times longer `read` takes for four times the input: the median of five runs of both sizes. Returns
 * early if the time is negligible or the first run is within the bound.
 */
export function measureGrowth(read: (size: number) => unknown, size: number): number {
  const once = (): number => {
    const large = cpu(() => read(4 * size));
    return large <= MAX_GROWTH * NOISE
      ? 1
      : large /
          Math.max(
            cpu(() => read(size)),
            NOISE,
          );
  };
  const first = once();
  return first <= MAX_GROWTH ? first : median([once(), once(), once(), once(), once()]);
}
