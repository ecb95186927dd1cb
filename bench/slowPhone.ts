/** Emulates a slow phone in Chromium. */
import type { CDPSession } from '@playwright/test';

export const PHONE = {
  width: 412,
  height: 823,
  /** Network speed in bits per second. */
  downloadBps: 1_600_000,
  uploadBps: 750_000,
  /** Milliseconds from a request to its first byte. */
  latencyMs: 150,
  /** Slowdown factor of the main thread. */
  cpuSlowdown: 4,
} as const;

/** Throttles network and CPU. Workers share the network but run at full speed. */
export async function throttle(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: PHONE.downloadBps / 8,
    uploadThroughput: PHONE.uploadBps / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpuSlowdown });
}

/** Removes the throttling. */
export async function unthrottle(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Minimum time in milliseconds to load a page of this size: one round trip and the transfer. */
export function minLoadTime(bytes: number): number {
  return PHONE.latencyMs + (bytes * 8 * 1000) / PHONE.downloadBps;
}
