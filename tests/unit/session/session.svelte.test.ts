import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../src/story/scene.ts';
import type { View } from '../../../src/story/view.ts';
import { Session, type HistoryMode } from '../../../src/story/session.svelte.ts';
import { random } from '../geo/random.ts';
import { atlas, story } from './sampleStory.ts';

const look = { center: [70, 37], zoom: 7 } as const;

function setup(view?: View) {
  const session = new Session(story);
  if (view) session.open(view);
  const changes: [view: View, mode: HistoryMode][] = [];
  session.onChange = (changed, mode) => changes.push([changed, mode]);
  return { session, changes };
}

describe('a new session', () => {
  it('starts at the first step, unmodified', () => {
    const { session, changes } = setup();
    expect(session.step.id).toBe('first');
    expect(session.index).toBe(0);
    expect(session.isModified).toBe(false);
    expect(session.selected).toBeUndefined();
    expect(changes).toEqual([]);
  });
});

describe('goTo', () => {
  it('drops the changes that the reader made in another step', () => {
    const { session } = setup();
    session.select('one', 'map');
    session.setCamera(look);
    session.setLayers([]);
    session.setHidden(['band']);
    expect(session.isModified).toBe(true);
    session.goTo('second');
    expect(session.view).toEqual({ step: 'second' });
    expect(session.isModified).toBe(false);
  });

  it('does nothing for an unknown step', () => {
    const { session, changes } = setup({ step: 'second', focus: 'one' });
    session.goTo('gone');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    expect(changes).toEqual([]);
  });

  it('reports the given history mode, by default “push”', () => {
    const { session, changes } = setup();
    session.goTo('second');
    session.goTo('third', 'replace');
    expect(changes).toEqual([
      [{ step: 'second' }, 'push'],
      [{ step: 'third' }, 'replace'],
    ]);
  });

  it('does nothing for the current step, unless an explicit jump resets changes', () => {
    const { session, changes } = setup({ step: 'second' });
    session.goTo('second');
    session.select('one', 'map');
    session.goTo('second', 'replace');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    session.goTo('second');
    expect(session.view).toEqual({ step: 'second' });
    expect(changes.map(([, mode]) => mode)).toEqual(['push', 'push']);
  });
});

describe('select and deselect', () => {
  it('highlight and select a feature, and reset both', () => {
    const { session, changes } = setup({ step: 'second' });
    session.setAtlas(atlas);
    session.select('one', 'map');
    expect(session.scene.focus).toEqual(['one']);
    expect(session.selected).toBe(atlas.entry('one'));
    session.deselect();
    expect(session.scene.focus).toEqual(['one', 'two']);
    expect(session.selected).toBeUndefined();
    expect(session.view).toEqual({ step: 'second' });
    expect(changes.map(([, mode]) => mode)).toEqual(['push', 'replace']);
  });

  it('keep the camera of the reader', () => {
    const { session } = setup({ look });
    session.select('one', 'text');
    expect(session.view).toEqual({ step: 'first', focus: 'one', look });
    session.deselect();
    expect(session.view).toEqual({ step: 'first', look });
  });

  it('set where the selection comes from, as does a view that is opened', () => {
    const { session } = setup({ focus: 'one' });
    expect(session.selection).toEqual({ id: 'one', origin: 'address' });
    session.select('two', 'keyboard');
    const { selection } = session;
    expect(selection).toEqual({ id: 'two', origin: 'keyboard' });
    session.setCamera(look);
    expect(session.selection).toBe(selection);
    session.select('two', 'keyboard');
    expect(session.selection).not.toBe(selection);
    session.deselect();
    expect(session.selection).toBeUndefined();
  });

  it('leave no selection in another step, without the map’s own changes, and for an unknown id', () => {
    const ends: ((session: Session) => void)[] = [
      (session) => {
        session.goTo('second');
      },
      (session) => {
        session.resetStep();
      },
      (session) => {
        session.open({});
      },
      (session) => {
        session.setAtlas(atlas);
      },
    ];
    for (const end of ends) {
      const { session } = setup();
      session.select('lost', 'text');
      end(session);
      expect(session.selection).toBeUndefined();
    }
  });
});

describe('setCamera, setLayers and setHidden', () => {
  it('change only their part of the view, and replace the history entry', () => {
    const { session, changes } = setup({ step: 'second' });
    session.setCamera(look);
    session.setLayers(['far']);
    session.setHidden(['labels']);
    expect(session.view).toEqual({ step: 'second', look, layers: ['far'], hide: ['labels'] });
    expect(session.scene).toMatchObject({ look, layers: ['far'], hide: ['labels'] });
    expect(changes.map(([, mode]) => mode)).toEqual(['replace', 'replace', 'replace']);
  });

  it('each modify the step', () => {
    const changes: ((session: Session) => void)[] = [
      (session) => {
        session.setCamera(look);
      },
      (session) => {
        session.setLayers([]);
      },
      (session) => {
        session.setHidden(['band']);
      },
      (session) => {
        session.select('one', 'map');
      },
    ];
    for (const change of changes) {
      const { session } = setup();
      change(session);
      expect(session.isModified).toBe(true);
    }
  });

  it('do not count hiding nothing as a change', () => {
    const { session } = setup();
    session.setHidden(['band']);
    session.setHidden([]);
    expect(session.view).toEqual({ step: 'first' });
    expect(session.isModified).toBe(false);
  });
});

describe('resetStep', () => {
  it('drops all changes of the step', () => {
    const { session, changes } = setup({ step: 'second', look, focus: 'one', hide: ['band'] });
    session.resetStep();
    expect(session.view).toEqual({ step: 'second' });
    expect(changes).toEqual([[{ step: 'second' }, 'push']]);
  });
});

describe('open', () => {
  it('sets a view and reports nothing', () => {
    const { session, changes } = setup();
    session.open({ step: 'third', look });
    expect(session.view).toEqual({ step: 'third', look });
    expect(changes).toEqual([]);
  });

  it('drops an unknown step, and an unknown focus once the atlas is loaded', () => {
    const { session } = setup({ step: 'gone', focus: 'lost', layers: ['near'] });
    expect(session.step.id).toBe('first');
    expect(session.view).toEqual({ focus: 'lost', layers: ['near'] });
    session.setAtlas(atlas);
    expect(session.view).toEqual({ layers: ['near'] });
    session.open({ focus: 'lost' });
    expect(session.view).toEqual({});
    session.open({ focus: 'both' });
    expect(session.view).toEqual({ focus: 'both' });
  });
});

describe('every change', () => {
  it('is reported with its step, so that the URL can be shared', () => {
    const { session, changes } = setup();
    session.setCamera(look);
    expect(changes).toEqual([[{ step: 'first', look }, 'replace']]);
  });

  it('replaces the view and does not mutate the old one', () => {
    const { session } = setup({ step: 'second' });
    const before = session.view;
    session.select('one', 'map');
    session.setCamera(look);
    session.setHidden(['band']);
    expect(before).toEqual({ step: 'second' });
  });
});

describe('the scene', () => {
  it('depends on the view, the theme and the atlas', () => {
    const { session } = setup({ step: 'second' });
    const seen: unknown[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        const { theme, focus, look: at } = session.scene;
        seen.push([theme, focus, 'fit' in at]);
      });
    });
    flushSync();
    session.theme = 'dark';
    flushSync();
    session.setAtlas(atlas);
    flushSync();
    session.setCamera(look);
    flushSync();
    stop();
    session.goTo('third');
    flushSync();
    expect(seen).toEqual([
      ['light', ['both'], true],
      ['dark', ['both'], true],
      ['dark', ['one', 'two'], true],
      ['dark', ['one', 'two'], false],
    ]);
  });

  it('does not depend on the hovered feature', () => {
    const { session } = setup();
    const { scene } = session;
    session.hover = 'one';
    expect(session.scene).toBe(scene);
  });

  it('depends on the view only, not on the changes that led to it', () => {
    const r = random(51);
    const { session } = setup();
    session.setAtlas(atlas);
    const ways: (() => void)[] = [
      () => {
        session.goTo(r.pick(['first', 'second', 'third', 'gone']));
      },
      () => {
        session.select(r.pick(['one', 'both', 'lost']), r.pick(['map', 'text']));
      },
      () => {
        session.deselect();
      },
      () => {
        session.setCamera({ center: [r.between(60, 80), 37], zoom: 7 });
      },
      () => {
        session.setLayers(r.pick([[], ['near'], ['near', 'far']]));
      },
      () => {
        session.setHidden(r.pick([[], ['band' as const], ['labels' as const]]));
      },
      () => {
        session.resetStep();
      },
    ];
    for (let run = 0; run < 500; run++) {
      r.pick(ways)();
      const { view, scene } = session;
      const fresh = new Session(story);
      fresh.setAtlas(atlas);
      fresh.view = view;
      expect(fresh.scene).toEqual(scene);
      expect(scene).toEqual(sceneOf(story, view, { lang: 'en', theme: 'light' }, atlas));
    }
  });

  it('is independent of other sessions', () => {
    const [a, b] = [new Session(story), new Session(story)];
    a.goTo('third');
    a.theme = 'dark';
    expect([b.step.id, b.scene.theme]).toEqual(['first', 'light']);
  });
});

describe('isComplete', () => {
  it('is true for the newest month, and for others with the evidence', () => {
    const { session } = setup();
    expect(session.isComplete).toBe(true);
    session.setDate('2015-04');
    expect(session.isComplete).toBe(false);
    session.evidence = { milestones: [] } as unknown as NonNullable<Session['evidence']>;
    expect(session.isComplete).toBe(true);
  });

  it('keeps an unknown focus while the atlas is partial', () => {
    const { session } = setup({ step: 'second', focus: 'not-yet-known' });
    session.setAtlas(atlas, false);
    expect(session.view.focus).toBe('not-yet-known');
    session.setAtlas(atlas);
    expect(session.view.focus).toBeUndefined();
  });
});
