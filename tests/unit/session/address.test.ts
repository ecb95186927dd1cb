import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/story/view.ts';
import { syncAddress } from '../../../src/story/address.ts';
import { Session } from '../../../src/story/session.svelte.ts';
import { CountingEventTarget } from '../app/countingEventTarget.ts';
import { story } from './sampleStory.ts';

/** A fake window with a history. */
class FakeWindow extends CountingEventTarget {
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

  /** Resolves an address against the current one. */
  resolve(address: string): string {
    const { href, origin } = new URL(address, new URL(this.address, 'https://example.org'));
    return href.slice(origin.length);
  }

  /** Goes back or forward in the history. */
  go(by: number): void {
    this.at += by;
    this.dispatchEvent(new Event('popstate'));
  }
}

function setup(address: string, readyState = 'complete') {
  const window = new FakeWindow(address);
  window.document.readyState = readyState;
  const session = new Session(story);
  const opened: View[] = [];
  const stop = syncAddress(session, window as unknown as Window, (view) => opened.push(view));
  return { window, session, opened, stop };
}

const look = { center: [70, 37], zoom: 7 } as const;

describe('syncAddress', () => {
  it('opens the view of the URL and reports it', () => {
    const { session, opened } = setup('/en/#step=second&focus=one');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    expect(opened).toEqual([{ step: 'second', focus: 'one' }]);
  });

  it('opens the first step for an empty or invalid hash, and keeps the URL', () => {
    for (const address of ['/en/', '/en/#', '/en/#look=<b>&step=gone']) {
      const { session, window } = setup(address);
      window.dispatchEvent(new Event('load'));
      expect(session.step.id).toBe('first');
      expect(window.entries).toEqual([address]);
    }
  });

  it('pushes an entry for an explicit jump, and replaces it for other changes', () => {
    const { session, window } = setup('/en/');
    session.goTo('second');
    session.setCamera(look);
    session.goTo('third', 'replace');
    expect(window.entries).toEqual(['/en/', '/en/#step=third']);
  });

  it('writes no step before the page has loaded, since the browser would jump there', () => {
    const { session, window } = setup('/en/?theme=dark#step=second', 'interactive');
    session.goTo('third', 'replace');
    expect(window.entries).toEqual(['/en/?theme=dark']);
    window.document.readyState = 'complete';
    window.dispatchEvent(new Event('load'));
    expect(window.entries).toEqual(['/en/?theme=dark#step=third']);
  });

  it('pushes no entries if the history belongs to the host page', () => {
    const window = new FakeWindow('/en/?embed');
    const session = new Session(story);
    syncAddress(session, window as unknown as Window, () => undefined, false);
    session.goTo('second');
    session.goTo('third');
    expect(window.entries).toEqual(['/en/?embed#step=third']);
  });

  it('keeps the path and the query', () => {
    const { session, window } = setup('/story/en/?theme=dark');
    session.goTo('second');
    expect(window.address).toBe('/story/en/?theme=dark#step=second');
  });

  it('pushes no entry for an unchanged URL', () => {
    const { session, window } = setup('/en/#step=second');
    session.resetStep();
    expect(window.entries).toEqual(['/en/#step=second']);
  });

  it('round-trips the whole view', () => {
    const { session, window } = setup('/en/');
    session.select('one', 'map');
    session.setCamera(look);
    session.setLayers(['near', 'far']);
    session.setHidden(['band']);
    expect(window.location.hash).toBe(
      '#step=first&look=7/37/70&focus=one&layers=near,far&hide=band',
    );
    const { session: again } = setup(window.address);
    expect(again.view).toEqual(session.view);
  });

  it('follows back and forward without new entries', () => {
    const { session, window, opened } = setup('/en/');
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

  it('opens a URL that the reader edits', () => {
    const { session, window } = setup('/en/');
    window.history.pushState(null, '', '/en/#step=third&focus=one');
    window.go(0);
    expect(session.view).toEqual({ step: 'third', focus: 'one' });
  });

  it('removes all listeners when it is stopped', () => {
    const { session, window, stop } = setup('/en/');
    expect(window.listenerCount).toBe(2);
    stop();
    expect(window.listenerCount).toBe(0);
    session.goTo('second');
    expect(window.entries).toEqual(['/en/']);
    window.history.pushState(null, '', '/en/#step=third');
    window.go(0);
    expect(session.step.id).toBe('second');
  });
});
