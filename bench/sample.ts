/** What one visit to one page gives. Times in ms since the navigation began. */
export interface Sample {
  /** Bodies as sent, and their number, until the live map was first idle; the relief left out. */
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  /** The frame on the screen that has the words of the article's first step. */
  readonly readable: number;
  /** The frame on the screen whose map shows the route; NaN if none did. */
  readonly picture: number;
  /** Time between that frame and the one before: how exactly `picture` is known. */
  readonly pictureGap: number;
  readonly idle: number;
  /** Bytes that had been sent when the reader first showed interest in the map. */
  readonly untouched: number;
  /** From that interest until the live map was idle; of pages that start it by themselves, from their start. */
  readonly live: number;
  /** What long tasks of the main thread took beyond 50 ms each, until the live map was idle. */
  readonly blocking: number;
  readonly shift: number;
  /** Frames a second while the map flew, and the longest time without one. */
  readonly fps: number;
  readonly longestFrame: number;
  /** Bytes in use on the JavaScript heaps of page and workers after the steps, rubbish collected. */
  readonly heap: number;
}

export type Metric = keyof Sample;

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

export function medians(samples: readonly Sample[]): Sample {
  const [first] = samples;
  if (!first) throw new Error('no samples to take medians of');
  const keys = Object.keys(first) as Metric[];
  return Object.fromEntries(
    keys.map((key) => [key, median(samples.map((sample) => sample[key]))]),
  ) as unknown as Sample;
}
