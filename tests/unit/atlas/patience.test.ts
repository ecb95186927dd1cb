import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patiently, QUIET } from '../../../src/atlas/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server whose answers are let go, byte by byte, by the test. */
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

describe('patiently', () => {
  it('gives what comes, and says nothing of it', async () => {
    const { asked, fetch } = server();
    const onquiet = vi.fn();
    const loading = patiently(text, onquiet, fetch);
    for (const part of ['a', 'b', 'c']) {
      await vi.advanceTimersByTimeAsync(QUIET - 1);
      asked[0]?.send(part);
    }
    asked[0]?.end();
    await expect(loading).resolves.toBe('abc');
    expect(onquiet).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of silence before the first byte and amid the bytes; what comes later still counts', async () => {
    const { asked, fetch } = server();
    const onquiet = vi.fn();
    const loading = patiently(text, onquiet, fetch);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(onquiet).toHaveBeenCalledTimes(1);
    asked[0]?.send('late');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(onquiet).toHaveBeenCalledTimes(2);
    asked[0]?.send('r');
    asked[0]?.end();
    await expect(loading).resolves.toBe('later');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks again when it is told to', async () => {
    const { asked, fetch } = server();
    let again = (): void => undefined;
    const loading = patiently(text, (ask) => (again = ask), fetch);
    await vi.advanceTimersByTimeAsync(QUIET);
    again();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    asked[1]?.send('new');
    asked[1]?.end();
    await expect(loading).resolves.toBe('new');
  });

  it('fails as what it loads does', async () => {
    const { asked, fetch } = server();
    const loading = patiently(text, () => undefined, fetch);
    asked[0]?.fail();
    await expect(loading).rejects.toThrow('no network');
    expect(vi.getTimerCount()).toBe(0);
  });
});
