/** Emulates a phone on slow and fast lines in Chromium. */
import type { CDPSession } from '@playwright/test';

export interface Line {
  /** Network speed in bits per second. */
  readonly downloadBps: number;
  readonly uploadBps: number;
  /** Milliseconds from a request to its first byte. */
  readonly latencyMs: number;
}

export interface Condition {
  readonly line: Line;
  /** Slowdown factor of the main thread. */
  readonly cpuSlowdown: number;
}

export const SCREEN = { width: 412, height: 823 } as const;
export const SLOW_LINE: Line = { downloadBps: 1_600_000, uploadBps: 750_000, latencyMs: 150 };
export const FAST_LINE: Line = { downloadBps: 20_000_000, uploadBps: 20_000_000, latencyMs: 20 };
export const UNLIMITED: Line = { downloadBps: -8, uploadBps: -8, latencyMs: 0 };
export const SLOW_PHONE: Condition = { line: SLOW_LINE, cpuSlowdown: 4 };

/** Throttles network and CPU. Workers share the network but run at full speed. */
export async function throttle(
  cdp: CDPSession,
  { line, cpuSlowdown }: Condition = SLOW_PHONE,
): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.downloadBps / 8,
    uploadThroughput: line.uploadBps / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

export async function unthrottle(cdp: CDPSession): Promise<void> {
  await throttle(cdp, { line: UNLIMITED, cpuSlowdown: 1 });
}

/** Minimum time in milliseconds to load a page of this size: one round trip and the transfer. */
export function minLoadTime(bytes: number, { latencyMs, downloadBps } = SLOW_LINE): number {
  return latencyMs + (bytes * 8 * 1000) / downloadBps;
}
