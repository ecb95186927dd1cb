import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withStallDetection, STALL_TIMEOUT_MS } from '../../../src/atlas/stallDetection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server whose responses the test releases byte by byte. */
function server() {
  const asked: { send(text: string): void; end(): void; fail(): void }[] = [];
  const fetch: typeof globalThis.fetch = (_, init) =>
    new Promise((answer, refuse) => {
      init?.signal?.addEventListener('abort', () => {
        refuse(new Error('aborted'));
      });
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      let answered = false;
      asked.push({
        send(text) {
          if (!answered) answer(new Response(readable));
          answered = true;
          void writer.write(new TextEncoder().encode(text));
        },
        end: () => void writer.close(),
        fail: () => {
          refuse(new TypeError('no network'));
        },
      });
    });
  return { asked, fetch };
}

const text = async (fetch: typeof globalThis.fetch) => (await fetch('file')).text();

describe('withStallDetection', () => {
  it('returns the response and reports no stall while data arrive', async () => {
    const { asked, fetch } = server();
    const onquiet = vi.fn();
    const loading = withStallDetection(text, onquiet, fetch);
    for (const part of ['a', 'b', 'c']) {
      await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS - 1);
      asked[0]?.send(part);
    }
    asked[0]?.end();
    await expect(loading).resolves.toBe('abc');
    expect(onquiet).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports stalls before and between bytes, and accepts late data', async () => {
    const { asked, fetch } = server();
    const onquiet = vi.fn();
    const loading = withStallDetection(text, onquiet, fetch);
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
    expect(onquiet).toHaveBeenCalledTimes(1);
    asked[0]?.send('late');
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
    expect(onquiet).toHaveBeenCalledTimes(2);
    asked[0]?.send('r');
    asked[0]?.end();
    await expect(loading).resolves.toBe('later');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts anew on retry', async () => {
    const { asked, fetch } = server();
    let again = (): void => undefined;
    const loading = withStallDetection(text, (ask) => (again = ask), fetch);
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
    again();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    asked[1]?.send('new');
    asked[1]?.end();
    await expect(loading).resolves.toBe('new');
  });

  it('rejects if loading fails', async () => {
    const { asked, fetch } = server();
    const loading = withStallDetection(text, () => undefined, fetch);
    asked[0]?.fail();
    await expect(loading).rejects.toThrow('no network');
    expect(vi.getTimerCount()).toBe(0);
  });
});
