import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../src/embed/frames.ts';
import { write } from '../../src/embed/messages.ts';

const SITE = 'https://map.example/';
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://news.example/' });
});

/** A frame on a host's page, and what was said to it. */
function make() {
  const said: { data: Record<string, unknown>; target: string }[] = [];
  const element = Object.assign(new EventTarget(), {
    src: `${SITE}tale/en/?embed`,
    hasAttribute: () => false,
    contentWindow: {
      postMessage: (data: Record<string, unknown>, target: string) => said.push({ data, target }),
    },
  });
  const frame = new Frame(element as unknown as HTMLIFrameElement);
  const asked = () => said.flatMap(({ data }) => (data['id'] === undefined ? [] : [data['step']]));
  return { frame, said, asked };
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

  it('is not answered by nonsense', () => {
    const { frame, asked } = make();
    void frame.goTo('one');
    for (const data of [null, 'ready', { type: 'energy-corridor-map:ready', version: 2 }])
      frame.hear(data);
    expect(asked()).toEqual([]);
  });
});
