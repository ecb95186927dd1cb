/** Loading that notices silence, and begins again when it is told to. */

/** Ms without a byte after which an answer counts as late. */
export const QUIET = 10_000;

/** Is told that nothing has come for a while, and how to ask again. What comes later still counts. */
export type Quiet = (again: () => void) => void;

/** Calls `load` with a fetch that is watched, once more each time that it is told to ask again. */
export async function patiently<T>(
  load: (fetch: typeof globalThis.fetch) => Promise<T>,
  onquiet: Quiet,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<T> {
  for (;;) {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(onquiet, QUIET, () => {
        control.abort();
      });
    };
    heard();
    try {
      return await load(async (input, init) => {
        const response = await fetch(input, { ...init, signal: control.signal });
        heard();
        const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(bytes, to) {
            heard();
            to.enqueue(bytes);
          },
        });
        return response.body ? new Response(response.body.pipeThrough(watch), response) : response;
      });
    } catch (error) {
      if (!control.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
