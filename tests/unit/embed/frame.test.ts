import { describe, expect, it } from 'vitest';
import { frameLink, wantedHeight } from '../../../src/embed/frame.ts';
import { write } from '../../../src/embed/messages.ts';
import type { Control } from '../../../src/story/control.ts';

const HOST = 'https://news.example';

/** A frame's window, and what its parent was told, by whom it was meant for. */
function make() {
  const told: { data: Record<string, unknown>; target: string }[] = [];
  const parent = {
    postMessage: (data: Record<string, unknown>, target: string) => told.push({ data, target }),
  };
  const window = Object.assign(new EventTarget(), {
    parent,
    innerWidth: 800,
    document: { documentElement: { dataset: { embed: 'story' } } },
  });
  const done: unknown[] = [];
  const control: Control = {
    goTo: (step) => (done.push(step), step === 'one'),
    focus: (id) => (done.push(id), Promise.resolve(id !== 'gone')),
    goBy: (by) => (done.push(by), by === 1),
    open: () => undefined,
  };
  const link = frameLink(window as unknown as Window);
  const stop = link.admit(control);
  const hear = async (data: unknown, { origin = HOST, source = parent } = {}) => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
    await new Promise((later) => setTimeout(later));
  };
  const kinds = () => told.map(({ data }) => String(data['type']).split(':')[1]);
  return { link, told, done, hear, kinds, stop, window };
}

const goto = (ask: object, id = 'a1') => write('goto', { id, ...ask });

describe('the frame', () => {
  it('says no more than that it is there, until a host greets it', async () => {
    const { link, told, kinds, hear, done } = make();
    link.onview({ step: 'one' }, 'one');
    await hear(goto({ step: 'one' }));
    expect(kinds()).toEqual(['ready']);
    expect(told[0]?.data).toEqual(write('ready'));
    expect(done).toEqual([]);
  });

  it('then tells that host alone, by its origin: height, view, answers', async () => {
    const { link, told, hear, kinds, done } = make();
    link.onview({ step: 'one' }, 'one');
    await hear(write('hello'));
    await hear(goto({ step: 'one' }));
    await hear(goto({ step: 'two' }));
    await hear(goto({ focus: 'gone' }));
    await hear(goto({ focus: null }));
    await hear(goto({ by: -1 }));
    expect(done).toEqual(['one', 'two', 'gone', undefined, -1]);
    expect(kinds()).toEqual(['ready', 'height', 'view', 'ack', 'ack', 'ack', 'ack', 'ack']);
    expect(told.slice(1).map(({ target }) => target)).toEqual(Array(7).fill(HOST));
    expect(told.slice(3).map(({ data }) => data['reason'])).toEqual([
      undefined,
      'unknown-step',
      'unknown-feature',
      undefined,
      'at-the-end',
    ]);
  });

  it('hears nobody else: no other window, no other origin, not even one that begins alike', async () => {
    const { hear, told, done } = make();
    await hear(write('hello'), { source: { postMessage: () => 0 } });
    expect(told).toHaveLength(1);
    await hear(write('hello'));
    const before = told.length;
    for (const origin of [`${HOST}.evil.example`, 'https://evil.example', 'null', `${HOST}:8080`]) {
      await hear(write('hello'), { origin });
      await hear(goto({ step: 'one' }), { origin });
    }
    expect(told).toHaveLength(before);
    expect(done).toEqual([]);
  });

  it('answers a flood, but does not follow it', async () => {
    const { hear, told, done } = make();
    await hear(write('hello'));
    for (let at = 0; at < 100; at++) void hear(goto({ by: 1 }, `a${at}`));
    await new Promise((later) => setTimeout(later, 20));
    expect(done.length).toBeLessThanOrEqual(30);
    expect(told.filter(({ data }) => data['reason'] === 'busy').length).toBeGreaterThanOrEqual(70);
  });

  it('counts what is malformed, of another version, or a greeting in the same flood', async () => {
    const { hear, told } = make();
    await hear(write('hello'));
    for (let at = 0; at < 60; at++) {
      void hear(write('goto', { id: `m${at}`, step: 1 }));
      void hear({ ...goto({ by: 1 }, `v${at}`), version: 9 });
      void hear(write('hello'));
    }
    await new Promise((later) => setTimeout(later, 20));
    const reasons = told.map(({ data }) => data['reason']);
    const followed = reasons.filter((reason) => reason === 'malformed' || reason === 'version');
    expect(followed.length).toBeLessThanOrEqual(30);
    expect(reasons.filter((reason) => reason === 'busy').length).toBeGreaterThanOrEqual(90);
    expect(told.filter(({ data }) => 'height' in data).length).toBeLessThanOrEqual(30);
  });

  it('tells the height again when its width asks for another, not otherwise', async () => {
    const { hear, told, window } = make();
    await hear(write('hello'));
    const heights = () => told.flatMap(({ data }) => data['height'] ?? []);
    for (const width of [900, 320, 330]) {
      window.innerWidth = width;
      window.dispatchEvent(new Event('resize'));
    }
    expect(heights()).toEqual([560, 680]);
  });

  it('hears nothing once it has stopped', async () => {
    const { hear, told, stop } = make();
    stop();
    await hear(write('hello'));
    expect(told).toHaveLength(1);
  });
});

describe('the height that is wanted', () => {
  it('fits what hosts can take, at every width', () => {
    for (const form of ['story', 'map', undefined])
      for (let width = 0; width <= 3000; width += 50) {
        const height = wantedHeight(width, form);
        expect(height).toBeGreaterThanOrEqual(320);
        expect(height).toBeLessThanOrEqual(680);
      }
  });
});
