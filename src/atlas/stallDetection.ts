/** Detects stalled downloads and retries them on request. */

/** Time without a byte after which a download counts as stalled. */
export const STALL_TIMEOUT_MS = 10_000;

/** Called when a download stalls. `retry` starts it anew; until then, late data are still accepted. */
export type OnStall = (retry: () => void) => void;

/** Calls `load` with a fetch that reports stalls, and calls it again on each retry. */
export async function withStallDetection<T>(
  load: (fetch: typeof globalThis.fetch) => Promise<T>,
  onStall: OnStall,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<T> {
  for (;;) {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const resetTimer = () => {
      clearTimeout(timer);
      timer = setTimeout(onStall, STALL_TIMEOUT_MS, () => {
        controller.abort();
      });
    };
    resetTimer();
    try {
      return await load(async (input, init) => {
        const response = await fetch(input, { ...init, signal: controller.signal });
        resetTimer();
        const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(bytes, to) {
            resetTimer();
            to.enqueue(bytes);
          },
        });
        return response.body ? new Response(response.body.pipeThrough(watch), response) : response;
      });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
