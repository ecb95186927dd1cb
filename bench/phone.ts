/** The slow phone that the bench plays, by Chromium's own emulation. */
import type { CDPSession } from '@playwright/test';

export const PHONE = {
  width: 412,
  height: 823,
  /** Bits a second down, and up. */
  down: 1_600_000,
  up: 750_000,
  /** Ms from a request to its first byte. */
  latency: 150,
  /** How many times slower the page's main thread runs. */
  slower: 4,
} as const;

/** Makes line and processor slow; workers share the line, and keep the machine's own speed. */
export async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: PHONE.down / 8,
    uploadThroughput: PHONE.up / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
}

/** Takes the slowness back. */
export async function quick(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** The least time in ms in which a page of so many bytes can arrive: one round trip and its bytes. */
export function floor(bytes: number): number {
  return PHONE.latency + (bytes * 8 * 1000) / PHONE.down;
}
