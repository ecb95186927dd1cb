import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../../src/embed/frames.ts';
import { write } from '../../../src/embed/messages.ts';

const SITE = 'https://map.example/';
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://news.example/' });
});

/** A frame on a host's page, and what was said to it. */
function make() {
  const said: { data: Record<string, unknown>; target: string }[] = [];
  const element = Object.assign(new EventTarget(), {
    isConnected: true,
    src: `${SITE}tale/en/?embed`,
    hasAttribute: () => false,
    contentWindow: {
      postMessage: (data: Record<string, unknown>, target: string) => said.push({ data, target }),
    },
  });
  const frame = new Frame(element as unknown as HTMLIFrameElement);
  const asked = () => said.flatMap(({ data }) => (data['id'] === undefined ? [] : [data['step']]));
  return { frame, said, asked, element };
}

describe('what a host asks', () => {
  it('waits until the frame is heard, so that nothing is lost while it loads', async () => {
    const { frame, said, asked } = make();
    const done = frame.goTo('one');
    expect(asked()).toEqual([]);
    frame.hear(write('ready'));
    expect(asked()).toEqual(['one']);
    expect(said.at(-1)?.target).toBe('https://map.example');
    frame.hear(write('ack', { id: 'a1', ok: true }));
    await expect(done).resolves.toBeUndefined();
  });

  it('goes out also where the frame was ready before somebody listened', () => {
    const { frame, asked } = make();
    void frame.goTo('one');
    frame.hear(write('view', { hash: 'step=two', step: 'two' }));
    frame.hear(write('view', { hash: 'step=three', step: 'three' }));
    expect(asked()).toEqual(['one']);
  });

  it('is asked again of a frame that was loaded anew, unless it was answered', async () => {
    const { frame, asked } = make();
    frame.hear(write('ready'));
    const first = frame.goTo('one');
    const second = frame.goTo('two');
    frame.hear(write('ack', { id: 'a1', ok: false, reason: 'unknown-step' }));
    frame.hear(write('ready'));
    expect(asked()).toEqual(['one', 'two', 'two']);
    await expect(first).rejects.toThrow('unknown-step');
    frame.hear(write('ack', { id: 'a2', ok: true }));
    await second;
  });

  it('fails where the frame is taken out of the page, or never answers though it was heard', async () => {
    vi.useFakeTimers();
    const { frame, element } = make();
    const gone = frame.goTo('one').catch((error: unknown) => String(error));
    element.isConnected = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await gone).toMatch(/did not answer/);

    const { frame: silent } = make();
    silent.hear(write('ready'));
    const unanswered = silent.next().catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await unanswered).toMatch(/did not answer/);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('waits as long as it takes for a frame that is still on its way', async () => {
    vi.useFakeTimers();
    const { frame } = make();
    const done = frame.goTo('one');
    await vi.advanceTimersByTimeAsync(60_000);
    frame.hear(write('ready'));
    frame.hear(write('ack', { id: 'a1', ok: true }));
    await expect(done).resolves.toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('is not answered by nonsense', () => {
    const { frame, asked } = make();
    void frame.goTo('one');
    for (const data of [null, 'ready', { type: 'energy-corridor-map:ready', version: 2 }])
      frame.hear(data);
    expect(asked()).toEqual([]);
  });
});
