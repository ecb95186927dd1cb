import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../../src/embed/frames.ts';
import { createMessage } from '../../../src/embed/messages.ts';

const SITE = 'https://map.example/';
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://news.example/' });
});

/** A fake frame in a host page, and the messages to it. */
function setup() {
  const posted: { data: Record<string, unknown>; target: string }[] = [];
  const element = Object.assign(new EventTarget(), {
    isConnected: true,
    src: `${SITE}tale/en/?embed`,
    hasAttribute: () => false,
    contentWindow: {
      postMessage: (data: Record<string, unknown>, target: string) => posted.push({ data, target }),
    },
  });
  const frame = new Frame(element as unknown as HTMLIFrameElement);
  const sentSteps = () =>
    posted.flatMap(({ data }) => (data['id'] === undefined ? [] : [data['step']]));
  return { frame, posted, sentSteps, element };
}

describe('Frame', () => {
  it('sends commands only once the frame is ready', async () => {
    const { frame, posted, sentSteps } = setup();
    const done = frame.goTo('one');
    expect(sentSteps()).toEqual([]);
    frame.onMessage(createMessage('ready'));
    expect(sentSteps()).toEqual(['one']);
    expect(posted.at(-1)?.target).toBe('https://map.example');
    frame.onMessage(createMessage('ack', { id: 'a1', ok: true }));
    await expect(done).resolves.toBeUndefined();
  });

  it('sends commands if the frame was ready before anyone listened', () => {
    const { frame, sentSteps } = setup();
    void frame.goTo('one');
    frame.onMessage(createMessage('view', { hash: 'step=two', step: 'two' }));
    frame.onMessage(createMessage('view', { hash: 'step=three', step: 'three' }));
    expect(sentSteps()).toEqual(['one']);
  });

  it('reports a view once, though the frame repeats it when greeted', () => {
    const { frame } = setup();
    const told: unknown[] = [];
    frame.addEventListener('viewchange', (event) => told.push((event as CustomEvent).detail));
    const one = { hash: 'step=one', step: 'one' };
    const focused = { hash: 'step=one&focus=a', step: 'one' };
    for (const view of [one, one, focused, one]) frame.onMessage(createMessage('view', view));
    expect(told).toEqual([one, focused, one]);
  });

  it('sends unanswered commands again when the frame has reloaded', async () => {
    const { frame, sentSteps } = setup();
    frame.onMessage(createMessage('ready'));
    const first = frame.goTo('one');
    const second = frame.goTo('two');
    frame.onMessage(createMessage('ack', { id: 'a1', ok: false, reason: 'unknown-step' }));
    frame.onMessage(createMessage('ready'));
    expect(sentSteps()).toEqual(['one', 'two', 'two']);
    await expect(first).rejects.toThrow('unknown-step');
    frame.onMessage(createMessage('ack', { id: 'a2', ok: true }));
    await second;
  });

  it('rejects commands if the frame is removed, or is ready but does not answer', async () => {
    vi.useFakeTimers();
    const { frame, element } = setup();
    const gone = frame.goTo('one').catch((error: unknown) => String(error));
    element.isConnected = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await gone).toMatch(/did not answer/);

    const { frame: silent } = setup();
    silent.onMessage(createMessage('ready'));
    const unanswered = silent.next().catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await unanswered).toMatch(/did not answer/);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('waits without limit for a frame that is still loading', async () => {
    vi.useFakeTimers();
    const { frame } = setup();
    const done = frame.goTo('one');
    await vi.advanceTimersByTimeAsync(60_000);
    frame.onMessage(createMessage('ready'));
    frame.onMessage(createMessage('ack', { id: 'a1', ok: true }));
    await expect(done).resolves.toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('ignores invalid messages', () => {
    const { frame, sentSteps } = setup();
    void frame.goTo('one');
    for (const data of [null, 'ready', { type: 'energy-corridor-map:ready', version: 2 }])
      frame.onMessage(data);
    expect(sentSteps()).toEqual([]);
  });
});
