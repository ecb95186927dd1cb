import { describe, expect, it } from 'vitest';
import { createFrameLink, preferredHeight } from '../../../src/embed/frame.ts';
import { createMessage } from '../../../src/embed/messages.ts';
import type { StoryController } from '../../../src/story/controller.ts';

const HOST = 'https://news.example';

/** The fake window of a frame, and the messages to its parent with their target origins. */
function setup() {
  const posted: { data: Record<string, unknown>; target: string }[] = [];
  const parent = {
    postMessage: (data: Record<string, unknown>, target: string) => posted.push({ data, target }),
  };
  const window = Object.assign(new EventTarget(), {
    parent,
    innerWidth: 800,
    document: { documentElement: { dataset: { embed: 'story' } } },
  });
  const commands: unknown[] = [];
  const api: StoryController = {
    goTo: (step) => (commands.push(step), step === 'one'),
    focus: (id) => (commands.push(id), Promise.resolve(id !== 'gone')),
    goBy: (by) => (commands.push(by), by === 1),
    open: () => undefined,
  };
  const link = createFrameLink(window as unknown as Window);
  const stop = link.expose(api);
  const receive = async (data: unknown, { origin = HOST, source = parent } = {}) => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
    await new Promise((later) => setTimeout(later));
  };
  const kinds = () => posted.map(({ data }) => String(data['type']).split(':')[1]);
  return { link, posted, commands, receive, kinds, stop, window };
}

const goto = (command: object, id = 'a1') => createMessage('goto', { id, ...command });

describe('createFrameLink', () => {
  it('sends only “ready” until it receives “hello”', async () => {
    const { link, posted, kinds, receive, commands } = setup();
    link.onview({ step: 'one' }, 'one');
    await receive(goto({ step: 'one' }));
    expect(kinds()).toEqual(['ready']);
    expect(posted[0]?.data).toEqual(createMessage('ready'));
    expect(commands).toEqual([]);
  });

  it('then sends height, view and answers, to that origin only', async () => {
    const { link, posted, receive, kinds, commands } = setup();
    link.onview({ step: 'one' }, 'one');
    await receive(createMessage('hello'));
    await receive(goto({ step: 'one' }));
    await receive(goto({ step: 'two' }));
    await receive(goto({ focus: 'gone' }));
    await receive(goto({ focus: null }));
    await receive(goto({ by: -1 }));
    expect(commands).toEqual(['one', 'two', 'gone', undefined, -1]);
    expect(kinds()).toEqual(['ready', 'height', 'view', 'ack', 'ack', 'ack', 'ack', 'ack']);
    expect(posted.slice(1).map(({ target }) => target)).toEqual(Array(7).fill(HOST));
    expect(posted.slice(3).map(({ data }) => data['reason'])).toEqual([
      undefined,
      'unknown-step',
      'unknown-feature',
      undefined,
      'at-the-end',
    ]);
  });

  it('ignores messages of other windows and origins, also with a common prefix', async () => {
    const { receive, posted, commands } = setup();
    await receive(createMessage('hello'), { source: { postMessage: () => 0 } });
    expect(posted).toHaveLength(1);
    await receive(createMessage('hello'));
    const before = posted.length;
    for (const origin of [`${HOST}.evil.example`, 'https://evil.example', 'null', `${HOST}:8080`]) {
      await receive(createMessage('hello'), { origin });
      await receive(goto({ step: 'one' }), { origin });
    }
    expect(posted).toHaveLength(before);
    expect(commands).toEqual([]);
  });

  it('answers commands above the rate limit with “busy”', async () => {
    const { receive, posted, commands } = setup();
    await receive(createMessage('hello'));
    for (let i = 0; i < 100; i++) void receive(goto({ by: 1 }, `a${i}`));
    await new Promise((later) => setTimeout(later, 20));
    expect(commands.length).toBeLessThanOrEqual(30);
    expect(posted.filter(({ data }) => data['reason'] === 'busy').length).toBeGreaterThanOrEqual(
      70,
    );
  });

  it('counts malformed messages, other versions and “hello” towards the rate limit', async () => {
    const { receive, posted } = setup();
    await receive(createMessage('hello'));
    for (let at = 0; at < 60; at++) {
      void receive(createMessage('goto', { id: `m${at}`, step: 1 }));
      void receive({ ...goto({ by: 1 }, `v${at}`), version: 9 });
      void receive(createMessage('hello'));
    }
    await new Promise((later) => setTimeout(later, 20));
    const reasons = posted.map(({ data }) => data['reason']);
    const followed = reasons.filter((reason) => reason === 'malformed' || reason === 'version');
    expect(followed.length).toBeLessThanOrEqual(30);
    expect(reasons.filter((reason) => reason === 'busy').length).toBeGreaterThanOrEqual(90);
    expect(posted.filter(({ data }) => 'height' in data).length).toBeLessThanOrEqual(30);
  });

  it('sends the height again only if it has changed', async () => {
    const { receive, posted, window } = setup();
    await receive(createMessage('hello'));
    const heights = () => posted.flatMap(({ data }) => data['height'] ?? []);
    for (const width of [900, 320, 330]) {
      window.innerWidth = width;
      window.dispatchEvent(new Event('resize'));
    }
    expect(heights()).toEqual([560, 680]);
  });

  it('ignores messages after it has been stopped', async () => {
    const { receive, posted, stop } = setup();
    stop();
    await receive(createMessage('hello'));
    expect(posted).toHaveLength(1);
  });
});

describe('preferredHeight', () => {
  it('is within the limits that hosts accept, at every width', () => {
    for (const form of ['story', 'map', undefined])
      for (let width = 0; width <= 3000; width += 50) {
        const height = preferredHeight(width, form);
        expect(height).toBeGreaterThanOrEqual(320);
        expect(height).toBeLessThanOrEqual(680);
      }
  });
});
