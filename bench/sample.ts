/** Measurements of one visit. Times are in milliseconds since the start of navigation. */
export interface Sample {
  /** Bytes and number of response bodies until the interactive map was first idle, without the relief. */
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  /** Time of the frame with the text of the article's first step. */
  readonly readable: number;
  /** Time of the frame whose map shows the route; NaN if there was none. */
  readonly picture: number;
  /** Time between that frame and the one before: the precision of `picture`. */
  readonly pictureGap: number;
  readonly idle: number;
  /** Bytes sent before the first interaction with the map. */
  readonly bytesBeforeInteraction: number;
  /** Time from that interaction to the idle map; for pages that start the map on their own, from navigation. */
  readonly interactionToIdle: number;
  /** The same if the map's code was fetched before that interaction. */
  readonly fetchedToIdle: number;
  /** Total time of long tasks beyond 50 ms each, until the interactive map was idle. */
  readonly blocking: number;
  readonly shift: number;
  /** Frames per second during a flight, and the longest gap between frames. */
  readonly fps: number;
  readonly longestFrame: number;
  /** Bytes used on the heaps of page and workers after the steps and garbage collection. */
  readonly heap: number;
}

export type Metric = keyof Sample;

/** The middle value, or the mean of the two middle values; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/** The medians of each number. Throws for an empty list. */
export function medians<K extends string>(
  samples: readonly Readonly<Record<K, number>>[],
): Record<K, number> {
  const [first] = samples;
  if (!first) throw new Error('no samples to take medians of');
  const keys = Object.keys(first) as K[];
  const entries = keys.map((key) => [key, median(samples.map((sample) => sample[key]))]);
  return Object.fromEntries(entries) as Record<K, number>;
}
