import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/story/view.ts';
import { keepAddress } from '../../../src/story/address.ts';
import { Session } from '../../../src/story/session.svelte.ts';
import { Listened } from '../app/listening.ts';
import { story } from './tale.ts';

/** A window with a history, as far as an address needs one. */
class FakeWindow extends Listened {
  entries: string[];
  readonly document = { readyState: 'complete' };
  at = 0;

  constructor(address: string) {
    super();
    this.entries = [address];
  }

  get location() {
    const { pathname, search, hash } = new URL(this.address, 'https://example.org');
    return { pathname, search, hash };
  }

  get address(): string {
    return this.entries[this.at] ?? '';
  }

  readonly history = {
    pushState: (_state: unknown, _title: string, address: string) => {
      this.entries = [...this.entries.slice(0, this.at + 1), this.resolve(address)];
      this.at++;
    },
    replaceState: (_state: unknown, _title: string, address: string) => {
      this.entries[this.at] = this.resolve(address);
    },
  };

  /** An address as seen from the present one. */
  resolve(address: string): string {
    const { href, origin } = new URL(address, new URL(this.address, 'https://example.org'));
    return href.slice(origin.length);
  }

  /** The reader goes back or forward. */
  go(by: number): void {
    this.at += by;
    this.dispatchEvent(new Event('popstate'));
  }
}

function make(address: string, readyState = 'complete') {
  const window = new FakeWindow(address);
  window.document.readyState = readyState;
  const session = new Session(story);
  const opened: View[] = [];
  const stop = keepAddress(session, window as unknown as Window, (view) => opened.push(view));
  return { window, session, opened, stop };
}

const look = { center: [70, 37], zoom: 7 } as const;

describe('keepAddress', () => {
  it('opens what the address says, and tells of it', () => {
    const { session, opened } = make('/en/#step=second&focus=one');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    expect(opened).toEqual([{ step: 'second', focus: 'one' }]);
  });

  it('opens the start where the address says nothing, or nonsense, and leaves it so', () => {
    for (const address of ['/en/', '/en/#', '/en/#look=<b>&step=gone']) {
      const { session, window } = make(address);
      window.dispatchEvent(new Event('load'));
      expect(session.step.id).toBe('first');
      expect(window.entries).toEqual([address]);
    }
  });

  it('writes an explicit jump as a new entry, and what happens by the way into the present one', () => {
    const { session, window } = make('/en/');
    session.goTo('second');
    session.look(look);
    session.goTo('third', 'replace');
    expect(window.entries).toEqual(['/en/', '/en/#step=third']);
  });

  it('names no step until the page has been read: a browser would go there', () => {
    const { session, window } = make('/en/?theme=dark#step=second', 'interactive');
    session.goTo('third', 'replace');
    expect(window.entries).toEqual(['/en/?theme=dark']);
    window.document.readyState = 'complete';
    window.dispatchEvent(new Event('load'));
    expect(window.entries).toEqual(['/en/?theme=dark#step=third']);
  });

  it('leaves the way back alone where it is told to: it is the host page’s', () => {
    const window = new FakeWindow('/en/?embed');
    const session = new Session(story);
    keepAddress(session, window as unknown as Window, () => undefined, false);
    session.goTo('second');
    session.goTo('third');
    expect(window.entries).toEqual(['/en/?embed#step=third']);
  });

  it('keeps the path and the query', () => {
    const { session, window } = make('/story/en/?theme=dark');
    session.goTo('second');
    expect(window.address).toBe('/story/en/?theme=dark#step=second');
  });

  it('writes no second entry for where the reader already is', () => {
    const { session, window } = make('/en/#step=second');
    session.back();
    expect(window.entries).toEqual(['/en/#step=second']);
  });

  it('carries the whole view', () => {
    const { session, window } = make('/en/');
    session.focus('one', look);
    session.showLayers(['near', 'far']);
    session.hide(['band']);
    expect(window.location.hash).toBe(
      '#step=first&look=7/37/70&focus=one&layers=near,far&hide=band',
    );
    const { session: again } = make(window.address);
    expect(again.view).toEqual(session.view);
  });

  it('goes back and forward with the reader, without a trace of its own', () => {
    const { session, window, opened } = make('/en/');
    session.goTo('second');
    session.goTo('third');
    window.go(-1);
    expect(session.view).toEqual({ step: 'second' });
    window.go(-1);
    expect(session.view).toEqual({});
    window.go(2);
    expect(session.view).toEqual({ step: 'third' });
    expect(window.entries).toHaveLength(3);
    expect(opened).toEqual([{}, { step: 'second' }, {}, { step: 'third' }]);
  });

  it('opens an address that the reader edits', () => {
    const { session, window } = make('/en/');
    window.history.pushState(null, '', '/en/#step=third&focus=one');
    window.go(0);
    expect(session.view).toEqual({ step: 'third', focus: 'one' });
  });

  it('stops: neither follows the other, and nothing listens', () => {
    const { session, window, stop } = make('/en/');
    expect(window.listening).toBe(2);
    stop();
    expect(window.listening).toBe(0);
    session.goTo('second');
    expect(window.entries).toEqual(['/en/']);
    window.history.pushState(null, '', '/en/#step=third');
    window.go(0);
    expect(session.step.id).toBe('second');
  });
});
