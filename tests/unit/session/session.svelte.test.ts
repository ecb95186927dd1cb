import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../src/story/scene.ts';
import type { View } from '../../../src/story/view.ts';
import { Session, type Trace } from '../../../src/story/session.svelte.ts';
import { random } from '../geo/random.ts';
import { atlas, story } from './tale.ts';

const look = { center: [70, 37], zoom: 7 } as const;

function make(view?: View) {
  const session = new Session(story);
  if (view) session.open(view);
  const told: [view: View, trace: Trace][] = [];
  session.onchange = (changed, trace) => told.push([changed, trace]);
  return { session, told };
}

describe('a new session', () => {
  it('stands at the first step, as the story tells it', () => {
    const { session, told } = make();
    expect(session.step.id).toBe('first');
    expect(session.index).toBe(0);
    expect(session.strayed).toBe(false);
    expect(session.picked).toBeUndefined();
    expect(told).toEqual([]);
  });
});

describe('goTo', () => {
  it('drops what the reader changed in another step', () => {
    const { session } = make();
    session.focus('one', look);
    session.showLayers([]);
    session.hide(['band']);
    expect(session.strayed).toBe(true);
    session.goTo('second');
    expect(session.view).toEqual({ step: 'second' });
    expect(session.strayed).toBe(false);
  });

  it('does nothing for a step that is not there', () => {
    const { session, told } = make({ step: 'second', focus: 'one' });
    session.goTo('gone');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    expect(told).toEqual([]);
  });

  it('leaves a trace as it is told to, an explicit jump by itself', () => {
    const { session, told } = make();
    session.goTo('second');
    session.goTo('third', 'replace');
    expect(told).toEqual([
      [{ step: 'second' }, 'push'],
      [{ step: 'third' }, 'replace'],
    ]);
  });

  it('does nothing for the step itself, unless an explicit jump brings a strayed reader back', () => {
    const { session, told } = make({ step: 'second' });
    session.goTo('second');
    session.focus('one');
    session.goTo('second', 'replace');
    expect(session.view).toEqual({ step: 'second', focus: 'one' });
    session.goTo('second');
    expect(session.view).toEqual({ step: 'second' });
    expect(told.map(([, trace]) => trace)).toEqual(['push', 'push']);
  });
});

describe('next and previous', () => {
  it('go by one, and stay within the story', () => {
    const { session } = make();
    const walk = (go: () => void) => {
      go();
      return session.step.id;
    };
    const forward = [1, 2, 3].map(() =>
      walk(() => {
        session.next();
      }),
    );
    expect(forward).toEqual(['second', 'third', 'third']);
    const back = [1, 2, 3].map(() =>
      walk(() => {
        session.previous();
      }),
    );
    expect(back).toEqual(['second', 'first', 'first']);
  });

  it('leave no trace at the ends', () => {
    const { session, told } = make();
    session.previous();
    expect(told).toEqual([]);
  });
});

describe('focus', () => {
  it('stresses a thing and opens its card; nothing closes it', () => {
    const { session, told } = make({ step: 'second' });
    session.know(atlas);
    session.focus('one');
    expect(session.scene.focus).toEqual(['one']);
    expect(session.picked).toBe(atlas.entry('one'));
    session.focus(undefined);
    expect(session.scene.focus).toEqual(['one', 'two']);
    expect(session.picked).toBeUndefined();
    expect(session.view).toEqual({ step: 'second' });
    expect(told.map(([, trace]) => trace)).toEqual(['push', 'replace']);
  });

  it('takes a camera along if there is one, else leaves the reader’s', () => {
    const { session } = make();
    session.focus('one', look);
    expect(session.view.look).toBe(look);
    session.focus('two');
    expect(session.view).toEqual({ step: 'first', focus: 'two', look });
  });
});

describe('look, showLayers and hide', () => {
  it('change the picture and leave the rest, by the way', () => {
    const { session, told } = make({ step: 'second' });
    session.look(look);
    session.showLayers(['far']);
    session.hide(['labels']);
    expect(session.view).toEqual({ step: 'second', look, layers: ['far'], hide: ['labels'] });
    expect(session.scene).toMatchObject({ look, layers: ['far'], hide: ['labels'] });
    expect(told.map(([, trace]) => trace)).toEqual(['replace', 'replace', 'replace']);
  });

  it('count each as straying from the step', () => {
    const changes: ((session: Session) => void)[] = [
      (session) => {
        session.look(look);
      },
      (session) => {
        session.showLayers([]);
      },
      (session) => {
        session.hide(['band']);
      },
      (session) => {
        session.focus('one');
      },
    ];
    for (const change of changes) {
      const { session } = make();
      change(session);
      expect(session.strayed).toBe(true);
    }
  });

  it('do not count hiding nothing as a change', () => {
    const { session } = make();
    session.hide(['band']);
    session.hide([]);
    expect(session.view).toEqual({ step: 'first' });
    expect(session.strayed).toBe(false);
  });
});

describe('back', () => {
  it('is the step as the story tells it', () => {
    const { session, told } = make({ step: 'second', look, focus: 'one', hide: ['band'] });
    session.back();
    expect(session.view).toEqual({ step: 'second' });
    expect(told).toEqual([[{ step: 'second' }, 'push']]);
  });
});

describe('open', () => {
  it('takes a view as it is, and leaves no trace', () => {
    const { session, told } = make();
    session.open({ step: 'third', look });
    expect(session.view).toEqual({ step: 'third', look });
    expect(told).toEqual([]);
  });

  it('drops a step that is not there, and a focus once it is known not to be', () => {
    const { session } = make({ step: 'gone', focus: 'lost', layers: ['near'] });
    expect(session.step.id).toBe('first');
    expect(session.view).toEqual({ focus: 'lost', layers: ['near'] });
    session.know(atlas);
    expect(session.view).toEqual({ layers: ['near'] });
    session.open({ focus: 'lost' });
    expect(session.view).toEqual({});
    session.open({ focus: 'both' });
    expect(session.view).toEqual({ focus: 'both' });
  });
});

describe('every change', () => {
  it('is told with the step that it happened in, so that the address can be shared', () => {
    const { session, told } = make();
    session.look(look);
    expect(told).toEqual([[{ step: 'first', look }, 'replace']]);
  });

  it('replaces the view; one that was handed out stays as it was', () => {
    const { session } = make({ step: 'second' });
    const before = session.view;
    session.focus('one', look);
    session.hide(['band']);
    expect(before).toEqual({ step: 'second' });
  });
});

describe('the scene', () => {
  it('follows the view, the theme and the atlas', () => {
    const { session } = make({ step: 'second' });
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
    session.know(atlas);
    flushSync();
    session.look(look);
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

  it('does not follow the pointer', () => {
    const { session } = make();
    const { scene } = session;
    session.hover = 'one';
    expect(session.scene).toBe(scene);
  });

  it('is the same for the same view, whichever way one came', () => {
    const r = random(51);
    const { session } = make();
    session.know(atlas);
    const ways: (() => void)[] = [
      () => {
        session.goTo(r.pick(['first', 'second', 'third', 'gone']));
      },
      () => {
        session.next();
      },
      () => {
        session.previous();
      },
      () => {
        session.focus(r.pick(['one', 'both', 'lost', undefined].map((id) => ({ id }))).id);
      },
      () => {
        session.look({ center: [r.between(60, 80), 37], zoom: 7 });
      },
      () => {
        session.showLayers(r.pick([[], ['near'], ['near', 'far']]));
      },
      () => {
        session.hide(r.pick([[], ['band' as const], ['labels' as const]]));
      },
      () => {
        session.back();
      },
    ];
    for (let run = 0; run < 500; run++) {
      r.pick(ways)();
      const { view, scene } = session;
      const fresh = new Session(story);
      fresh.know(atlas);
      fresh.view = view;
      expect(fresh.scene).toEqual(scene);
      expect(scene).toEqual(sceneOf(story, view, { lang: 'en', theme: 'light' }, atlas));
    }
  });

  it('belongs to its session: two on a page do not meet', () => {
    const [a, b] = [new Session(story), new Session(story)];
    a.goTo('third');
    a.theme = 'dark';
    expect([b.step.id, b.scene.theme]).toEqual(['first', 'light']);
  });
});

describe('what a scene needs', () => {
  it('is all there in the newest month, and in another with the evidence', () => {
    const { session } = make();
    expect(session.complete).toBe(true);
    session.setDate('2015-04');
    expect(session.complete).toBe(false);
    session.evidence = { milestones: [] } as unknown as NonNullable<Session['evidence']>;
    expect(session.complete).toBe(true);
  });

  it('is kept of a view while the atlas is there in part only', () => {
    const { session } = make({ step: 'second', focus: 'not-yet-known' });
    session.know(atlas, false);
    expect(session.view.focus).toBe('not-yet-known');
    session.know(atlas);
    expect(session.view.focus).toBeUndefined();
  });
});
