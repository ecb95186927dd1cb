/** Where the app stands: in a page of its own, in a frame of another page, or in an element. */
import type { Theme } from '../../story/scene.ts';
import type { View } from '../../story/view.ts';
import type { Control } from '../../story/control.ts';
import { keepAddress } from '../../story/address.ts';
import type { Session } from '../../story/session.svelte.ts';
import { followTheme } from './theme.ts';

export interface Venue {
  /** Whether it is a guest in a page of others: it keeps to its box, takes no scroll and no history, and gives back the graphics context that it does not need. */
  readonly guest: boolean;
  /** Where keys are heard. */
  keys(): EventTarget;
  followTheme(ontheme: (theme: Theme) => void): ReturnType<typeof followTheme>;
  /** Takes views from outside; `onopen` is told of each. Returns how to stop. */
  followAddress(session: Session, onopen: (view: View) => void): () => void;
  /** Is given the means to steer, for those outside. Returns how to take them back. */
  admit(control: Control): () => void;
  /** The view, now and whenever it changes, with the step that it is of. */
  onview(view: View, step: string): void;
}

/** A page: the reading page, or the same in a frame (`?embed`), where `link` may connect it with its host. */
export function pageVenue(window: Window, link?: Pick<Venue, 'admit' | 'onview'>): Venue {
  const guest = window.document.documentElement.dataset['embed'] !== undefined;
  return {
    guest,
    keys: () => window,
    followTheme: (ontheme) => followTheme(window, ontheme),
    followAddress: (session, onopen) => keepAddress(session, window, onopen, !guest),
    admit: (control) => link?.admit(control) ?? (() => undefined),
    onview: (view, step) => link?.onview(view, step),
  };
}

/** Where pages are written: nothing happens there. */
export const paper: Venue = {
  guest: false,
  keys: () => new EventTarget(),
  followTheme: () => ({ choose: () => undefined, stop: () => undefined }),
  followAddress: () => () => undefined,
  admit: () => () => undefined,
  onview: () => undefined,
};
