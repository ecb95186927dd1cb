/** The environment of the app: its own page, a frame in another page, or the custom element. */
import type { Theme } from '../../story/scene.ts';
import type { View } from '../../story/view.ts';
import type { StoryController } from '../../story/controller.ts';
import { syncAddress } from '../../story/address.ts';
import type { Session } from '../../story/session.svelte.ts';
import { watchTheme } from './theme.ts';

export interface Host {
  /**
   * Whether another page embeds the app. A guest stays in its box, leaves scrolling and history to the
   * page, and releases its graphics context when it is out of view.
   */
  readonly guest: boolean;
  /** The element or window whose key presses count. */
  keyTarget(): EventTarget;
  watchTheme(ontheme: (theme: Theme) => void): ReturnType<typeof watchTheme>;
  /** Opens views from the URL or attributes, and calls `onopen` with each. Returns a stop function. */
  syncAddress(session: Session, onopen: (view: View) => void): () => void;
  /** Makes the API available to the host page. Returns a function that withdraws it. */
  expose(api: StoryController): () => void;
  /** Called with the initial view and each change, and the id of the current step. */
  onview(view: View, step: string): void;
}

/** A page of its own, or framed (`?embed`); `link` then connects it to the page that frames it. */
export function createPageHost(window: Window, link?: Pick<Host, 'expose' | 'onview'>): Host {
  const guest = window.document.documentElement.dataset['embed'] !== undefined;
  return {
    guest,
    keyTarget: () => window,
    watchTheme: (ontheme) => watchTheme(window, ontheme),
    syncAddress: (session, onopen) => syncAddress(session, window, onopen, !guest),
    expose: (api) => link?.expose(api) ?? (() => undefined),
    onview: (view, step) => link?.onview(view, step),
  };
}

/** The host while pages are rendered on the server: does nothing. */
export const ssrHost: Host = {
  guest: false,
  keyTarget: () => new EventTarget(),
  watchTheme: () => ({ setTheme: () => undefined, stop: () => undefined }),
  syncAddress: () => () => undefined,
  expose: () => () => undefined,
  onview: () => undefined,
};
